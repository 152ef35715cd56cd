import {bodiesOf, bodyAround} from "./functions.js";
import type {Coverage, FileRan, Ran} from "./coverage.js";
import type {Mutant} from "./mutant.js";
import type {Chosen} from "./tester.js";

/** Tests up to this long are asked before all longer ones. */
const QUICK_MILLISECONDS = 400;
/**
 * What runs as a module is read is asked of tests up to this long in all: nearly every test depends on it, and some read
 * what a module holds without running any of its functions.
 */
const STATIC_MILLISECONDS = 60_000;

interface Asked extends Ran {
  file: string;
}

/** Rounds of tests for a mutant, those most likely to notice it first; none when no test runs what it changes. */
export function roundsFor(mutant: Mutant, text: string, coverage: Coverage): Chosen[][] {
  const first = coverage.first[mutant.file];
  // A query is run by whoever reads the tables.
  if (first === undefined) return [coverage.files.map(({file}) => ({file}))];
  const bodies = bodiesOf(mutant.file, text);
  const body = bodyAround(bodies, mutant.at);
  const own = bodies.map((_, i) => first + 1 + i);
  const near = (tests: readonly Asked[]): Asked[] =>
    [...tests].sort(
      (a, b) =>
        distance(mutant.file, a.file) - distance(mutant.file, b.file) || a.milliseconds - b.milliseconds
    );
  const touched = near(running(coverage, body >= 0 ? [first + 1 + body] : own));
  const asked =
    body >= 0
      ? touched
      : within([...touched, ...near(testsOf(coverage)).filter(beyond(touched))], STATIC_MILLISECONDS);
  const quick = asked.filter(test => test.milliseconds <= QUICK_MILLISECONDS);
  const long = asked.filter(test => test.milliseconds > QUICK_MILLISECONDS);
  return [quick, long].filter(round => round.length).map(byFile);
}

/** The rounds with those of their tests that noticed others lately in one of their own, the first. */
export function latelyFirst(rounds: readonly Chosen[][], lately: ReadonlySet<string>): Chosen[][] {
  const only = (chosen: readonly Chosen[], wanted: boolean): Chosen[] =>
    chosen.flatMap(({file, names}) => {
      if (!names) return wanted ? [] : [{file}];
      const own = names.filter(name => lately.has(name) === wanted);
      return own.length ? [{file, names: own}] : [];
    });
  return [only(rounds.flat(), true), ...rounds.map(round => only(round, false))].filter(
    round => round.length
  );
}

/** How long some tests took without a mutant. */
export function millisecondsOf(tests: readonly Chosen[], coverage: Coverage): number {
  const files = new Map(coverage.files.map(f => [f.file, f]));
  return tests.reduce((sum, {file, names}) => {
    const wanted = names && new Set(names);
    return (
      sum +
      files
        .get(file)!
        .tests.filter(test => !wanted || wanted.has(test.name))
        .reduce((own, test) => own + test.milliseconds, 0)
    );
  }, 0);
}

/** Tests in which one of the marks was set; all of a file in which one was set before its tests. */
function running(coverage: Coverage, marks: readonly number[]): Asked[] {
  const wanted = new Set(marks);
  const has = ({ran}: Pick<FileRan, "ran">): boolean => ran.some(mark => wanted.has(mark));
  return coverage.files.flatMap(file =>
    file.tests.filter(test => has(file) || has(test)).map(test => ({...test, file: file.file}))
  );
}

const testsOf = ({files}: Coverage): Asked[] =>
  files.flatMap(({file, tests}) => tests.map(test => ({...test, file})));

function beyond(tests: readonly Asked[]): (test: Asked) => boolean {
  const known = new Set(tests.map(({file, name}) => `${file} ${name}`));
  return ({file, name}) => !known.has(`${file} ${name}`);
}

function within(tests: readonly Asked[], milliseconds: number): Asked[] {
  let sum = 0;
  return tests.filter(test => (sum += test.milliseconds) <= milliseconds);
}

/** Names of each file's tests, files in the order of their first test. */
function byFile(tests: readonly Asked[]): Chosen[] {
  const files = new Map<string, string[]>();
  for (const {file, name} of tests) files.set(file, [...(files.get(file) ?? []), name]);
  return [...files].map(([file, names]) => ({file, names}));
}

/** 0 for the mirrored test of a module; more the fewer parts of their paths agree from the front. */
function distance(module: string, test: string): number {
  const [a, b] = [parts(module), parts(test)];
  const equal = a.findIndex((part, i) => part !== b[i]);
  return equal < 0 ? 0 : a.length - equal;
}

const parts = (file: string): string[] =>
  file
    .replace(/\.test\.ts$|\.ts$/, "")
    .split("/")
    .slice(1);
