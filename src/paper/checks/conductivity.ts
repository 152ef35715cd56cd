import {context, number, type Theme} from "../../claims/check.js";

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
    context(
      "conductivity.density",
      ["s36b.conductivity"],
      "internal",
      "Density the pellet would need for conductivity and bulk resistance to belong to it; the crystal is the limit",
      density("ion_path_area"),
      "g cm-3"
    ),
    context(
      "conductivity.density.disk",
      ["s36b.conductivity"],
      "internal",
      "The same if current flows under the lithium disk only",
      density("(pi / 4 * exp.li.diameter ^ 2)"),
      "g cm-3"
    ),
    context(
      "conductivity.from-resistance",
      ["s36b.conductivity"],
      "internal",
      "Conductivity from the bulk resistance of the Mg/W-Cu cell",
      "pellet_thickness / (ts1.rb.mgw.c1 * ion_path_area)",
      "mS cm-1"
    ),
    number(
      "conductivity.resistance.mgw",
      ["ts1.rb.mgw.c1", "s36b.conductivity"],
      "internal",
      "Bulk resistance from the conductivity",
      "pellet_thickness / (s36b.conductivity * pellet_conductivity * ion_path_area)",
      {note: "The pellets of the cells saw 530 MPa; the conductivity is quoted at 9 MPa."}
    ),
    context(
      "conductivity.resistance.w",
      ["ts1.rb.w.c1"],
      "internal",
      "Bulk resistance of a pellet with the quoted conductivity",
      "pellet_thickness / (s36b.conductivity * ion_path_area)",
      "Ω"
    ),
    context(
      "conductivity.introduction",
      ["intro.conductivity.lpscl"],
      "internal",
      "Measured conductivity, for comparison if the printed unit means mS cm⁻¹",
      "s36b.conductivity",
      "mS cm-1"
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
