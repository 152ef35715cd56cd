/** Every printed statement about half cells that the data can answer, read from the reconstructed logs. */
import {cycle, cycles, entry, log} from "./cells.js";
import {
  collapseHour,
  dip_mv,
  efficiency,
  firstIrregular,
  halves,
  middle_mv,
  slope,
  stages,
  type Half
} from "./plain.js";

type Check = () => number;
const SLUGS = ["mgw", "mg", "w", "cu"] as const;
const area = (cell: string): number => entry(cell).area_cm2!;
const density = (cell: string): number => -cycle(cell, 1).dep!.current_mA / area(cell);
const areal = (cell: string, half: Half | undefined): number => half!.capacity_mAh / area(cell);
const dep = (slug: string, n: number): number => middle_mv(cycle(`${slug}-cycling`, n).dep!);
const dis = (slug: string, n: number): number => middle_mv(cycle(`${slug}-cycling`, n).dis!);
const regular = (cell: string): number => Math.min(firstIrregular(cycles(cell)) - 1, cycles(cell).length);

/** Lowest overpotential, the first cycle of it. */
function minimum(slug: string): number {
  const values = cycles(`${slug}-cycling`)
    .slice(0, regular(`${slug}-cycling`))
    .map(c => middle_mv(c.dep!));
  return values.indexOf(Math.min(...values)) + 1;
}

function rise(slug: string, from: number, to: number): number {
  return slope(
    cycles(`${slug}-cycling`)
      .filter(c => c.cycle >= from && c.cycle <= to)
      .map(c => [c.cycle, middle_mv(c.dep!)])
  );
}

/** Dissolved over deposited from the reservoir on. */
function reservoirEfficiency(slug: string): number {
  const steps = halves(log(`${slug}-efficiency`)).slice(2);
  const sum = (direction: number): number =>
    steps.filter(h => h.direction === direction).reduce((q, h) => q + h.capacity_mAh, 0);
  return (100 * sum(1)) / sum(-1);
}

const reservoirTest = (): Half[] => halves(log("mgw-efficiency"));
const lastVolt = (half: Half | undefined): number => half!.points.at(-1)![1];

export const HALF: Record<string, Check> = {
  "fig2a.current": () => density("mgw-cycling"),
  "fig2a.capacity": () => areal("mgw-cycling", cycle("mgw-cycling", 1).dep),
  "fig2.caption.current": () => density("cu-cycling"),
  "fig2.caption.capacity": () => areal("cu-cycling", cycle("cu-cycling", 2).dep),
  "fig2.high-rate": () => density("mg-cycling"),
  "fig2d.current": () => density("mg-cycling"),
  "fig2d.capacity": () => areal("mg-cycling", cycle("mg-cycling", 100).dep),
  "fig2d.current.text": () => density("w-cycling"),
  "fig2d.capacity.text": () => areal("w-cycling", cycle("w-cycling", 10).dep),
  "fig2d.cutoff": () => Math.max(...halves(log("mgw-cycling")).map(h => h.points.at(-1)![1])),
  "fig2.profile-stages.alloying": () => stages(cycle("mgw-cycling", 1).dep!),
  "fig2.profile-stages.alloying.mg": () => stages(cycle("mg-cycling", 1).dep!),
  "fig2.profile-stages.inert": () => stages(cycle("cu-cycling", 1).dep!),
  "fig2.profile-stages.inert.w": () => stages(cycle("w-cycling", 1).dep!),
  ...Object.fromEntries(
    SLUGS.map(s => [`fig2.nucleation.${s}.cycle1`, () => dip_mv(cycle(`${s}-cycling`, 1).dep!)])
  ),
  "fig2.nucleation.w.cycle2": () => dip_mv(cycle("w-cycling", 2).dep!),
  "fig2.nucleation.cu.cycle2": () => dip_mv(cycle("cu-cycling", 2).dep!),
  "fig2c.formation.current": () => -reservoirTest()[0]!.current_mA / area("mgw-efficiency"),
  "fig2c.formation.capacity": () => areal("mgw-efficiency", reservoirTest()[0]),
  "fig2c.reservoir": () => areal("mgw-efficiency", reservoirTest()[2]),
  "fig2c.cutoff": () => lastVolt(reservoirTest().at(-1)),
  "fig2c.cycles": () => (reservoirTest().length - 4) / 2,
  // Formation, reservoir with its partial cycles, dissolution to the cutoff: the two ends reach 0.2 V.
  "fig2c.steps": () => 1 + reservoirTest().filter(h => Math.abs(lastVolt(h) - 0.2) < 1e-6).length,
  ...Object.fromEntries(SLUGS.map(s => [`fig2c.ce.${s}`, () => reservoirEfficiency(s)])),
  "fig2c.ce.spread": () =>
    Math.max(...SLUGS.map(reservoirEfficiency)) - Math.min(...SLUGS.map(reservoirEfficiency)),
  "fig2e.ce-onset.mg": () => firstIrregular(cycles("mg-cycling")),
  "fig2f.cycles.w": () => firstIrregular(cycles("w-cycling")),
  "fig2f.cycles.cu": () => firstIrregular(cycles("cu-cycling")),
  "fig2f.hours.w": () => collapseHour(log("w-cycling")),
  "fig2f.hours.cu": () => collapseHour(log("cu-cycling")),
  "fig2g.cycles.mg": () => firstIrregular(cycles("mg-cycling")),
  "fig2g.hours.mg": () => collapseHour(log("mg-cycling")),
  "fig2h.hours.mgw": () => cycle("mgw-cycling", 300).dis!.end_hour,
  "fig2h.cycles.mgw": () => regular("mgw-cycling"),
  "fig2h.accumulated.mgw": () =>
    cycles("mgw-cycling").reduce((sum, c) => sum + areal("mgw-cycling", c.dep), 0),
  "fig2i.current": () => density("cu-cycling"),
  "fig2i.capacity": () => areal("cu-cycling", cycle("cu-cycling", 25).dep),
  "fig2i.short.cu": () => firstIrregular(cycles("cu-cycling")),
  "fig2i.short-time.cu": () => collapseHour(log("cu-cycling")),
  "fig2i.stable-cycles.mg": () => regular("mg-cycling"),
  ...Object.fromEntries(
    [
      ...SLUGS.map(s => [s, "c1", 1] as const),
      ["cu", "c25", 25] as const,
      ["w", "c25", 25] as const,
      ["mg", "end", 192] as const,
      ["mgw", "c300", 300] as const
    ].flatMap(([slug, at, n]) => [
      [`fig2i.eta.dep.${slug}.${at}`, () => dep(slug, n)],
      [`fig2i.eta.dis.${slug}.${at}`, () => dis(slug, n)]
    ])
  ),
  "fig2i.minimum.mgw": () => minimum("mgw"),
  "fig2i.minimum.mg": () => minimum("mg"),
  "fig2i.slope.mgw": () => rise("mgw", 50, 300),
  "fig2i.slope.mg": () => rise("mg", 30, 192),
  "fig2i.slope.mgw.from": () => minimum("mgw"),
  "fig2i.slope.mgw.to": () => cycles("mgw-cycling").length,
  "figS7.current": () => density("mgw-activation"),
  "figS7b.capacity.mgw": () => areal("mgw-activation", cycle("mgw-activation", 1).dis),
  "figS7b.capacity.mg": () => areal("mg-activation", cycle("mg-activation", 1).dis),
  "figS7b.ice.mgw": () => 100 * efficiency(cycle("mgw-activation", 1)),
  "figS7b.ice.mg": () => 100 * efficiency(cycle("mg-activation", 1)),
  "figS8.current": () => density("mgw-2mA"),
  "figS8.capacity": () => areal("mgw-2mA", cycle("mgw-2mA", 7).dep),
  "figS8.cycles.mgw": () => regular("mgw-2mA"),
  "figS11a.cycles.mg5w": () => regular("mg5w-cycling"),
  "figS11a.cycles.mg100w": () => regular("mg100w-cycling"),
  "figS11b.cycles.50mgw": () => regular("50mgw-cycling"),
  "figS29.current": () => density("mgmo-cycling"),
  "figS29.capacity": () => areal("mgnb-cycling", cycle("mgnb-cycling", 50).dep),
  "figS29a.cycles.mgmo": () => regular("mgmo-cycling"),
  "figS29b.cycles.mgnb": () => regular("mgnb-cycling"),
  "figS29c.cycles.mgsn": () => regular("mgsn-cycling"),
  // 0.1C of about 1 mAh cm⁻².
  "figS32.rate": () => density("mgw-0.1c") / areal("mgw-0.1c", cycle("mgw-0.1c", 1).dep)
};
