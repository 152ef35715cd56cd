import {statement, type Theme} from "../../claims/check.js";

const rsct = (cell: string, cycle: string, table = "ts1"): string => `${table}.rsct.${cell}.${cycle}`;
const copper = (cycle: string): string => `ts1.rsei.cu.${cycle} + ts1.rct.cu.${cycle}`;
const LONG = ["c40", "c140", "c240", "c300"].map(cycle => `ts2.rb.mgw.${cycle}`);
/** Largest change from cycle 1 to 25 of both overpotentials. */
const change = (cell: string): string =>
  `max(${["dep", "dis"].map(h => `abs(fig2i.eta.${h}.${cell}.c25 - fig2i.eta.${h}.${cell}.c1)`).join(", ")})`;

/** Trends and orders the paper states in words, against its own numbers. */
export const TRENDS: Theme = {
  id: "trends",
  title: "Trends stated in words",
  checks: [
    statement(
      "trends.slope-order",
      ["fig2i.slope.order"],
      "internal",
      "The overpotential of Mg/W-Cu rises more slowly than that of Mg-Cu",
      "fig2i.slope.mgw < fig2i.slope.mg"
    ),
    statement(
      "trends.w-lower",
      ["fig2i.order.w"],
      "internal",
      "Both overpotentials of W-Cu are below those of Cu in cycles 1 and 25",
      ["dep", "dis"]
        .flatMap(h => ["c1", "c25"].map(c => `fig2i.eta.${h}.w.${c} < fig2i.eta.${h}.cu.${c}`))
        .join(" and ")
    ),
    statement(
      "trends.w-steadier",
      ["fig2i.steadier.w"],
      "internal",
      "The overpotentials of W-Cu change less from cycle 1 to 25 than those of Cu",
      `computed < ${change("cu")}`,
      {
        formula: change("w"),
        unit: "mV",
        computes: "change of W-Cu",
        premise: "ours",
        note: "W-Cu falls and Cu rises; steadiness may mean the cycles between, or that nothing rises."
      }
    ),
    statement(
      "trends.bulk.mgw",
      ["ts1.trend.rb.mgw"],
      "internal",
      "R_b of Mg/W-Cu is lower in cycle 30 than in cycle 1",
      "ts1.rb.mgw.c30 < ts1.rb.mgw.c1"
    ),
    statement(
      "trends.bulk.w",
      ["ts1.trend.rb.w"],
      "internal",
      "R_b of W-Cu is lower in cycle 30 than in cycle 1",
      "ts1.rb.w.c30 < ts1.rb.w.c1"
    ),
    statement(
      "trends.interface.mgw",
      ["ts1.trend.rsct.mgw"],
      "internal",
      "R_SEI + R_ct of Mg/W-Cu is about the same in cycles 1 and 30",
      `near(${rsct("mgw", "c1")}, ${rsct("mgw", "c30")}, comparable * ${rsct("mgw", "c1")})`
    ),
    statement(
      "trends.interface.w",
      ["ts1.trend.rsct.w"],
      "internal",
      "R_SEI + R_ct of W-Cu rises from cycle 1 to 30, and slightly",
      `${rsct("w", "c1")} < ${rsct("w", "c30")} and computed <= slight`,
      {formula: `${rsct("w", "c30")} / ${rsct("w", "c1")} - 1`, unit: "%", computes: "rise"}
    ),
    statement(
      "trends.interface.cu",
      ["ts1.trend.rsct.cu"],
      "internal",
      "R_SEI + R_ct of Cu rises from cycle 1 over 5 to 30, by more than what counts as comparable",
      `rising(ts1.rsct.cu.c1, ${copper("c5")}, ${copper("c30")}) and computed > 1 + comparable`,
      {formula: `(${copper("c30")}) / ts1.rsct.cu.c1`, unit: "1", computes: "ratio to cycle 1"}
    ),
    statement(
      "trends.long.bulk.mgw",
      ["ts2.trend.rb.mgw"],
      "internal",
      "R_b of Mg/W-Cu stays within what counts as comparable to cycle 300",
      `max(${LONG.join(", ")}) - min(${LONG.join(", ")}) <= comparable * mean(${LONG.join(", ")})`
    ),
    statement(
      "trends.long.bulk.mg",
      ["ts2.trend.rb.mg"],
      "internal",
      "R_b of Mg-Cu rises throughout",
      "rising(ts2.rb.mg.c40, ts2.rb.mg.c140, ts2.rb.mg.c240)"
    ),
    statement(
      "trends.long.interface.mg",
      ["ts2.trend.rsct.mg"],
      "internal",
      "R_SEI + R_ct of Mg-Cu rises throughout",
      "rising(ts2.rsct.mg.c40, ts2.rsct.mg.c140, ts2.rsct.mg.c240)"
    ),
    statement(
      "trends.thick-w",
      ["figS11a.w100.protection"],
      "internal",
      "100 nm and 30 nm of W last comparably long as far as was cycled",
      "near(bound(figS11a.cycles.mg100w), bound(fig2h.cycles.mgw), comparable * bound(fig2h.cycles.mgw))",
      {note: "Both cells were stopped, not ended by failure."}
    ),
    statement(
      "trends.refractory",
      ["figS29.refractory"],
      "internal",
      "Bilayers with Mo and Nb last longer than Mg alone",
      "min(bound(figS29a.cycles.mgmo), bound(figS29b.cycles.mgnb)) > fig2g.cycles.mg"
    ),
    statement(
      "trends.copper-lowest",
      ["fig5.cu.stability"],
      "internal",
      "Bare Cu is less stable than W-Cu",
      "(stability_measure = 0 and fig2f.hours.cu < fig2f.hours.w) or (stability_measure = 1 and fig2f.cycles.cu < fig2f.cycles.w) or (stability_measure = 2 and fig6a.decay-onset.cu < fig6a.decay-onset.w)"
    ),
    statement(
      "trends.start-comparable",
      ["fig6a.start.comparable"],
      "internal",
      "The ends of the range of first 0.33C capacities are comparable",
      "near(low(fig6a.capacity.start), high(fig6a.capacity.start), comparable * high(fig6a.capacity.start))"
    ),
    statement(
      "trends.early-loss",
      ["fig2c.early-loss"],
      "internal",
      "The losses of the four in the efficiency test lie within the spread called minimal",
      "max(fig2c.ce.mgw, fig2c.ce.mg, fig2c.ce.w, fig2c.ce.cu) - min(fig2c.ce.mgw, fig2c.ce.mg, fig2c.ce.w, fig2c.ce.cu) < bound(fig2c.ce.spread)",
      {relation: "timing.efficiency-spread"}
    ),
    statement(
      "trends.stress",
      ["fig4f.gradient"],
      "internal",
      "The printed stress is larger at the electrolyte than at W",
      "fig4f.stress.max > fig4f.stress.min"
    ),
    statement(
      "trends.pressure",
      ["text.stack-pressure.low"],
      "internal",
      "The stack pressure lies in the lower half of the range quoted from other studies",
      "computed <= 0.5",
      {
        formula: "text.stack-pressure / bound(text.stack-pressure.literature)",
        unit: "1",
        computes: "share of the largest"
      }
    )
  ]
};
