import ts from "typescript";
import {expect, it} from "vitest";
import {bodiesOf, bodyAround, marked, marksOf} from "./functions.js";
import {named} from "./mutant.js";
import {typescriptMutants} from "./typescript.js";

const TEXT = `const twice = (x: number) => 2 * x;
export function sum(list: number[]): number {
  return list.map(x => twice(x) + 1).reduce((a, b) => a + b, 0);
}
`;
const bodies = bodiesOf("x.ts", TEXT);

it("functions are found, and the innermost around a place", () => {
  expect(bodies.map(({from, to}) => TEXT.slice(from, to).slice(0, 6))).toEqual([
    "2 * x",
    "{\n  re",
    "twice(",
    "a + b"
  ]);
  expect(bodyAround(bodies, TEXT.indexOf("twice(x)"))).toBe(2);
  expect(bodyAround(bodies, TEXT.indexOf("list.map"))).toBe(1);
  expect(bodyAround(bodies, 0)).toBe(-1);
});

it("a marked module answers as before and says which functions ran", () => {
  const ran = new Uint8Array(20);
  const {outputText} = ts.transpileModule(marked(bodies, TEXT, 10), {
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS}
  });
  const exports: {sum?: (list: number[]) => number} = {};
  new Function("exports", "globalThis", outputText)(exports, {ran});
  expect([...ran.slice(10, 10 + marksOf(bodies))]).toEqual([1, 0, 0, 0, 0]);
  expect(exports.sum!([])).toBe(0);
  expect([...ran.slice(11, 15)]).toEqual([0, 1, 0, 0]);
  expect(exports.sum!([1, 2])).toBe(8);
  expect([...ran.slice(11, 15)]).toEqual([1, 1, 1, 1]);
});

it("mutants of a module are changes of its text, none of a string alone, each with a name of its own", async () => {
  const text = `${TEXT}const label = "sum of " + sum([1]);`;
  const mutants = named(text, await typescriptMutants("x.ts", text));
  for (const {at, from, to, line} of mutants) {
    expect(text.slice(at, at + from.length)).toBe(from);
    expect(to).not.toBe(from);
    expect(text.split("\n")[line - 1]).toContain(from.split("\n")[0]);
  }
  expect(mutants.map(m => `${m.from}→${m.to}`)).toContain("2 * x→2 / x");
  expect(mutants.filter(m => m.kind === "StringLiteral")).toEqual([]);
  expect(new Set(mutants.map(m => m.id)).size).toBe(mutants.length);
});
