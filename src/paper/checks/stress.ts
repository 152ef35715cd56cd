import {context, number, statement, type Theme} from "../../claims/check.js";

/** Mean Li:Mg after a time; faces by plain diffusion, no stress. */
const mean = (time: string): string => `plate_current / faraday * mg_molar_volume * ${time} / fig4d.h0`;
const face = (side: string, time: string): string =>
  `plate_current / faraday * mg_molar_volume * slab_${side}(central(fig4e.diffusivity), ${time}, fig4d.h0)`;
const meant = (ratio: string): string => `1 / (1 / (${ratio}) + composition_as_fraction)`;
/** Energy stored at a von Mises stress, per mole of metal. */
const STRAIN_ENERGY = "stress_state * fig4f.stress.max ^ 2 / (2 * plate_stiffness) * mg_molar_volume";
const between = "fig4e.x.low <= computed and computed <= fig4e.x.high";

export const STRESS: Theme = {
  id: "stress",
  title: "Stress model",
  checks: [
    ...(["fig4e.caption.time", "fig4f.caption.time", "fig4e.time", "fig4d.time"] as const).map(time =>
      statement(
        `stress.time.${time.replace("fig", "")}`,
        [time],
        "first principles",
        "The lithium brought in by then lies between the two printed compositions",
        between,
        {
          formula: meant(mean(time)),
          unit: "1",
          computes: "composition reached",
          note: "Current density as in the cells; it is not printed for this model."
        }
      )
    ),
    context(
      "stress.time.current",
      ["fig4e.time"],
      "first principles",
      "Current density at which 30 s bring in the mean of the two compositions",
      "mean(fig4e.x.high, fig4e.x.low) * faraday * fig4d.h0 / (mg_molar_volume * fig4e.time)",
      "mA cm-2"
    ),
    number(
      "stress.composition.front",
      ["fig4e.x.high"],
      "model",
      "Composition at the electrolyte side by plain diffusion",
      meant(face("front", "fig4e.caption.time")),
      {note: "No stress term is needed for the printed value."}
    ),
    number(
      "stress.composition.back",
      ["fig4e.x.low"],
      "model",
      "Composition at the W side by plain diffusion",
      meant(face("back", "fig4e.caption.time"))
    ),
    statement(
      "stress.direction",
      ["fig3.segregation", "fig4e.x.high", "fig4e.x.low"],
      "internal",
      "Lithium is richer at the W side, as segregation towards W means",
      "fig4e.x.high < fig4e.x.low",
      {
        premise: "ours",
        note: "Read with the higher value at the electrolyte side; the potentials are driving forces, not the profile."
      }
    ),
    statement(
      "stress.labels",
      ["fig4e.x.low", "fig4e.x.high"],
      "internal",
      "Both compositions belong to the electrolyte side, as printed",
      "fig4e.x.high = fig4e.x.low",
      {note: "One of the two must be the W side."}
    ),
    statement(
      "stress.w-shear",
      ["fig4d.slide", "fig4d.caption.shear", "fig4d.friction"],
      "internal",
      "W is not among the sides that hold the plate, as an alloy free to slide on it means",
      'not names(fig4d.caption.shear, "W")',
      {
        premise: "ours",
        note: "A small friction may count as none; the stress printed for the W side is small."
      }
    ),
    number(
      "stress.ocp-difference",
      ["figS15.ocp.difference"],
      "internal",
      "Difference of the two potentials",
      "figS15.ocp.x0.06 - figS15.ocp.x0.17",
      {relation: "stress.ocp"}
    ),
    number(
      "stress.ocp.low",
      ["figS15.ocp.x0.06"],
      "internal",
      "Potential at the lower composition from the other one and the difference",
      "figS15.ocp.x0.17 + figS15.ocp.difference",
      {relation: "stress.ocp"}
    ),
    number(
      "stress.ocp.high",
      ["figS15.ocp.x0.17"],
      "internal",
      "Potential at the higher composition from the other one and the difference",
      "figS15.ocp.x0.06 - figS15.ocp.difference",
      {relation: "stress.ocp"}
    ),
    context(
      "stress.ideal",
      ["figS15.ocp.difference"],
      "first principles",
      "Difference of an ideal solution",
      "thermal_voltage * ln(fig4e.x.high / fig4e.x.low)",
      "mV",
      {note: "The ordinary force of diffusion; it vanishes when the film is uniform."}
    ),
    context(
      "stress.sum",
      ["fig4g.mech.difference"],
      "internal",
      "Sum of both differences",
      "figS15.ocp.difference + fig4g.mech.difference",
      "mV"
    ),
    context(
      "stress.sum.energy",
      ["fig4g.mech.difference"],
      "first principles",
      "The same per mole",
      "(figS15.ocp.difference + fig4g.mech.difference) * faraday",
      "kJ mol-1"
    ),
    context(
      "stress.activity",
      ["fig4g.mech.difference"],
      "first principles",
      "Activity ratio the mechanical difference can hold",
      "exp(fig4g.mech.difference / thermal_voltage)",
      "1"
    ),
    context(
      "stress.mechanical.energy",
      ["fig4g.mech.difference"],
      "first principles",
      "Mechanical difference per mole",
      "fig4g.mech.difference * faraday",
      "kJ mol-1"
    ),
    number(
      "stress.strain-energy",
      ["fig4g.mech.difference"],
      "first principles",
      "Strain energy stored at the largest printed stress, over F",
      `${STRAIN_ENERGY} / (faraday * energy_per)`,
      {
        note: "State of stress, stiffness and whose mole is meant are not printed; equibiaxial stress in the softer alloy, per mole of lithium, reaches the printed value within its rounding."
      }
    ),
    context(
      "stress.strain-energy.lithium",
      ["fig4g.mech.difference"],
      "first principles",
      "The same per mole of lithium, equibiaxial, in the softer alloy",
      "(1 - poisson_ratio_mg) * fig4f.stress.max ^ 2 / alloy_stiffness * mg_molar_volume / (faraday * fig4e.x.high)",
      "mV"
    ),
    context(
      "stress.stress-volume",
      ["fig4g.mech.difference"],
      "first principles",
      "Largest printed stress times the volume of lithium, over F",
      "fig4f.stress.max * lithium_molar_volume / faraday",
      "mV"
    ),
    context(
      "stress.stress-volume.needed",
      ["fig4g.mech.difference"],
      "first principles",
      "Mean stress that gives the printed difference",
      "fig4g.mech.difference * faraday / lithium_molar_volume",
      "GPa"
    ),
    number(
      "stress.friction-shift",
      ["text.ocp-shift"],
      "first principles",
      "Shift of the potential by the printed friction",
      "bound(text.friction) * lithium_molar_volume / faraday"
    ),
    context(
      "stress.friction-length",
      ["text.friction", "text.adhesion-energy"],
      "first principles",
      "Length over which adhesion acts",
      "text.adhesion-energy / bound(text.friction)",
      "nm"
    ),
    number(
      "stress.von-mises",
      ["fig4f.stress.max"],
      "first principles",
      "Von Mises stress of pure shear at the friction limit",
      "sqrt(3) * bound(text.friction)",
      {premise: "ours", note: "That the largest stress is the friction alone is not printed."}
    ),
    context(
      "stress.strain",
      ["fig4f.stress.max"],
      "first principles",
      "Elastic strain at the printed stress",
      "fig4f.stress.max / youngs_modulus_mg",
      "%",
      {note: "Far beyond the yield point of Mg and Li; plasticity would lower the stress."}
    ),
    statement(
      "stress.phase",
      ["fig4d.phase"],
      "internal",
      "The printed compositions are bcc by the paper's own phase limits",
      "computed >= bound(figS7.phase.beta)",
      {formula: "1 - 1 / (1 + fig4e.x.high)", unit: "at% Li", computes: "Li content", premise: "ours"}
    ),
    statement(
      "stress.radius",
      ["fig4d.r0"],
      "internal",
      "The plate is as wide as the grains",
      "low(figS1.grain-size.mgw) <= computed and computed <= high(figS1.grain-size.mgw)",
      {formula: "2 * fig4d.r0", unit: "nm", computes: "plate width", premise: "ours"}
    ),
    context(
      "stress.diffusion-time",
      ["fig4d.h0"],
      "first principles",
      "Diffusion time of the film",
      "fig4d.h0 ^ 2 / central(fig4e.diffusivity)",
      "s"
    )
  ]
};
