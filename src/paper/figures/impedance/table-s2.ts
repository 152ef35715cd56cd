import {reported} from "../../../figure/figure.js";
import {fitWords, resistanceTable} from "./resistance-table.js";

export default resistanceTable({
  id: "table-s2",
  label: "Table S2",
  title: "Fitted resistances from cycle 40 on",
  table: "ts2",
  specimens: ["Mg/W-Cu", "Mg-Cu"],
  claims: [
    "ts2.panel",
    "ts2.cycles.mgw",
    ...["c40", "c140", "c240", "c300"].flatMap(c => [`ts2.rb.mgw.${c}`, `ts2.rsct.mgw.${c}`]),
    ...["c40", "c140", "c240"].flatMap(c => [`ts2.rb.mg.${c}`, `ts2.rsct.mg.${c}`]),
    "fig2g.cycles.mg",
    "figS10.cycles"
  ],
  cycles: context => [reported(context, "figS10.cycles"), reported(context, "ts2.cycles.mgw")],
  caption: context =>
    `<b>Entries of Table S2 in the text${fitWords(context, "TS2", "; by construction as in Table S1")}.</b> ` +
    `The paper calls the arc of Mg/W-Cu slightly increasing; the printed values go up and down. ` +
    `Values of Mg-Cu after cycle ${reported(context, "fig2g.cycles.mg")}, where the cell of Figure 2g shorts, are those of another cell, or of one that had failed.`,
  trend(printed) {
    const course = (specimen: string, what: string): string => {
      const own = printed
        .filter(p => p.specimen === specimen && p.what === what)
        .sort((a, b) => a.cycle - b.cycle);
      return `from ${own[0]!.text} to ${own.at(-1)!.text}\u00a0Ω at cycle ${own.at(-1)!.cycle}`;
    };
    return [
      {specimen: "Mg-Cu", films: "With magnesium alone"},
      {specimen: "Mg/W-Cu", films: "With tungsten under the magnesium"}
    ]
      .filter(({specimen}) => printed.some(p => p.specimen === specimen))
      .map(
        ({specimen, films}) =>
          `${films} the bulk goes ${course(specimen, "rb")} and the arc ${course(specimen, "rsct")}.`
      )
      .join(" ");
  },
  remark(lines) {
    const of = (specimen: string): number[] =>
      lines.filter(l => l.specimen === specimen && l.fit).map(l => l.fit!.arcs_ohm);
    const rise = (values: number[]): string => `${(100 * (values.at(-1)! / values[0]! - 1)).toFixed(0)} %`;
    const [both, mg] = [of("Mg/W-Cu"), of("Mg-Cu")];
    return both.length && mg.length
      ? `The arc of Mg-Cu grows by ${rise(mg)}, that of Mg/W-Cu by ${rise(both)}.`
      : "";
  }
});
