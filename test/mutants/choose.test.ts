import {expect, it} from "vitest";
import {latelyFirst, millisecondsOf, roundsFor} from "./choose.js";
import type {Coverage} from "./coverage.js";

const FILE = "src/models/plate/x.ts";
const TEXT = "export const one = () => 1 + 1;\nexport const two = () => 2 + 2;\nconst three = 3 + 3;\n";
const test = (name: string, milliseconds: number, ran: number[]) => ({name, milliseconds, ran});
const coverage: Coverage = {
  digest: "",
  first: {[FILE]: 5},
  files: [
    {
      digest: "",
      file: "test/models/a.test.ts",
      ran: [5],
      tests: [test("a1", 10, [6]), test("a2", 900, [6, 7])]
    },
    {
      digest: "",
      file: "test/models/plate/x.test.ts",
      ran: [5],
      tests: [test("x1", 20, [6]), test("x2", 30, [])]
    },
    {digest: "", file: "test/models/z.test.ts", ran: [5, 7], tests: [test("z1", 10, []), test("z2", 10, [])]}
  ]
};
const at = (from: string) =>
  roundsFor({file: FILE, kind: "x", at: TEXT.indexOf(from), from, to: ""}, TEXT, coverage);

it("asks those tests that run the function, quick before long, the mirrored file first", () => {
  expect(at("1 + 1")).toEqual([
    [
      {file: "test/models/plate/x.test.ts", names: ["x1"]},
      {file: "test/models/a.test.ts", names: ["a1"]}
    ],
    [{file: "test/models/a.test.ts", names: ["a2"]}]
  ]);
  expect(millisecondsOf(at("1 + 1").flat(), coverage)).toBe(930);
});

it("asks all tests of a file before whose tests it ran", () => {
  expect(at("2 + 2")[0]).toEqual([{file: "test/models/z.test.ts", names: ["z1", "z2"]}]);
});

it("asks of what runs as the module is read those that run one of its functions, then those that may read it", () => {
  const [quick, long] = at("3 + 3").map(round => round.flatMap(({names}) => names));
  expect(quick).toEqual(["x1", "x2", "a1", "z1", "z2"]);
  expect(long).toEqual(["a2"]);
});

it("asks those that noticed others lately before all, and none twice", () => {
  expect(latelyFirst(at("1 + 1"), new Set(["a2", "z1"]))).toEqual([
    [{file: "test/models/a.test.ts", names: ["a2"]}],
    [
      {file: "test/models/plate/x.test.ts", names: ["x1"]},
      {file: "test/models/a.test.ts", names: ["a1"]}
    ]
  ]);
  expect(latelyFirst(at("1 + 1"), new Set())).toEqual(at("1 + 1"));
  expect(latelyFirst([[{file: "all"}]], new Set(["a1"]))).toEqual([[{file: "all"}]]);
});
