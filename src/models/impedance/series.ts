/**
 * The fit of a cell's spectra with as many arcs as they call for. One arc is the default; a second is taken only
 * when it lowers AICc by more than ten, so that a sum R_SEI + R_ct is not split as fact.
 */
import {resistances} from "./arcs.js";
import {parseCircuit} from "./circuit.js";
import {fit, type Fit, type FitOptions} from "./fit.js";
import type {Spectrum} from "./spectrum.js";

/** From the simplest on. */
export const CELL_CIRCUITS = ["R0-p(R1,CPE1)-W1", "R0-p(R1,CPE1)-p(R2,CPE2)-W1"] as const;
/** Electrolyte between blocking electrodes. */
export const PELLET_CIRCUITS = ["R0-CPE1", "R0-p(R1,CPE1)"] as const;
/** Burnham and Anderson (2002): beyond ten the simpler model has essentially no support. */
export const DECISIVE = 10;

interface Choice {
  chosen: Fit;
  /** All circuits tried, from the simplest on. */
  tried: Fit[];
}

/** @throws Refusal when the spectrum cannot be analysed */
export function chooseFit(
  spectrum: Spectrum,
  circuits: readonly string[] = CELL_CIRCUITS,
  options: FitOptions = {}
): Choice {
  const tried = circuits.map(text => fit(parseCircuit(text), spectrum, options));
  const chosen = tried.reduce((best, next) =>
    (next.aicc ?? Infinity) < (best.aicc ?? Infinity) - DECISIVE ? next : best
  );
  return {chosen, tried};
}

/** A resistance with its standard error; null where the fit gives none. */
interface Estimated {
  ohm: number;
  errorOhm: number | null;
}

export interface CellResistances {
  bulk: Estimated;
  /** Sum over the arcs, with the correlation of its parts. */
  arcs: Estimated;
  /** One by one, from the shortest time constant on. */
  each: Estimated[];
}

/** R_b and the arcs of a fit, as the paper tabulates them. */
export function cellResistances({circuit: text, parameters, correlation}: Fit): CellResistances {
  const circuit = parseCircuit(text);
  const {bulk, arcs} = resistances(circuit);
  const total = (names: string[]): Estimated => {
    const at = names.map(name => parameters.findIndex(parameter => parameter.name === name));
    const ohm = at.reduce((sum, i) => sum + parameters[i]!.value, 0);
    let variance: number | null = 0;
    for (const i of at)
      for (const j of at) {
        const [a, b, r] = [parameters[i]!.standardError, parameters[j]!.standardError, correlation[i]![j]!];
        variance = variance === null || a === null || b === null || r === null ? null : variance + a * b * r;
      }
    return {ohm, errorOhm: variance === null ? null : Math.sqrt(Math.max(variance, 0))};
  };
  return {bulk: total(bulk), arcs: total(arcs.flat()), each: arcs.map(total)};
}
