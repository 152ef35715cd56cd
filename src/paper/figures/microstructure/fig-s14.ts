import {significant} from "../../../words/number.js";
import {lineScans} from "./dilution.js";
import {reported, type Context} from "../../../figure/figure.js";

const deposited =
  (id: string) =>
  (context: Context): string =>
    `${reported(context, id)} mAh cm⁻²`;
const TOWARDS = {
  parts: ["less Li", "more Li"] as [string, string],
  seen: "Lithium gathers towards the collector; the text speaks of these deposits together."
};

export default lineScans({
  id: "fig-s14",
  label: "S14",
  title: "Magnesium along the deposit on Mg-Cu",
  specimen: "Mg-Cu",
  filmNm: 160,
  readAs: "S12",
  limits:
    "Schematic, drawn from printed words: the text says in which direction lithium gathers, early on, without naming a state.",
  claims: [
    "figS14.panel",
    "figS13.capacity.3",
    "figS13.capacity.5",
    "figS13.cutoff",
    "figS2c.thickness.mg.mg",
    "exp.li.diameter"
  ],
  states: [
    {title: deposited("figS13.capacity.3"), capacity: "figS13.capacity.3", order: TOWARDS},
    {title: deposited("figS13.capacity.5"), capacity: "figS13.capacity.5", order: TOWARDS},
    {title: context => `dissolved to ${reported(context, "figS13.cutoff")} V`, capacity: null, order: null}
  ],
  finding: rows =>
    `Without tungsten, too, lithium is reported to gather towards the collector early on. Spread evenly, the magnesium signal would be ${significant(100 * rows[0]!.relative, 2)}\u00a0% and ${significant(100 * rows[1]!.relative, 2)}\u00a0% of that of the fresh film.`,
  caption: () =>
    "The text reports early gathering of lithium at the collector for the deposits of Mg-Cu, without naming one; it is inferred from magnesium."
});
