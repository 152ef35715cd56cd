/**
 * Arcs and their time constants. Two arcs of one shape can swap their values without changing the spectrum;
 * the one with the shorter time constant always comes first in the text, so that R1 means the same arc at
 * every cycle.
 */
import {type Circuit, type Leaf, leaves, parametersOf} from "./circuit.js";

/** The structure of a part without its numbers, `p(R,CPE)`: parts of one shape may swap values. */
export function shape(circuit: Circuit): string {
  if (circuit.type === "element") return circuit.kind;
  const parts = circuit.parts.map(shape);
  return circuit.type === "series" ? parts.join("-") : `p(${parts.join(",")})`;
}

/**
 * Time constant in s of a part that has one: RC, (RQ)^(1/n), L/R or the τ of a finite length, from the
 * elements nearest to its root; else null.
 */
export function timeConstant(circuit: Circuit, value: (name: string) => number): number | null {
  const parts = leaves(circuit);
  const find = (...kinds: Leaf["kind"][]) => parts.find(leaf => kinds.includes(leaf.kind));
  const finite = find("Wo", "Ws");
  if (finite && parts.length === 1) return value(`${finite.label}_tau`);
  const resistance = find("R");
  const store = find("CPE", "C", "L");
  if (!resistance || !store) return finite ? value(`${finite.label}_tau`) : null;
  const r = value(resistance.label);
  if (store.kind === "CPE") return (r * value(`${store.label}_Q`)) ** (1 / value(`${store.label}_n`));
  return store.kind === "C" ? r * value(store.label) : value(store.label) / r;
}

/** Values re-dealt so that siblings of one shape ascend in time constant. */
export function orderArcs(circuit: Circuit, values: Float64Array): Float64Array {
  const names = parametersOf(circuit).map(parameter => parameter.name);
  const ordered = values.slice();
  const at = (name: string) => names.indexOf(name);
  const visit = (part: Circuit): void => {
    if (part.type === "element") return;
    part.parts.forEach(visit);
    for (const siblings of groupBy(part.parts, shape).values()) {
      const taus = siblings.map(sibling => timeConstant(sibling, name => ordered[at(name)]!));
      if (siblings.length < 2 || taus.includes(null)) continue;
      const blocks = siblings.map(sibling => parametersOf(sibling).map(({name}) => at(name)));
      const dealt = blocks.map(block => block.map(i => ordered[i]!));
      const rank = taus.map((tau, i) => [tau!, i] as const).sort((a, b) => a[0] - b[0]);
      rank.forEach(([, from], to) => blocks[to]!.forEach((i, k) => (ordered[i] = dealt[from]![k]!)));
    }
  };
  visit(circuit);
  return ordered;
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** Parts in series with a time constant of their own: the arcs of the Nyquist plot. */
export function arcsOf(circuit: Circuit): Circuit[] {
  const parts = circuit.type === "series" ? circuit.parts : [circuit];
  return parts.filter(
    part => part.type === "parallel" || (part.type === "element" && /^W[os]$/.test(part.kind))
  );
}

/** Names of the resistances in series with everything, and of those inside each arc. */
export function resistances(circuit: Circuit): {bulk: string[]; arcs: string[][]} {
  const names = (part: Circuit) =>
    leaves(part)
      .filter(leaf => leaf.kind === "R")
      .map(leaf => leaf.label);
  const parts = circuit.type === "series" ? circuit.parts : [circuit];
  const arcs = parts.filter(part => part.type === "parallel").map(names);
  return {bulk: parts.filter(part => part.type === "element").flatMap(names), arcs};
}
