/** From a row of the manifest to the series of its file. */
import {thicknessLines, type Line} from "./corrosion/thickness.js";
import {hold, type Hold} from "./corrosion/hold.js";
import {run, type Log, type Logging} from "./cycler.js";
import type {FullCycle} from "./full-cells/cycle-list.js";
import {cyclingPlan, halfChargePlan, halfCPlan, highLoadingPlan, ratePlan} from "./full-cells/plans.js";
import {fullCell} from "./full-cells/program.js";
import {activation} from "./half-cells/activation.js";
import {cycling} from "./half-cells/cycling.js";
import {efficiency} from "./half-cells/efficiency.js";
import {lives} from "./half-cells/life.js";
import {slow} from "./half-cells/slow.js";
import type {Known} from "./known.js";
import {randomOf} from "./random.js";
import {halfCellSpectra, pelletSpectrum, type Spectrum} from "./spectra/spectra.js";
import {spectrumCycles} from "./spectra/cycles.js";
import type {Entry} from "../../manifest.js";

export type Series =
  | {kind: "log"; log: Log}
  | {kind: "spectra"; spectra: Spectrum[]}
  | {kind: "hold"; hold: Hold}
  | {kind: "thickness"; lines: Line[]};

/** Close logging around dips and cutoffs comes from the voltage rule, the rest from the interval. */
const LOGGING: Record<string, Logging> = {
  figure2: {interval_second: 20, change_volt: 0.0002, tick_second: 1},
  variant: {interval_second: 45, change_volt: 0.0005, tick_second: 1},
  fast: {interval_second: 15, change_volt: 0.0002, tick_second: 0.5},
  slow: {interval_second: 20, change_volt: 0.0005, tick_second: 1},
  full: {interval_second: 60, change_volt: 0.005, tick_second: 1}
};

/** @throws when no recipe is known for the cell. */
export function reconstruct(entry: Entry, known: Known): Series {
  const {cell} = entry;
  const slug = cell.split("-")[0]!;
  const random = randomOf(cell);
  const area_cm2 = entry.area_cm2!;
  switch (entry.family) {
    case "half-cell":
      return {kind: "log", log: halfCellLog(entry, slug, known)};
    case "full-cell": {
      const mass_mg = entry.active_mass_mg!;
      const plan = fullCellPlan(entry, slug, known);
      return {kind: "log", log: run(fullCell({slug, area_cm2, mass_mg}, plan, known), LOGGING["full"]!)};
    }
    case "impedance":
      return {
        kind: "spectra",
        spectra:
          slug === "lpscl"
            ? pelletSpectrum(Number(entry.side["pellet_thickness_cm"]), area_cm2, known, random)
            : halfCellSpectra(slug, spectrumCycles(slug, known), known, random)
      };
    case "corrosion-thickness":
      return {kind: "thickness", lines: thicknessLines(cell.split("-").at(-1)!, known, random)};
    case "corrosion-current":
      return {kind: "hold", hold: hold(slug, known, random)};
  }
  throw new Error(`reconstruct: no recipe for cell "${cell}" of family "${entry.family}"`);
}

function halfCellLog({cell, protocol, area_cm2}: Entry, slug: string, known: Known): Log {
  const at = (current: string, capacity_mAh_cm2: number) => ({
    slug,
    area_cm2: area_cm2!,
    current_mA_cm2: known.claim(current),
    capacity_mAh_cm2
  });
  const capacity = known.claim("fig2d.capacity");
  if (protocol === "efficiency")
    return run(efficiency(at("fig2c.formation.current", capacity), known), LOGGING["figure2"]!);
  if (protocol === "activation")
    return run(activation(at("figS7.current", capacity), known), LOGGING["slow"]!);
  if (cell.endsWith("-0.1c")) return run(slow(at("text.current.0.1c", capacity), known), LOGGING["slow"]!);
  const life = lives(known)[cell];
  if (!life) throw new Error(`reconstruct: no life is described for cell "${cell}"`);
  if (cell === "mgw-2mA")
    return run(
      cycling(at("figS8.current", known.claim("figS8.capacity")), life, known, randomOf(cell)),
      LOGGING["fast"]!
    );
  const logging = LOGGING[cell === `${life.like}-cycling` ? "figure2" : "variant"]!;
  return run(cycling(at("fig2d.current", capacity), life, known, randomOf(cell)), logging);
}

function fullCellPlan({cell, area_cm2, active_mass_mg}: Entry, slug: string, known: Known): FullCycle[] {
  switch (cell) {
    case "mgw-rate":
      return ratePlan(known);
    case "mgw-0.5c":
      return halfCPlan(known);
    case "mgw-high-loading":
      return highLoadingPlan(known, area_cm2!, active_mass_mg!);
    case "mgw-half-charge":
      return halfChargePlan(known);
    default:
      return cyclingPlan(slug, known);
  }
}
