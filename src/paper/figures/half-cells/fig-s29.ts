import {reported} from "../../../figure/figure.js";
import {life} from "./life.js";
import type {Words} from "./life-picture.js";

export const METALS: Words = {
  id: "fig-s29",
  label: "S29",
  title: "Other metals below the magnesium",
  claims: [
    "figS29a.cycles.mgmo",
    "figS29b.cycles.mgnb",
    "figS29c.cycles.mgsn",
    "figS29c.order.mgsn",
    "figS29.thickness.under.mgmo",
    "figS29.thickness.mg.mgmo",
    "figS29.thickness.under.mgnb",
    "figS29.thickness.mg.mgnb",
    "figS29.current",
    "figS29.capacity",
    "figS29.panel",
    "fig2h.cycles.mgw",
    "fig2g.cycles.mg"
  ],
  lived: [
    {specimen: "Mg/W-Cu", claim: "fig2h.cycles.mgw", fate: "survived", group: ""},
    {specimen: "Mg/Mo-Cu", claim: "figS29a.cycles.mgmo", fate: "survived", group: ""},
    {specimen: "Mg/Nb-Cu", claim: "figS29b.cycles.mgnb", fate: "survived", group: ""},
    {specimen: "Mg/Sn-Cu", claim: "figS29c.cycles.mgsn", fate: "failed", group: ""},
    {specimen: "Mg-Cu", claim: "fig2g.cycles.mg", fate: "failed", group: ""}
  ],
  readAs: "S11",
  finding: context =>
    `With molybdenum and niobium the cells are reported stable, like that with tungsten, to ${reported(context, "figS29a.cycles.mgmo")} cycles; with tin, which melts low and alloys, one is stable to ${reported(context, "figS29c.cycles.mgsn")} and gets worse after, close to magnesium alone.`
};

export default life(METALS);
