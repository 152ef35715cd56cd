/** Where the paper prints both resistances and overpotentials; `least` where its R_b is missing. */
interface Case {
  specimen: string;
  when: string;
  ohm(at: (id: string) => number): number;
  least?: boolean;
  eta: string;
}

export const CASES: Case[] = [
  {
    specimen: "Mg/W-Cu",
    when: "cycle 1",
    ohm: at => at("ts1.rb.mgw.c1") + at("ts1.rsct.mgw.c1"),
    eta: "mgw.c1"
  },
  {
    specimen: "Mg/W-Cu",
    when: "cycle 300",
    ohm: at => at("ts2.rb.mgw.c300") + at("ts2.rsct.mgw.c300"),
    eta: "mgw.c300"
  },
  {specimen: "Mg-Cu", when: "before its short", ohm: at => interpolated(at), eta: "mg.end"},
  {specimen: "W-Cu", when: "cycle 1", ohm: at => at("ts1.rb.w.c1") + at("ts1.rsct.w.c1"), eta: "w.c1"},
  {
    specimen: "W-Cu",
    when: "cycle 30, η of 25",
    ohm: at => at("ts1.rb.w.c30") + at("ts1.rsct.w.c30"),
    eta: "w.c25"
  },
  {
    specimen: "Cu",
    when: "cycle 30, η of 25",
    ohm: at => at("ts1.rsei.cu.c30") + at("ts1.rct.cu.c30"),
    least: true,
    eta: "cu.c25"
  }
];

/** Total resistance of Mg-Cu at its last stable cycle, between the printed cycles 140 and 240. */
function interpolated(at: (id: string) => number): number {
  const total = (cycle: number): number => at(`ts2.rb.mg.c${cycle}`) + at(`ts2.rsct.mg.c${cycle}`);
  return total(140) + ((total(240) - total(140)) * (at("fig2i.stable-cycles.mg") - 140)) / 100;
}
