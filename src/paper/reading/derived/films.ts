import type {Facts} from "../../../reading/facts.js";
import {idealMillivolt} from "../../../models/relations.js";
import {faraday, gasConstant, lithiumMicrometre, magnesiumMolCm2, percent, roomKelvin} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";

const LI = "h=Q\\,M/(F\\rho)";
const NM_PER_CM = 1e7;
const MICROMETRE_PER_CM = 1e4;

const deposit = (f: Facts, panel: string): number =>
  lithiumMicrometre(f, f.claim(`fig3.${panel}.capacity`, "mAh cm-2"));

/** ΔV∕V₀ of a film that takes up x lithium per host atom, volumes added. */
const swelling = (f: Facts, x: number): number =>
  1 + (x * f.constant("molar_volume_li", "cm³ mol⁻¹")) / f.constant("molar_volume_mg", "cm³ mol⁻¹");

export const FILMS: Derived[] = [
  {
    id: "lithium-per-capacity",
    name: "lithium thickness for the first deposit of Figure 3",
    unit: "µm",
    digits: 3,
    formula: LI,
    value: f => deposit(f, "a-c")
  },
  {
    id: "lithium-q3",
    name: "lithium thickness for the second deposit of Figure 3",
    unit: "µm",
    digits: 4,
    formula: LI,
    value: f => deposit(f, "d-f")
  },
  {
    id: "lithium-q5",
    name: "lithium thickness for the third deposit of Figure 3",
    unit: "µm",
    digits: 4,
    formula: LI,
    value: f => deposit(f, "g-i")
  },
  {
    id: "lithium-q1-share",
    name: "reported over computed thickness, first deposit",
    unit: "%",
    digits: 2,
    formula: "h_\\mathrm{rep}/h",
    value: f => percent(f.claim("fig3.li-thickness.measured.q1", "µm"), deposit(f, "a-c"))
  },
  {
    id: "lithium-q5-share",
    name: "reported over computed thickness, third deposit",
    unit: "%",
    digits: 3,
    formula: "h_\\mathrm{rep}/h",
    value: f => percent(f.claim("fig3.li-thickness.measured.q5", "µm"), deposit(f, "g-i"))
  },
  {
    id: "swelling",
    name: "thickness of the alloyed film over that of the bare film",
    unit: "",
    digits: 2,
    formula: "1+x\\,V_\\mathrm{Li}/V_\\mathrm{Mg}",
    value: f => swelling(f, f.claim("figS7b.stoichiometry.mgw", ""))
  },
  {
    id: "lithium-share-printed",
    name: "lithium in the alloy at the printed stoichiometry",
    unit: "at%",
    digits: 3,
    formula: "x/(1+x)",
    value: f => percent(f.claim("figS7b.stoichiometry.mgw", ""), 1 + f.claim("figS7b.stoichiometry.mgw", ""))
  },
  {
    id: "lithium-share-charged",
    name: "lithium in film plus deposit after one full deposit",
    unit: "at%",
    digits: 3,
    formula: "n_\\mathrm{Li}/(n_\\mathrm{Li}+n_\\mathrm{Mg})",
    assumes: "equal areas",
    value: f => {
      const lithium = (f.claim("fig2a.capacity", "mAh cm-2") * 3.6) / faraday(f);
      return percent(lithium, lithium + magnesiumMolCm2(f, f.claim("fig1b.thickness.mg.mgw", "nm")));
    }
  },
  {
    id: "film-diffusion-time",
    name: "time in which the film evens out by diffusion",
    unit: "s",
    digits: 3,
    formula: "L^2/D",
    value: f => (f.claim("fig4d.h0", "nm") / NM_PER_CM) ** 2 / f.claim("fig4e.diffusivity", "cm2 s-1")
  },
  {
    id: "ideal-difference",
    name: "ideal-solution part of the composition-driven difference",
    unit: "mV",
    digits: 3,
    formula: "(RT/F)\\ln(x_1/x_2)",
    value: f =>
      idealMillivolt(
        f.claim("fig4e.x.high", "") / f.claim("fig4e.x.low", ""),
        roomKelvin(f),
        gasConstant(f),
        faraday(f)
      )
  },
  {
    id: "slab-capacity",
    name: "charge that fills the modelled substrate",
    unit: "mAh cm-2",
    digits: 3,
    formula: "c_\\mathrm{max}LF",
    value: f =>
      ((f.claim("fig4a.cmax", "mmol cm-3") / 1000) *
        (f.claim("fig4a.thickness", "µm") / MICROMETRE_PER_CM) *
        faraday(f)) /
      3.6
  },
  {
    id: "slab-number",
    name: "number that decides the utilisation of the substrate",
    unit: "",
    digits: 3,
    formula: "P=iL/(FDc_\\mathrm{max})",
    value: f =>
      ((f.claim("fig4a.current", "mA cm-2") / 1000) *
        (f.claim("fig4a.thickness", "µm") / MICROMETRE_PER_CM)) /
      (faraday(f) * f.claim("fig4a.diffusivity", "cm2 s-1") * (f.claim("fig4a.cmax", "mmol cm-3") / 1000))
  }
];
