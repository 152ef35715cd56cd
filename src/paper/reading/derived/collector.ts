import type {Facts} from "../../../reading/facts.js";
import {braggDegree, cubicSpacing, scherrerDegree} from "../../../models/relations.js";
import {percent} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";

const ANGSTROM_PER_NM = 10;
const wavelengthNm = (f: Facts): number => f.claim("exp.xrd.wavelength", "Å") / ANGSTROM_PER_NM;
/** Printed with nm; the reflections fit only when it is read in ångström. */
const magnesiumCNm = (f: Facts): number => f.constant("lattice_mg_c", "Å") / ANGSTROM_PER_NM;
const tungstenANm = (f: Facts): number => f.constant("lattice_w_a", "Å") / ANGSTROM_PER_NM;

const width = (f: Facts, sizeNm: number): number =>
  scherrerDegree(
    f.constant("scherrer_constant", "1"),
    wavelengthNm(f),
    sizeNm,
    f.claim("figS3.peak.w110.w", "deg")
  );

/** Mass per area of a layer, in µg cm⁻² (nm × g cm⁻³ ∕ 10). */
const layerMass = (f: Facts, thicknessNm: number, metal: string): number =>
  (thicknessNm * f.constant(`density_${metal}`, "g cm⁻³")) / 10;

const BRAGG = "2\\theta=2\\arcsin(\\lambda/2d)";

export const COLLECTOR: Derived[] = [
  {
    id: "bragg-mg002",
    name: "angle of Mg 002",
    unit: "deg",
    digits: 4,
    formula: BRAGG,
    assumes: "the lattice constant is in ångström",
    value: f => braggDegree(wavelengthNm(f), magnesiumCNm(f) / 2)
  },
  {
    id: "bragg-mg002-nm",
    name: "angle of Mg 002 with the lattice constant in nanometre, as printed",
    unit: "deg",
    digits: 2,
    formula: BRAGG,
    value: f => braggDegree(wavelengthNm(f), f.claim("figS3.lattice.mg.c", "nm") / 2)
  },
  {
    id: "bragg-cu111",
    name: "angle of Cu 111",
    unit: "deg",
    digits: 4,
    formula: BRAGG,
    value: f => braggDegree(wavelengthNm(f), cubicSpacing(f.claim("fig1e.lattice.cu.a", "nm"), 1, 1, 1))
  },
  {
    id: "bragg-w110",
    name: "angle of W 110",
    unit: "deg",
    digits: 4,
    formula: BRAGG,
    assumes: "the lattice constant is in ångström",
    value: f => braggDegree(wavelengthNm(f), cubicSpacing(tungstenANm(f), 1, 1, 0))
  },
  {
    id: "scherrer-bilayer",
    name: "width of W 110 if the crystallites are as thick as the bilayer's tungsten",
    unit: "deg",
    digits: 2,
    formula: "K\\lambda/(L\\cos\\theta)",
    value: f => width(f, f.claim("fig1b.thickness.w.mgw", "nm"))
  },
  {
    id: "scherrer-single",
    name: "the same for W-Cu",
    unit: "deg",
    digits: 1,
    formula: "K\\lambda/(L\\cos\\theta)",
    value: f => width(f, f.claim("figS2f.thickness.w.w", "nm"))
  },
  {
    id: "sputter-rate-mg",
    name: "sputter rate through magnesium in TOF-SIMS",
    unit: "nm s-1",
    digits: 2,
    formula: "h/t",
    assumes: "onset times are layer borders",
    value: f => f.claim("fig1b.thickness.mg.mgw", "nm") / f.claim("fig1c.time.mg-only", "s")
  },
  {
    id: "sputter-rate-w",
    name: "sputter rate through tungsten in TOF-SIMS",
    unit: "nm s-1",
    digits: 2,
    formula: "h/\\Delta t",
    assumes: "onset times are layer borders",
    value: f =>
      f.claim("fig1b.thickness.w.mgw", "nm") /
      (f.claim("fig1c.time.cu-onset", "s") - f.claim("fig1c.time.mg-only", "s"))
  },
  {
    id: "bilayer-mass-share",
    name: "mass of the bilayer relative to the foil",
    unit: "%",
    digits: 2,
    formula: "\\Sigma h\\rho/h_\\mathrm{Cu}\\rho_\\mathrm{Cu}",
    value: f =>
      percent(
        layerMass(f, f.claim("fig1b.thickness.mg.mgw", "nm"), "mg") +
          layerMass(f, f.claim("fig1b.thickness.w.mgw", "nm"), "w"),
        layerMass(f, f.claim("exp.foil.thickness", "µm") * 1000, "cu")
      )
  },
  {
    id: "bilayer-thickness-share",
    name: "thickness of the bilayer relative to the foil",
    unit: "%",
    digits: 2,
    formula: "\\Sigma h/h_\\mathrm{Cu}",
    value: f =>
      percent(
        f.claim("fig1b.thickness.mg.mgw", "nm") + f.claim("fig1b.thickness.w.mgw", "nm"),
        f.claim("exp.foil.thickness", "µm") * 1000
      )
  },
  {
    id: "indent-share",
    name: "depth of the indent relative to the bilayer",
    unit: "",
    digits: 2,
    formula: "d/h",
    value: f =>
      f.claim("figS5.depth", "nm") /
      (f.claim("fig1b.thickness.mg.mgw", "nm") + f.claim("fig1b.thickness.w.mgw", "nm"))
  }
];
