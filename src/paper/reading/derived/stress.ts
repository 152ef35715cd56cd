import {COARSE} from "../../../models/plate/index.js";
import {swelling} from "../../../models/plate/coefficients.js";
import {faraday, percent} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";
import {
  between,
  bothCurrent,
  evenCurrent,
  high,
  leftOut,
  near,
  of,
  overYield,
  slowCurrent,
  slowDiffusivity,
  textTime,
  tried
} from "./plate-runs.js";
import {largest, least} from "../../../lib/extremes.js";
import {value, X, composition} from "./stress-value.js";

const CALIBRATED = "our model of the plate, calibrated to the two numbers";

const VM = "\\sigma_\\mathrm{vM}";

const VOLUME = "V_\\mathrm{Li}\\,\\Delta\\sigma_\\mathrm{h}/F";

export const STRESS: Derived[] = [
  ...composition("fick", "L1", "diffusion alone"),
  ...composition("c1", "C1", "stress drives diffusion, linear interphase"),
  ...composition("c2", "C2", "stress drives diffusion, friction cap"),
  ...composition("cf", "Cf", "stress drives diffusion, no friction"),
  ...composition("b1", "B1", "stress drives diffusion, slow current"),
  value(
    "slow-current",
    "current that gives the printed higher composition after the time in the text, diffusion alone",
    "mA cm-2",
    2,
    "i",
    slowCurrent
  ),
  value(
    "slow-w",
    "composition at the tungsten then",
    "",
    3,
    X,
    f => of(f, "L1", {t: textTime(f), i: slowCurrent(f)}, COARSE).x_w_avg
  ),
  value(
    "both-diffusivity",
    "diffusivity at which both printed compositions follow after the time in the text",
    "cm2 s-1",
    2,
    "D",
    slowDiffusivity
  ),
  value("both-current", "current that goes with it", "mA cm-2", 2, "i", bothCurrent),
  value(
    "vm-axis",
    "von Mises stress on the axis at the electrolyte, calibrated case",
    "GPa",
    2,
    VM,
    f => of(f, "P1").vm_se_axis,
    CALIBRATED
  ),
  value("vm-mean", "the same, mean over the face", "GPa", 2, VM, f => of(f, "P1").vm_se_avg, CALIBRATED),
  value(
    "vm-w-axis",
    "von Mises stress on the axis at the tungsten, calibrated case",
    "GPa",
    1,
    VM,
    f => of(f, "P1").vm_w_axis,
    CALIBRATED
  ),
  value("vm-w-mean", "the same, mean over the face", "GPa", 1, VM, f => of(f, "P1").vm_w_avg, CALIBRATED),
  value(
    "mech-mean",
    "potential difference by volume times stress, face means, calibrated case",
    "mV",
    2,
    VOLUME,
    f => of(f, "P1").dEmech_avg_mV,
    CALIBRATED
  ),
  value("mech-axis", "the same on the axis", "mV", 3, VOLUME, f => of(f, "P1").dEmech_axis_mV, CALIBRATED),
  value(
    "energy",
    "strain energy per mole of lithium at the electrolyte, calibrated case",
    "mV",
    2,
    "wV_\\mathrm{Mg}/(xF)",
    f => of(f, "P1").strain_energy_per_Li_se_mV,
    CALIBRATED
  ),
  value(
    "left-out",
    "term of the potential from the change of stiffness with lithium, left out of the model",
    "mV",
    1,
    "\\tfrac12\\varepsilon:C'(x):\\varepsilon\\,V_\\mathrm{Mg}/F",
    leftOut,
    CALIBRATED
  ),
  value(
    "grid-tried",
    "combinations of the fitted parameters tried",
    "",
    3,
    "n",
    f => tried(f).length,
    CALIBRATED
  ),
  value(
    "grid-near",
    "of these, within a twentieth of both printed numbers",
    "",
    2,
    "n",
    f => near(f).length,
    CALIBRATED
  ),
  value(
    "grid-w-low",
    "least von Mises stress on the axis at the tungsten among them",
    "GPa",
    1,
    VM,
    f => least(near(f).map(r => r.vm_w_axis)),
    CALIBRATED
  ),
  value(
    "grid-w-high",
    "greatest among them",
    "GPa",
    1,
    VM,
    f => largest(near(f).map(r => r.vm_w_axis)),
    CALIBRATED
  ),
  value(
    "even-current",
    "current at which neither face is richer after the same charge, stress drives diffusion",
    "mA cm-2",
    2,
    "i",
    evenCurrent
  ),
  value(
    "linear-vm",
    "mean von Mises stress at the electrolyte, linear interphase",
    "GPa",
    3,
    VM,
    f => of(f, "L1").vm_se_avg
  ),
  value("pressure-share", "change of that by the stack pressure", "%", 1, "\\Delta\\sigma/\\sigma", f =>
    Math.abs(
      percent(of(f, "L1", {p: f.claim("text.stack-pressure", "MPa")}).vm_se_avg, of(f, "L1").vm_se_avg) - 100
    )
  ),
  value(
    "mesh-means",
    "largest change of x and von Mises means at the electrolyte between the two meshes, all cases",
    "%",
    1,
    "\\Delta",
    f =>
      Math.max(
        between(f, ["L1", "P1", "C1", "C2", "Cf", "B1"], "x_se_avg"),
        between(f, ["L1", "P1", "C1", "C2", "Cf", "B1"], "vm_se_avg")
      )
  ),
  value(
    "mesh-hydrostatic",
    "the same for the hydrostatic mean, cases with both couplings",
    "%",
    2,
    "\\Delta",
    f => between(f, ["C1", "C2", "Cf", "B1"], "sh_se_avg")
  ),
  value(
    "over-yield",
    "printed stress over the yield strength of bulk magnesium",
    "",
    1,
    "\\sigma/\\sigma_\\mathrm{y}",
    overYield,
    "order of magnitude of the strength"
  ),
  value(
    "strain",
    "linear strain at the printed higher composition",
    "%",
    2,
    "V_\\mathrm{Li}x/(3V_\\mathrm{Mg})",
    f =>
      100 *
      high(f) *
      swelling({
        VLi: f.constant("molar_volume_li", "cm³ mol⁻¹"),
        VMg: f.constant("molar_volume_mg", "cm³ mol⁻¹")
      }),
    "volumes add"
  ),
  value(
    "alpha-ratio",
    "lithium per magnesium at the end of the α phase",
    "",
    3,
    "X/(1-X)",
    f => {
      // Printed as a range from zero; a claim answers with its middle.
      const share = (2 * f.claim("figS7.phase.alpha", "at% Li")) / 100;
      return share / (1 - share);
    },
    "equilibrium phase diagram"
  ),
  value(
    "stress-needed",
    "hydrostatic stress that the printed mechanical difference asks for",
    "GPa",
    2,
    "F\\Delta E/V_\\mathrm{Li}",
    f =>
      (f.claim("fig4g.mech.difference", "mV") * faraday(f) * 1e-6) /
      f.constant("molar_volume_li", "cm³ mol⁻¹"),
    "volume times stress"
  )
];
