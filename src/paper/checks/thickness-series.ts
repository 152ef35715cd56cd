import {context, number, statement, type Theme} from "../../claims/check.js";

const FILMS = [
  ["5mgw", "5 nm"],
  ["50mgw", "50 nm"],
  ["mgw", "140 nm"]
] as const;

export const THICKNESS_SERIES: Theme = {
  id: "thickness-series",
  title: "Thickness series",
  checks: [
    number(
      "thickness-series.expansion-ratio",
      ["figS11.expansion-ratio"],
      "first principles",
      "Expansion of the 5 nm film relative to the 50 nm film",
      "figS11.thickness.mg.50mgw / figS11.thickness.mg.5mgw"
    ),
    ...FILMS.flatMap(([film, name]) => [
      context(
        `thickness-series.expansion.${film}`,
        [`figS11.thickness.mg.${film}`],
        "first principles",
        `Relative expansion of ${name} Mg by 1 mAh cm⁻²`,
        `li_per_charge * fig2d.capacity / figS11.thickness.mg.${film}`,
        "1"
      ),
      context(
        `thickness-series.composition.${film}`,
        [`figS11.thickness.mg.${film}`],
        "first principles",
        `Lithium in the charged film of ${name} Mg, equal areas`,
        `1 - 1 / (1 + fig2d.capacity * mg_molar_volume / (faraday * figS11.thickness.mg.${film}))`,
        "at% Li"
      )
    ]),
    context(
      "thickness-series.control.w",
      ["figS2f.thickness.w.w"],
      "internal",
      "W of the W-Cu control relative to the bilayer",
      "figS2f.thickness.w.w / fig1b.thickness.w.mgw",
      "1"
    ),
    context(
      "thickness-series.control.mg",
      ["figS2c.thickness.mg.mg"],
      "internal",
      "Mg of the Mg-Cu control relative to the bilayer",
      "figS2c.thickness.mg.mg / fig1b.thickness.mg.mgw",
      "1"
    ),
    statement(
      "thickness-series.ranking",
      ["figS11b.cycles.50mgw"],
      "internal",
      "Cycle life ranks 50Mg/W-Cu, Mg-Cu, Mg/Sn-Cu, Mg/5W-Cu",
      "rising(figS11b.cycles.50mgw, fig2g.cycles.mg, figS29c.cycles.mgsn, figS11a.cycles.mg5w)",
      {premise: "ours", note: "One cell each."}
    ),
    statement(
      "thickness-series.thin-w",
      ["figS11a.order.mg5w"],
      "internal",
      "5 nm W lasts longer than no W",
      "fig2g.cycles.mg < figS11a.cycles.mg5w",
      {formula: "figS11a.cycles.mg5w / fig2g.cycles.mg - 1", unit: "%", computes: "excess over Mg-Cu"}
    ),
    statement(
      "thickness-series.tin",
      ["figS29c.order.mgsn"],
      "internal",
      "Mg/Sn-Cu lasts about as long as Mg-Cu",
      "near(figS29c.cycles.mgsn, fig2g.cycles.mg, comparable * fig2g.cycles.mg)",
      {formula: "figS29c.cycles.mgsn / fig2g.cycles.mg - 1", unit: "%", computes: "excess over Mg-Cu"}
    ),
    context(
      "thickness-series.mass",
      ["figS11.thickness.w.mgw"],
      "first principles",
      "Mass of the bilayer relative to the foil",
      "(figS11.thickness.mg.mgw * density_mg + figS11.thickness.w.mgw * density_w) / (exp.foil.thickness * density_cu)",
      "%"
    ),
    context(
      "thickness-series.mass.thick-w",
      ["figS11.thickness.w.mg100w"],
      "first principles",
      "The same with 100 nm W",
      "(figS11.thickness.mg.mg100w * density_mg + figS11.thickness.w.mg100w * density_w) / (exp.foil.thickness * density_cu)",
      "%"
    )
  ]
};
