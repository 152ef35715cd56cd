/** Thickness of dense lithium by Faraday's law, under a footprint that may differ from the disk the charge refers to. */
import {faradayThicknessMicrometre} from "../../../models/relations.js";
import {constant, reported, type Context, type Control, type State} from "../../../figure/figure.js";

export interface Deposit extends State {
  density: number;
  footprint: number;
}

export const depositControls: Control[] = [
  {
    kind: "number",
    name: "density",
    label: "Density of the deposit",
    symbol: "ρ",
    unit: "g cm-3",
    min: 0.3,
    max: 0.7,
    step: 0.001,
    default: 0.534,
    why: "dense lithium unless moved; pores make it lighter, magnesium heavier"
  },
  {
    kind: "number",
    name: "footprint",
    label: "Diameter the deposit covers",
    unit: "mm",
    min: 6,
    max: 12,
    step: 0.1,
    default: 8,
    published: [8, 12],
    why: "marked: lithium disk and collector"
  }
];

/** Thickness in µm of the lithium that an areal charge in mAh cm⁻² of the disk makes. */
export function lithiumMicrometre(capacityMahCm2: number, state: Deposit, context: Context): number {
  const spread = (reported(context, "exp.li.diameter") / state.footprint) ** 2;
  return faradayThicknessMicrometre(
    capacityMahCm2 * spread,
    {molarMassGMol: constant(context, "molar_mass_li"), densityGCm3: state.density, electrons: 1},
    constant(context, "faraday")
  );
}
