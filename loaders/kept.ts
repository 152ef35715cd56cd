import {mkdirSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {serialize} from "node:v8";
import {answerAgain, noticed, type Answering, type Question} from "./answers.js";
import {root, work} from "./paths.js";
import {sameAnswers, traced, type Reads} from "./trace.js";
import {digest} from "./site/listing.js";
import {readWhole, writeWhole} from "./whole.js";

/**
 * Pieces of work in files below `.workbook/kept`, each under the digest of all that it is made from: a build makes
 * anew only what its inputs ask for. What a build did not ask for goes when it ends.
 */
export interface Kept {
  /** What `make` makes of the inputs; made once. @param inputs all that it depends on besides the sources */
  of<T>(inputs: unknown, make: () => T): T;
  /** The same of what is made with time. */
  soon<T>(inputs: unknown, make: () => Promise<T>): Promise<T>;
  /**
   * What `make` makes of the inputs and of what it reads of some plain data; made anew once something stands there
   * that is not what it read.
   */
  reading<T, D extends object>(inputs: unknown, data: D, make: (data: D) => Promise<T>): Promise<T>;
  /**
   * What `make` makes of the inputs and of what some functions answer it; made anew once one of them answers otherwise.
   * What they are asked and answer is plain data.
   */
  answered<F extends Answering<F>, T>(inputs: unknown, from: F, make: (from: F) => T): T;
  /** The same of what is made with time; answers may take some. */
  answeredSoon<F extends Answering<F>, T>(
    inputs: unknown,
    from: F,
    make: (from: F) => Promise<T>
  ): Promise<T>;
  /** Forgets what was not asked for. */
  end(): void;
}

/** What is not named by the sources: the program that runs them, the packages they use, and how pieces are kept. */
export const GROUND = digest(
  serialize([
    process.version,
    process.platform,
    process.arch,
    ...[
      "package-lock.json",
      "loaders/kept.ts",
      "loaders/answers.ts",
      "loaders/trace.ts",
      "loaders/whole.ts"
    ].map(file => readFileSync(`${root}/${file}`, "utf8"))
  ])
);

/** @param name of the folder @param sources digest of the sources that make the pieces */
export function keptIn(name: string, sources: string, below = work): Kept {
  const folder = `${below}/kept/${name}`;
  mkdirSync(folder, {recursive: true});
  const asked = new Set<string>();
  const place = (inputs: unknown): string => {
    const name = digest(serialize([GROUND, sources, inputs]));
    asked.add(name);
    return `${folder}/${name}`;
  };
  const kept = <T>(file: string, value: T): T => {
    writeWhole(file, value);
    return value;
  };
  return {
    of<T>(inputs: unknown, make: () => T): T {
      const file = place(inputs);
      const known = readWhole(file);
      return known ? (known.value as T) : kept(file, make());
    },
    async soon<T>(inputs: unknown, make: () => Promise<T>): Promise<T> {
      const file = place(inputs);
      const known = readWhole(file);
      return known ? (known.value as T) : kept(file, await make());
    },
    async reading<T, D extends object>(inputs: unknown, data: D, make: (data: D) => Promise<T>): Promise<T> {
      const file = place(inputs);
      const known = readWhole(file)?.value as {reads: Reads; made: T} | undefined;
      if (known && sameAnswers(data, known.reads)) return known.made;
      const {seen, reads} = traced(data);
      const made = await make(seen);
      return kept(file, {reads, made}).made;
    },
    answered<F extends Answering<F>, T>(inputs: unknown, from: F, make: (from: F) => T): T {
      const file = place(inputs);
      const known = readWhole(file)?.value as {asked: Question[]; answers: string; made: T} | undefined;
      if (known && digestOfValue(known.asked.map(asked => answerAgain(from, asked))) === known.answers)
        return known.made;
      const {noting, noted} = noticed(from);
      const made = make(noting);
      const asked = noted.map(({name, given}): Question => ({name, given}));
      return kept(file, {asked, answers: digestOfValue(noted.map(({answer}) => answer)), made}).made;
    },
    async answeredSoon<F extends Answering<F>, T>(
      inputs: unknown,
      from: F,
      make: (from: F) => Promise<T>
    ): Promise<T> {
      const file = place(inputs);
      const known = readWhole(file)?.value as {asked: Answered[]; made: T} | undefined;
      if (known && (await allAsBefore(from, known.asked))) return known.made;
      const {noting, noted} = noticed(from);
      const made = await make(noting);
      const asked: Answered[] = [];
      for (const {answer, ...question} of noted)
        asked.push({...question, answer: digestOfValue(await answer)});
      return kept(file, {asked, made}).made;
    },
    end() {
      for (const file of readdirSync(folder))
        if (!asked.has(file)) rmSync(`${folder}/${file}`, {force: true});
    }
  };
}

/** A question, and the digest of its answer. */
interface Answered extends Question {
  answer: string;
}

/** Asks until an answer is another; answers may be long. */
async function allAsBefore<F extends Answering<F>>(from: F, before: readonly Answered[]): Promise<boolean> {
  for (const asked of before)
    if (digestOfValue(await answerAgain(from, asked)) !== asked.answer) return false;
  return true;
}

/** Keeps nothing. */
export const NOTHING_KEPT: Kept = {
  of: (_, make) => make(),
  soon: (_, make) => make(),
  reading: (_, data, make) => make(data),
  answered: (_, from, make) => make(from),
  answeredSoon: (_, from, make) => make(from),
  end: () => undefined
};

const digestOfValue = (value: unknown): string => digest(serialize(value));
