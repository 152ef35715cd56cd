import {significant} from "../../../words/number.js";
import {lineScans} from "./dilution.js";
import {reported, type Context} from "../../../figure/figure.js";

const deposited =
  (id: string) =>
  (context: Context): string =>
    `${reported(context, id)} mAh cm⁻²`;

export default lineScans({
  id: "fig-s12",
  label: "S12",
  title: "Magnesium along the deposit on the bilayer",
  specimen: "Mg/W-Cu",
  filmNm: 140,
  limits:
    "Schematic, drawn from printed words: the line scans are not printed as numbers; for one state the order of the signal is given, for the others nothing.",
  claims: [
    "figS12.panel",
    "fig3.gradient.mgw",
    "fig3.a-c.capacity",
    "fig3.d-f.capacity",
    "fig3.g-i.capacity",
    "fig3.j-l.cutoff",
    "fig1b.thickness.mg.mgw",
    "exp.li.diameter"
  ],
  states: [
    {
      title: deposited("fig3.a-c.capacity"),
      capacity: "fig3.a-c.capacity",
      order: {parts: ["more Mg", "less Mg"], seen: "Less magnesium at the tungsten than at the electrolyte."}
    },
    {title: deposited("fig3.d-f.capacity"), capacity: "fig3.d-f.capacity", order: null},
    {title: deposited("fig3.g-i.capacity"), capacity: "fig3.g-i.capacity", order: null},
    {title: context => `dissolved to ${reported(context, "fig3.j-l.cutoff")} V`, capacity: null, order: null}
  ],
  finding: (rows, context) =>
    `The magnesium signal is lower towards the tungsten than towards the electrolyte after ${reported(context, "fig3.a-c.capacity")}\u00a0mAh\u00a0cm<sup>−2</sup>; how much lower is not printed. Spread evenly, the film would already be thinned to ${significant(100 * rows[0]!.relative, 2)}\u00a0% of its signal.`,
  caption: context =>
    `The paper reads the lower signal at the tungsten as lithium gathered there. After dissolution to ${reported(context, "fig3.j-l.cutoff")} V no order is given.`
});
