import {context, number, statement, type Check, type Theme} from "../../claims/check.js";

/** Cubic reflections: claim, lattice parameter, h² + k² + l². */
const CUBIC = [
  ["fig1e.peak.cu111", "fig1e.lattice.cu.a", 3],
  ["fig1e.peak.cu200", "fig1e.lattice.cu.a", 4],
  ["fig1e.peak.cu220", "fig1e.lattice.cu.a", 8],
  ["figS3.peak.w110.w", "lattice_w_a", 2],
  ["figS3.peak.w200.w", "lattice_w_a", 4],
  ["figS3.peak.w211.w", "lattice_w_a", 6]
] as const;
const bragg = (wavelength: string, spacing: string): string => `2 * asin(${wavelength} / (2 * ${spacing}))`;
const spacing = (a: string, sum: number): string => `(${a} / sqrt(${sum}))`;

/** Within the alignment of the instrument. */
function peak(id: string, claim: string, d: string): Check[] {
  const title = "Bragg angle from the lattice parameter";
  return [
    statement(
      `diffraction.${id}`,
      [claim],
      "first principles",
      title,
      `near(computed, ${claim}, two_theta_alignment)`,
      {formula: bragg("wavelength", d), unit: "deg"}
    ),
    context(
      `diffraction.${id}.kalpha1`,
      [claim],
      "first principles",
      `${title}, for Kα1 as on a card`,
      bragg("wavelength_cu_kalpha1", d),
      "deg"
    )
  ];
}

const scherrer = (thickness: string): string =>
  `scherrer_constant * wavelength / (${thickness} * sqrt(1 - sin(central(figS3.peak.w110.w) / 2) ^ 2))`;
const onto = (claim: string): string => `spread(${claim}, two_theta_alignment)`;

export const DIFFRACTION: Theme = {
  id: "diffraction",
  title: "Diffraction",
  checks: [
    ...CUBIC.flatMap(([claim, a, sum]) => peak(claim.split(".")[2]!, claim, spacing(a, sum))),
    ...peak("mg002", "figS3.peak.mg002.mg", "(lattice_mg_c / 2)"),
    ...peak("mg002.mgw", "fig1e.peak.mg002.mgw", "(lattice_mg_c / 2)"),
    number(
      "diffraction.lattice.cu",
      ["fig1e.lattice.cu.a"],
      "first principles",
      "Lattice parameter from the 111 angle",
      `sqrt(3) * wavelength / (2 * sin(${onto("fig1e.peak.cu111")} / 2))`,
      {relation: "diffraction.cu111"}
    ),
    number(
      "diffraction.lattice.w",
      ["figS3.lattice.w.a"],
      "first principles",
      "Lattice parameter from the 110 angle",
      `sqrt(2) * wavelength / (2 * sin(${onto("figS3.peak.w110.w")} / 2))`
    ),
    number(
      "diffraction.lattice.mg.c",
      ["figS3.lattice.mg.c"],
      "first principles",
      "Lattice parameter from the 002 angle",
      `wavelength / sin(${onto("figS3.peak.mg002.mg")} / 2)`
    ),
    number(
      "diffraction.lattice.mg.a",
      ["figS3.lattice.mg.a"],
      "first principles",
      "Lattice parameter from the density and the 002 angle",
      `sqrt(4 * molar_mass_mg / (sqrt(3) * density_mg * avogadro * wavelength / sin(${onto("figS3.peak.mg002.mg")} / 2)))`
    ),
    statement(
      "diffraction.missing-w",
      ["fig1e.w.cause"],
      "first principles",
      "The thin W film broadens and weakens its peaks: broader by the ratio of the thicknesses",
      `computed > ${scherrer("figS2f.thickness.w.w")} and fig1b.thickness.w.mgw < figS2f.thickness.w.w`,
      {
        formula: scherrer("fig1b.thickness.w.mgw"),
        unit: "deg",
        computes: "peak width",
        note: "Computed: Scherrer width at the thickness of the bilayer."
      }
    )
  ]
};
