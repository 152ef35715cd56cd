import {reported} from "../../../figure/figure.js";
import {life} from "./life.js";
import {METALS} from "./fig-s29.js";
import {THICKNESSES} from "./fig-s11.js";

const known = new Set(THICKNESSES.lived.map(l => l.specimen));

export default life({
  ...THICKNESSES,
  id: "fig-s11-s29",
  label: "S11 and S29",
  unites: ["S11", "S29"],
  cells: ["S11", "S29"],
  title: "Other thicknesses, other metals",
  claims: [
    ...new Set([
      ...THICKNESSES.claims,
      ...METALS.claims,
      ...["w", "mo", "nb", "sn"].map(metal => `text.tm.${metal}`)
    ])
  ],
  films: true,
  lived: [...THICKNESSES.lived, ...METALS.lived.filter(l => !known.has(l.specimen))],
  finding: context =>
    `Thin magnesium costs more than thin tungsten: ${reported(context, "figS11.thickness.mg.50mgw")} nm of magnesium fails after ${reported(context, "figS11b.cycles.50mgw")} cycles, with ${reported(context, "figS11.thickness.w.mg5w")} nm of tungsten the efficiency fluctuates after ${reported(context, "figS11a.cycles.mg5w")}. Molybdenum and niobium are reported stable, like tungsten, to ${reported(context, "figS29a.cycles.mgmo")}.`
});
