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
  /** Digest of the file's text. */
  digest: string;
  ran: number[];
  tests: Ran[];
}

/** Which tests run which functions of a room: first number of each module, files of tests with what ran in them. */
export interface Coverage {
  /** Digest of the modules' texts. */
  digest: string;
  first: Record<string, number>;
  files: FileRan[];
}

/**
 * Runs the tests of a room once, file by file, over a copy whose modules are marked; what a file of tests ran over the same
 * modules is taken from `kept`.
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
  const coverage: Coverage = {digest: digestOf([...texts.values()]), first: {}, files: []};
  const before = existsSync(kept) ? (JSON.parse(readFileSync(kept, "utf8")) as Coverage) : null;
  const known = new Map(
    before?.digest === coverage.digest ? before.files.map(f => [`${f.file} ${f.digest}`, f]) : []
  );
  let next = 0;
  for (const [file, text] of texts) {
    const bodies = bodiesOf(file, text);
    coverage.first[file] = next;
    writeFileSync(`${copy}/${file}`, marked(bodies, text, next));
    next += marksOf(bodies);
  }
  const tester = await Tester.open(copy, [...setup, `${copy}/test/mutants/marks.ts`]);
  for (const file of tests) {
    const digest = digestOf([readFileSync(`${copy}/${file}`, "utf8")]);
    const same = known.get(`${file} ${digest}`);
    if (same) {
      coverage.files.push(same);
      continue;
    }
    log(`sees what ${file} runs`);
    const {modules, failure} = await tester.run([{file}], false);
    if (failure) log(`${file} fails with marks in the sources: ${failure}`);
    const [module] = modules;
    if (!module) continue;
    coverage.files.push({
      file,
      digest,
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

const digestOf = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);

function nameOf(test: TestCase): string {
  const names = [test.name];
  for (let above = test.parent; above.type === "suite"; above = above.parent) names.unshift(above.name);
  return names.join(" ");
}
