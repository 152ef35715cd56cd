import {context, number, statement, type Theme} from "../../claims/check.js";

const STEPS = [
  ["q1", "fig3.a-c.capacity"],
  ["q3", "fig3.d-f.capacity"],
  ["q5", "fig3.g-i.capacity"]
] as const;

export const LITHIUM: Theme = {
  id: "lithium",
  title: "Lithium thickness and capacity",
  checks: [
    number(
      "lithium.per-capacity",
      ["fig2h.li-per-capacity"],
      "first principles",
      "Thickness of 1 mAh cm⁻² of lithium",
      "li_per_charge"
    ),
    ...STEPS.flatMap(([q, capacity]) => [
      number(
        `lithium.theory.${q}`,
        [`fig3.li-thickness.theory.${q}`],
        "first principles",
        "Theoretical thickness of the deposit",
        `li_per_charge * ${capacity}`
      ),
      statement(
        `lithium.measured.${q}`,
        [`fig3.li-thickness.measured.${q}`, "fig3.thickness.agreement"],
        "first principles",
        "Measured thickness comparable to Faraday's law",
        `near(fig3.li-thickness.measured.${q}, computed, comparable * computed)`,
        {formula: `li_per_charge * ${capacity}`, unit: "µm", computes: "thickness by charge"}
      ),
      context(
        `lithium.with-magnesium.${q}`,
        [`fig3.li-thickness.measured.${q}`],
        "first principles",
        "Thickness with the alloyed magnesium counted in",
        `fig1b.thickness.mg.mgw + li_per_charge * ${capacity}`,
        "µm"
      )
    ]),
    ...(["q3", "q5"] as const).map(q =>
      number(
        `lithium.theory.multiple.${q}`,
        [`fig3.li-thickness.theory.${q}`],
        "internal",
        "Multiple of the rounded value for 1 mAh cm⁻²",
        `${q.slice(1)} * central(fig3.li-thickness.theory.q1)`,
        {note: "The printed theory values are multiples of a rounded one."}
      )
    ),
    context(
      "lithium.slope",
      ["fig3.thickness.agreement"],
      "first principles",
      "Line through the origin and the three measured thicknesses",
      `slope_through_origin(${STEPS.map(([q, capacity]) => `${capacity}, fig3.li-thickness.measured.${q}`).join(", ")})`,
      "µm per mAh cm-2"
    ),
    context(
      "lithium.footprint",
      ["fig3.li-thickness.measured.q1"],
      "first principles",
      "Thickness of 1 mAh cm⁻² if the deposit spread over the whole collector",
      "li_per_charge * fig3.a-c.capacity * (exp.li.diameter / exp.collector.diameter) ^ 2",
      "µm",
      {note: "The measured thickness says that lithium stays under the disk."}
    ),
    number(
      "lithium.accumulated",
      ["fig2h.accumulated-thickness.mgw"],
      "first principles",
      "Accumulated thickness of lithium",
      "li_per_charge * fig2h.accumulated.mgw"
    ),
    number(
      "lithium.foil.introduction",
      ["intro.li-foil.capacity"],
      "first principles",
      "Capacity of a lithium foil",
      "intro.li-foil.thickness / li_per_charge",
      {relation: "lithium.foil"}
    ),
    number(
      "lithium.foil.reservoir",
      ["text.li-foil.capacity"],
      "first principles",
      "Capacity of the foil used in half cells",
      "text.li-disk.thickness / li_per_charge",
      {relation: "lithium.foil"}
    ),
    context(
      "lithium.high-loading.first",
      ["fig6d.li-thickness"],
      "first principles",
      "Lithium dissolved in the first high-loading cycle",
      "thick_deposit * fig6d.discharge.mgw.c1",
      "µm"
    ),
    number(
      "lithium.high-loading.last",
      ["fig6d.li-thickness"],
      "first principles",
      "Lithium moved in high-loading cycle 45",
      "thick_deposit * fig6d.discharge.mgw.c1 * fig6d.retention.mgw",
      {note: "The paper says each cycle; how thick a deposit of this cell is per capacity it does not say."}
    ),
    context(
      "lithium.high-loading.needed",
      ["fig6d.li-thickness"],
      "first principles",
      "Capacity retention at which the printed thickness is just reached",
      "bound(fig6d.li-thickness) / (thick_deposit * fig6d.discharge.mgw.c1)",
      "%"
    ),
    statement(
      "lithium.loading-ratio",
      ["fig6d.loading-ratio"],
      "internal",
      "Charge capacity is almost, so less than, twice the commercial loading",
      "computed < bound(fig6d.loading-ratio) and near(computed, bound(fig6d.loading-ratio), 2 * comparable * bound(fig6d.loading-ratio))",
      {
        formula: "fig6d.charge.mgw.c1 / fig6d.commercial-loading",
        unit: "1",
        note: "The commercial loading is printed with one digit."
      }
    ),
    context(
      "lithium.loading-ratio.reversible",
      ["fig6d.loading-ratio"],
      "internal",
      "Reversible capacity relative to the commercial loading",
      "fig6d.discharge.mgw.c1 / fig6d.commercial-loading",
      "1"
    ),
    context(
      "lithium.loading.reversible",
      ["abs.loading.mgw"],
      "internal",
      "Reversible share of the loading named in the abstract",
      "fig6d.discharge.mgw.c1 / abs.loading.mgw",
      "%"
    ),
    context(
      "lithium.standard-charge",
      ["fig6b.charge.mgw"],
      "first principles",
      "Areal capacity of the first standard charge",
      "fig6b.charge.mgw * active_loading",
      "mAh cm-2"
    ),
    context(
      "lithium.standard-charge.thickness",
      ["fig6b.charge.mgw"],
      "first principles",
      "Lithium deposited in the first standard charge",
      "fig6b.charge.mgw * active_loading * li_per_charge",
      "µm"
    )
  ]
};
