import {context, number, statement, type Theme} from "../../claims/check.js";

const RATIO_EQUAL = "figS7b.capacity.mgw * mg_molar_volume / (faraday * fig1b.thickness.mg.mgw)";
const loss = (cell: string): string => `figS7b.capacity.${cell} * (1 / figS7b.ice.${cell} - 1)`;

export const ALLOYING: Theme = {
  id: "alloying",
  title: "Alloying stoichiometry",
  checks: [
    number(
      "alloying.stoichiometry",
      ["figS7b.stoichiometry.mgw"],
      "first principles",
      "Li:Mg ratio of the activated film",
      `${RATIO_EQUAL} * electrode_area / film_area`,
      {note: "Capacity per lithium disk, magnesium over the film area assumed."}
    ),
    context(
      "alloying.stoichiometry.equal-areas",
      ["figS7b.stoichiometry.mgw"],
      "first principles",
      "Li:Mg ratio of the activated film where capacity and film share one area",
      RATIO_EQUAL,
      "1"
    ),
    statement(
      "alloying.scope",
      ["figS7b.scope"],
      "internal",
      "The capacity and efficiency given after both names hold for Mg-Cu too",
      "activation_scope = 0 or (figS7b.capacity.mgw = figS7b.capacity.mg and figS7b.ice.mgw = figS7b.ice.mg)",
      {note: "A later sentence prints other values for Mg-Cu; the ledger gives the first pair to Mg/W-Cu."}
    ),
    context(
      "alloying.rim",
      ["figS7b.stoichiometry.mgw"],
      "internal",
      "Width of the film rim beyond the lithium disk that would have to alloy sideways",
      "(film_diameter - electrode_diameter) / 2",
      "mm"
    ),
    context(
      "alloying.magnesium-only",
      ["figS7b.capacity.mg"],
      "first principles",
      "Li:Mg ratio of the Mg-Cu film by the same rule",
      "figS7b.capacity.mg * mg_molar_volume / (faraday * figS2c.thickness.mg.mg) * electrode_area / film_area",
      "1"
    ),
    statement(
      "alloying.phase",
      ["figS7b.phase", "figS7.phase.beta"],
      "internal",
      "The printed ratio lies in the β field",
      "computed >= bound(figS7.phase.beta)",
      {
        formula: "1 - 1 / (1 + figS7b.stoichiometry.mgw)",
        unit: "at% Li",
        computes: "Li content at the printed ratio"
      }
    ),
    context(
      "alloying.swelling",
      ["figS7b.stoichiometry.mgw"],
      "first principles",
      "Volume of the alloyed film relative to the magnesium",
      "1 + figS7b.stoichiometry.mgw * lithium_molar_volume / mg_molar_volume",
      "1"
    ),
    ...["mgw", "mg"].map(cell =>
      context(
        `alloying.first-charge.${cell}`,
        [`figS7b.ice.${cell}`],
        "internal",
        "Lithium taken up in the first lithiation",
        `figS7b.capacity.${cell} / figS7b.ice.${cell}`,
        "mAh cm-2"
      )
    ),
    ...["mgw", "mg"].map(cell =>
      context(
        `alloying.loss.${cell}`,
        [`figS7b.ice.${cell}`],
        "internal",
        "Capacity lost in the first cycle",
        loss(cell),
        "mAh cm-2"
      )
    ),
    statement(
      "alloying.loss-scales",
      ["figS7b.loss.cause"],
      "internal",
      "A loss by irreversible alloying is the same share of the capacity in both films",
      "figS7b.ice.mgw = figS7b.ice.mg",
      {
        premise: "ours",
        note: "The absolute losses are equal while the reversible capacities differ by a quarter: that looks like a fixed charge of the interface."
      }
    ),
    statement(
      "alloying.carry-over",
      ["figS7b.loss.cause"],
      "internal",
      "The first-cycle loss of the film shows in the full cell",
      "fig6b.discharge.cu / fig6b.charge.cu - fig6b.discharge.mgw / fig6b.charge.mgw >= computed",
      {
        formula: `${loss("mgw")} * electrode_area / (fig6b.charge.mgw * active_loading * full_cell_area)`,
        unit: "%",
        computes: "efficiency lost",
        premise: "ours",
        note: "Computed: the points of initial efficiency the film should cost in a full cell, if the loss belongs to the area of the half cell."
      }
    ),
    statement(
      "alloying.cutoff",
      ["fig5.mgw.mg-recovered"],
      "internal",
      "Dissolution to the cutoff empties the film of lithium",
      "figS15.ocp.x0.17 <= fig3.j-l.cutoff",
      {
        premise: "ours",
        note: "By the potential curve every composition below x = 0.17 lies above the cutoff; lithium must stay in the film, as the template statement needs."
      }
    )
  ]
};
