/**
 * A circuit bound to a sweep: the tree laid out children first, each node with room for its impedance and its
 * sensitivity, so that thousands of evaluations allocate nothing.
 */
import {type Circuit, parametersOf, type Parameter} from "./circuit.js";
import {ELEMENTS, type ElementModel, type Phasor, type Sweep} from "./elements.js";

interface Base {
  z: Phasor;
  /** ∂Z_circuit/∂Z_node, filled by `jacobian`. */
  sensitivity: Phasor;
}
export type Node = Base &
  (
    | {type: "element"; model: ElementModel; at: number; derivatives: Phasor[]}
    | {type: "series"; parts: Node[]}
    | {type: "parallel"; parts: Node[]}
  );

export interface Network {
  sweep: Sweep;
  parameters: Parameter[];
  /** Children before parents; the last is the whole circuit. */
  nodes: Node[];
  whole: Node;
}

const phasor = (n: number): Phasor => ({re: new Float64Array(n), im: new Float64Array(n)});

export function bind(circuit: Circuit, frequencyHertz: Float64Array): Network {
  const omega = frequencyHertz.map(f => 2 * Math.PI * f);
  const nodes: Node[] = [];
  let next = 0;
  const place = (part: Circuit): Node => {
    const base = {z: phasor(omega.length), sensitivity: phasor(omega.length)};
    let node: Node;
    if (part.type === "element") {
      const model = ELEMENTS[part.kind];
      const derivatives = model.parameters.map(() => phasor(omega.length));
      node = {...base, type: "element", model, at: next, derivatives};
      next += derivatives.length;
    } else node = {...base, type: part.type, parts: part.parts.map(place)};
    nodes.push(node);
    return node;
  };
  const whole = place(circuit);
  return {sweep: {omega, logOmega: omega.map(Math.log)}, parameters: parametersOf(circuit), nodes, whole};
}
