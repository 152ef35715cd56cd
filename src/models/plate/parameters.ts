import {parameterTable, type Given, type Values} from "../parameters.js";

export const PLATE = parameterTable({
  H: {
    symbol: "H",
    label: "plate thickness",
    unit: "nm",
    default: 140,
    min: 20,
    max: 1000,
    why: "elastic continuum: neither a few atoms nor a foil",
    ticks: [140],
    tag: "paper",
    source: "fig4d.h0; range assumed"
  },
  R: {
    symbol: "R",
    label: "plate radius",
    unit: "nm",
    default: 100,
    min: 20,
    max: 5000,
    why: "from a fifth of the printed radius to a wide film",
    ticks: [100],
    tag: "paper",
    source: "fig4d.r0; range assumed"
  },
  D: {
    symbol: "D",
    label: "chemical diffusivity of Li",
    unit: "cm2/s",
    default: 1e-11,
    min: 1e-13,
    max: 1e-9,
    scale: "log",
    why: "below it the front is thinner than an element, above it the plate is uniform at once",
    ticks: [1e-11, 6e-11],
    tag: "paper",
    source: "fig4e.diffusivity; range assumed"
  },
  i: {
    symbol: "i",
    label: "current density",
    unit: "mA/cm2",
    default: 1,
    min: 0,
    max: 10,
    why: "0 is rest, the cells of the paper run at 0.05 to 1 mA/cm2",
    ticks: [0.45, 1],
    tag: "assumed",
    source: "a cycling current of the paper; none is printed for this model"
  },
  t: {
    symbol: "t",
    label: "lithiation time",
    unit: "s",
    default: 10,
    min: 0.5,
    max: 120,
    why: "after a few minutes the plate holds more Li than Mg; below half a second lithium has passed no element of the mesh",
    ticks: [10, 30],
    tag: "paper",
    source: "fig4e.caption.time (10 s), fig4e.time (30 s)"
  },
  x0: {
    symbol: "x₀",
    label: "Li per Mg at the start",
    unit: "1",
    default: 0,
    min: 0,
    max: 0.5,
    why: "small strains only",
    tag: "assumed",
    source: "a fresh Mg film holds no Li"
  },
  VMg: {
    symbol: "V_Mg",
    label: "molar volume of the host",
    unit: "cm3/mol",
    default: 13.98,
    min: 13,
    max: 15,
    why: "hcp Mg is 13.99 from its cell",
    tag: "literature",
    source: "hcp Mg, a = 3.2094 Å, c = 5.2105 Å; 13.98 from the handbook density, confirmed"
  },
  VLi: {
    symbol: "V̄_Li",
    label: "partial molar volume of Li",
    unit: "cm3/mol",
    default: 13,
    min: 0,
    max: 14,
    why: "0 switches swelling off; bcc Li is 13.01",
    ticks: [13],
    tag: "literature",
    source:
      "bcc Li, a = 3.51 Å, confirmed; volumes taken as additive, though dilatometry of Mg-rich alloys finds them smaller (doi:10.1361/105497198770341761)"
  },
  E: {
    symbol: "E",
    label: "Young's modulus of the host",
    unit: "GPa",
    default: 45,
    min: 1,
    max: 200,
    why: "Mg is 45 GPa; pure Li 5, stiff ceramics 200",
    ticks: [45],
    tag: "literature",
    source: "polycrystalline Mg; handbooks list 44.7 to 45 GPa, confirmed"
  },
  ELi: {
    symbol: "E_Li",
    label: "Young's modulus of Li",
    unit: "GPa",
    default: 4.9,
    min: 1,
    max: 200,
    why: "a lithium-rich alloy is softer than Mg",
    tag: "literature",
    source: "polycrystalline Li, handbooks list 4.9 GPa, confirmed; used by the mixture only"
  },
  nu: {
    symbol: "ν",
    label: "Poisson's ratio",
    unit: "1",
    default: 0.29,
    min: 0,
    max: 0.45,
    why: "at one half the elements lock",
    tag: "literature",
    source: "polycrystalline Mg, handbooks list 0.29, confirmed"
  },
  kt: {
    symbol: "k_t",
    label: "tangential stiffness of the interphase",
    unit: "GPa/nm",
    default: 1,
    min: 1e-4,
    max: 100,
    scale: "log",
    why: "a modulus of 10 GPa over 10 to 50 nm gives 1 to 0.2 GPa/nm",
    ticks: [0.2, 1],
    tag: "assumed",
    source: "shear modulus over thickness of the interphase"
  },
  taumax: {
    symbol: "τ_max",
    label: "friction cap",
    unit: "GPa",
    default: 0.5,
    min: 0.01,
    max: 10,
    scale: "log",
    why: "the paper gives up to 1 GPa",
    ticks: [0.5, 1],
    tag: "calibrated",
    source: "text.friction bounds it; 0.5 is chosen"
  },
  p: {
    symbol: "p",
    label: "stack pressure on the W side",
    unit: "MPa",
    default: 0,
    min: 0,
    max: 100,
    why: "the cells are held at 9 MPa",
    ticks: [9],
    tag: "assumed",
    source: "text.stack-pressure prints 9 MPa; left out by default"
  },
  T: {
    symbol: "T",
    label: "temperature",
    unit: "K",
    default: 298.15,
    min: 250,
    max: 350,
    why: "around room temperature, where the potential curve was fixed",
    tag: "assumed",
    source: "the paper measured at about 296 K"
  }
});

export const CHOICES = {
  coupling: ["one-way", "two-way"],
  modulus: ["constant", "mixture"],
  base: ["spring", "capped", "bonded", "sliding"],
  top: ["platen", "free", "fixed"],
  side: ["free", "roller"],
  solution: ["regular", "ideal"]
} as const;

export type Chosen = {[K in keyof typeof CHOICES]: (typeof CHOICES)[K][number]};

/** Numbers in the units of the table, and the switches. */
export type PlateParameters = Values<keyof typeof PLATE> & Chosen;

export type PlateGiven = Given<keyof typeof PLATE> & {readonly [K in keyof Chosen]?: string | undefined};
