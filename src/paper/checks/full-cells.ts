import {context, number, statement, type Theme} from "../../claims/check.js";

const CELLS = ["mgw", "mg", "w", "cu"] as const;
const ICE = (cell: string): string => `fig6b.discharge.${cell} / fig6b.charge.${cell}`;
const LATE_CYCLES = "(fig6a.decay.mgw.late.to - fig6a.decay.mgw.late.from)";
const EARLY_CYCLES = "(fig6a.decay.mgw.late.from - fig6a.stable.mgw)";
/** Fades in per cent of the base; losses of the start are those over `fade_base`. */
const EARLY = "fade_base * (1 - fig6a.capacity.mgw.c120 / start_capacity) / fig6a.stable.mgw";
const LATE = `(fade_base * (fig6a.capacity.mgw.c120 / start_capacity - fig6a.retention.mgw.c150) - ${EARLY_CYCLES} * fig6a.decay.mgw.early) / ${LATE_CYCLES}`;

export const FULL_CELLS: Theme = {
  id: "full-cells",
  title: "Full cells",
  checks: [
    ...CELLS.map(cell =>
      number(
        `full-cells.ice.${cell}`,
        [`fig6b.ice.${cell}`],
        "internal",
        "Initial efficiency from the two capacities",
        ICE(cell)
      )
    ),
    number(
      "full-cells.high-loading.ice",
      ["fig6d.ice.mgw"],
      "internal",
      "Initial efficiency from the two capacities",
      "fig6d.discharge.mgw.c1 / fig6d.charge.mgw.c1"
    ),
    ...[...CELLS.map(cell => `fig6b.charge.${cell}`), "figS33.charge.c1"].map(claim =>
      statement(
        `full-cells.theory.${claim}`,
        [claim],
        "first principles",
        "The first charge takes out no more lithium than NMC811 holds",
        `charge_is_lithium = 0 or ${claim} <= nmc_capacity`,
        {formula: `${claim} / nmc_capacity`, unit: "%", computes: "share of all lithium"}
      )
    ),
    context(
      "full-cells.theory",
      ["intro.formula.nmc811"],
      "first principles",
      "All lithium of NMC811",
      "nmc_capacity",
      "mAh g-1"
    ),
    context(
      "full-cells.ice-spread",
      ["fig6b.ice.cu"],
      "internal",
      "Best minus worst initial efficiency",
      `max(${CELLS.map(ICE).join(", ")}) - min(${CELLS.map(ICE).join(", ")})`,
      "%"
    ),
    context(
      "full-cells.reservoir",
      ["fig6b.charge.mgw"],
      "internal",
      "Lithium that may stay at the negative electrode after cycle 1",
      "(fig6b.charge.mgw - fig6b.discharge.mgw) * active_loading",
      "mAh cm-2"
    ),
    context(
      "full-cells.reservoir.cycles",
      ["fig6b.charge.mgw"],
      "internal",
      "Cycles it would last at the half-cell loss per cycle",
      "(fig6b.charge.mgw - fig6b.discharge.mgw) / (fig6a.capacity.start * (1 - fig2c.ce.mgw))",
      "1"
    ),
    number(
      "full-cells.current",
      ["text.current.0.1c"],
      "first principles",
      "Current density of 0.1C",
      "text.rate.std * text.loading.std",
      {unit: "mA cm-2"}
    ),
    number(
      "full-cells.decay.early",
      ["fig6a.decay.mgw.early"],
      "internal",
      "Decay per cycle to cycle 120",
      EARLY
    ),
    statement(
      "full-cells.decay.one-base",
      ["fig6a.decay.mgw.early"],
      "internal",
      "Early and late fade both follow from the printed capacities on one base",
      `near(fig6a.decay.mgw.early, ${EARLY}, 0 [% cycle-1]) and near(fig6a.decay.mgw.late, ${LATE}, 0 [% cycle-1])`,
      {formula: EARLY, unit: "% cycle-1"}
    ),
    context(
      "full-cells.decay.early.formation",
      ["fig6a.decay.mgw.early"],
      "internal",
      "The same in per cent of the first discharge, at 0.1C",
      "(start_capacity - fig6a.capacity.mgw.c120) / fig6b.discharge.mgw / fig6a.stable.mgw",
      "% cycle-1"
    ),
    context(
      "full-cells.decay.late.formation",
      ["fig6a.decay.mgw.late"],
      "internal",
      "Late fade in per cent of the first discharge, at 0.1C",
      `((fig6a.capacity.mgw.c120 - fig6a.retention.mgw.c150 * start_capacity) / fig6b.discharge.mgw - ${EARLY_CYCLES} * fig6a.decay.mgw.early) / ${LATE_CYCLES}`,
      "% cycle-1"
    ),
    context(
      "full-cells.decay.early.start",
      ["fig6a.decay.mgw.early"],
      "internal",
      "Start capacity that the printed decay needs",
      "fig6a.capacity.mgw.c120 / (1 - fig6a.decay.mgw.early * fig6a.stable.mgw)",
      "mAh g-1"
    ),
    number(
      "full-cells.retention",
      ["fig6a.retention.mgw.c150"],
      "internal",
      "Retention from the capacity at cycle 120 and both printed decays",
      `fig6a.capacity.mgw.c120 / start_capacity - (${EARLY_CYCLES} * fig6a.decay.mgw.early + ${LATE_CYCLES} * fig6a.decay.mgw.late) / fade_base`
    ),
    number(
      "full-cells.decay.late",
      ["fig6a.decay.mgw.late"],
      "internal",
      "Late decay from the capacity at cycle 120, the early decay and the retention",
      LATE,
      {relation: "full-cells.retention"}
    ),
    context(
      "full-cells.retention.high",
      ["fig6a.retention.mgw.c150"],
      "internal",
      "The same from the upper end of the range of start capacities",
      `fig6a.capacity.mgw.c120 / high(fig6a.capacity.start) - ${EARLY_CYCLES} * fig6a.decay.mgw.early - ${LATE_CYCLES} * fig6a.decay.mgw.late`,
      "%"
    ),
    context(
      "full-cells.capacity.c150",
      ["fig6a.retention.mgw.c150"],
      "internal",
      "Capacity at cycle 150",
      "fig6a.retention.mgw.c150 * start_capacity",
      "mAh g-1"
    ),
    number(
      "full-cells.mean-efficiency",
      ["abs.ce.mgw"],
      "internal",
      "Mean efficiency if the fade is lost lithium",
      "(1 - lithium_loss_share * (1 - fig6a.retention.mgw.c150)) ^ (1 / (abs.cycles.mgw - fig6a.formation-cycles))"
    ),
    number(
      "full-cells.late-efficiency",
      ["abs.ce.mgw"],
      "internal",
      "Efficiency in the cycles of faster decay if the fade is lost lithium",
      "1 - lithium_loss_share * fig6a.decay.mgw.late",
      {premise: "ours", note: "Asked of every cycle; the printed bound may mean the mean."}
    ),
    context(
      "full-cells.high-loading.efficiency",
      ["fig6d.retention.mgw"],
      "internal",
      "Mean efficiency of the high-loading cell if the fade is lost lithium",
      "fig6d.retention.mgw ^ (1 / bound(fig6d.cycles.mgw))",
      "%"
    ),
    context(
      "full-cells.high-loading.decay",
      ["fig6d.retention.mgw"],
      "internal",
      "Decay per cycle of the high-loading cell",
      "(1 - fig6d.retention.mgw) / bound(fig6d.cycles.mgw)",
      "% cycle-1"
    ),
    statement(
      "full-cells.faster-fades-more",
      ["figS35.decay", "fig6a.retention.mgw.c150"],
      "internal",
      "The cell cycled faster keeps no more of its capacity",
      "computed <= fig6a.retention.mgw.c150",
      {
        formula: "1 - figS35.cycles * figS35.decay",
        unit: "%",
        computes: "capacity kept",
        premise: "ours",
        note: "Variation between cells is larger than the effect of the rate."
      }
    ),
    context(
      "full-cells.high-loading.mass",
      ["fig6d.charge.mgw.c1"],
      "internal",
      "NMC811 per area of the high-loading cell",
      "fig6d.charge.mgw.c1 / fig6b.charge.mgw",
      "mg cm-2"
    ),
    context(
      "full-cells.high-loading.current",
      ["fig6d.charge.mgw.c1"],
      "internal",
      "Current density of that cell at 0.2C",
      "fig6d.charge.mgw.c1 / fig6b.charge.mgw * fig6a.c-definition * fig6d.rate * 1 [h]",
      "mA cm-2"
    ),
    statement(
      "full-cells.life",
      ["fig6a.stable.mgw", "fig6a.decay-onset.mg"],
      "internal",
      "Half cells with a lithium reservoir outlast full cells without",
      "bound(fig2h.cycles.mgw) > fig6a.stable.mgw and fig2g.cycles.mg > fig6a.decay-onset.mg",
      {premise: "ours"}
    )
  ]
};
