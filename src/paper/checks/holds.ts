import {context, statement, type Theme} from "../../claims/check.js";

const CELLS = [
  ["cu", "Cu"],
  ["w", "W-Cu"],
  ["mg", "Mg-Cu"],
  ["mgw", "Mg/W-Cu"]
] as const;
const I = (cell: string, hour: number): string => `figS26.current.${cell}.h${hour}`;
const HOURS = [10, 50, 90] as const;
const charge = (cell: string): string => `trapezoid(${HOURS.map(t => `${t} [h], ${I(cell, t)}`).join(", ")})`;
const copper = (q: string): string => `${q} * molar_mass_cu / (copper_valence * faraday)`;
const oxide = (thickness: string, density: string, mass: string, electrons: number): string =>
  `${electrons} * faraday * ${thickness} * ${density} / ${mass} * full_cell_area`;
/** The first value held from 0 to 10 h and the last to the end, trapezoids between: each current stands once. */
const WHOLE = `(${I("cu", 10)} * 30 [h] + ${I("cu", 50)} * 40 [h] + ${I("cu", 90)} * (bound(figS26.duration) - 70 [h]))`;

export const HOLDS: Theme = {
  id: "holds",
  title: "Corrosion currents at 4.2 V",
  checks: [
    ...CELLS.flatMap(([cell, name]) => [
      context(
        `holds.charge.${cell}`,
        [I(cell, 90)],
        "internal",
        `Charge passed by ${name} between 10 and 90 h`,
        charge(cell),
        "mAh"
      ),
      context(
        `holds.copper.${cell}`,
        [I(cell, 90)],
        "first principles",
        "Copper it equals",
        copper(charge(cell)),
        "mg"
      ),
      context(
        `holds.thickness.${cell}`,
        [I(cell, 90)],
        "first principles",
        "The same as a thickness over the cell",
        `${copper(charge(cell))} / (density_cu * full_cell_area)`,
        "µm"
      ),
      context(
        `holds.share.${cell}`,
        [I(cell, 90)],
        "first principles",
        "The same as a share of the foil",
        `${copper(charge(cell))} / (density_cu * full_cell_area * exp.foil.thickness)`,
        "%"
      )
    ]),
    ...HOURS.map(t =>
      statement(
        `holds.order.h${t}`,
        ["figS26.order"],
        "internal",
        `Mg-covered cells have the lowest current at ${t} h`,
        `max(${I("mg", t)}, ${I("mgw", t)}) <= min(${I("w", t)}, ${I("cu", t)})`,
        {relation: "holds.order"}
      )
    ),
    statement(
      "holds.order.cu",
      ["figS26.order"],
      "internal",
      "Cu has the highest current at all printed times",
      HOURS.map(t => `${I("cu", t)} > max(${I("w", t)}, ${I("mg", t)}, ${I("mgw", t)})`).join(" and "),
      {relation: "holds.order"}
    ),
    context(
      "holds.magnesium.mgw",
      [I("mgw", 90)],
      "first principles",
      "Charge of Mg/W-Cu relative to oxidising its whole Mg film",
      `${charge("mgw")} / (${oxide("fig1b.thickness.mg.mgw", "density_mg", "molar_mass_mg", 2)})`,
      "1"
    ),
    context(
      "holds.magnesium.mg",
      [I("mg", 90)],
      "first principles",
      "Charge of Mg-Cu relative to oxidising its whole Mg film",
      `${charge("mg")} / (${oxide("figS2c.thickness.mg.mg", "density_mg", "molar_mass_mg", 2)})`,
      "1"
    ),
    context(
      "holds.tungsten",
      [I("w", 90)],
      "first principles",
      "Charge of W-Cu relative to oxidising its whole W film",
      `${charge("w")} / (${oxide("figS2f.thickness.w.w", "density_w", "molar_mass_w", 6)})`,
      "1"
    ),
    context(
      "holds.cu.whole",
      [I("cu", 90)],
      "first principles",
      "Share of the Cu foil oxidised in the whole hold, ends held constant",
      `${copper(WHOLE)} / (density_cu * full_cell_area * exp.foil.thickness)`,
      "%"
    ),
    context(
      "holds.density",
      [I("cu", 10)],
      "internal",
      "Current density of Cu at 10 h",
      `${I("cu", 10)} / full_cell_area`,
      "µA cm-2"
    ),
    statement(
      "holds.reference",
      ["figS26.voltage"],
      "internal",
      "The hold voltage is a potential against lithium",
      'same(reference_of("figS26.voltage"), "Li/Li+")',
      {premise: "ours", note: "Symmetric cell without reference: only the cell voltage is known."}
    )
  ]
};
