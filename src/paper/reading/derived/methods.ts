import type {Facts} from "../../../reading/facts.js";
import {collectorAreaCm2, lithiumAreaCm2} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";

const MICROMETRE_PER_CM = 1e4;

/** Thickness of the pellet if it has no pores, in cm: the least it can have. */
const densePelletCm = (f: Facts): number =>
  f.claim("exp.pellet.mass", "mg") / 1000 / (f.constant("density_lpscl", "g cm⁻³") * collectorAreaCm2(f));
const conductivitySCm = (f: Facts): number => f.claim("s36b.conductivity", "mS cm-1") / 1000;

export const METHODS: Derived[] = [
  {
    id: "area-li",
    name: "area of the lithium disk",
    unit: "cm2",
    digits: 3,
    formula: "\\pi d^2/4",
    value: lithiumAreaCm2
  },
  {
    id: "area-collector",
    name: "area of pellet and collector",
    unit: "cm2",
    digits: 4,
    formula: "\\pi d^2/4",
    value: collectorAreaCm2
  },
  {
    id: "area-ratio",
    name: "disk area over collector area",
    unit: "",
    digits: 3,
    formula: "(d_1/d_2)^2",
    value: f => lithiumAreaCm2(f) / collectorAreaCm2(f)
  },
  {
    id: "current-li",
    name: "half-cell current on the area of the lithium disk",
    unit: "mA",
    digits: 3,
    formula: "iA",
    value: f => f.claim("fig2a.current", "mA cm-2") * lithiumAreaCm2(f)
  },
  {
    id: "pellet-dense",
    name: "thickness of the pellet without pores",
    unit: "µm",
    digits: 3,
    formula: "m/(\\rho A)",
    value: f => densePelletCm(f) * MICROMETRE_PER_CM
  },
  {
    id: "bulk-expected",
    name: "bulk resistance at the printed conductivity, no pores",
    unit: "Ω",
    digits: 3,
    formula: "L/(\\sigma A)",
    value: f => densePelletCm(f) / (conductivitySCm(f) * collectorAreaCm2(f))
  },
  {
    id: "conductivity-implied",
    name: "conductivity that the first bulk resistance of Mg/W-Cu implies, no pores",
    unit: "mS cm-1",
    digits: 3,
    formula: "L/(R_\\mathrm{b}A)",
    value: f => (densePelletCm(f) / (f.claim("ts1.rb.mgw.c1", "Ω") * collectorAreaCm2(f))) * 1000
  },
  {
    id: "pressure-full",
    name: "full-cell pressure scaled from the half-cell by torque",
    unit: "MPa",
    digits: 3,
    formula: "p\\,M_2/M_1",
    value: f =>
      (f.claim("exp.pressure.half", "MPa") * f.claim("exp.torque.full", "lb in")) /
      f.claim("exp.torque.half", "lb in")
  },
  {
    id: "current-standard",
    name: "areal current of the slow rate at the standard loading",
    unit: "mA cm-2",
    digits: 1,
    formula: "rQ",
    value: f => f.claim("text.rate.std", "C") * f.claim("text.loading.std", "mAh cm-2")
  }
];
