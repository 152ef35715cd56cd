/** Every printed statement about full cells that the data can answer, read from the reconstructed logs. */
import {known, cycle, cycles, entry, log} from "./cells.js";
import {halves, slope, type Half} from "./plain.js";

type Check = () => number;
const SLUGS = ["mgw", "mg", "w", "cu"] as const;
/** mAh per gram of NMC811. */
const specific = (cell: string, half: Half | undefined): number =>
  (1000 * half!.capacity_mAh) / entry(cell).active_mass_mg!;
const up = (cell: string, n: number): number => specific(cell, cycle(cell, n).dis);
const down = (cell: string, n: number): number => specific(cell, cycle(cell, n).dep);
const rate = (cell: string, n: number): number =>
  (-1000 * cycle(cell, n).dep!.current_mA) / entry(cell).active_mass_mg! / 200;
const ce = (cell: string, n: number): number => (100 * down(cell, n)) / up(cell, n);
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const areal = (cell: string, half: Half | undefined): number => half!.capacity_mAh / entry(cell).area_cm2!;
const from = (cell: string, n: number): number[] =>
  cycles(cell)
    .map(c => c.cycle)
    .filter(c => c >= n);

/** Decay in % per cycle of the first capacity at the cycling rate. */
const decay = (cell: string, a: number, b: number): number =>
  (-100 *
    slope(
      from(cell, a)
        .filter(n => n <= b)
        .map(n => [n, down(cell, n)])
    )) /
  down(cell, 4);

/** Last cycle before capacity bends: the largest drop of the slope. */
function knee(cell: string): number {
  const bend = from(cell, 5)
    .slice(0, -1)
    .map(n => [n, down(cell, n + 1) - 2 * down(cell, n) + down(cell, n - 1)] as const);
  return bend.reduce((least, b) => (b[1] < least[1] ? b : least))[0];
}

const meanAtRate = (c: number): number =>
  mean(
    from("mgw-rate", 1)
      .filter(n => Math.abs(rate("mgw-rate", n) - c) < 0.01)
      .map(n => down("mgw-rate", n))
  );

/** Cycles at 0.1C before the first at another rate. */
const formed = (cell: string): number => from(cell, 1).findIndex(n => Math.abs(rate(cell, n) - 0.1) > 0.01);

export const FULL: Record<string, Check> = {
  "abs.cycles.mgw": () => cycles("mgw-full").length,
  "abs.ce.mgw": () => mean(from("mgw-full", 2).map(n => ce("mgw-full", n))),
  "abs.loading.mgw": () => areal("mgw-high-loading", cycle("mgw-high-loading", 1).dis),
  "abs.retention.highload.mgw": () => (100 * down("mgw-high-loading", 45)) / down("mgw-high-loading", 1),
  "fig6a.caption.rate": () => rate("mg-full", 10),
  "fig6a.caption.formation-cycles": () => formed("mg-full"),
  "fig6a.caption.formation-rate": () => rate("mg-full", 3),
  "fig6a.rate": () => rate("mgw-full", 100),
  "fig6a.formation-cycles": () => formed("mgw-full"),
  "fig6a.formation-rate": () => rate("mgw-full", 1),
  "fig6a.c-definition": () =>
    cycle("mgw-rate", 21).dis!.current_mA / (entry("mgw-rate").active_mass_mg! / 1000),
  "fig6a.capacity.start": () => down("mg-full", 4),
  "fig6a.areal-capacity": () => (entry("mgw-full").active_mass_mg! * 0.2) / entry("mgw-full").area_cm2!,
  "fig6b.caption.rate": () => rate("cu-full", 1),
  ...Object.fromEntries(
    SLUGS.flatMap(s => [
      [`fig6b.charge.${s}`, () => up(`${s}-full`, 1)],
      [`fig6b.discharge.${s}`, () => down(`${s}-full`, 1)],
      [`fig6b.ice.${s}`, () => ce(`${s}-full`, 1)]
    ])
  ),
  "fig6a.decay-onset.cu": () => knee("cu-full"),
  "fig6a.decay-onset.w": () => knee("w-full"),
  "fig6a.decay-onset.mg": () => knee("mg-full"),
  // "No significant loss" to cycle 120: where the fade of that part ends at the printed 122 mAh g⁻¹.
  "fig6a.stable.mgw": () => from("mgw-full", 4).findLast(n => Math.abs(down("mgw-full", n) - 122) < 0.005)!,
  "fig6a.capacity.mgw.c120": () => down("mgw-full", 120),
  "fig6a.decay.mgw.early": () => decay("mgw-full", 4, 120),
  "fig6a.decay.mgw.late": () => decay("mgw-full", 130, 150),
  "fig6a.decay.mgw.late.from": () => knee("mgw-full"),
  "fig6a.decay.mgw.late.to": () => cycles("mgw-full").length,
  "fig6a.retention.mgw.c150": () => (100 * down("mgw-full", 150)) / down("mgw-full", 4),
  "fig6d.caption.rate": () => rate("mgw-high-loading", 10),
  "fig6d.rate": () => rate("mgw-high-loading", 1),
  "fig6d.areal-capacity": () => areal("mgw-high-loading", cycle("mgw-high-loading", 1).dis),
  "fig6d.areal-capacity.text": () => areal("mgw-high-loading", cycle("mgw-high-loading", 1).dis),
  "fig6d.charge.mgw.c1": () => areal("mgw-high-loading", cycle("mgw-high-loading", 1).dis),
  "fig6d.discharge.mgw.c1": () => areal("mgw-high-loading", cycle("mgw-high-loading", 1).dep),
  "fig6d.ice.mgw": () => ce("mgw-high-loading", 1),
  "fig6d.cycles.mgw": () => cycles("mgw-high-loading").length,
  "fig6d.retention.mgw": () => (100 * down("mgw-high-loading", 45)) / down("mgw-high-loading", 1),
  // 30 µm in every cycle: the thinnest, from the dissolved charge and the molar volume of lithium.
  "fig6d.li-thickness": () =>
    Math.min(
      ...from("mgw-high-loading", 1).map(
        n =>
          (areal("mgw-high-loading", cycle("mgw-high-loading", n).dep) *
            3.6 *
            1e4 *
            known.constant("molar_volume_li")) /
          known.constant("faraday")
      )
    ),
  ...Object.fromEntries([0.1, 0.2, 0.3, 0.5, 1, 2].map(c => [`fig6c.capacity.${c}c`, () => meanAtRate(c)])),
  "figS31.cycle.first": () => cycles("w-full")[4]!.cycle,
  "figS31.cycle.second": () => cycles("w-full")[9]!.cycle,
  "figS31.cycle.last": () => cycles("mgw-full").at(-1)!.cycle,
  "figS33.formation-rate": () => rate("mgw-half-charge", 2),
  "figS33.formation-cycles": () => formed("mgw-half-charge"),
  "figS33.rate": () => rate("mgw-half-charge", 100),
  "figS33.cutoff": () => Math.min(...halves(log("mgw-half-charge")).map(h => h.points.at(-1)![1])),
  "figS33.charge.c1": () => up("mgw-half-charge", 1),
  "figS33.discharge.c1": () => down("mgw-half-charge", 1),
  "figS33.charge.c2": () => up("mgw-half-charge", 2),
  "figS33.discharge.c2": () => down("mgw-half-charge", 2),
  "figS33.ce.c1": () => ce("mgw-half-charge", 1),
  "figS33.ce.c2": () => ce("mgw-half-charge", 2),
  "figS33.charge-limit": () => up("mgw-half-charge", 4),
  "figS33.charge-limit.fraction": () => (100 * up("mgw-half-charge", 4)) / down("mgw-half-charge", 2),
  "figS33.doc": () => Math.round((10 * up("mgw-half-charge", 4)) / down("mgw-half-charge", 1)) * 10,
  "figS33.discharge.first033": () => down("mgw-half-charge", 4),
  "figS33.ce.first033": () => ce("mgw-half-charge", 4),
  "figS33.discharge.later": () => mean(from("mgw-half-charge", 5).map(n => down("mgw-half-charge", n))),
  "figS33.ce.mean": () => mean(from("mgw-half-charge", 5).map(n => ce("mgw-half-charge", n))),
  "figS33.cycles": () => cycles("mgw-half-charge").length,
  "figS35.rate": () => rate("mgw-0.5c", 50),
  "figS35.capacity.c150": () => down("mgw-0.5c", 150),
  "figS35.decay": () => decay("mgw-0.5c", 4, 150),
  "figS35.cycles": () => cycles("mgw-0.5c").length
};
