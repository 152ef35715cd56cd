/** Runs of the plate model behind the numbers of the page Stress. */
import {dimensionless} from "../../../models/diffusion/read.js";
import {COARSE, FINE, runCaseNow, type MeshSize, type PlateResult} from "../../../models/plate/index.js";
import {type PlateGiven} from "../../../models/plate/parameters.js";
import {modulusAt} from "../../../models/plate/coefficients.js";
import type {Facts} from "../../../reading/facts.js";
import {largest} from "../../../lib/extremes.js";

export type Case = "L1" | "P1" | "C1" | "C2" | "Cf" | "B1";

/** The named cases from printed values and constants, so that lineage sees every input. */
function request(f: Facts, name: Case, change: PlateGiven = {}): PlateGiven {
  const capped = name === "P1" || name === "C2";
  const slow = name === "B1";
  const free = name === "Cf" ? "sliding" : "spring";
  return {
    H: f.claim("fig4d.h0", "nm"),
    R: f.claim("fig4d.r0", "nm"),
    D: f.claim("fig4e.diffusivity", "cm2 s-1"),
    i: slow ? f.constant("plate_current_calibrated", "mA cm⁻²") : f.claim("fig2.caption.current", "mA cm-2"),
    t: f.claim(slow ? "fig4e.time" : "fig4e.caption.time", "s"),
    VMg: f.constant("molar_volume_mg", "cm³ mol⁻¹"),
    VLi: f.constant("molar_volume_li", "cm³ mol⁻¹"),
    E: f.constant("youngs_modulus_mg", "GPa"),
    nu: f.constant("poisson_ratio_mg", "1"),
    T: f.constant("temperature_standard", "K"),
    base: capped ? "capped" : free,
    coupling: name === "L1" || name === "P1" ? "one-way" : "two-way",
    ...(name === "Cf"
      ? {}
      : {
          kt: f.constant(
            capped || slow ? "tangential_stiffness_calibrated" : "tangential_stiffness",
            "GPa nm⁻¹"
          )
        }),
    ...(capped
      ? {
          taumax: f.constant("friction_limit_calibrated", "GPa"),
          ELi: f.constant("youngs_modulus_li", "GPa"),
          modulus: "mixture"
        }
      : {}),
    ...change
  };
}

const known = new Map<string, PlateResult>();

/** A run, computed once. */
function run(given: PlateGiven, mesh: MeshSize): PlateResult {
  const key = JSON.stringify([given, mesh]);
  const found = known.get(key) ?? runCaseNow(given, mesh);
  known.set(key, found);
  return found;
}

export const of = (f: Facts, name: Case, change?: PlateGiven, mesh: MeshSize = FINE): PlateResult =>
  run(request(f, name, change), mesh);

/** Root of a falling or rising function between two bounds, by halving. */
function root(low: number, high: number, value: (at: number) => number, width = 1e-6): number {
  const sign = Math.sign(value(high));
  let [a, b] = [low, high];
  for (let k = 0; k < 40 && b - a > width * b; k++) {
    const middle = (a + b) / 2;
    if (Math.sign(value(middle)) === sign) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

export const textTime = (f: Facts): number => f.claim("fig4e.time", "s");
export const high = (f: Facts): number => f.claim("fig4e.x.high", "");
const low = (f: Facts): number => f.claim("fig4e.x.low", "");

/** Current that brings x to the printed high value at the electrolyte in the time of the text, diffusion alone. */
export const slowCurrent = (f: Facts): number => {
  const unit = of(f, "L1", {t: textTime(f), i: 0.1}, COARSE).x_se_avg;
  return (0.1 * high(f)) / unit;
};

/** Diffusivity at which both printed values follow after the time of the text: their ratio depends on Dt/H² alone. */
export const slowDiffusivity = (f: Facts): number => {
  const fourier = root(0.05, 2, Fo => dimensionless(1, Fo) / dimensionless(0, Fo) - low(f) / high(f));
  return (fourier * (f.claim("fig4d.h0", "nm") * 1e-7) ** 2) / textTime(f);
};

export const bothCurrent = (f: Facts): number =>
  (0.1 * high(f)) / of(f, "L1", {t: textTime(f), i: 0.1, D: slowDiffusivity(f)}, COARSE).x_se_avg;

/** Current at which neither face is richer once the lithium of the caption's time at the usual current is in. */
export const evenCurrent = (f: Facts): number => {
  const charge = f.claim("fig2.caption.current", "mA cm-2") * f.claim("fig4e.caption.time", "s");
  return root(
    0.5,
    2,
    i => {
      const {x_se_avg, x_w_avg} = of(f, "C1", {i, t: charge / i}, COARSE);
      return x_se_avg - x_w_avg;
    },
    2e-3
  );
};

const GRID: PlateGiven[] = ["constant", "mixture"].flatMap(modulus =>
  [12, 12.5, 13].flatMap(VLi =>
    [0.5, 1, 2].flatMap(kt => [0.4, 0.45, 0.5, 0.55, 0.6, 0.65].map(taumax => ({modulus, VLi, kt, taumax})))
  )
);
const NEAR = 0.05;

export const tried = (f: Facts): PlateResult[] => GRID.map(change => of(f, "P1", change, COARSE));

/** Combinations of the four fitted parameters that come within a twentieth of both printed numbers. */
export const near = (f: Facts): PlateResult[] =>
  tried(f).filter(
    ({vm_se_axis, dEmech_avg_mV}) =>
      Math.abs(vm_se_axis / f.claim("fig4f.stress.max", "GPa") - 1) < NEAR &&
      Math.abs(dEmech_avg_mV / f.claim("fig4g.mech.difference", "mV") - 1) < NEAR
  );

export const between = (
  f: Facts,
  names: readonly Case[],
  key: "x_se_avg" | "vm_se_avg" | "sh_se_avg"
): number =>
  largest(names.map(name => Math.abs(100 * (of(f, name, {}, COARSE)[key] / of(f, name)[key] - 1))));

/** Stress of the electrolyte face that no flow law was asked about, over what bulk magnesium bears. */
export const overYield = (f: Facts): number =>
  f.claim("fig4f.stress.max", "GPa") / f.constant("yield_strength_mg", "GPa");

/** ½ ε : ∂C/∂x : ε of the face, per mole of lithium site, as a potential. */
export const leftOut = (f: Facts): number => {
  const {strain_energy_per_Li_se_mV: energy, x_se_avg: x, parameters} = of(f, "P1");
  const slope = (modulusAt(parameters, x + 1e-6) - modulusAt(parameters, x - 1e-6)) / 2e-6;
  return (energy * x * Math.abs(slope)) / modulusAt(parameters, x);
};
