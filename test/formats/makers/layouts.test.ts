/** Each maker's layout gives the same test back, value by value, and only its own reader takes it. */
import {describe, expect, it} from "vitest";
import {readFileBytes, readers} from "../../../src/formats/recognise.js";
import {cellRecords} from "../../../src/formats/cell/records.js";
import {spectraIn} from "../../../src/models/impedance/tables.js";
import * as made from "../fixtures/makers.js";
import {bytesOf, codes, column, refusal, values} from "../fixture.js";

const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? bytesOf(content) : content;
const read = (content: string | Uint8Array) => readFileBytes(bytes(content), "own");
const close = (found: ArrayLike<number | string | null>, expected: number[]): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) =>
    expect(Math.abs((found[i] as number) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
  );
};

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

describe("tells of the head", () => {
  it("technique, device and start of EC-Lab, and what its current counts positive", async () => {
    const table = await read(made.mptCycling());
    expect(table.metadata).toMatchObject({
      encoding: "utf-8",
      decimal_mark: ".",
      technique: "Galvanostatic Cycling with Potential Limitation",
      acquisition_started: "05/28/2025 14:23:16.145",
      device: "own",
      electrode_area: "0.503 cm²"
    });
    expect(codes(table)).toContain("sign-of-working-electrode");
    expect((await read(made.mptWithoutHead())).metadata["technique"]).toBeNull();
  });

  it("what Novonix says of the cell", async () => {
    const text = made.novonix().replace("Cell: own", "Cell: own\r\nMass (g): 0.25\r\nStarted: 2025-07-19");
    expect((await read(text)).metadata).toMatchObject({
      encoding: "utf-8",
      software: "Novonix UHPC data file",
      cell: "own",
      mass_g: "0.25",
      started: "2025-07-19"
    });
  });

  it("times of Nova that were not corrected", async () => {
    const text = made.nova().replaceAll(/^([^;]*);[^;]*;/gm, "$1;");
    close(
      values(await read(text), "test_time_second"),
      made.points().map(p => p.second + 7)
    );
  });

  it("Gamry curves by their numbers, of two digits too", async () => {
    const curves = made.dtaCurves().replace("CURVE1", "CURVE11").replace("CURVE2", "CURVE12");
    const table = await read(curves);
    expect(table.rows).toBe(made.points().length);
    expect(new Set(values(table, "cycle_count"))).toEqual(new Set([11, 12]));
    // A table of point numbers alone is no curve.
    const alone = await read(`${made.dtaCurves()}CURVE3\tTABLE\t1\n\tPt\n\t#\n\t0\n`);
    expect(values(alone, "test_time_second")).toEqual(values(table, "test_time_second"));
  });
});

describe("says", () => {
  it("that a run was aborted, which tables are left, and what a curve counts positive", async () => {
    const table = await read(made.dtaSpectrum());
    expect(codes(table)).toEqual(
      expect.arrayContaining(["aborted", "tables-left-out", "sign-of-working-electrode"])
    );
  });

  it("where signs and units came from", async () => {
    expect(codes(await read(made.maccorKit()))).toEqual(
      expect.arrayContaining(["unit-from-clock", "unsigned-current"])
    );
    expect(codes(await read(made.newareLayered()))).toContain("unsigned-current");
    expect(codes(await read(made.arbinDatabase()))).toContain("unit-assumed");
  });

  it("that direct-current records of a spectrum are none of its points", async () => {
    const table = await read(made.mptSpectrum());
    expect(codes(table)).toContain("direct-current");
    expect(column(table, "sweep").values[0]).toBeNaN();
  });
});

describe("refuses", () => {
  const cut = (text: string): string => text.slice(0, text.lastIndexOf("\t", text.length - 12));
  it.each<[string, () => string | Uint8Array, RegExp]>([
    [
      "EC-Lab settings",
      () => "EC-LAB SETTING FILE\r\n\r\nNumber of linked techniques : 1\r\n",
      /without records.*give the \.mpt/
    ],
    [
      "an EC-Lab head that states too many lines",
      () => made.mptCycling().replace(/(?<=Nb header lines : )\d+/, n => String(Number(n) + 2)),
      /its head says 13 lines, but there is no line of column names \(own, line 13\)/
    ],
    ["an EC-Lab head cut off", () => made.mptCycling().slice(0, 200), /no line of column names/],
    [
      "an EC-Lab date that is none",
      () => made.mptWithoutHead().replace("\t0\t0\t3", "\t0\t31/28/2025\t3"),
      /"31\/28\/2025" is no date \(own, record 1\)/
    ],
    [
      "a Gamry row with blanks for tabs",
      () => made.dtaSpectrum().replace("\t3\t9\t", "  3  9  "),
      /fields where the header has 11 \(own, line \d+\)/
    ],
    ["a Gamry fuel-cell monitor", () => "VFP600\n1\t2\n", /VFP600/],
    [
      "a Maccor line cut off among others",
      () => `${cut(made.maccorDate())}\n${made.maccorDate().trimEnd().split("\n").at(-1)}\n`,
      /fields? where the header has 12 \(own, line \d+\)/
    ],
    [
      "Maccor times no clock tells",
      () => made.maccorKit().replaceAll(/06\/05\/2021 \S+/g, "?"),
      /names no unit, and the clock.*map the column/
    ],
    [
      "several Arbin channels",
      () => made.arbinWorkbook(["Channel_3_1", "Channel_4_1"]),
      /channels 3, 4, which are several cells/
    ],
    [
      "two tests on two Arbin sheets",
      () => made.arbinSheets(true),
      /starts anew in "Channel-3_2": two tests/
    ],
    ["Arbin metadata", () => "Test_ID,Device_ID,Schedule_File_Name\n1,2,own.sdu\n", /without records/],
    ["Novonix without data", () => made.novonix().replace(/\[Data\][^]*$/, ""), /no section \[Data\]/],
    ["Basytec time without unit", () => made.basytec().replace("Time[h]", "Time"), /names no unit/],
    [
      "a fit from Nova",
      () => "Z' (Ω);-Z'' (Ω);Error Z' (%);Frequency (Hz);χ²\n1;2;3;4;5\n",
      /computed, not measured/
    ],
    ["Ivium data cut off", () => made.idf().slice(0, -200), /13 points are announced, \d+ are there/],
    ["ZView admittances", () => made.z60().replace("Z'(a)    Z''(b)", "Y'(a)    Y''(b)"), /admittances/]
  ])("%s", async (_, content, message) => {
    expect((await refusal(() => read(content()))).message).toMatch(message);
  });

  const magic = (...parts: (string | number)[]): Uint8Array =>
    new Uint8Array([
      ...parts.flatMap(part => (typeof part === "string" ? [...part].map(c => c.charCodeAt(0)) : [part])),
      ...new Array<number>(99).fill(1)
    ]);
  it.each<[string, Uint8Array, RegExp]>([
    [".mpr", magic("BIO-LOGIC MODULAR FILE\x1a"), /BioLogic raw file.*Export as text/],
    [".nda", magic("NEWARE20200325"), /\.nda.*BTSDA/],
    [".res", magic(0, 1, 0, 0, "Standard Jet DB"), /Access database.*Data Watcher/],
    ["Maccor raw", magic(0, 0, 0xa1, 1, 0, 0), /Maccor raw file.*MIMS/],
    [
      ".mgr",
      bytesOf('<?xml version="1.0"?>\n<Configuration><graphConfiguration/></Configuration>'),
      /graph or settings file of EC-Lab/
    ],
    ...["BioLogic", "Bio-Logic", "EC-Lab", "ECLab", "BT-Lab", "BTLab", "<MGR>"].map(
      (word): [string, Uint8Array, RegExp] => [
        `settings that say ${word}`,
        bytesOf(`<?xml version="1.0"?>\n<Own>${word}</Own>`),
        /graph or settings file of EC-Lab/
      ]
    )
  ])("%s, which is no table of records, with the way out", async (_, content, message) => {
    expect((await refusal(() => readFileBytes(content, "own"))).message).toMatch(message);
  });
});
