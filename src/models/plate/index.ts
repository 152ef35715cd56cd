import {readRequest, type PlateRequest} from "./cases.js";
import type {Tolerance} from "./clock.js";
import {coupledComposition, type Course, type Progress} from "./couple.js";
import {slabComposition} from "./diffuse.js";
import {fields} from "./fields.js";
import {keptRuns} from "./kept.js";
import {equilibrate, mechanics, stiffen} from "./mechanics.js";
import type {Mechanics} from "./system.js";
import {plateMesh, readMesh} from "./mesh.js";
import {outputs, stations, TAKEN} from "./outputs.js";
import type {MeshSize, PlateResult} from "./result.js";
import {toleranceOf} from "./tolerance.js";

export type {Progress} from "./couple.js";
export type {PlateRequest} from "./cases.js";

export type {MeshSize, PlateResult} from "./result.js";

export const COARSE: MeshSize = [8, 12];
export const FINE: MeshSize = [16, 24];

interface RunOptions {
  /** Two numbers or `16x24`. */
  mesh?: MeshSize | string | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * One run, pausing before each time step of a two-way case.
 * @throws Refusal for parameters outside their range. @throws NotConverged for a run without an answer.
 */
function* steps(
  request: PlateRequest,
  size: MeshSize = FINE,
  given?: Tolerance
): Generator<Progress, PlateResult> {
  const begun = performance.now();
  const {name, plate} = readRequest(request);
  const tolerance = given ?? toleranceOf(plate);
  const mesh = plateMesh(plate.R, plate.H, size[0], size[1]);
  const m = mechanics(plate, mesh);
  const twoWay = plate.coupling === "two-way";
  const course = twoWay
    ? yield* coupledComposition(m, new Float64Array(mesh.corners).fill(plate.x0), tolerance)
    : atOnce(m, slabComposition(plate, mesh));
  const {x} = course;
  const profile = stations(m, x);
  return {
    case: name,
    parameters: plate,
    mesh: size,
    dofs: m.elastic.numbering.size,
    time_steps: twoWay ? course.steps_s.length : null,
    step_tolerance: twoWay ? tolerance : null,
    ...outputs(m, profile),
    taken: TAKEN,
    wall_s: (performance.now() - begun) / 1000,
    profile,
    fields: fields(m, x)
  };
}

/** Equilibrium with a composition that stress does not change. */
function atOnce(m: Mechanics, x: Float64Array): Course {
  stiffen(m, x);
  equilibrate(m, x);
  return {x, steps_s: []};
}

function sizeOf(request: PlateRequest, mesh: RunOptions["mesh"]): MeshSize {
  const wanted = mesh ?? (typeof request === "string" ? undefined : request.mesh);
  return typeof wanted === "string" ? readMesh(wanted) : (wanted ?? FINE);
}

/** A run at once, for the build and for one-way cases; one that is kept is not made again. */
export function runCaseNow(
  request: PlateRequest,
  mesh?: MeshSize | string,
  tolerance?: Tolerance,
  onProgress?: (progress: Progress) => void
): PlateResult {
  const size = sizeOf(request, mesh);
  return onceKept(request, size, tolerance, () => {
    const run = steps(request, size, tolerance);
    for (;;) {
      const next = run.next();
      if (next.done) return next.value;
      onProgress?.(next.value);
    }
  });
}

/** A run as it is kept, where runs are; else made, and left there. */
function onceKept(
  request: PlateRequest,
  size: MeshSize,
  tolerance: Tolerance | undefined,
  make: () => PlateResult
): PlateResult {
  const kept = keptRuns();
  if (!kept) return make();
  const read = readRequest(request);
  const key = JSON.stringify([read, size, tolerance ?? toleranceOf(read.plate)]);
  const found = kept.find(key);
  if (found) return found;
  const made = make();
  kept.keep(key, made);
  return made;
}

/** How long a run keeps its thread before it listens for a cancellation, ms. */
const SLICE = 40;

/** A run that reports and can be cancelled; rejects with the signal's reason. */
export async function runCase(request: PlateRequest, options: RunOptions = {}): Promise<PlateResult> {
  const {onProgress, signal} = options;
  signal?.throwIfAborted();
  const run = steps(request, sizeOf(request, options.mesh));
  for (let since = performance.now(); ;) {
    const next = run.next();
    if (next.done) return next.value;
    onProgress?.(next.value);
    if (performance.now() - since < SLICE) continue;
    await new Promise(resolve => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    since = performance.now();
  }
}
