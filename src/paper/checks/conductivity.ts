import {context, number, statement, type Theme} from "../../claims/check.js";

const density = (area: string): string =>
  `exp.pellet.mass / (s36b.conductivity * ts1.rb.mgw.c1 * ${area} * pellet_area)`;

export const CONDUCTIVITY: Theme = {
  id: "conductivity",
  title: "Electrolyte conductivity and pellet geometry",
  checks: [
    context(
      "conductivity.pellet",
      ["exp.pellet.mass"],
      "first principles",
      "Thickness of the pellet",
      "pellet_thickness",
      "µm"
    ),
    context(
      "conductivity.pellet.porous",
      ["exp.pellet.mass"],
      "first principles",
      "Thickness of a usual cold-pressed pellet",
      "exp.pellet.mass / (density_lpscl * pellet_relative_density * pellet_area)",
      "µm"
    ),
    statement(
      "conductivity.density",
      ["s36b.conductivity"],
      "internal",
      "Conductivity and bulk resistance leave room for the printed mass",
      "computed <= density_lpscl",
      {
        formula: density("ion_path_area"),
        unit: "g cm-3",
        computes: "density needed",
        note: "Computed: the density the pellet would need; the crystal is the limit."
      }
    ),
    statement(
      "conductivity.density.disk",
      ["s36b.conductivity"],
      "internal",
      "The same with the area of the lithium disk",
      "computed <= density_lpscl",
      {
        formula: density("(pi / 4 * exp.li.diameter ^ 2)"),
        unit: "g cm-3",
        computes: "density needed",
        reading: "current flows under the lithium disk only"
      }
    ),
    number(
      "conductivity.from-resistance",
      ["s36b.conductivity"],
      "internal",
      "Conductivity from the bulk resistance of the Mg/W-Cu cell",
      "pellet_thickness / (ts1.rb.mgw.c1 * ion_path_area)",
      {note: "The cell pellets saw 530 MPa; the conductivity is quoted at 9 MPa."}
    ),
    number(
      "conductivity.resistance.mgw",
      ["ts1.rb.mgw.c1"],
      "internal",
      "Bulk resistance from the conductivity",
      "pellet_thickness / (s36b.conductivity * ion_path_area)"
    ),
    number(
      "conductivity.resistance.w",
      ["ts1.rb.w.c1"],
      "internal",
      "Bulk resistance from the conductivity",
      "pellet_thickness / (s36b.conductivity * ion_path_area)",
      {reading: "the W-Cu cell has the quoted conductivity"}
    ),
    number(
      "conductivity.introduction",
      ["intro.conductivity.lpscl"],
      "internal",
      "Conductivity of the introduction against the measured one",
      "s36b.conductivity * 1 [cm-1]",
      {reading: "the printed unit means mS cm⁻¹"}
    ),
    context(
      "conductivity.area-specific",
      ["ts1.rb.mgw.c1"],
      "internal",
      "Area-specific resistance of the Mg/W-Cu cell",
      "(ts1.rb.mgw.c1 + ts1.rsct.mgw.c1) * electrode_area",
      "Ω cm2"
    )
  ]
};
