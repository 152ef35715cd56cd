import {expect, it} from "vitest";
import {Names} from "../../src/claims/scope.js";
import {ground} from "./ground.js";

const run = (formula: string, definitions: Record<string, string> = {}) =>
  new Names({
    ...ground,
    definitions: Object.entries(definitions).map(([id, text]) => ({id, title: id, unit: "", formula: text}))
  }).run(formula);
const words = ground.claims.find(c => c.unit === null)!;
const plain = ground.claims.find(c => c.unit && c.comparator === "=" && !c.uncertainty)!;
const {id: constant} = ground.constants[0]!;

it("a claim that prints words is those words, and has no parts", () => {
  expect(run(words.id).value).toEqual({kind: "text", text: words.value});
  for (const part of ["low", "high", "bound", "central", "uncertainty"])
    expect(() => run(`${part}(${words.id})`)).toThrow(`${part}(${words.id}), but it prints words`);
});

it("a part belongs to a claim, an uncertainty to one that prints one", () => {
  expect(() => run(`low(${constant})`)).toThrow(`low(${constant}) needs a claim`);
  expect(() => run(`uncertainty(${plain.id})`)).toThrow(`"${plain.id}" prints no uncertainty`);
});

it("a name that nothing has is refused, and one that leans on itself with the way round", () => {
  expect(() => run("nothing.like.it")).toThrow(
    '"nothing.like.it" is no claim, constant, assumption or definition'
  );
  expect(() => run("one", {one: "two + 1", two: "one + 1"})).toThrow("one leans on two leans on one");
});

it("a formula leans on what its definitions lean on, each once", () => {
  const {inputs} = run("twice + twice", {twice: `once + ${plain.id}`, once: plain.id});
  expect(inputs.map(({id, kind}) => [id, kind])).toEqual([
    [plain.id, "claim"],
    ["once", "definition"],
    ["twice", "definition"]
  ]);
});
