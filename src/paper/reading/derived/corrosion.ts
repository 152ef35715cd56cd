import type {Facts} from "../../../reading/facts.js";
import {activationKjMol, hopRatio, trapezoid} from "../../../models/relations.js";
import {
  collectorAreaCm2,
  copperMicrometre,
  faraday,
  gasConstant,
  hotKelvin,
  percent,
  roomKelvin
} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";

type Bath = "rt" | "60c";
type Day = 1 | 4 | 7;
const thickness = (f: Facts, bath: Bath, day: Day): number =>
  f.claim(`figS23.thickness.cu.${bath}.d${day}`, "nm");
const rate = (f: Facts, bath: Bath, from: Day, to: Day): number =>
  (thickness(f, bath, to) - thickness(f, bath, from)) /
  (f.claim(`figS17.time.${to}d`, "d") - f.claim(`figS17.time.${from}d`, "d"));

const times = (bath: Bath, from: Day, to: Day, digits: number, name: string): Derived => ({
  id: `rate-${bath}-d${from}-d${to}`,
  name,
  unit: "nm d-1",
  digits,
  formula: "\\Delta h/\\Delta t",
  value: f => rate(f, bath, from, to)
});
const faster = (day: Day): Derived => ({
  id: `thickness-ratio-d${day}`,
  name: `thickness at the high temperature over that at room temperature, day ${day}`,
  unit: "",
  digits: 2,
  formula: "h_{60}/h_\\mathrm{RT}",
  value: f => thickness(f, "60c", day) / thickness(f, "rt", day)
});
const activation = (day: Day): Derived => ({
  id: `activation-d${day}`,
  name: `apparent activation energy at day ${day}, growth linear in time`,
  unit: "kJ mol-1",
  digits: 3,
  formula: "E=R\\ln(h_2/h_1)/(1/T_1-1/T_2)",
  value: f =>
    activationKjMol(
      thickness(f, "60c", day) / thickness(f, "rt", day),
      roomKelvin(f),
      hotKelvin(f),
      gasConstant(f)
    )
});

/** Charge in mAh that passed between the first and the last printed current of a hold. */
const holdCharge = (f: Facts, specimen: string): number =>
  trapezoid([10, 50, 90].map(hour => [hour, f.claim(`figS26.current.${specimen}.h${hour}`, "µA")] as const)) /
  1000;
const copperPerSulfide = (f: Facts): number =>
  f.constant("molar_mass_cu2s", "g mol⁻¹") /
  f.constant("density_cu2s", "g cm⁻³") /
  (2 * (f.constant("molar_mass_cu", "g mol⁻¹") / f.constant("density_cu", "g cm⁻³")));
const magnesiumCharge = (f: Facts): number =>
  ((2 * faraday(f) * ((f.claim("fig1b.thickness.mg.mgw", "nm") / 1e7) * f.constant("density_mg", "g cm⁻³"))) /
    f.constant("molar_mass_mg", "g mol⁻¹") /
    3.6) *
  collectorAreaCm2(f);

export const CORROSION: Derived[] = [
  times("rt", 1, 4, 2, "growth rate at room temperature, first interval"),
  times("rt", 4, 7, 3, "growth rate at room temperature, second interval"),
  times("60c", 1, 4, 3, "growth rate at the high temperature, first interval"),
  times("60c", 4, 7, 3, "growth rate at the high temperature, second interval"),
  {
    id: "rate-60c-kept",
    name: "second over first growth rate at the high temperature",
    unit: "%",
    digits: 2,
    formula: "k_2/k_1",
    value: f => percent(rate(f, "60c", 4, 7), rate(f, "60c", 1, 4))
  },
  faster(1),
  faster(4),
  faster(7),
  activation(1),
  activation(4),
  activation(7),
  {
    id: "homologous-w",
    name: "homologous temperature of tungsten",
    unit: "",
    digits: 4,
    formula: "T/T_\\mathrm{m}",
    value: f => hotKelvin(f) / (f.claim("text.tm.w", "°C") + f.constant("zero_celsius", "K"))
  },
  {
    id: "copper-consumed",
    name: "copper in the thickest layer, were it dense cuprous sulfide",
    unit: "nm",
    digits: 3,
    formula: "h\\,2V_\\mathrm{Cu}/V_{\\mathrm{Cu_2S}}",
    value: f => thickness(f, "60c", 7) / copperPerSulfide(f)
  },
  {
    id: "copper-consumed-share",
    name: "the same as a share of the foil",
    unit: "%",
    digits: 2,
    formula: "h/h_\\mathrm{Cu}",
    value: f =>
      percent(thickness(f, "60c", 7) / copperPerSulfide(f), f.claim("exp.foil.thickness", "µm") * 1000)
  },
  {
    id: "hold-charge-cu",
    name: "charge of the Cu hold between the first and last printed current",
    unit: "mAh",
    digits: 3,
    formula: "\\int I\\,\\mathrm{d}t",
    value: f => holdCharge(f, "cu")
  },
  {
    id: "hold-charge-mgw",
    name: "the same for Mg/W-Cu",
    unit: "mAh",
    digits: 2,
    formula: "\\int I\\,\\mathrm{d}t",
    value: f => holdCharge(f, "mgw")
  },
  {
    id: "hold-copper",
    name: "copper that this charge dissolves as cuprous ion",
    unit: "µm",
    digits: 3,
    formula: "Q\\,M/(F\\rho A)",
    assumes: "the electrodes have the diameter of the half-cell collector",
    value: f => copperMicrometre(f, holdCharge(f, "cu") / collectorAreaCm2(f))
  },
  {
    id: "hold-magnesium-ratio",
    name: "charge of the Mg/W-Cu hold over the charge that oxidises its magnesium",
    unit: "",
    digits: 2,
    formula: "Q/(2F\\,h\\rho A/M)",
    assumes: "the electrodes have the diameter of the half-cell collector",
    value: f => holdCharge(f, "mgw") / magnesiumCharge(f)
  },
  {
    id: "hop-ratio",
    name: "hop rate on the tungsten surface over that inside it, room temperature",
    unit: "",
    digits: 2,
    formula: "\\exp(\\Delta E/kT)",
    value: f =>
      hopRatio(
        f.claim("ts3.barrier.bulk", "eV") - f.claim("ts3.barrier.surface", "eV"),
        roomKelvin(f),
        gasConstant(f),
        faraday(f)
      )
  },
  {
    id: "hop-rate-bulk",
    name: "hop rate of lithium inside tungsten, room temperature",
    unit: "s-1",
    digits: 2,
    formula: "\\nu\\exp(-E/kT)",
    value: f =>
      f.constant("hop_attempt_frequency", "s⁻¹") /
      hopRatio(f.claim("ts3.barrier.bulk", "eV"), roomKelvin(f), gasConstant(f), faraday(f))
  },
  {
    id: "li2s-ratio-mgw",
    name: "lithium sulfide share of Cu over that of Mg/W-Cu",
    unit: "",
    digits: 2,
    formula: "s_\\mathrm{Cu}/s",
    value: f => f.claim("figS27.li2s.c10.cu", "%") / f.claim("figS27.li2s.c10.mgw", "%")
  },
  {
    id: "li2s-ratio-w",
    name: "lithium sulfide share of Cu over that of W-Cu",
    unit: "",
    digits: 2,
    formula: "s_\\mathrm{Cu}/s",
    value: f => f.claim("figS27.li2s.c10.cu", "%") / f.claim("figS27.li2s.c10.w", "%")
  }
];
