/** Opens doors with damaged inputs on a thread of its own: one that hangs or fills the memory ends it, not the tests. */
import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {isMainThread, parentPort, Worker, workerData} from "node:worker_threads";
import {uniform} from "../../src/models/impedance/random.js";
import type {Door} from "./door.js";
import {DOORS} from "./doors.js";
import {guided} from "./guided.js";
import {one} from "./mutate.js";
import {
  FAILED,
  keep,
  LARGEST_BYTES,
  opened,
  slug,
  wrongTwice,
  type Failure,
  type Found,
  type Now
} from "./opened.js";

/** A case that is not done after this is ended. */
const HANGS_MS = 60_000;
const MEMORY_MB = 512;

interface Plan {
  /** So many; where it is led by what they reach, for so long. */
  cases: number | {seconds: number};
  seed: number;
  now: Now;
}
/** The same damage for the same door, seed and number. */
function inputOf(door: Door, seed: number, number: number): Uint8Array {
  const draw = uniform(createHash("md5").update(`${door.name} ${seed} ${number}`).digest().readInt32LE());
  return door.change(one(door.seeds, draw), draw);
}

async function searchHere(cases: number, seed: number, now: Now): Promise<Found> {
  const failures: Failure[] = [];
  const taken: Record<string, number> = {};
  let done = 0;
  const weights = DOORS.reduce((sum, {weight}) => sum + weight, 0);
  for (const door of DOORS) {
    for (const file of existsSync(FAILED) ? readdirSync(FAILED) : []) {
      if (!file.startsWith(`${slug(door)}-`)) continue;
      const wrong = await wrongTwice(now, door, new Uint8Array(readFileSync(FAILED + file)));
      if (wrong) failures.push({door: door.name, at: file, said: wrong});
    }
    for (const sound of door.seeds) {
      const {wrong, taken} = await opened(now, door, sound);
      if (wrong || !taken) failures.push({door: door.name, at: "as it is", said: wrong ?? "is refused"});
    }
    const count = Math.ceil((cases * door.weight) / weights);
    taken[door.name] = 0;
    let wrongs = 0;
    for (let number = 0; number < count && wrongs < 3; number++, done++) {
      const input = inputOf(door, seed, number);
      const {taken: took, wrong} = await opened(now, door, input);
      if (took) taken[door.name]!++;
      if (!wrong || !(await wrongTwice(now, door, input))) continue;
      wrongs++;
      failures.push({door: door.name, at: keep(door, input), said: wrong});
    }
  }
  return {cases: done, taken, doors: DOORS.length, failures};
}

/** Opens all doors so often; or for so long those of files, led by what the inputs reach. */
export async function search(cases: Plan["cases"], seed: number): Promise<Found> {
  const now: Now = {
    place: new Int32Array(new SharedArrayBuffer(12)),
    input: new Uint8Array(new SharedArrayBuffer(LARGEST_BYTES))
  };
  const here = JSON.stringify(import.meta.url);
  const worker = new Worker(`import("tsx/esm/api").then(tsx => (tsx.register(), import(${here})))`, {
    eval: true,
    resourceLimits: {maxOldGenerationSizeMb: MEMORY_MB},
    workerData: {cases, seed, now} satisfies Plan
  });
  const ended = (said: string): Found => {
    const door = DOORS[now.place[0]!]!;
    const at = keep(door, now.input.slice(0, now.place[1]));
    return {cases: 0, taken: {}, doors: DOORS.length, failures: [{door: door.name, at, said}]};
  };
  return new Promise(done => {
    let last = "";
    const watch = setInterval(() => {
      const place = now.place.join();
      if (place === last) {
        done(ended(`hangs for more than ${HANGS_MS / 1000} s`));
        void worker.terminate();
      }
      last = place;
    }, HANGS_MS);
    worker.once("message", (found: Found) => done(found));
    worker.once("error", (error: Error) => done(ended(error.message)));
    worker.once("exit", () => clearInterval(watch));
  });
}

if (!isMainThread && (workerData as Partial<Plan> | null)?.now) {
  const {cases, seed, now} = workerData as Plan;
  parentPort!.postMessage(
    typeof cases === "number" ? await searchHere(cases, seed, now) : await guided(cases.seconds, seed, now)
  );
}
