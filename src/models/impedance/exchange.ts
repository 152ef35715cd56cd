/**
 * What a minimum may have taken for something else. A finite length looks much like an arc R‖CPE: where it was given to
 * a small one, it is put in the place of each arc, and that arc is looked for elsewhere. An arc that still lies idle
 * is led along the sweep, and so are an idle finite length and the capacitance of an arc that has one inside it.
 */
import {timeConstant} from "./arcs.js";
import {type Circuit, leaves, parametersOf} from "./circuit.js";
import {ledArc, ledFinite, ledStores} from "./lead.js";
import {swappedArcs, swappedFinite, swappedStores} from "./roles.js";
import type {Scatter} from "./scatter.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

/** ωτ at the apex of R tanh√(jωτ)/√(jωτ). */
const APEX = 2.54;
/** An arc that never ends in the sweep is cut where a finite length still shows its end. */
const BEYOND = 10;
/** Stretches of the sweep in which the arc is looked for, and starts kept of them. */
const TRIED = 16;
const KEPT = 2;
/** An arc below this share of |Z| at its apex may show better elsewhere in the sweep. */
const IDLE = 0.1;
/** An arc of a lower exponent fills up what others leave. */
const FLAT = 0.5;

const partsOf = (circuit: Circuit): Circuit[] => (circuit.type === "series" ? circuit.parts : [circuit]);

/**
 * @param circuit in canonical form
 * @param values at a minimum
 * @param fitted values of the minimum below given ones, some of them held
 */
export function exchanged(
  circuit: Circuit,
  values: Float64Array,
  spectrum: Spectrum,
  drawn: Scatter,
  fitted: (values: Float64Array, held?: readonly number[]) => Float64Array
): Float64Array[] {
  const {frequencyHertz} = spectrum;
  const longest = BEYOND / (2 * Math.PI * least(frequencyHertz));
  const names = parametersOf(circuit).map(parameter => parameter.name);
  const value = (name: string): number => values[names.indexOf(name)]!;
  const parts = partsOf(circuit);
  const finite = parts.flatMap(part => (part.type === "element" && /^W[os]$/.test(part.kind) ? [part] : []));
  const ledIdle = (settled: Float64Array): Float64Array[] =>
    idleArcs(circuit, settled, spectrum).flatMap(idle =>
      ledArc(idle, names, settled, spectrum).map(({values, held}) => fitted(values, held))
    );
  const within = parts
    .filter(arc => arc.type === "parallel" && leaves(arc).some(({kind}) => /^W[os]$/.test(kind)))
    .flatMap(arc => ledStores(arc, names, values, spectrum))
    .map(({values, held}) => fitted(values, held));
  const hidden = finite
    .filter(({label}) => isIdle(spectrum, value(`${label}_tau`) / APEX, value(`${label}_R`)))
    .flatMap(leaf => ledFinite(leaf, names, values, spectrum))
    .map(({values, held}) => fitted(values, held));
  const beside = parts.flatMap((arc, k) => {
    const tau = arc.type === "parallel" ? timeConstant(arc, value) : null;
    const resistor = leaves(arc).find(leaf => leaf.kind === "R");
    if (tau === null || !resistor) return [];
    return finite.flatMap(({label}) => {
      const held = values.slice();
      // Sizes are found anew; only the time constant counts.
      held[names.indexOf(`${label}_tau`)] = Math.min(APEX * tau, longest);
      const settled = fitted(drawn.along(held, k, TRIED, 1)[0]!);
      return [settled, ...drawn.along(settled, k, TRIED, KEPT), ...ledIdle(settled)];
    });
  });
  const swapped = swappedArcs(parts, names, values).flatMap(start => {
    const settled = fitted(start);
    return [settled, ...ledIdle(settled)];
  });
  return [
    ...within,
    ...hidden,
    ...beside,
    ...swapped,
    ...swappedStores(parts, names, values),
    ...swappedFinite(parts, names, values, spectrum)
  ];
}

/** Arcs of a minimum that lie outside the sweep, are next to nothing there or too flat for an arc. */
export function idleArcs(circuit: Circuit, values: Float64Array, spectrum: Spectrum): Circuit[] {
  const names = parametersOf(circuit).map(parameter => parameter.name);
  const value = (name: string): number => values[names.indexOf(name)]!;
  return partsOf(circuit).filter(arc => {
    const tau = arc.type === "parallel" ? timeConstant(arc, value) : null;
    const resistor = leaves(arc).find(leaf => leaf.kind === "R");
    if (tau === null || !resistor) return false;
    const flat = leaves(arc).some(({kind, label}) => kind === "CPE" && value(`${label}_n`) < FLAT);
    return flat || isIdle(spectrum, tau, value(resistor.label));
  });
}

function isIdle({frequencyHertz: f, realOhm, imaginaryOhm}: Spectrum, tau: number, ohm: number): boolean {
  const apex = 1 / (2 * Math.PI * tau);
  if (!(apex > least(f) && apex < largest(f))) return true;
  const off = f.map(hertz => Math.abs(Math.log(hertz / apex)));
  const i = off.indexOf(least(off));
  return ohm < IDLE * Math.hypot(realOhm[i]!, imaginaryOhm[i]!);
}
