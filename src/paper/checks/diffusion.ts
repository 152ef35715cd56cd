import {context, number, statement, type Theme} from "../../claims/check.js";

/** D, flux, thickness and largest concentration of the slab, as the slab functions take them. */
const slab = (D: string, current = "fig4a.current", thickness = "fig4a.thickness"): string =>
  `${D}, ${current} / faraday, ${thickness}, fig4a.cmax`;
const IN_MG = "central(text.diffusivity.li-in-mg)";
const SELF = "central(text.diffusivity.li-self)";

const CASES = [
  ["6e-11.0.1", "fig4a.diffusivity", "fig4b.current.0.1"],
  ["6e-11.0.5", "fig4a.diffusivity", "fig4b.current.0.5"],
  ["6e-11.1", "fig4a.diffusivity", "fig4b.current.1"],
  ["1e-11.0.1", IN_MG, "fig4b.current.0.1"],
  ["1e-11.0.5", IN_MG, "fig4b.current.0.5"],
  ["1e-11.1", IN_MG, "fig4b.current.1"],
  ["1e-10.1", SELF, "fig4b.current.1"]
] as const;

export const DIFFUSION: Theme = {
  id: "diffusion",
  title: "Diffusion into the Li-Mg substrate",
  checks: [
    ...CASES.flatMap(([name, D, current]) => [
      context(
        `diffusion.stop.${name}`,
        ["fig4b.panel", ...(name === "6e-11.1" ? ["fig4a.panel"] : [])],
        "model",
        "Time until the surface is full",
        `slab_stop_time(${slab(D, current)})`,
        "s"
      ),
      context(
        `diffusion.charge.${name}`,
        ["fig4b.panel"],
        "model",
        "Charge taken up until then",
        `${current} * slab_stop_time(${slab(D, current)})`,
        "mAh cm-2"
      ),
      context(
        `diffusion.back.${name}`,
        ["fig4b.panel"],
        "model",
        "Concentration at the collector side then",
        `slab_back_at_stop(${slab(D, current)})`,
        "mmol cm-3"
      ),
      context(
        `diffusion.utilisation.${name}`,
        ["fig4c.panel"],
        "model",
        "Utilisation then",
        `slab_utilisation(${slab(D, current)})`,
        "%"
      ),
      context(
        `diffusion.sand.${name}`,
        ["fig4b.panel"],
        "model",
        "Time by Sand's law, which holds only while the back face is not felt",
        `pi * ${D} * (faraday * fig4a.cmax / (2 * ${current})) ^ 2`,
        "s"
      )
    ]),
    statement(
      "diffusion.gradient",
      ["fig4b.trend"],
      "model",
      "Gradients grow with current density: less lithium reaches the collector side",
      `falling(${["0.1", "0.5", "1"].map(i => `slab_back_at_stop(${slab("fig4a.diffusivity", `fig4b.current.${i}`)})`).join(", ")})`,
      {premise: "first principle"}
    ),
    statement(
      "diffusion.utilisation",
      ["fig4c.trend"],
      "model",
      "Utilisation grows with diffusivity",
      `rising(slab_utilisation(${slab(IN_MG)}), slab_utilisation(${slab("fig4a.diffusivity")}), slab_utilisation(${slab(SELF)}))`,
      {premise: "first principle"}
    ),
    statement(
      "diffusion.direction",
      ["fig4b.model"],
      "model",
      "By diffusion alone the collector side holds less lithium than the full surface",
      "computed < fig4a.cmax",
      {
        formula: `slab_back_at_stop(${slab("fig4a.diffusivity")})`,
        unit: "mmol cm-3",
        computes: "concentration at the collector side",
        premise: "first principle"
      }
    ),
    context(
      "diffusion.capacity",
      ["fig4a.cmax"],
      "first principles",
      "Charge that fills the substrate",
      "fig4a.cmax * fig4a.thickness * faraday",
      "mAh cm-2",
      {note: "Nearly the charge of a lithium layer of the same thickness."}
    ),
    number(
      "diffusion.two-values",
      ["fig4e.diffusivity"],
      "internal",
      "Diffusivity of the same alloy in the other model",
      "fig4a.diffusivity",
      {
        premise: "ours",
        note: "Diffusivity depends on composition; the paper does not say that the two belong to one."
      }
    ),
    statement(
      "diffusion.film",
      ["fig4c.panel"],
      "model",
      "The underutilisation of the substrate holds for the real film too",
      "near(computed, slab_utilisation(fig4a.diffusivity, fig4a.current / faraday, fig4a.thickness, fig4a.cmax), comparable)",
      {
        formula: `slab_utilisation(${slab("fig4a.diffusivity", "fig4a.current", "fig4d.h0")})`,
        unit: "%",
        computes: "utilisation of the film",
        premise: "ours",
        note: "Computed: utilisation of a film as thick as the sputtered magnesium, by the same criterion."
      }
    ),
    context(
      "diffusion.film.slow",
      ["fig4c.panel"],
      "model",
      "The same with the lower diffusivity",
      `slab_utilisation(${slab(IN_MG, "fig4a.current", "fig4d.h0")})`,
      "%"
    ),
    number(
      "diffusion.cmax",
      ["fig4a.cmax"],
      "first principles",
      "Lithium concentration of the alloy formed in activation, additive volumes",
      "1 / (lithium_molar_volume + mg_molar_volume / figS7b.stoichiometry.mgw)",
      {
        premise: "ours",
        note: "The paper never says that the alloy of the model is the one of the activation."
      }
    ),
    context(
      "diffusion.cmax.lithium",
      ["fig4a.cmax"],
      "first principles",
      "Concentration in pure lithium",
      "1 / lithium_molar_volume",
      "mmol cm-3"
    ),
    context(
      "diffusion.cmax.composition",
      ["fig4a.cmax"],
      "first principles",
      "Composition with the printed concentration",
      "fig4a.cmax * mg_molar_volume / (1 - fig4a.cmax * lithium_molar_volume)",
      "1"
    ),
    statement(
      "diffusion.order-of-magnitude",
      ["text.diffusivity.ratio"],
      "internal",
      "The two printed diffusivities lie a factor of ten apart",
      "near(computed, 10, comparable * 10)",
      {
        formula: "central(text.diffusivity.li-self) / central(text.diffusivity.li-in-mg)",
        unit: "1",
        computes: "ratio of diffusivities"
      }
    )
  ]
};
