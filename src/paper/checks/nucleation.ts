import {context, statement, type Theme} from "../../claims/check.js";

const dip = (cell: string): string =>
  `(fig2.nucleation.${cell}.cycle1 + dip_reference * fig2i.eta.dep.${cell}.c1)`;

export const NUCLEATION: Theme = {
  id: "nucleation",
  title: "Nucleation overpotentials",
  checks: [
    statement(
      "nucleation.dip",
      ["fig2.nucleation.mgw.cycle1", "fig2.nucleation.mg.cycle1", "fig2.nucleation.cu.cycle1"],
      "internal",
      "The dip lies beyond the plateau that follows",
      ["mgw", "mg", "cu"].map(cell => `${dip(cell)} >= fig2i.eta.dep.${cell}.c1`).join(" and "),
      {
        premise: "ours",
        note: "If both are read from 0 V the dip is shallower than the plateau; the definition is not printed."
      }
    ),
    context(
      "nucleation.ohmic",
      ["fig2.nucleation.mgw.cycle1"],
      "internal",
      "Ohmic part of the voltage of Mg/W-Cu",
      "electrode_current * ts1.rb.mgw.c1",
      "mV"
    ),
    statement(
      "nucleation.cycle2",
      ["fig2.nucleation.w.cycle2", "fig2.nucleation.cu.cycle2"],
      "internal",
      "W lowers the nucleation overpotential of cycle 2, as it does in cycle 1",
      "fig2.nucleation.w.cycle2 < fig2.nucleation.cu.cycle2",
      {
        premise: "ours",
        note: "The pair may stand in the other order; then both specimens fall by the same amount."
      }
    ),
    context(
      "nucleation.cycle2.w",
      ["fig2.nucleation.w.cycle2"],
      "internal",
      "Change of W-Cu from cycle 1 to 2 as printed",
      "fig2.nucleation.w.cycle2 - fig2.nucleation.w.cycle1",
      "mV"
    ),
    context(
      "nucleation.cycle2.cu",
      ["fig2.nucleation.cu.cycle2"],
      "internal",
      "Change of Cu from cycle 1 to 2 as printed",
      "fig2.nucleation.cu.cycle2 - fig2.nucleation.cu.cycle1",
      "mV"
    ),
    statement(
      "nucleation.significance",
      ["fig2.nucleation.order"],
      "internal",
      "Cu and Mg/W-Cu differ by more than twice their joint uncertainty",
      "computed > 2",
      {
        formula:
          "(central(fig2.nucleation.cu.cycle1) - central(fig2.nucleation.mgw.cycle1)) / sqrt(uncertainty(fig2.nucleation.cu.cycle1) ^ 2 + uncertainty(fig2.nucleation.mgw.cycle1) ^ 2)",
        unit: "1",
        computes: "difference over joint uncertainty"
      }
    ),
    statement(
      "nucleation.order",
      ["fig2.nucleation.order"],
      "internal",
      "Both Mg-terminated collectors lie below W-Cu and Cu",
      "max(fig2.nucleation.mgw.cycle1, fig2.nucleation.mg.cycle1) < min(fig2.nucleation.w.cycle1, fig2.nucleation.cu.cycle1)",
      {relation: "nucleation.significance"}
    )
  ]
};
