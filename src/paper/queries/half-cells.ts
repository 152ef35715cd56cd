import type {DataCheck} from "../../claims/check.js";
import {RECORDS, cellsOf, data, ends, one, printed} from "../../claims/sql.js";
import {
  SPECIMENS,
  SLUGS,
  density,
  deposited,
  onset,
  regularCycles,
  ofRegular,
  collapse,
  atCycle,
  stages,
  NO_DIP
} from "./half-cell-sql.js";

const eta: DataCheck[] = (
  [
    ...SLUGS.map(s => [s, "c1", "1"] as const),
    ["cu", "c25", "25"],
    ["w", "c25", "25"],
    ["mgw", "c300", "300"]
  ] as const
).flatMap(([slug, at, cycle]) => [
  data(
    `fig2i.eta.dep.${slug}.${at}`,
    "Voltage at half of the deposited charge",
    "mV",
    atCycle("eta_deposition_mv", "2i", slug, cycle)
  ),
  data(
    `fig2i.eta.dis.${slug}.${at}`,
    "Voltage at half of the dissolved charge",
    "mV",
    atCycle("eta_dissolution_mv", "2i", slug, cycle)
  )
]);

export const HALF_CELLS: readonly DataCheck[] = [
  ...["2a", "2d", "2i"].flatMap(figure => [
    data(`fig${figure}.current`, "Deposition current per area", "mA cm-2", density(figure)),
    data(`fig${figure}.capacity`, "Charge deposited per cycle and area", "mAh cm-2", deposited(figure))
  ]),
  ...SLUGS.map(s =>
    data(
      `fig2.nucleation.${s}.cycle1`,
      "Depth of the dip below the plateau that follows",
      "mV",
      atCycle("nucleation_mv", "2a", s, "1")
    )
  ),
  ...(["w", "cu"] as const).map(s =>
    data(
      `fig2.nucleation.${s}.cycle2`,
      "Depth of the dip below the plateau that follows",
      "mV",
      atCycle("nucleation_mv", "2b", s, "2")
    )
  ),
  ...(["mgw", "mg"] as const).map(s =>
    data(`fig2.nucleation.${s}.cycle2`, "Regular cycles from the second on that show a dip", "1", NO_DIP(s), {
      statement: "computed = 0",
      computes: "cycles with a dip"
    })
  ),
  ...(
    [
      ["alloying", "mgw"],
      ["alloying.mg", "mg"],
      ["inert", "cu"],
      ["inert.w", "w"]
    ] as const
  ).map(([name, s]) =>
    data(
      `fig2.profile-stages.${name}`,
      "Plateau, dip and alloying spike of the first deposition",
      "1",
      stages(s)
    )
  ),
  data(
    "fig2d.cutoff",
    "Voltage at the end of a cycle",
    "V",
    ends("median(end_voltage_volt)", "cycles", cellsOf("2d"))
  ),
  data("figS7.current", "Current per area in activation", "mA cm-2", density("S7")),
  data(
    "figS7.window",
    "Lowest and highest voltage in activation",
    "V",
    `select min(voltage_volt) as low, max(voltage_volt) as high, max(provenance) as provenance from ${RECORDS} where ${cellsOf("S7")}`
  ),
  ...(["cu", "w"] as const).map(s =>
    data(
      `figS7a.capacity.${s}`,
      "Charge given back in activation, negligible beside that of Mg",
      "mAh cm-2",
      atCycle("charge_mah_cm2", "S7", s, "1"),
      {statement: "computed < comparable * figS7b.capacity.mg", computes: "charge given back"}
    )
  ),
  ...(["mgw", "mg"] as const).flatMap(s => [
    data(
      `figS7b.capacity.${s}`,
      "Charge given back in activation",
      "mAh cm-2",
      atCycle("charge_mah_cm2", "S7", s, "1")
    ),
    data(
      `figS7b.ice.${s}`,
      "Charge given back over charge taken up",
      "%",
      atCycle("100 * coulombic_efficiency", "S7", s, "1")
    )
  ]),
  ...SLUGS.filter(s => s === "w" || s === "cu").flatMap(s => [
    data(`fig2f.hours.${s}`, "Hour at which the voltage collapses", "h", collapse("2f", SPECIMENS[s])),
    data(`fig2f.cycles.${s}`, "First cycle with an irregular efficiency", "cycles", onset("2f", SPECIMENS[s]))
  ]),
  data("fig2g.hours.mg", "Hour at which the voltage collapses", "h", collapse("2g", SPECIMENS.mg)),
  data("fig2g.cycles.mg", "First cycle with an irregular efficiency", "cycles", onset("2g", SPECIMENS.mg)),
  data("fig2e.ce-onset.mg", "First cycle with an irregular efficiency", "cycle", onset("2e", SPECIMENS.mg)),
  data(
    "fig2h.hours.mgw",
    "End of the last cycle",
    "h",
    one("max(end_hour)", "cycles", cellsOf("2h", SPECIMENS.mgw))
  ),
  data(
    "fig2h.cycles.mgw",
    "Cycles before the efficiency becomes irregular",
    "cycles",
    regularCycles("2h", SPECIMENS.mgw)
  ),
  ...eta,
  ...(["dep", "dis"] as const).map(half =>
    data(
      `fig2i.eta.${half}.mg.end`,
      "Voltage at half of the charge in the last regular cycle",
      "mV",
      ofRegular(
        `arg_max(eta_${half === "dep" ? "deposition" : "dissolution"}_mv, cycle_count)`,
        "2i",
        SPECIMENS.mg
      )
    )
  ),
  ...(["mgw", "mg"] as const).map(s =>
    data(
      `fig2i.minimum.${s}`,
      "Regular cycle with the lowest deposition overpotential",
      "cycle",
      ofRegular("arg_min(cycle_count, eta_deposition_mv)", "2i", SPECIMENS[s])
    )
  ),
  data(
    "fig2i.slope.mg",
    "Least-squares slope of the deposition overpotential over the printed range",
    "mV cycle-1",
    ofRegular(
      "regr_slope(eta_deposition_mv, cycle_count)",
      "2i",
      SPECIMENS.mg,
      ` and cycle_count >= ${printed("fig2i.minimum.mg")}`
    )
  ),
  data(
    "fig2i.slope.mgw",
    "Least-squares slope of the deposition overpotential over the printed range",
    "mV cycle-1",
    ofRegular(
      "regr_slope(eta_deposition_mv, cycle_count)",
      "2i",
      SPECIMENS.mgw,
      ` and cycle_count between ${printed("fig2i.slope.mgw.from")} and ${printed("fig2i.slope.mgw.to")}`
    )
  ),
  data(
    "fig2i.slope.mgw.from",
    "Regular cycle with the lowest deposition overpotential",
    "cycle",
    ofRegular("arg_min(cycle_count, eta_deposition_mv)", "2i", SPECIMENS.mgw)
  ),
  data(
    "fig2i.slope.mgw.to",
    "Last cycle",
    "cycle",
    one("max(cycle_count)", "cycles", cellsOf("2i", SPECIMENS.mgw))
  ),
  data("figS8.current", "Deposition current per area", "mA cm-2", density("S8")),
  data("figS8.capacity", "Charge deposited per cycle and area", "mAh cm-2", deposited("S8")),
  data(
    "figS8.cycles.mgw",
    "Cycles before the efficiency becomes irregular",
    "cycles",
    regularCycles("S8", SPECIMENS.mgw)
  ),
  ...(
    [
      ["figS11a.cycles.mg5w", "S11", "Mg/5W-Cu"],
      ["figS11a.cycles.mg100w", "S11", "Mg/100W-Cu"],
      ["figS11b.cycles.50mgw", "S11", "50Mg/W-Cu"],
      ["figS29a.cycles.mgmo", "S29", "Mg/Mo-Cu"],
      ["figS29b.cycles.mgnb", "S29", "Mg/Nb-Cu"],
      ["figS29c.cycles.mgsn", "S29", "Mg/Sn-Cu"]
    ] as const
  ).map(([claim, figure, specimen]) =>
    data(claim, "Cycles before the efficiency becomes irregular", "cycles", regularCycles(figure, specimen))
  ),
  data("figS11b.cycles.5mgw", "First cycle with an irregular efficiency", "cycle", onset("S11", "5Mg/W-Cu"), {
    statement: "computed <= 2",
    computes: "first irregular cycle",
    note: "One cycle alone does not fluctuate; the second is the first that can."
  }),
  data(
    "figS32.order",
    "Early voltage: lowest of the Mg-terminated cells above the highest of the others",
    "mV",
    `with half as (select specimen, provenance, voltage_volt, step_capacity_ah / max(step_capacity_ah) over (partition by cell) as part from ${RECORDS} where ${cellsOf("S32")} and cycle_count = 1 and current_ampere < 0), ` +
      "early as (select specimen, max(provenance) as provenance, 1000 * avg(voltage_volt) as early_mv from half where part between 0.01 and 0.03 group by specimen) " +
      "select min(case when specimen like 'Mg%' then early_mv end) - max(case when specimen not like 'Mg%' then early_mv end) as value, max(provenance) as provenance from early",
    {statement: "computed > 0 [mV]", computes: "gap"}
  )
];
