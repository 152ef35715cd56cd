import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bdf} from "../../src/formats/bdf.js";
import {TERMS} from "../../src/formats/bdf-terms.js";
import type {Table} from "../../src/formats/table.js";
import {bytesOf, codes, column, example, fixture, hasExamples, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array): Promise<Table> => bdf.read(bytes, "x.bdf.csv");
const readText = (text: string): Promise<Table> => read(bytesOf(text));
const HEAD = "Test Time / s,Voltage / V,Current / A";

describe("terms", () => {
  it("are the 3 required, 4 recommended and 51 optional ones, each with one name", () => {
    expect(TERMS).toHaveLength(58);
    expect(new Set(TERMS.map(({name}) => name)).size).toBe(58);
  });

  it.each([
    ["Test Time / s", "test_time_second", "s"],
    ["Cycle Count / 1", "cycle_count", "1"],
    ["Ambient Temperature / degC", "ambient_temperature_celsius", "degC"],
    ["Temperature T5 / degC", "temperature_t5_celsius", "degC"],
    ["Step ID", "step_id", null],
    ["Schedule Discharging Energy / Wh", "schedule_discharging_energy_wh", "Wh"],
    ["Cycle Net Capacity / Ah", "cycle_net_capacity_ah", "Ah"],
    ["Cumulative Energy / Wh", "cumulative_energy_wh", "Wh"],
    ["DC Internal Resistance / ohm", "dc_internal_resistance_ohm", "ohm"],
    ["Phase / deg", "phase_degree", "deg"],
    ["Frequency / Hz", "frequency_hertz", "Hz"],
    ["Surface Pressure / Pa", "surface_pressure_pa", "Pa"]
  ])("%s is %s in %s", (label, name, unit) => {
    expect(TERMS).toContainEqual({label, name, unit});
  });
});

it("reads preferred labels", async () => {
  const table = await read(fixture("bdf-labels.csv"));
  expect(table.columns.map(({name, unit, type}) => [name, unit, type])).toEqual([
    ["test_time_second", "s", "number"],
    ["voltage_volt", "V", "number"],
    ["current_ampere", "A", "number"],
    ["unix_time_second", "s", "number"],
    ["cycle_count", "1", "integer"],
    ["step_count", "1", "integer"],
    ["step_type", null, "string"],
    ["ambient_temperature_celsius", "degC", "number"]
  ]);
  expect(values(table, "ambient_temperature_celsius")).toEqual([60, 60, null, 60.5]);
  expect(values(table, "step_type")).toEqual(["REST", "CC_CHG", "CC_CHG", "CC_DCH"]);
  expect(codes(table)).toEqual([]);
  expect(table.metadata["header_style"]).toBe("label");
});

it("reads machine-readable names, NaN as missing", async () => {
  const table = await read(fixture("bdf-names.csv"));
  expect(values(table, "frequency_hertz")).toEqual([null, 1000]);
  expect(values(table, "imaginary_impedance_ohm")).toEqual([null, -3.25]);
  expect(table.metadata["header_style"]).toBe("name");
  expect(codes(table)).toEqual([]);
});

describe("known departures from the format", () => {
  it("are read where they can be, and named", async () => {
    const table = await read(fixture("bdf-deviations.csv"));
    expect(codes(table).sort()).toEqual([
      "capacity-resets",
      "cycle-count-not-integer",
      "deprecated-step-index",
      "duplicate-term",
      "mixed-heads",
      "time-restarts",
      "unit-converted",
      "vendor-columns"
    ]);
    expect(values(table, "test_time_second")).toEqual([0, 1800, 900]);
    expect(values(table, "current_ampere")).toEqual([0, 0.0015, -0.0015]);
    expect(column(table, "cycle_count").type).toBe("number");
    expect(values(table, "step_id")).toEqual([1, 1, 2]);
    expect(values(table, "charging_capacity_ah_2")).toEqual([0, 0.75, 0.75]);
    expect(values(table, "dq_dv")).toEqual(["n", "y", "n"]);
    expect(table.warnings.find(({code}) => code === "time-restarts")!.where).toBe("x.bdf.csv, line 4");
  });

  it.each([
    ["no departure", `${HEAD}\n0,1,2\n1,1,2\n`, []],
    ["a whole count written with a point", `${HEAD},Cycle Count / 1\n0,1,2,4.0\n`, []],
    ["missing columns", "Test Time / s,Voltage / V\n0,1\n", ["missing-required"]],
    ["a step count that is no count", `${HEAD},Step Count / 1\n0,1,2,1.5\n`, ["count-not-integer"]],
    ["cycles numbered again", `${HEAD},Cycle Count / 1\n0,1,2,2\n1,1,2,1\n`, ["cycle-count-decreases"]],
    [
      "names of before 1.0",
      "test_time_millisecond,voltage_volt,current_ampere,cycle_dimensionless\n1500,1,2,3\n",
      ["pre-1.0-names"]
    ],
    ["labels in other capitals", "TEST TIME / S,voltage / v,Current / A\n0,1,2\n", ["other-capitals"]],
    ["a value left out", `${HEAD}\n0,1,2\n1,,2\n`, ["missing-values"]],
    ["a header alone", `${HEAD}\n`, ["no-data"]],
    ["semicolons", "Test Time / s;Voltage / V;Current / A\n0;3,5;0\n", ["separator"]]
  ])("%s", async (_, text, expected) => {
    expect(codes(await readText(text))).toEqual(expected);
  });

  it("are told with their likely cause", async () => {
    const told = async (head: string) =>
      (await readText(`${HEAD},${head}\n0,1,2,1.5\n`)).warnings[0]!.message;
    expect(await told("Cycle Count / 1")).toBe(
      "Cycle Count / 1 holds 1.5, which is no whole number; a unit library may have turned cycles into radians"
    );
    expect(await told("Step Count / 1")).toBe("Step Count / 1 holds 1.5, which is no whole number");
  });

  it("are in no wise a unit in other capitals", async () => {
    const text = "Test Time / s,Voltage / V,CURRENT / MA\n0,1,2\n";
    expect(codes(await readText(text))).toEqual(["vendor-columns", "missing-required"]);
  });

  it("keeps a vendor column from passing for a term", async () => {
    const table = await readText(`${HEAD},Step_Index,Voltage_Volt\n0,1,2,7,8\n`);
    expect(table.columns.slice(3).map(({name}) => name)).toEqual([
      "vendor_step_index",
      "vendor_voltage_volt"
    ]);
  });
});

it("takes a lone byte beyond ASCII for Western, as in °C", async () => {
  const bytes = Uint8Array.from(`${HEAD},T / °C\n0,1,2,25\n`, character => character.charCodeAt(0));
  expect((await read(bytes)).warnings[0]!.where).toBe('column "T / °C"');
});

describe("a last line without an end", () => {
  const body = `${HEAD}\n0,3.7,0.1234\n1,3.6,0.1235`;

  it.each([
    ["whole", body, []],
    ["whole, a blank line under it", `${body}\n `, []],
    ["cut off within its last field", body.slice(0, -2), ["no-final-line-end"]],
    ["cut off before its last field", body.slice(0, -6), ["missing-values", "no-final-line-end"]],
    ["shorter, but ended", `${body.slice(0, -2)}\n`, []],
    ["alone under the header", `${HEAD}\n0,3.7,0.1`, []]
  ])("%s", async (_, text, expected) => {
    expect(codes(await readText(text))).toEqual(expected);
  });

  it("is named with both fields", async () => {
    expect((await readText(body.slice(0, -2))).warnings[0]).toMatchObject({
      message: expect.stringContaining('"0.12" is shorter than "0.1234" above it') as string,
      where: "x.bdf.csv, line 3"
    });
  });
});

describe("refuses", () => {
  it.each([
    [
      "mixed decimal marks",
      "Test Time / s;Voltage / V;Current / A\n0;3,7;1\n\n1;3,6;0.5\n",
      "x.bdf.csv, line 4, column 3"
    ],
    ["a row too narrow", `${HEAD}\n0,1,2\n1,1\n2,1,2\n`, "x.bdf.csv, line 3"],
    [
      "a frequency below 0",
      `${HEAD},Frequency / Hz\n0,1,2,-3\n`,
      'x.bdf.csv, line 2, column "Frequency / Hz"'
    ],
    ["a row too wide", `${HEAD}\n0,1,2,3\n`, "x.bdf.csv, line 2"],
    ["text in a number column", `${HEAD}\n0,1,2\n1,low,2\n`, 'x.bdf.csv, line 3, column "Voltage / V"'],
    [
      "a unit of another kind",
      "Test Time / s,Voltage / kg,Current / A\n0,1,2\n",
      'x.bdf.csv, column "Voltage / kg"'
    ],
    ["an open quote", `${HEAD},note\n0,1,2,"a\n1,1,2,b\n`, "x.bdf.csv, line 2"]
  ])("%s", async (_, text, where) => {
    expect((await refusal(() => readText(text))).where).toBe(where);
  });
});

it("returns the numbers that were written, in either header style", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.double({noNaN: true, noDefaultInfinity: true}), fc.integer({min: 0, max: 1e6})), {
        minLength: 1
      }),
      fc.boolean(),
      async (rows, labels) => {
        const head = labels
          ? `${HEAD},Cycle Count / 1`
          : "test_time_second,voltage_volt,current_ampere,cycle_count";
        const table = await readText(
          `${head}\n${rows.map(([v, n], i) => `${i},${v},${-v},${n}`).join("\n")}\n`
        );
        // Text has one zero.
        expect(values(table, "voltage_volt")).toEqual(rows.map(([v]) => Number(String(v))));
        expect(values(table, "current_ampere")).toEqual(rows.map(([v]) => Number(String(-v))));
        expect(values(table, "cycle_count")).toEqual(rows.map(([, n]) => n));
      }
    )
  ));

describe.runIf(hasExamples)("real files (outside the project, when present)", () => {
  it("sample.bdf.csv", async () => {
    const table = await read(example("bdf/sample.bdf.csv"));
    expect(values(table, "voltage_volt")).toEqual([3.7, 3.6, 3.5]);
    expect(codes(table)).toEqual([]);
  });

  it("arbin_example.bdf.csv: 2150 rows, vendor columns beside the terms", async () => {
    const bytes = example("bdf/arbin_example.bdf.csv");
    const table = await read(bytes);
    expect(table.rows).toBe(2150);
    expect(table.columns).toHaveLength(31);
    expect(codes(table)).toEqual([
      "vendor-columns",
      "deprecated-step-index",
      "capacity-resets",
      "capacity-resets"
    ]);
    const naive = new TextDecoder()
      .decode(bytes)
      .trim()
      .split("\n")
      .map(line => line.split(","));
    const k = naive[0]!.indexOf("Current / A");
    expect(values(table, "current_ampere")).toEqual(naive.slice(1).map(row => Number(row[k])));
    expect(column(table, "cycle_count").type).toBe("integer");
  });
});
