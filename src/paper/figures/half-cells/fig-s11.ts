import {reported} from "../../../figure/figure.js";
import {life} from "./life.js";
import type {Words} from "./life-picture.js";

const THICKNESS = ["mgw", "5mgw", "50mgw", "mg5w", "mg100w"].flatMap(s => [
  `figS11.thickness.mg.${s}`,
  `figS11.thickness.w.${s}`
]);

export const THICKNESSES: Words = {
  id: "fig-s11",
  label: "S11",
  title: "Thickness of the two films",
  claims: [
    "figS11a.cycles.mg5w",
    "figS11a.cycles.mg100w",
    "figS11b.cycles.5mgw",
    "figS11b.cycles.50mgw",
    "figS11a.order.mg5w",
    "figS11.expansion-ratio",
    "figS11.specimens",
    "figS11.panel",
    ...THICKNESS,
    "fig2h.cycles.mgw",
    "fig2g.cycles.mg"
  ],
  lived: [
    {specimen: "Mg/W-Cu", claim: "fig2h.cycles.mgw", fate: "survived", group: "Mg W"},
    {specimen: "Mg/100W-Cu", claim: "figS11a.cycles.mg100w", fate: "survived", group: "W"},
    {specimen: "Mg/5W-Cu", claim: "figS11a.cycles.mg5w", fate: "failed", group: "W"},
    {specimen: "Mg-Cu", claim: "fig2g.cycles.mg", fate: "failed", group: "none"},
    {specimen: "50Mg/W-Cu", claim: "figS11b.cycles.50mgw", fate: "failed", group: "Mg"},
    {specimen: "5Mg/W-Cu", claim: "figS11b.cycles.5mgw", fate: "onset", group: "Mg"}
  ],
  layer: {Mg: "top", W: "under"},
  finding: context =>
    `Thin magnesium costs more than thin tungsten: ${reported(context, "figS11.thickness.mg.50mgw")} nm of magnesium fails after ${reported(context, "figS11b.cycles.50mgw")} cycles, with ${reported(context, "figS11.thickness.w.mg5w")} nm of tungsten the efficiency fluctuates after ${reported(context, "figS11a.cycles.mg5w")}.`
};

export default life(THICKNESSES);
