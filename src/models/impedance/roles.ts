/**
 * Two parts of a circuit may each have taken what is the other's. Between parts of one shape that changes nothing;
 * between unlike ones it is a minimum of its own, from which no descent leads to the right one.
 */
import {shape, timeConstant} from "./arcs.js";
import {type Circuit, type Leaf, leaves} from "./circuit.js";
import {isStore} from "./lead.js";
import type {Spectrum} from "./spectrum.js";
import {largest, least} from "../../lib/extremes.js";

/** Each pair of unlike arcs with the first resistance and the time constant of the other. */
export const swappedArcs = (
  parts: readonly Circuit[],
  names: string[],
  values: Float64Array
): Float64Array[] =>
  pairs(parts.filter(part => part.type === "parallel"))
    .filter(([a, b]) => shape(a) !== shape(b))
    .map(([a, b]) => dealt(b, a, names, values, dealt(a, b, names, values, values.slice())));

/** `out` with the size and place of arc `from` given to arc `to`. */
function dealt(
  to: Circuit,
  from: Circuit,
  names: string[],
  values: Float64Array,
  out: Float64Array
): Float64Array {
  const value = (name: string): number => values[names.indexOf(name)]!;
  const [own, others] = [first(to, isResistor), first(from, isResistor)];
  const tau = timeConstant(from, value);
  const store = first(to, isStore);
  if (!own || !others || tau === null || !store) return out;
  const ohm = value(others.label);
  out[names.indexOf(own.label)] = ohm;
  if (store.kind === "C") out[names.indexOf(store.label)] = tau / ohm;
  else out[names.indexOf(`${store.label}_Q`)] = tau ** value(`${store.label}_n`) / ohm;
  return out;
}

/** A constant-phase tail in the place of that of each arc, and inside an arc the outer parts in place of the inner. */
export function swappedStores(
  parts: readonly Circuit[],
  names: string[],
  values: Float64Array
): Float64Array[] {
  const arcs = parts.filter(part => part.type === "parallel");
  const tails = parts.filter((part): part is Leaf => part.type === "element" && isStore(part));
  const beside = tails.flatMap(tail =>
    arcs.flatMap(arc => alike(leaves(arc), tail).map(leaf => [[tail, leaf]]))
  );
  const nested = arcs.flatMap(arc => {
    const [outer, inner] = [false, true].map(inside => leavesOf(arc, inside)) as [Leaf[], Leaf[]];
    const stores = outer.filter(isStore).flatMap(leaf => alike(inner, leaf).map(other => [leaf, other]));
    const resistors = outer
      .filter(isResistor)
      .flatMap(leaf => alike(inner, leaf).map(other => [leaf, other]));
    return stores.length && resistors.length ? [stores, resistors, [...stores, ...resistors]] : [];
  });
  return [...beside, ...nested].map(swaps => {
    const out = values.slice();
    for (const [a, b] of swaps as [Leaf, Leaf][])
      for (const suffix of a.kind === "CPE" ? ["_Q", "_n"] : [""]) {
        const [i, j] = [names.indexOf(a.label + suffix), names.indexOf(b.label + suffix)];
        [out[i], out[j]] = [values[j]!, values[i]!];
      }
    return out;
  });
}

/** ωτ at the slowest point of the sweep of a finite length that takes the place of a store. */
const TURNS = [0.3, 3, 30, 300];
/** Up to this ωτ at the fastest point a finite length that blocks is a capacitor and little else. */
const CAPACITOR = 1000;
const STORE_EXPONENT = 0.95;

/** A finite length that has become the capacitor of its arc, the store across it its slope: each is given its own part. */
export function swappedFinite(
  parts: readonly Circuit[],
  names: string[],
  values: Float64Array,
  {frequencyHertz}: Spectrum
): Float64Array[] {
  const place = (name: string): number => names.indexOf(name);
  const [slow, fast] = [least(frequencyHertz), largest(frequencyHertz)].map(hertz => 2 * Math.PI * hertz) as [
    number,
    number
  ];
  const arcs = parts.filter(part => part.type === "parallel");
  return arcs.flatMap(arc => {
    const store = leavesOf(arc, false).find(({kind}) => kind === "CPE");
    const blocking = leaves(arc).filter(
      ({kind, label}) => kind === "Wo" && fast * values[place(`${label}_tau`)]! < CAPACITOR
    );
    if (!store) return [];
    return blocking.flatMap(({label}) =>
      TURNS.map(turn => {
        const out = values.slice();
        const tau = turn / slow;
        out[place(`${label}_tau`)] = tau;
        out[place(`${label}_R`)] = Math.sqrt(tau) / values[place(`${store.label}_Q`)]!;
        out[place(`${store.label}_Q`)] = values[place(`${label}_tau`)]! / values[place(`${label}_R`)]!;
        out[place(`${store.label}_n`)] = STORE_EXPONENT;
        return out;
      })
    );
  });
}

/** How far apart the exponents of two arcs in one place are put. */
const APART = 0.1;

/** Each arc of a kind put beside another: half the resistance each, one time constant, the exponents apart. */
export function doubledArcs(
  parts: readonly Circuit[],
  names: string[],
  values: Float64Array
): Float64Array[] {
  const value = (name: string): number => values[names.indexOf(name)]!;
  const simple = parts.flatMap(arc => {
    const [resistor, store] = [first(arc, isResistor), first(arc, isStore)];
    const tau = timeConstant(arc, value);
    return resistor && store?.kind === "CPE" && leaves(arc).length === 2 && tau !== null
      ? [{resistor: resistor.label, store: store.label, tau}]
      : [];
  });
  return simple.flatMap(kept =>
    simple
      .filter(moved => moved !== kept)
      .map(moved => {
        const out = values.slice();
        const [ohm, middle] = [value(kept.resistor) / 2, value(`${kept.store}_n`)];
        for (const [arc, n] of [
          [kept, Math.max(0.3, middle - APART)],
          [moved, Math.min(1, middle + APART)]
        ] as const) {
          out[names.indexOf(arc.resistor)] = ohm;
          out[names.indexOf(`${arc.store}_n`)] = n;
          out[names.indexOf(`${arc.store}_Q`)] = kept.tau ** n / ohm;
        }
        return out;
      })
  );
}

const isResistor = ({kind}: Leaf): boolean => kind === "R";
const first = (arc: Circuit, is: (leaf: Leaf) => boolean) => leaves(arc).find(is);
const alike = (list: Leaf[], {kind}: Leaf): Leaf[] => list.filter(leaf => leaf.kind === kind);

/** Leaves of an arc that lie in a parallel of its own, or those that do not. */
function leavesOf(arc: Circuit, inside: boolean): Leaf[] {
  const visit = (part: Circuit, within: boolean): Leaf[] => {
    if (part.type === "element") return within === inside ? [part] : [];
    return part.parts.flatMap(p => visit(p, within || (part !== arc && part.type === "parallel")));
  };
  return visit(arc, false);
}

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
