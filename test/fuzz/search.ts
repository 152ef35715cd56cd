/** Opens doors with damaged inputs on a thread of its own: one that hangs or fills the memory ends it, not the tests. */
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {isMainThread, parentPort, Worker, workerData} from "node:worker_threads";
import {uniform} from "../../src/models/impedance/random.js";
import {honest, type Door} from "./door.js";
import {DOORS} from "./doors.js";
import {one} from "./mutate.js";

/** Inputs that a door once failed at, `DOOR-DIGEST`; each run opens them first. */
const FAILED = fileURLToPath(new URL("./failed/", import.meta.url));
/** A case may take this long; one that does so twice hangs for a reader. */
const LONGEST_MS = 5000;
/** A case that is not done after this is ended. */
const HANGS_MS = 60_000;
const MEMORY_MB = 512;

interface Failure {
  door: string;
  /** The number of the case, or the file it stands in. */
  at: number | string;
  said: string;
}
interface Found {
  cases: number;
  /** Cases that a door took, by its name; the rest it refused. */
  taken: Record<string, number>;
  doors: number;
  failures: Failure[];
}
interface Plan {
  cases: number;
  seed: number;
  /** Door and case that are open now. */
  now: Int32Array;
}

const slug = ({name}: Door): string => name.replace(/\W+/g, "-").toLowerCase();
/** The same damage for the same door, seed and number. */
function inputOf(door: Door, seed: number, number: number): Uint8Array {
  const draw = uniform(createHash("md5").update(`${door.name} ${seed} ${number}`).digest().readInt32LE());
  return door.change(one(door.seeds, draw), draw);
}

/** What was wrong with opening a door, or whether it took the input. */
async function opened(door: Door, input: Uint8Array): Promise<{taken: boolean; wrong: string | null}> {
  const begun = performance.now();
  let taken = true;
  try {
    await door.open(input);
  } catch (error) {
    taken = false;
    if (!honest(error))
      return {taken, wrong: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
  const took = performance.now() - begun;
  return {taken, wrong: took > LONGEST_MS ? `took ${Math.round(took)} ms` : null};
}

async function wrongTwice(door: Door, input: Uint8Array): Promise<string | null> {
  const first = await opened(door, input);
  return first.wrong?.startsWith("took") ? (await opened(door, input)).wrong : first.wrong;
}

async function searchHere({cases, seed, now}: Plan): Promise<Found> {
  const failures: Failure[] = [];
  const taken: Record<string, number> = {};
  let done = 0;
  const weights = DOORS.reduce((sum, {weight}) => sum + weight, 0);
  for (const [d, door] of DOORS.entries()) {
    now[0] = d;
    for (const file of existsSync(FAILED) ? readdirSync(FAILED) : []) {
      if (!file.startsWith(`${slug(door)}-`)) continue;
      const wrong = await wrongTwice(door, new Uint8Array(readFileSync(FAILED + file)));
      if (wrong) failures.push({door: door.name, at: file, said: wrong});
    }
    for (const sound of door.seeds) {
      const {wrong, taken} = await opened(door, sound);
      if (wrong || !taken) failures.push({door: door.name, at: "as it is", said: wrong ?? "is refused"});
    }
    const count = Math.ceil((cases * door.weight) / weights);
    taken[door.name] = 0;
    let wrongs = 0;
    for (let number = 0; number < count && wrongs < 3; number++, done++) {
      now[1] = number;
      const input = inputOf(door, seed, number);
      const {taken: took, wrong} = await opened(door, input);
      if (took) taken[door.name]!++;
      if (!wrong || !(await wrongTwice(door, input))) continue;
      wrongs++;
      failures.push({door: door.name, at: keep(door, input), said: wrong});
    }
  }
  return {cases: done, taken, doors: DOORS.length, failures};
}

/** Leaves the input among those that failed. @returns its file's name */
function keep(door: Door, input: Uint8Array): string {
  const file = `${slug(door)}-${createHash("sha256").update(input).digest("hex").slice(0, 12)}`;
  mkdirSync(FAILED, {recursive: true});
  writeFileSync(FAILED + file, input);
  return file;
}

/** Opens all doors, `cases` times in all. */
export async function search(cases: number, seed: number): Promise<Found> {
  const now = new Int32Array(new SharedArrayBuffer(8));
  const here = JSON.stringify(import.meta.url);
  const worker = new Worker(`import("tsx/esm/api").then(tsx => (tsx.register(), import(${here})))`, {
    eval: true,
    resourceLimits: {maxOldGenerationSizeMb: MEMORY_MB},
    workerData: {cases, seed, now} satisfies Plan
  });
  const ended = (said: string): Found => {
    const door = DOORS[now[0]!]!;
    const at = keep(door, inputOf(door, seed, now[1]!));
    return {cases: 0, taken: {}, doors: DOORS.length, failures: [{door: door.name, at, said}]};
  };
  return new Promise(done => {
    let last = "";
    const watch = setInterval(() => {
      const place = now.join();
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

if (!isMainThread && (workerData as Partial<Plan> | null)?.now)
  parentPort!.postMessage(await searchHere(workerData as Plan));
