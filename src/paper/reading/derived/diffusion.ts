import {runDiffusion} from "../../../models/diffusion/index.js";
import {readSlab} from "../../../models/diffusion/parameters.js";
import {diffusionUncertainty, slabBox} from "../../../models/diffusion/uncertainty.js";
import type {Uncertain} from "../../../models/uncertain.js";
import type {Facts} from "../../../reading/facts.js";
import type {Derived} from "../../../reading/derived-value.js";

type Diffusivity = "fig4a.diffusivity" | "text.diffusivity.li-in-mg" | "text.diffusivity.li-self";
type Current = "0.1" | "0.5" | "1";

/** The published slab with another diffusivity, current or thickness; empty at the start, which is assumed. */
const run = (
  f: Facts,
  {D = "fig4a.diffusivity", i = "1", film = false}: {D?: Diffusivity; i?: Current; film?: boolean} = {}
): ReturnType<typeof runDiffusion> =>
  runDiffusion({
    D: f.claim(D, "cm2 s-1"),
    i: f.claim(`fig4b.current.${i}`, "mA cm-2"),
    L: film ? f.claim("fig1b.thickness.mg.mgw", "nm") / 1000 : f.claim("fig4a.thickness", "µm"),
    cmax: f.claim("fig4a.cmax", "mmol cm-3")
  });

const ASSUMES = "no lithium in the slab at the start";
const used = (id: string, name: string, options: Parameters<typeof run>[1]): Derived => ({
  id: `utilisation-${id}`,
  name: `utilisation, ${name}`,
  unit: "%",
  digits: 3,
  formula: "\\theta=P\\,\\mathrm{Fo}^*",
  assumes: ASSUMES,
  value: f => 100 * run(f, options).theta_added
});
const back = (id: string, name: string, i: Current): Derived => ({
  id: `back-${id}`,
  name: `lithium at the collector when the surface is full, ${name}`,
  unit: "mmol cm-3",
  digits: 3,
  formula: "c(L,t^*)",
  assumes: ASSUMES,
  value: f => run(f, {i}).c_back_mmol
});
const stop = (id: string, name: string, options: Parameters<typeof run>[1]): Derived => ({
  id: `stop-${id}`,
  name: `time until the surface is full, ${name}`,
  unit: "s",
  digits: 4,
  formula: "c(0,t^*)=c_\\mathrm{max}",
  assumes: ASSUMES,
  value: f => run(f, options).t_stop_s
});

/** The same when every printed input lies anywhere among the numbers that round to its digits. */
function open(f: Facts): Uncertain {
  const slab = readSlab({
    D: f.claim("fig4a.diffusivity", "cm2 s-1"),
    i: f.claim("fig4b.current.1", "mA cm-2"),
    L: f.claim("fig4a.thickness", "µm"),
    cmax: f.claim("fig4a.cmax", "mmol cm-3")
  });
  return diffusionUncertainty(slab, slabBox(slab, "printed"), "series").results["theta_added"]!;
}
const DIGITS = "every printed input lies anywhere among the numbers that round to its digits";
const opened = (
  id: string,
  name: string,
  value: (result: Uncertain) => number,
  formula: string
): Derived => ({
  id: `utilisation-${id}`,
  name,
  unit: "%",
  digits: 2,
  formula,
  assumes: `${ASSUMES}; ${DIGITS}`,
  value: f => 100 * value(open(f))
});

/** mol cm⁻³ of lithium as lithium atoms per magnesium atom, volumes additive. */
const lithiumPerMagnesium = (f: Facts): number => {
  const c = f.claim("fig4a.cmax", "mmol cm-3") / 1000;
  return (
    (c * f.constant("molar_volume_mg", "cm³ mol⁻¹")) / (1 - c * f.constant("molar_volume_li", "cm³ mol⁻¹"))
  );
};

export const DIFFUSION: Derived[] = [
  used("slow", "lowest current", {i: "0.1"}),
  used("middle", "middle current", {i: "0.5"}),
  used("fast", "highest current", {}),
  opened("low", "least utilisation the printed digits allow", u => u.low!, "\\min\\theta"),
  opened("high", "largest utilisation the printed digits allow", u => u.high!, "\\max\\theta"),
  opened(
    "share-current",
    "share of the current in what the digits leave open",
    u => u.shares["i"]!,
    "\\Delta_i^2/\\textstyle\\sum\\Delta^2"
  ),
  opened(
    "share-diffusivity",
    "share of the diffusivity in what the digits leave open",
    u => u.shares["D"]!,
    "\\Delta_D^2/\\textstyle\\sum\\Delta^2"
  ),
  used("li-in-mg", "highest current, diffusivity of lithium in magnesium", {D: "text.diffusivity.li-in-mg"}),
  used("li-self", "highest current, diffusivity of lithium in lithium", {D: "text.diffusivity.li-self"}),
  used("film", "highest current, the sputtered film", {film: true}),
  used("film-li-in-mg", "the same, diffusivity of lithium in magnesium", {
    film: true,
    D: "text.diffusivity.li-in-mg"
  }),
  back("slow", "lowest current", "0.1"),
  back("fast", "highest current", "1"),
  stop("fast", "highest current", {}),
  stop("li-in-mg", "highest current, diffusivity of lithium in magnesium", {D: "text.diffusivity.li-in-mg"}),
  stop("film", "highest current, the sputtered film", {film: true}),
  {
    id: "stop-capacity",
    name: "charge until the surface is full, highest current",
    unit: "mAh cm-2",
    digits: 3,
    formula: "i\\,t^*",
    assumes: ASSUMES,
    value: f => run(f).capacity_mAh_cm2
  },
  {
    id: "slab-number-slow",
    name: "number that decides the utilisation of the substrate, lowest current",
    unit: "",
    digits: 3,
    formula: "P=iL/(FDc_\\mathrm{max})",
    assumes: ASSUMES,
    value: f => run(f, {i: "0.1"}).P
  },
  {
    id: "cmax-ratio",
    name: "lithium atoms per magnesium atom at the concentration that stops the model",
    unit: "",
    digits: 3,
    formula: "x=cV_\\mathrm{Mg}/(1-cV_\\mathrm{Li})",
    assumes: "volumes add",
    value: lithiumPerMagnesium
  }
];
