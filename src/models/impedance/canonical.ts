/**
 * One form for every order in which a circuit can be written: what stands in series inside a series is taken out of
 * it, likewise in parallels, and parts are sorted by their structure. Labels stay, so results find back by name.
 */
import {shape} from "./arcs.js";
import type {Circuit} from "./circuit.js";

export function canonical(circuit: Circuit): Circuit {
  if (circuit.type === "element") return circuit;
  const {type} = circuit;
  const parts = circuit.parts.map(canonical).flatMap(part => (part.type === type ? part.parts : [part]));
  const keyed = parts.map(part => ({part, key: key(part)}));
  keyed.sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
  return {type, parts: keyed.map(({part}) => part)};
}

/** Elements first, resistances before the others. */
const key = (part: Circuit): string =>
  `${part.type === "element" ? 0 : 1}${part.type === "element" && part.kind === "R" ? 0 : 1}${shape(part)}`;
