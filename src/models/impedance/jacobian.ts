/**
 * ∂Z/∂θ of every parameter, analytic. One pass down the tree gives each node its sensitivity
 * s = ∂Z_circuit/∂Z_node: a series hands its own to its parts, a parallel hands s·(Z_parallel/Z_part)².
 * An element's column is then s·∂Z_element/∂θ.
 */
import type {Phasor} from "./elements.js";
import type {Network} from "./network.js";

/** Needs `evaluate` with the same p before; writes one phasor per parameter into `columns`. */
export function jacobian({nodes, whole, sweep}: Network, p: Float64Array, columns: readonly Phasor[]): void {
  whole.sensitivity.re.fill(1);
  whole.sensitivity.im.fill(0);
  for (let k = nodes.length - 1; k >= 0; k--) {
    const node = nodes[k]!;
    const s = node.sensitivity;
    if (node.type === "series")
      for (const part of node.parts) {
        part.sensitivity.re.set(s.re);
        part.sensitivity.im.set(s.im);
      }
    else if (node.type === "parallel") for (const part of node.parts) throughParallel(s, node.z, part);
    else {
      node.model.derivatives(sweep, p, node.at, node.z, node.derivatives);
      for (const [i, d] of node.derivatives.entries()) multiply(s, d, columns[node.at + i]!);
    }
  }
}

function throughParallel(s: Phasor, whole: Phasor, part: {z: Phasor; sensitivity: Phasor}): void {
  for (let i = 0; i < s.re.length; i++) {
    const re = part.z.re[i]!;
    const im = part.z.im[i]!;
    const square = re * re + im * im;
    const ratioRe = (whole.re[i]! * re + whole.im[i]! * im) / square;
    const ratioIm = (whole.im[i]! * re - whole.re[i]! * im) / square;
    const squareRe = ratioRe * ratioRe - ratioIm * ratioIm;
    const squareIm = 2 * ratioRe * ratioIm;
    part.sensitivity.re[i] = s.re[i]! * squareRe - s.im[i]! * squareIm;
    part.sensitivity.im[i] = s.re[i]! * squareIm + s.im[i]! * squareRe;
  }
}

function multiply(a: Phasor, b: Phasor, out: Phasor): void {
  for (let i = 0; i < a.re.length; i++) {
    const re = a.re[i]! * b.re[i]! - a.im[i]! * b.im[i]!;
    out.im[i] = a.re[i]! * b.im[i]! + a.im[i]! * b.re[i]!;
    out.re[i] = re;
  }
}
