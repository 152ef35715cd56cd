import fc from "fast-check";
import {expect, it} from "vitest";
import {asColumn, parseBody, slug, unique} from "../../src/formats/delimited.js";

const parse = (lines: string[], header: string[]): ReturnType<typeof parseBody> =>
  parseBody({lines, from: 0, to: lines.length, split: line => line.split(";"), header, mark: ",", name: "f"});

it("tells numbers, whole numbers and text apart by the whole column", () => {
  const {columns, rows} = parse(["1;1,5;a;", "", "2;NaN;3;", ";2;x;"], ["n", "x", "t", "e"]);
  expect(rows).toBe(3);
  expect(columns.map(({whole, values}) => [whole, values.type])).toEqual([
    [true, "number"],
    [false, "number"],
    [false, "string"],
    [false, "number"]
  ]);
  expect([...columns[1]!.values.values]).toEqual([1.5, NaN, 2]);
  expect(columns[2]!.values.values).toEqual(["a", "3", "x"]);
});

it("finds the line of a row behind blank lines", () => {
  expect(parse(["", "1", "", "2"], ["n"]).where(1)).toBe("f, line 4");
});

it("refuses rows of another width, but not blank fields at the end", () => {
  expect(() => parse(["1;2", "1", "3;4"], ["a", "b"])).toThrow(
    /1 field where the header has 2 \(f, line 2\)/
  );
  expect(() => parse(["1;2;3"], ["a", "b"])).toThrow(/3 fields/);
  expect(parse(["1;2; ;"], ["a", "b"]).rows).toBe(1);
});

it("keeps codes with a leading zero as they are written, and their numbers for a column that must hold them", () => {
  const {columns} = parse(["007;0", "12;0,5"], ["cell", "x"]);
  expect(columns.map(column => asColumn("n", null, column).values)).toEqual([
    ["007", "12"],
    new Float64Array([0, 0.5])
  ]);
  expect(columns[0]!.values.values).toEqual(new Float64Array([7, 12]));
});

it("thinks of decimal commas where a row is too wide", () => {
  expect(() => parse(["1;2;3"], ["a", "b"])).toThrow(/decimal commas.*decimal points/);
});

it("makes names of heads, and unlike names of like ones", () => {
  expect(["ADC Sync Input(V)", " dV/dt ", "Länge µm", "__proto__"].map(slug)).toEqual([
    "adc_sync_input_v",
    "dv_dt",
    "länge_μm",
    "proto"
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "a_2", "b", "")), names => {
      const made = unique(names);
      expect(new Set(made).size).toBe(names.length);
      made.forEach((name, i) => expect(name.startsWith(names[i]!)).toBe(true));
    })
  );
});
