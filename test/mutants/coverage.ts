import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import type {TestCase} from "vitest/node";
import {bodiesOf, marked, marksOf} from "./functions.js";
import {Tester} from "./tester.js";

/** A test, how long it took, and the numbers of the functions that ran in it. */
export interface Ran {
  /** Names of suites and test with blanks between, as patterns of vitest see them. */
  name: string;
  milliseconds: number;
  ran: number[];
}

/** Tests of one file; `ran` holds what ran as it was read and before its tests. */
export interface FileRan {
  file: string;
  ran: number[];
  tests: Ran[];
}

/** Which tests run which functions of a room: first number of each module, files of tests with what ran in them. */
export interface Coverage {
  digest: string;
  first: Record<string, number>;
  files: FileRan[];
}

/**
 * Runs the tests of a room once, file by file, over a copy whose modules are marked; a result for the same bytes is taken
 * from `kept`.
 */
export async function coverageOf(
  copy: string,
  modules: readonly string[],
  tests: readonly string[],
  setup: string[],
  kept: string,
  log: (line: string) => void
): Promise<Coverage> {
  const texts = new Map(modules.map(file => [file, readFileSync(`${copy}/${file}`, "utf8")]));
  const digest = createHash("sha256");
  for (const text of [...texts.values(), ...tests.map(file => readFileSync(`${copy}/${file}`, "utf8"))])
    digest.update(text);
  const coverage: Coverage = {digest: digest.digest("hex"), first: {}, files: []};
  if (existsSync(kept)) {
    const before = JSON.parse(readFileSync(kept, "utf8")) as Coverage;
    if (before.digest === coverage.digest) return before;
  }
  let next = 0;
  for (const [file, text] of texts) {
    const bodies = bodiesOf(file, text);
    coverage.first[file] = next;
    writeFileSync(`${copy}/${file}`, marked(bodies, text, next));
    next += marksOf(bodies);
  }
  const tester = await Tester.open(copy, [...setup, `${copy}/test/mutants/marks.ts`]);
  for (const file of tests) {
    const {modules, failure} = await tester.run([{file}], false);
    if (failure) log(`${file} fails with marks in the sources: ${failure}`);
    const [module] = modules;
    if (!module) continue;
    coverage.files.push({
      file,
      ran: module.meta().ran ?? [],
      tests: [...module.children.allTests("passed")].map(test => ({
        name: nameOf(test),
        milliseconds: test.diagnostic()?.duration ?? 0,
        ran: test.meta().ran ?? []
      }))
    });
  }
  await tester.close();
  for (const [file, text] of texts) writeFileSync(`${copy}/${file}`, text);
  writeFileSync(kept, JSON.stringify(coverage));
  return coverage;
}

function nameOf(test: TestCase): string {
  const names = [test.name];
  for (let above = test.parent; above.type === "suite"; above = above.parent) names.unshift(above.name);
  return names.join(" ");
}
