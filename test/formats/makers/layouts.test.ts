/** Each maker's layout gives the same test back, value by value, and only its own reader takes it. */
import {describe, expect, it} from "vitest";
import {readers} from "../../../src/formats/recognise.js";
import {cellRecords} from "../../../src/formats/cell/records.js";
import {spectraIn} from "../../../src/models/impedance/tables.js";
import * as made from "../fixtures/makers.js";
import {codes, values} from "../fixture.js";
import {bytes, close, read} from "./own.js";

type Has = "cycle" | "step" | "type" | "capacity" | "stepTime";

const CYCLING: [name: string, id: string, content: () => string | Uint8Array, has: Has[]][] = [
  ["EC-Lab text", "biologic-mpt", made.mptCycling, ["step", "capacity", "stepTime"]],
  ["EC-Lab text without its head", "biologic-mpt", made.mptWithoutHead, []],
  ["Gamry curves, one a cycle, decimal commas", "gamry-dta", made.dtaCurves, ["cycle"]],
  [
    "Neware, flat, other units",
    "neware-csv",
    made.newareFlat,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  [
    "Neware, layered, without signs",
    "neware-csv",
    made.newareLayered,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  [
    "Neware workbook, layered, without signs",
    "neware-workbook",
    made.newareLayeredWorkbook,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  [
    "Neware workbook, Chinese",
    "neware-workbook",
    made.newareWorkbook,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  ["Arbin CSV", "arbin-csv", made.arbinCsv, ["cycle", "step", "capacity", "stepTime"]],
  ["Arbin database export", "arbin-csv", made.arbinDatabase, ["cycle", "step", "capacity", "stepTime"]],
  ["Arbin workbook", "arbin-workbook", made.arbinWorkbook, ["cycle", "step", "capacity", "stepTime"]],
  [
    "Arbin workbook that goes on in a second sheet",
    "arbin-workbook",
    () => made.arbinSheets(false),
    ["cycle", "step", "capacity", "stepTime"]
  ],
  [
    "Maccor with a date above",
    "maccor-text",
    made.maccorDate,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  [
    "Maccor in minutes that say nothing, without signs",
    "maccor-text",
    made.maccorKit,
    ["cycle", "step", "type", "capacity", "stepTime"]
  ],
  ["Novonix", "novonix-csv", () => made.novonix(), ["cycle", "type", "capacity", "stepTime"]],
  [
    "Novonix saved by a spreadsheet",
    "novonix-csv",
    () => made.novonix(true),
    ["cycle", "type", "capacity", "stepTime"]
  ],
  ["Basytec in hours", "basytec-text", made.basytec, ["cycle", "step", "type", "capacity", "stepTime"]],
  ["Nova curves", "autolab-text", made.nova, []]
];

describe.each(CYCLING)("%s", (_, id, content, has) => {
  const points = made.points();

  it("is taken by its own reader first, and by no other maker's but LAND's", () => {
    const [first, ...others] = readers.filter(reader => reader.recognise(bytes(content())));
    expect(first?.id).toBe(id);
    // Maccor and Landt share heads, and LAND's reader of workbooks takes what it must refuse.
    expect(others.filter(reader => !reader.id.startsWith("land"))).toEqual([]);
  });

  it("gives time, voltage and signed current, and what else it has", async () => {
    const table = await read(content());
    expect(table.format).toBe(id);
    close(
      values(table, "test_time_second"),
      points.map(p => p.second)
    );
    close(
      values(table, "voltage_volt"),
      points.map(p => p.volt)
    );
    close(
      values(table, "current_ampere"),
      points.map(p => p.ampere)
    );
    if (has.includes("cycle"))
      close(
        values(table, "cycle_count"),
        points.map(p => p.cycle)
      );
    if (has.includes("step"))
      close(
        values(table, "step_id"),
        points.map(p => p.program - (id === "biologic-mpt" ? 1 : 0))
      );
    if (has.includes("stepTime"))
      close(
        values(table, "step_time_second"),
        points.map(p => p.stepSecond)
      );
    expect(codes(table)).not.toContain("second-column");
  });

  it("makes a cell whose half cycles pass what was passed", async () => {
    const {numbers, stepType, warnings} = cellRecords(await read(content()), {}, "own");
    points.forEach((p, i) => {
      if (p.kind !== "rest") expect(Math.abs(numbers.step_capacity_ah[i]! - p.stepAh)).toBeLessThan(1e-12);
    });
    if (has.includes("type"))
      expect(stepType).toEqual(
        points.map(p => ({rest: "REST", charge: "CC_CHG", discharge: "CC_DCH"})[p.kind])
      );
    const from = warnings.find(({code}) => code === "capacity-derived")!.message;
    expect(from.includes("integral")).toBe(!has.includes("capacity"));
    const cycle = id === "biologic-mpt" && has.includes("step") ? -1 : 0;
    points.forEach((p, i) => {
      if (p.kind !== "rest") expect(numbers.cycle_count[i]).toBe(p.cycle + cycle);
    });
  });
});

describe.each<[string, string, () => string, number]>([
  ["EC-Lab text of two loops", "biologic-mpt", () => made.mptSpectrum(), 2],
  ["EC-Lab text with decimal commas", "biologic-mpt", () => made.mptSpectrum(","), 2],
  ["Gamry spectrum, aborted", "gamry-dta", made.dtaSpectrum, 1],
  ["Ivium, two data sets", "ivium-data", made.idf, 2],
  ["Z60 for ZView", "zview-z", made.z60, 1]
])("%s", (_, id, content, sweeps) => {
  it("gives every sweep, with Z″ negative where capacitive", async () => {
    const table = await read(content());
    expect(table.format).toBe(id);
    const spectra = spectraIn(table, "own");
    expect(spectra).toHaveLength(sweeps);
    for (const {spectrum} of spectra) {
      const expected = made.spectrum();
      const tolerant = (found: Float64Array, want: number[]): void => {
        expect(found).toHaveLength(want.length);
        want.forEach((value, i) => expect(Math.abs(found[i]! / value - 1)).toBeLessThan(1e-8));
      };
      tolerant(
        spectrum.frequencyHertz,
        expected.map(p => p.f)
      );
      tolerant(
        spectrum.realOhm,
        expected.map(p => p.re)
      );
      tolerant(
        spectrum.imaginaryOhm,
        expected.map(p => p.im)
      );
    }
  });
});
