import {context, number, statement, type Theme} from "../../claims/check.js";
import {ETA, total, fromResistance, MG_AT_END} from "./from-resistance.js";

const CU_ARCS = "(ts1.rsei.cu.c30 + ts1.rct.cu.c30)";

export const OVERPOTENTIAL: Theme = {
  id: "overpotential",
  title: "Overpotentials and impedance",
  checks: [
    fromResistance(
      "mgw.c1",
      "Overpotential of Mg/W-Cu in cycle 1 from its resistances",
      ETA("mgw", "c1"),
      total("mgw", "c1")
    ),
    fromResistance(
      "mgw.c300",
      "Overpotential of Mg/W-Cu in cycle 300 from its resistances",
      ETA("mgw", "c300"),
      total("mgw", "c300", "ts2")
    ),
    fromResistance(
      "mg.end",
      "Overpotential of Mg-Cu before failure from interpolated resistances",
      ETA("mg", "end"),
      MG_AT_END
    ),
    statement(
      "overpotential.mg.c1",
      ETA("mg", "c1"),
      "internal",
      "Bulk resistance behind the Mg-Cu overpotential of cycle 1 is that of cycle 40",
      "near(computed, ts2.rb.mg.c40, overpotential_spread / electrode_current)",
      {
        formula: `mean(${ETA("mg", "c1").join(", ")}) / electrode_current - ts1.rsct.mg.c1`,
        unit: "Ω",
        computes: "bulk resistance",
        premise: "ours"
      }
    ),
    fromResistance(
      "w.c1",
      "Overpotential of W-Cu in cycle 1 from its resistances",
      ETA("w", "c1"),
      total("w", "c1"),
      {note: "The resistances printed for W-Cu would give the overpotential printed for bare Cu."}
    ),
    fromResistance(
      "w.c30",
      "Overpotential of W-Cu in cycle 25 from its resistances of cycle 30",
      ETA("w", "c25"),
      total("w", "c30")
    ),
    context(
      "overpotential.w-as-cu.c1",
      ["fig2i.eta.dep.cu.c1"],
      "first principles",
      "Overpotential of bare Cu in cycle 1 if the resistances printed for W-Cu were its own",
      `electrode_current * ${total("w", "c1")}`,
      "mV"
    ),
    ...["dep", "dis"].map(half =>
      context(
        `overpotential.cu.bulk.${half}`,
        ["ts1.rsct.cu.c1"],
        "internal",
        "Bulk resistance behind the Cu overpotential of cycle 1",
        `fig2i.eta.${half}.cu.c1 / electrode_current - ts1.rsct.cu.c1`,
        "Ω"
      )
    ),
    fromResistance(
      "cu.c30",
      "Overpotential of Cu in cycle 25 from its resistances of cycle 30",
      ETA("cu", "c25"),
      `(copper_bulk_resistance + ${CU_ARCS})`
    ),
    statement(
      "overpotential.cells",
      ["figS9.list", "figS9d.cells"],
      "internal",
      "Fits are quoted for no more specimens than have their spectra shown",
      'specimens("ts1.rb.mgw.c1", "ts1.rsct.mg.c1", "ts1.rb.w.c1", "ts1.rsct.cu.c1") <= figS9d.cells',
      {premise: "ours"}
    ),
    number(
      "overpotential.slope.mgw",
      ["fig2i.slope.mgw"],
      "first principles",
      "Rise of the overpotential from the fitted resistances",
      `electrode_current * slope(${["c40", "c140", "c240", "c300"].map(c => `cycle_of("ts2.rb.mgw.${c}"), ts2.rb.mgw.${c} + ts2.rsct.mgw.${c}`).join(", ")})`,
      {premise: "ours", note: "That spectra and voltages come from one cell is not printed."}
    ),
    ...["dep", "dis"].map(half =>
      statement(
        `overpotential.minimum.mgw.${half}`,
        ["fig2i.trend.mgmgw"],
        "internal",
        "The slope leads back to a value below that of cycle 1",
        `computed < fig2i.eta.${half}.mgw.c1`,
        {
          formula: `fig2i.eta.${half}.mgw.c300 - fig2i.slope.mgw * (fig2i.slope.mgw.to - fig2i.slope.mgw.from)`,
          unit: "mV",
          computes: "overpotential there"
        }
      )
    ),
    number(
      "overpotential.slope.mg",
      ["fig2i.slope.mg"],
      "first principles",
      "Rise of the overpotential from the fitted resistances",
      `electrode_current * slope(${["c40", "c140", "c240"].map(c => `cycle_of("ts2.rb.mg.${c}"), ts2.rb.mg.${c} + ts2.rsct.mg.${c}`).join(", ")})`,
      {
        premise: "ours",
        note: "That spectra and voltages come from one cell is not printed; the last spectrum was taken after the short circuit of the cycled one."
      }
    ),
    ...["dep", "dis"].map(half =>
      statement(
        `overpotential.minimum.mg.${half}`,
        ["fig2i.trend.mgmgw"],
        "internal",
        "The slope leads back to a value below that of cycle 1",
        `computed < fig2i.eta.${half}.mg.c1`,
        {
          formula: `fig2i.eta.${half}.mg.end - fig2i.slope.mg * (fig2g.cycles.mg - fig2i.minimum.mg)`,
          unit: "mV",
          computes: "overpotential there"
        }
      )
    ),
    statement(
      "overpotential.cu.rise",
      ["fig2i.trend.cu"],
      "internal",
      "Both overpotentials of Cu increase",
      "rising(fig2i.eta.dep.cu.c1, fig2i.eta.dep.cu.c25) and rising(fig2i.eta.dis.cu.c1, fig2i.eta.dis.cu.c25)"
    ),
    statement(
      "overpotential.interface.mgw",
      ["ts2.trend.rsct.mgw"],
      "internal",
      "R_SEI + R_ct of Mg/W-Cu rises from cycle 40 to 300, and slightly",
      "ts2.rsct.mgw.c40 < ts2.rsct.mgw.c300 and computed <= slight",
      {
        formula: "ts2.rsct.mgw.c300 / ts2.rsct.mgw.c40 - 1",
        unit: "%",
        computes: "rise",
        note: "The four values do not rise steadily."
      }
    ),
    statement(
      "overpotential.interface.mg",
      ["ts1.trend.rsct.mg"],
      "internal",
      "R_SEI + R_ct of Mg-Cu grows more than that of Mg/W-Cu",
      "computed > ts1.rsct.mgw.c30 / ts1.rsct.mgw.c1",
      {formula: "ts1.rsct.mg.c30 / ts1.rsct.mg.c1", unit: "1", computes: "ratio to cycle 1"}
    ),
    statement(
      "overpotential.order",
      ["fig2i.order.mgw"],
      "internal",
      "Mg/W-Cu has the lowest overpotentials in cycle 1",
      ["dep", "dis"]
        .map(
          h =>
            `fig2i.eta.${h}.mgw.c1 < min(${["mg", "w", "cu"].map(c => `fig2i.eta.${h}.${c}.c1`).join(", ")})`
        )
        .join(" and ")
    ),
    statement(
      "overpotential.eis-after-failure",
      ["ts2.rb.mg.c240", "ts1.rb.w.c30", "ts1.rct.cu.c30"],
      "internal",
      "The last spectra were taken before the failures of Figure 2",
      'cycle_of("ts2.rb.mg.c240") <= fig2g.cycles.mg and cycle_of("ts1.rb.w.c30") <= fig2f.cycles.w and cycle_of("ts1.rct.cu.c30") <= fig2f.cycles.cu',
      {premise: "ours", note: "That one cell gave both is not printed."}
    ),
    statement(
      "overpotential.imaging.mgw",
      ["fig5.cycles.mgw"],
      "internal",
      "The cell was imaged within its reported life",
      "fig5.cycles.mgw <= bound(fig2h.cycles.mgw)",
      {premise: "ours"}
    ),
    ...[
      ["mg", "fig2g.cycles.mg"],
      ["w", "fig2f.cycles.w"],
      ["cu", "fig2f.cycles.cu"]
    ].map(([cell, life]) =>
      statement(
        `overpotential.imaging.${cell}`,
        [`fig5.cycles.${cell}`],
        "internal",
        "The cell was imaged within its reported life",
        `fig5.cycles.${cell} <= ${life}`,
        {premise: "ours", note: "Another cell was imaged, or a failed one; the text does not say."}
      )
    ),
    statement(
      "overpotential.same-failure",
      ["fig2i.short.same"],
      "internal",
      "Cu and W-Cu fail at nearly the same cycle",
      "near(fig2f.cycles.cu, fig2f.cycles.w, comparable * fig2f.cycles.w)"
    ),
    statement(
      "overpotential.resistivity",
      ["text.resistivity"],
      "first principles",
      "Resistance over area times length is a resistivity",
      "same_dimension(ts1.rb.mgw.c1 / ion_path_area * pellet_thickness, 1 [Ω m])",
      {
        notation: true,
        note: "With the words resistance and resistivity exchanged the sentence is right, as is the formula of the Experimental Section."
      }
    ),
    statement(
      "overpotential.conductivity-formula",
      ["exp.conductivity-formula"],
      "first principles",
      "L/(R_b·A) is a conductivity",
      "same_dimension(pellet_thickness / (ts1.rb.mgw.c1 * ion_path_area), s36b.conductivity)"
    )
  ]
};
