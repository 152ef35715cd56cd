import {context, number, statement, type Theme} from "../../claims/check.js";

const RATE_MG = "fig1b.thickness.mg.mgw / fig1c.time.mg-only";
const RATE_W = "fig1b.thickness.w.mgw / (bound(fig1c.time.cu-onset) - fig1c.time.mg-only)";
const atoms = (rate: string, density: string, mass: string): string =>
  `${rate} * ${density} / ${mass} * avogadro * exp.tofsims.o.area ^ 2 * elementary_charge / exp.tofsims.o.current`;
const SULFUR = ["li2s", "lpscl", "sox"].map(s => [`figS27.be.${s}.3`, `figS27.be.${s}.1`, s] as const);
const TUNGSTEN = ["w-metal", "wox", "wo3"].map(s => [`figS4.be.${s}.7`, `figS4.be.${s}.5`, s] as const);
/** Positions with a reference at hand: claim, reference, pair. */
const REFERENCES = [
  ["figS4.be.w-metal.7", "binding_energy_w_4f72", "surface.w-metal"],
  ["figS4.be.w-metal.5", "binding_energy_w_4f72 + splitting_w4f", "surface.w-metal"]
] as const;
const FOILS = ["cu", "w", "mg", "mgw"] as const;

export const SURFACE: Theme = {
  id: "surface",
  title: "Depth profiles, photoelectrons, indentation",
  checks: [
    context(
      "surface.sputter-rate.mg",
      ["fig1c.time.mg-only"],
      "internal",
      "Sputter rate of Mg",
      RATE_MG,
      "nm s-1"
    ),
    context(
      "surface.sputter-rate.w",
      ["fig1c.time.cu-onset"],
      "internal",
      "Sputter rate of W",
      RATE_W,
      "nm s-1"
    ),
    context(
      "surface.yield.mg",
      ["fig1c.time.mg-only"],
      "first principles",
      "Mg atoms per incident ion",
      atoms(RATE_MG, "density_mg", "molar_mass_mg"),
      "1"
    ),
    context(
      "surface.yield.w",
      ["fig1c.time.cu-onset"],
      "first principles",
      "W atoms per incident ion",
      atoms(RATE_W, "density_w", "molar_mass_w"),
      "1",
      {note: "A W yield above that of Mg suggests that the onset times are not the layer borders."}
    ),
    statement(
      "surface.ion",
      ["exp.tofsims.o.energy"],
      "first principles",
      "The sputter ion is written as the molecular ion of an oxygen source",
      'same("O^2+", "O2^+")',
      {
        notation: true,
        note: "Printed as a doubly charged atom; such sources give molecular ions of one charge."
      }
    ),
    ...[...SULFUR, ...TUNGSTEN].map(([low, high, name]) =>
      context(
        `surface.splitting.${name}`,
        [low, high],
        "first principles",
        "Splitting of the pair, which alone says nothing of its position",
        `${high} - ${low}`,
        "eV"
      )
    ),
    ...REFERENCES.map(([claim, reference, relation]) =>
      statement(
        `surface.position.${claim}`,
        [claim],
        "first principles",
        "Binding energy of the reference",
        `near(${claim}, computed, binding_energy_alignment)`,
        {formula: reference, unit: "eV", computes: "reference position", relation}
      )
    ),
    statement(
      "surface.enthalpy",
      ["fig1f.enthalpy.mgo", "fig1f.enthalpy.li2o"],
      "internal",
      "MgO and Li2O are about equally stable",
      "near(fig1f.enthalpy.mgo, fig1f.enthalpy.li2o, comparable * abs(fig1f.enthalpy.li2o))",
      {formula: "fig1f.enthalpy.mgo - fig1f.enthalpy.li2o", unit: "kJ mol-1", computes: "difference"}
    ),
    ...FOILS.map(foil =>
      number(
        `surface.modulus.${foil}`,
        [`figS6.modulus.${foil}`],
        "first principles",
        "Order of magnitude of the modulus of copper",
        "mean(youngs_modulus_cu_low, youngs_modulus_cu_high)",
        {
          order: true,
          note: "Even in GPa the printed values are half of bulk copper, as with a compliant mount of the foil."
        }
      )
    ),
    ...FOILS.slice(1).map(foil =>
      statement(
        `surface.modulus-change.${foil}`,
        ["figS6.change"],
        "internal",
        "No significant change against Cu by Welch's test",
        "computed > significance",
        {
          formula: `welch_p(central(figS6.modulus.cu), uncertainty(figS6.modulus.cu), central(figS6.modulus.${foil}), uncertainty(figS6.modulus.${foil}), exp.nanoindent.replicates)`,
          unit: "1",
          computes: "p",
          relation: "surface.modulus-change"
        }
      )
    ),
    statement(
      "surface.modulus-name",
      ["exp.modulus-name"],
      "internal",
      "Results and Experimental name the same modulus",
      'same(quantity_of("figS6.modulus.cu"), "reduced modulus")',
      {premise: "ours", note: "One says elastic, the other reduced modulus."}
    ),
    statement(
      "surface.indent-depth",
      ["figS5.beyond-layer"],
      "internal",
      "The indent is deeper than every coating",
      "figS5.depth > max(figS2c.thickness.mg.mg, figS2f.thickness.w.w, fig1b.thickness.mg.mgw + fig1b.thickness.w.mgw)"
    ),
    statement(
      "surface.li2s",
      ["figS27.coatings"],
      "internal",
      "Every coating lowers the Li2S share after ten cycles",
      "max(figS27.li2s.c10.mgw, figS27.li2s.c10.mg, figS27.li2s.c10.w) < figS27.li2s.c10.cu"
    ),
    ...FOILS.slice(1).map(foil =>
      context(
        `surface.li2s.${foil}`,
        [`figS27.li2s.c10.${foil}`],
        "internal",
        "Li2S share of Cu relative to this specimen",
        `figS27.li2s.c10.cu / figS27.li2s.c10.${foil}`,
        "1"
      )
    ),
    statement(
      "surface.ranking",
      ["figS27.li2s.c10.mgw"],
      "internal",
      "The specimen with the higher efficiency has the smaller Li2S share",
      "computed < 0",
      {
        formula: `spearman(${FOILS.map(f => `fig2c.ce.${f}, figS27.li2s.c10.${f}`).join(", ")})`,
        unit: "1",
        computes: "rank correlation",
        premise: "ours",
        note: "Rank correlation over four specimens."
      }
    ),
    context(
      "surface.ranking.nucleation",
      ["figS27.li2s.c10.mgw"],
      "internal",
      "Rank correlation of nucleation overpotential and Li2S share",
      `spearman(${FOILS.map(f => `fig2.nucleation.${f}.cycle1, figS27.li2s.c10.${f}`).join(", ")})`,
      "1"
    ),
    context(
      "surface.ranking.full-cell",
      ["figS27.li2s.c10.mgw"],
      "internal",
      "Rank correlation of full-cell life and Li2S share",
      "spearman(fig6a.stable.mgw, figS27.li2s.c10.mgw, fig6a.decay-onset.mg, figS27.li2s.c10.mg, fig6a.decay-onset.w, figS27.li2s.c10.w, fig6a.decay-onset.cu, figS27.li2s.c10.cu)",
      "1"
    ),
    context(
      "surface.ranking.half-cell",
      ["figS27.li2s.c10.mgw"],
      "internal",
      "Rank correlation of half-cell life and efficiency",
      "spearman(bound(fig2h.cycles.mgw), fig2c.ce.mgw, fig2g.cycles.mg, fig2c.ce.mg, fig2f.cycles.w, fig2c.ce.w, fig2f.cycles.cu, fig2c.ce.cu)",
      "1"
    ),
    statement(
      "surface.sampling-depth",
      ["figS27.layer-unseen"],
      "internal",
      "The copper corrosion layer lies out of view by its thickness",
      "figS23.thickness.cu.rt.d1 <= figS27.depth",
      {
        formula: "figS23.thickness.cu.rt.d1 / figS27.depth",
        unit: "1",
        computes: "layer over depth",
        premise: "ours",
        note: "A layer at the surface that is thicker than the view fills it. It stays out of view only under something thicker than the view; what that is, the text does not say."
      }
    ),
    statement(
      "surface.specimen-name",
      ["text.specimen-name"],
      "internal",
      "The bilayer bears one name throughout",
      'same("Mg-W/Cu", specimen_of("fig2i.slope.mgw"))',
      {notation: true, note: "Written with the slash moved in two places."}
    )
  ]
};
