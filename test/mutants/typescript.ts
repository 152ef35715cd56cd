import {Instrumenter} from "@stryker-mutator/instrumenter";
import type {Mutant} from "./mutant.js";
import {inWordsOf} from "./words.js";

/** Labels, classes and style are strings for the most part; what they say is held elsewhere. */
const LEFT_OUT = ["StringLiteral"];

const nothing = (): void => undefined;
const no = (): boolean => false;
const silent = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing
};

/** Every change that Stryker's mutators make in a module, of words and look none, each as the plain text to put in its place. */
export async function typescriptMutants(file: string, content: string): Promise<Mutant[]> {
  const {mutants} = await new Instrumenter(silent).instrument([{name: file, mutate: true, content}], {
    plugins: null,
    excludedMutations: LEFT_OUT,
    ignorers: [],
    noHeader: true
  });
  const begins = lineBegins(content);
  const place = ({line, column}: {line: number; column: number}): number => begins[line]! + column;
  const inWords = inWordsOf(file, content);
  return mutants
    .filter(({status}) => status !== "Ignored")
    .map(({mutatorName, replacement, location}) => {
      const at = place(location.start);
      return {file, kind: mutatorName, at, from: content.slice(at, place(location.end)), to: replacement};
    })
    .filter(({at, from}) => !inWords(at, from.length));
}

const lineBegins = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(m => m.index + 1)];
