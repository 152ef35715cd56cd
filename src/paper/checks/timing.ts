import {context, number, statement, type Theme} from "../../claims/check.js";

const hours = (cycles: string, cell: string): string =>
  `${cycles} * ((1 + fig2c.ce.${cell} * longterm_share) * half_cycle + rest_per_cycle)`;
const QS = (cell: string): string =>
  `fig2c.ce.${cell} * (fig2c.cycles * partial_cycle + fig2c.reservoir) - fig2c.cycles * partial_cycle`;

const FAILING = [
  ["mg", "fig2g"],
  ["w", "fig2f"],
  ["cu", "fig2f"]
] as const;

export const TIMING: Theme = {
  id: "timing",
  title: "Half-cell timing and efficiency",
  checks: [
    ...FAILING.flatMap(([cell, figure]) => [
      number(
        `timing.hours.${cell}`,
        [`${figure}.hours.${cell}`],
        "internal",
        "Hours to failure from cycles and efficiency",
        hours(`(${figure}.cycles.${cell} - 1 + failing_cycle)`, cell)
      ),
      context(
        `timing.mean-efficiency.${cell}`,
        [`${figure}.hours.${cell}`],
        "internal",
        "Mean efficiency that the printed hours and cycles imply",
        `${figure}.hours.${cell} / ((${figure}.cycles.${cell} - 1 + failing_cycle) * half_cycle) - 1`,
        "%"
      )
    ]),
    statement(
      "timing.order",
      ["fig2f.hours.cu", "fig2f.hours.w"],
      "internal",
      "More cycles in less time need the lower efficiency, and Cu has it",
      "fig2f.cycles.cu > fig2f.cycles.w and fig2f.hours.cu < fig2f.hours.w and fig2c.ce.cu < fig2c.ce.w",
      {premise: "ours"}
    ),
    number(
      "timing.hours.mgw",
      ["fig2h.hours.mgw"],
      "internal",
      "Hours from cycles and efficiency",
      hours("bound(fig2h.cycles.mgw)", "mgw"),
      {
        note: "Rests in the clock, or complete dissolution in every cycle, would lift it above the printed bound."
      }
    ),
    number(
      "timing.accumulated",
      ["fig2h.accumulated.mgw"],
      "internal",
      "Accumulated capacity",
      "bound(fig2h.cycles.mgw) * fig2d.capacity"
    ),
    context(
      "timing.lithium-lost",
      ["fig2c.ce.mgw"],
      "internal",
      "Lithium left behind over the printed cycles",
      "bound(fig2h.cycles.mgw) * (1 - fig2c.ce.mgw) * fig2d.capacity",
      "mAh cm-2"
    ),
    context(
      "timing.lithium-lost.thickness",
      ["fig2c.ce.mgw"],
      "first principles",
      "The same as a thickness",
      "bound(fig2h.cycles.mgw) * (1 - fig2c.ce.mgw) * fig2d.capacity * li_per_charge",
      "µm"
    ),
    context(
      "timing.high-rate",
      ["figS8.cycles.mgw"],
      "internal",
      "Duration of the test at the higher current density",
      "bound(figS8.cycles.mgw) * 2 * figS8.capacity / figS8.current",
      "h"
    ),
    ...["mgw", "mg", "w", "cu"].map(cell =>
      context(
        `timing.final-strip.${cell}`,
        [`fig2c.ce.${cell}`],
        "internal",
        "Capacity of the final dissolution",
        QS(cell),
        "mAh cm-2"
      )
    ),
    number(
      "timing.efficiency-spread",
      ["fig2c.ce.spread"],
      "internal",
      "Largest difference between specimens",
      "fig2c.ce.mgw - fig2c.ce.cu"
    ),
    statement(
      "timing.low-efficiency-of-w",
      ["fig5.w.efficiency"],
      "internal",
      "W-Cu has a relatively low efficiency: lower by more than what the paper calls minimal",
      "computed >= bound(fig2c.ce.spread)",
      {
        formula: "fig2c.ce.mg - fig2c.ce.w",
        unit: "%",
        computes: "difference",
        premise: "ours",
        note: "Said beside the micrographs; holds only if another efficiency is meant."
      }
    ),
    context(
      "timing.half-against-full",
      ["fig6a.stable.mgw"],
      "internal",
      "Lithium left after the stable cycles of the full cell, at the half-cell efficiency",
      "fig2c.ce.mgw ^ fig6a.stable.mgw",
      "%"
    )
  ]
};
