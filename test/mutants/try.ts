import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {root, work} from "../../loaders/paths.js";
import argued from "./argued.json" with {type: "json"};
import {Asking, TIMED_OUT} from "./asking.js";
import {latelyFirst, millisecondsOf, roundsFor} from "./choose.js";
import {copyProject} from "./copy.js";
import {coverageOf, type Coverage} from "./coverage.js";
import {sample, type Named} from "./mutant.js";
import {
  addToRecord,
  digestOf,
  filesBelow,
  readRecord,
  writeRecord,
  type Found,
  type Outcome,
  type Tried
} from "./record.js";
import type {Room} from "./rooms.js";
import {typeChecker} from "./types.js";
import type {Chosen} from "./tester.js";

const ARGUED = new Set(argued.map(({id}) => id));

/** Processor seconds after which tests that take none are ended; those that take some have twice theirs besides. */
const PATIENCE_SECONDS = 5;
/** So many tests that noticed the last mutants are asked before all others: mutants of one place are often noticed by one. */
const LATELY = 4;

/**
 * Tries the draw of a room's mutants one after the other in a copy of the project. What was noticed before is not tried
 * again, what survived is when the tests have changed; each result is kept in `tried` as it is found.
 * @param stopped is told what there is when the run is stopped
 */
export async function tryMutants(
  name: string,
  room: Room,
  all: readonly Named[],
  most: number,
  log: (line: string) => void,
  stopped: (tried: Tried[]) => void
): Promise<Tried[]> {
  const folder = `${work}/mutants`;
  mkdirSync(folder, {recursive: true});
  const record = `${root}/test/mutants/tried/${name}.csv`;
  const known = readRecord(record);
  const tests = filesBelow(room.tests, /\.test\.ts$/);
  const against = digestOf(tests);
  const chosen = sample(all, most);
  const left = chosen.filter(({id}) => !settled(known.get(id), against));
  const found = (): Tried[] =>
    chosen.flatMap(mutant => {
      const tried = known.get(mutant.id);
      return tried ? [{...mutant, ...tried}] : [];
    });
  const keep = (): void => writeRecord(record, found());
  log(`${all.length} mutants in ${name}; ${chosen.length} drawn, ${left.length} to try`);
  if (left.length) {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        keep();
        stopped(found());
        process.exit(1);
      });
    const copy = `${folder}/copy-${name}`;
    copyProject(copy);
    // The originals may be worked on meanwhile.
    const texts = new Map(all.map(({file}) => [file, ""]));
    for (const file of texts.keys()) texts.set(file, readFileSync(`${copy}/${file}`, "utf8"));
    const setup = room.keptRuns ? [`${copy}/test/setup.ts`] : [];
    const modules = filesBelow(room.code, /\.ts$/);
    const coverage = await coverageOf(copy, modules, tests, setup, `${folder}/${name}-tests.json`, log);
    const asking = new Asking(copy, setup, ({mutant}) =>
      writeFileSync(`${copy}/${mutant.file}`, texts.get(mutant.file)!)
    );
    process.once("exit", () => asking.end());
    const refuses = typeChecker();
    let lately: string[] = [];
    for (const [i, mutant] of left.entries()) {
      const text = texts.get(mutant.file)!;
      const rounds = latelyFirst(roundsFor(mutant, text, coverage), new Set(lately));
      const refused = (): boolean => refuses(mutant, text);
      const tried = await tryOne(mutant, rounds, coverage, asking, against, refused);
      const noticed = tried.by.replaceAll(" > ", " ");
      if (noticed) lately = [noticed, ...lately.filter(name => name !== noticed)].slice(0, LATELY);
      addToRecord(record, tried);
      known.set(mutant.id, tried);
      log(`${i + 1}/${left.length} ${inWords({...mutant, ...tried})}`);
    }
    asking.end();
    keep();
  }
  return found();
}

const settled = (tried: Found | undefined, against: string): boolean =>
  !!tried && (tried.outcome !== "survived" || tried.against === against || ARGUED.has(tried.id));

async function tryOne(
  mutant: Named,
  rounds: readonly Chosen[][],
  coverage: Coverage,
  asking: Asking,
  against: string,
  refused: () => boolean
): Promise<Found> {
  const processor = asking.processorSeconds();
  const {by, lost} = await askInRounds(mutant, rounds, coverage, asking);
  const outcome: Outcome =
    by === TIMED_OUT ? "timed out" : by !== null ? "killed" : refused() ? "refused by types" : "survived";
  return {
    id: mutant.id,
    outcome,
    by: typeof by === "string" ? by : "",
    tests: rounds.flat().reduce((sum, {names}) => sum + (names?.length ?? 1), 0),
    processor_seconds: lost || Math.max(0, asking.processorSeconds() - processor),
    against
  };
}

/** Asks round after round until one notices; `lost` are the processor seconds of a round that was ended. */
async function askInRounds(
  mutant: Named,
  rounds: readonly Chosen[][],
  coverage: Coverage,
  asking: Asking
): Promise<{by: string | null | typeof TIMED_OUT; lost: number}> {
  for (const tests of rounds) {
    const limit = PATIENCE_SECONDS + (2 * millisecondsOf(tests, coverage)) / 1000;
    const by = await asking.ask({mutant, tests}, limit);
    if (by !== null) return {by, lost: by === TIMED_OUT ? limit : 0};
  }
  return {by: null, lost: 0};
}

const inWords = ({outcome, file, line, kind, by, processor_seconds}: Tried): string =>
  `${outcome} ${file}:${line} ${kind} ${processor_seconds.toFixed(1)} s${by ? ` · ${by.slice(0, 80)}` : ""}`;
