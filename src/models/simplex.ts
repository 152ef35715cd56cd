import {NotConverged} from "./not-converged.js";
import {largest} from "../lib/extremes.js";

/** Share of the value that is no gain: where a minimum lies at infinity, each restart would find less and less. */
const GAIN = 1e-11;

/**
 * Minimum of a function of a few variables by the downhill simplex (Nelder & Mead, Comput. J. 7 (1965) 308),
 * restarted from its result until a restart gains nothing to speak of. Non-finite values count as +∞.
 * @throws NotConverged after 40 restarts.
 */
export function minimise(
  f: (x: number[]) => number,
  start: number[],
  size = 0.5
): {x: number[]; value: number} {
  let best = descend(f, start, size);
  for (let restart = 0; restart < 40; restart++) {
    const next = descend(f, best.x, size);
    if (!(next.value < best.value - GAIN * Math.abs(best.value) - 1e-24)) return best;
    best = next;
  }
  throw new NotConverged("the simplex keeps falling", `at ${best.x.join(", ")}`, "give another start");
}

interface Vertex {
  x: number[];
  value: number;
}

function descend(f: (x: number[]) => number, start: number[], size: number): Vertex {
  const at = (x: number[]): Vertex => {
    const value = f(x);
    return {x, value: Number.isFinite(value) ? value : Infinity};
  };
  const vertices = [at(start), ...start.map((_, k) => at(start.map((v, m) => (m === k ? v + size : v))))];
  const n = start.length;
  for (let k = 0; k < 4000; k++) {
    vertices.sort((a, b) => a.value - b.value);
    const [low, high] = [vertices[0]!, vertices[n]!];
    const spread = largest(vertices.map(v => largest(v.x.map((value, m) => Math.abs(value - low.x[m]!)))));
    if (spread < 1e-12) break;
    const centre = start.map((_, m) => vertices.slice(0, n).reduce((sum, v) => sum + v.x[m]!, 0) / n);
    const along = (factor: number): Vertex => at(centre.map((c, m) => c + factor * (c - high.x[m]!)));
    const mirrored = along(1);
    if (mirrored.value < low.value) {
      const further = along(2);
      vertices[n] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < vertices[n - 1]!.value) vertices[n] = mirrored;
    else {
      const nearer = along(mirrored.value < high.value ? 0.5 : -0.5);
      if (nearer.value < Math.min(high.value, mirrored.value)) vertices[n] = nearer;
      else for (let v = 1; v <= n; v++) vertices[v] = at(vertices[v]!.x.map((x, m) => (x + low.x[m]!) / 2));
    }
  }
  return vertices.reduce((a, b) => (b.value < a.value ? b : a));
}
