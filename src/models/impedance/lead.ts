/**
 * Parts of a minimum led along the sweep: put at places where they show, to be held there while all else is fitted
 * again, then let go. What another part has taken over is found so, whatever the minimum made of the part.
 */
import {type Circuit, type Leaf, leaves, parametersOf} from "./circuit.js";
import type {Spectrum} from "./spectrum.js";
import {least} from "../../lib/extremes.js";

/** Values to begin with, and the places of those to be held. */
interface Led {
  values: Float64Array;
  held: number[];
}

const PLACES = 8;
const EXPONENT = 0.9;
/** Size of an arc as a share of |Z|: large enough to show, small enough to be hidden by others. */
const SHARE = 0.1;
const SLOW_SHARE = 0.3;
/** ωτ of a finite length at the slowest point of the sweep. */
const SLOW_TURNS = [1, 3, 10];

/** An arc R‖CPE or R‖C as a whole; nothing for other arcs. */
export function ledArc(arc: Circuit, names: string[], values: Float64Array, spectrum: Spectrum): Led[] {
  const parts = leaves(arc);
  const resistor = parts.find(leaf => leaf.kind === "R");
  const store = parts.find(isStore);
  if (!resistor || !store || parts.length > 2) return [];
  return along(spectrum, SHARE, (ohm, omega) => {
    const led = values.slice();
    led[names.indexOf(resistor.label)] = ohm;
    return {values: withStore(led, names, store, ohm, omega), held: placesOf(arc, names)};
  });
}

/** The CPE or C that lies across all else in an arc. */
export function ledStores(arc: Circuit, names: string[], values: Float64Array, spectrum: Spectrum): Led[] {
  const across = arc.type === "parallel" ? arc.parts : [];
  return across
    .filter((part): part is Leaf => part.type === "element" && isStore(part))
    .flatMap(store =>
      along(spectrum, 1, (ohm, omega) => ({
        values: withStore(values.slice(), names, store, ohm, omega),
        held: placesOf(store, names)
      }))
    );
}

/** A finite length at the slow end of the sweep, a third of |Z| there: what blocks or levels off does so last. */
export function ledFinite(
  {kind, label}: Leaf,
  names: string[],
  values: Float64Array,
  {frequencyHertz, realOhm, imaginaryOhm}: Spectrum
): Led[] {
  const slow = frequencyHertz.indexOf(least(frequencyHertz));
  const omega = 2 * Math.PI * frequencyHertz[slow]!;
  const ohm = SLOW_SHARE * Math.hypot(realOhm[slow]!, imaginaryOhm[slow]!);
  const held = [names.indexOf(`${label}_R`), names.indexOf(`${label}_tau`)] as const;
  return SLOW_TURNS.map(turn => {
    const led = values.slice();
    // |Z| of a finite length is R/√ωτ when ωτ is large; below that R if it levels off, R/ωτ if it blocks.
    const below = kind === "Wo" ? turn : 1;
    led[held[0]] = ohm * (turn > 1 ? Math.sqrt(turn) : below);
    led[held[1]] = turn / omega;
    return {values: led, held: [...held]};
  });
}

/** A CPE or C. */
export const isStore = ({kind}: Leaf): boolean => kind === "CPE" || kind === "C";

const placesOf = (part: Circuit, names: string[]): number[] =>
  parametersOf(part).map(({name}) => names.indexOf(name));

/** |Z| of the store is `ohm` at `omega`. */
function withStore(
  values: Float64Array,
  names: string[],
  {kind, label}: Leaf,
  ohm: number,
  omega: number
): Float64Array {
  if (kind === "C") values[names.indexOf(label)] = 1 / (omega * ohm);
  else {
    values[names.indexOf(`${label}_Q`)] = 1 / (omega ** EXPONENT * ohm);
    values[names.indexOf(`${label}_n`)] = EXPONENT;
  }
  return values;
}

function along(
  {frequencyHertz, realOhm, imaginaryOhm}: Spectrum,
  share: number,
  lead: (ohm: number, omega: number) => Led
): Led[] {
  return Array.from({length: PLACES}, (_, k) => {
    const i = Math.floor(((k + 0.5) / PLACES) * frequencyHertz.length);
    return lead(share * Math.hypot(realOhm[i]!, imaginaryOhm[i]!), 2 * Math.PI * frequencyHertz[i]!);
  });
}
