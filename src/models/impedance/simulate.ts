/** Circuit and parameter values → spectrum. */
import type {Circuit} from "./circuit.js";
import {bind, type Network, type Node} from "./network.js";
import type {Spectrum} from "./spectrum.js";

/** @param values one per parameter of `parametersOf(circuit)`, in its units */
export function simulate(
  circuit: Circuit,
  values: ArrayLike<number>,
  frequencyHertz: Float64Array
): Spectrum {
  const network = bind(circuit, frequencyHertz);
  evaluate(network, Float64Array.from(values));
  const {re, im} = network.whole.z;
  return {frequencyHertz, realOhm: re, imaginaryOhm: im};
}

/** Fills z of every node, children first. */
export function evaluate({nodes, sweep}: Network, p: Float64Array): void {
  for (const node of nodes)
    if (node.type === "element") node.model.impedance(sweep, p, node.at, node.z);
    else if (node.type === "series") addImpedances(node.z, node.parts);
    else addAdmittances(node.z, node.parts);
}

function addImpedances(z: Node["z"], parts: Node[]): void {
  z.re.fill(0);
  z.im.fill(0);
  for (const part of parts)
    for (let i = 0; i < z.re.length; i++) {
      z.re[i]! += part.z.re[i]!;
      z.im[i]! += part.z.im[i]!;
    }
}

function addAdmittances(z: Node["z"], parts: Node[]): void {
  for (let i = 0; i < z.re.length; i++) {
    let g = 0;
    let b = 0;
    for (const part of parts) {
      const re = part.z.re[i]!;
      const im = part.z.im[i]!;
      const square = re * re + im * im;
      g += re / square;
      b -= im / square;
    }
    const square = g * g + b * b;
    z.re[i] = g / square;
    z.im[i] = -b / square;
  }
}

/** `perDecade` frequencies a decade from high to low, both ends included. */
export function logSweep(highHertz: number, lowHertz: number, perDecade: number): Float64Array {
  const n = Math.round(Math.log10(highHertz / lowHertz) * perDecade) + 1;
  return Float64Array.from({length: n}, (_, i) => highHertz * (lowHertz / highHertz) ** (i / (n - 1)));
}
