import {expect, it} from "vitest";
import {failure, summarise} from "../../src/formats/summary.js";
import {Refusal, type Table} from "../../src/formats/table.js";

const table: Table = {
  format: "bdf-csv",
  rows: 4,
  columns: [
    {name: "cycle_count", unit: "1", type: "integer", values: Float64Array.of(1, 1, 3, NaN)},
    {name: "voltage_volt", unit: "V", type: "number", values: Float64Array.of(NaN, -2, 5.5, 0)},
    {name: "step_type", unit: null, type: "string", values: ["REST", null, "REST", "OCV"]},
    {name: "frequency_hertz", unit: "Hz", type: "number", values: new Float64Array(4).fill(NaN)},
    {name: "step_id", unit: null, type: "string", values: ["a", "b", "a", null]}
  ],
  warnings: [{code: "separator", message: "m", where: "line 1"}],
  metadata: {header_style: "label"}
};

it("counts, ranges, first and last row of each column", () => {
  const {columns} = summarise("f", table);
  expect(columns).toEqual([
    {name: "cycle_count", unit: "1", type: "integer", nulls: 1, min: 1, max: 3, first: 1, last: null},
    {name: "voltage_volt", unit: "V", type: "number", nulls: 1, min: -2, max: 5.5, first: null, last: 0},
    {
      name: "step_type",
      unit: null,
      type: "string",
      nulls: 1,
      min: null,
      max: null,
      first: "REST",
      last: "OCV"
    },
    {
      name: "frequency_hertz",
      unit: "Hz",
      type: "number",
      nulls: 4,
      min: null,
      max: null,
      first: null,
      last: null
    },
    {name: "step_id", unit: null, type: "string", nulls: 1, min: null, max: null, first: "a", last: null}
  ]);
});

it("counts different cycles, steps and segments, and says null where the file has none", () => {
  const {cycles, steps, segments} = summarise("f", table);
  expect([cycles, steps, segments]).toEqual([2, 2, null]);
});

it("has an empty table's values null", () => {
  const empty = {
    ...table,
    rows: 0,
    columns: [{name: "a", unit: null, type: "number" as const, values: new Float64Array(0)}]
  };
  expect(summarise("f", empty).columns[0]).toMatchObject({
    nulls: 0,
    min: null,
    max: null,
    first: null,
    last: null
  });
});

it("gives a refusal its parts", () => {
  expect(failure("f", new Refusal("unit", "no unit", "line 1", "give one"))).toEqual({
    file: "f",
    error: {category: "unit", message: "no unit", where: "line 1", hint: "give one"}
  });
});
