import {describe, expect, it} from "vitest";
import type {Table} from "../../src/formats/table.js";
import {zview} from "../../src/formats/zview.js";
import {bytesOf, codes, column, example, fixture, hasExamples, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array): Promise<Table> => zview.read(bytes, "x.z");
const text = (name: string): string => new TextDecoder().decode(fixture(name));

describe("the same spectrum in three variants", () => {
  const spectrum = [
    [1e5, 20.5, 0.25],
    [1e4, 25.75, -3.5],
    [1e3, 60, -40.25],
    [100, 110.5, -20]
  ];
  it.each([
    ["zplot.z", spectrum, "ac_amplitude_volt", 4],
    ["zplotw.z", spectrum, "ac_amplitude_ampere", 4],
    ["zview-saved.z", [...spectrum].reverse(), "ac_amplitude", null]
  ])("%s", async (name, expected, amplitude, declared) => {
    expect(zview.recognise(fixture(name))).toBe(true);
    const table = await read(fixture(name));
    const rows = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"].map(n =>
      values(table, n)
    );
    expect(rows[0]!.map((_, i) => rows.map(column => column[i]))).toEqual(expected);
    expect(values(table, "test_time_second")).toEqual([2.5, 3.5, 4.5, 5.5]);
    expect(values(table, amplitude)).toEqual([0.01, 0.01, 0.01, 0.01]);
    expect(values(table, "error_code")).toEqual([0, 0, 0, 0]);
    expect(["frequency_hertz", "test_time_second", "gd"].map(n => column(table, n).unit)).toEqual([
      "Hz",
      "s",
      null
    ]);
    expect(["gd", "error_code", "range_index"].map(n => column(table, n).type)).toEqual([
      "number",
      "integer",
      "integer"
    ]);
    expect(table.metadata["declared_points"]).toBe(declared);
  });
});

it("takes codes and ranges alone for whole numbers", async () => {
  const whole = text("zplot.z").replaceAll("0.0000E+00\t0\t4", "0\t0\t4");
  const table = await read(bytesOf(whole));
  expect(["gd", "error_code", "range_index"].map(n => column(table, n).type)).toEqual([
    "number",
    "integer",
    "integer"
  ]);
});

it("reads date, comments, area and open circuit", async () => {
  const table = await read(fixture("zplot.z"));
  expect(table.metadata).toMatchObject({
    software: "ZPlot 3.5h",
    date: "12-17-2019",
    time: "16:24:35",
    open_circuit_volt: 0.0123,
    comment: "pellet 3: 10 t, 150 um\nsecond line, with comma",
    area_cm2: 0.503
  });
  expect(codes(table)).toEqual([]);
  const plain = text("zplot.z").replace(/ZPlot: +3\.5h/, "ZPlot");
  expect((await read(bytesOf(plain))).metadata["software"]).toBe("ZPlot");
  expect((await read(fixture("zplotw.z"))).metadata).toMatchObject({date: "12-17-2019", time: "16:24:35"});
});

it("says when the area is the default, and when points are missing", async () => {
  const odd = text("zplot.z")
    .replace(/(Surface Area:\s*)0\.503/, "$11")
    .replace(/(Data Points:\s*)4/, "$156");
  const table = await read(bytesOf(odd));
  expect(codes(table)).toEqual(["point-count", "area-not-set"]);
  expect(table.metadata["area_cm2"]).toBeNull();
});

it("finds the columns behind a long comment, and a bare point count before the column line", async () => {
  const long = text("zplot.z").replace("second line", "line\r\n".repeat(300));
  expect((await read(bytesOf(long))).rows).toBe(4);
  const [head, , ...rest] = text("zplotw.z")
    .split(/^(?=" {2}Freq)/m)
    .flatMap((part, k) => (k ? part.split("\n") : [part]));
  const before = `${head}4\n"  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range"\n${rest.join("\n").replace(/^ 4$/m, "")}`;
  expect((await read(bytesOf(before))).metadata["declared_points"]).toBe(4);
});

it("reads a set-up without data as no rows", async () => {
  const none = text("zview-saved.z").split("End Comments")[0] + "End Comments\n";
  const short = none.replace(/(?<=Z''\(b\)[^\n]*\n)[^]*/, "\n\n");
  for (const set of [none, short])
    expect(codes(await read(bytesOf(set)))).toEqual(["no-data", "area-not-set"]);
});

it("says of points without a value", async () => {
  const table = await read(bytesOf(text("zplot.z").replace("6.0000E+01", "NaN")));
  expect(codes(table)).toEqual(["missing-values"]);
});

it("reads heads that are quoted one by one, and tells of one that stands twice", async () => {
  const head = `"Freq(Hz)", "Ampl", "Bias", "Time(Sec)", "Z'(a)", "Z''(b)", "GD", "Err", "Z'(a)"`;
  const table = await read(
    bytesOf(`"ZPlotW Data File: Version 3.2c"\n${head}\n1e5, 0.01, 0, 1, 10, -5, 0, 0, 2\n`)
  );
  expect(values(table, "imaginary_impedance_ohm")).toEqual([-5]);
  expect(table.warnings.map(({code, where}) => [code, where])).toContainEqual([
    "second-column",
    "x.z, line 2"
  ]);
});

it("says of a last line that may be cut off", async () => {
  const {warnings} = await read(bytesOf(text("zplot.z").trimEnd()));
  expect(warnings).toMatchObject([{code: "no-final-line-end", where: "x.z, line 20"}]);
});

describe("refuses", () => {
  it("a row that is too narrow, naming the line", async () => {
    const whole = text("zplot.z").split("\n");
    const row = whole.length - 3;
    whole[row] = whole[row]!.slice(0, -12);
    const {where, category} = await refusal(() => read(bytesOf(whole.join("\n"))));
    expect([category, where]).toEqual(["shape", `x.z, line ${row + 1}`]);
  });

  it("a word for a number, and a head without columns", async () => {
    const word = await refusal(() => read(bytesOf(text("zplot.z").replace("6.0000E+01", "OVLD"))));
    expect(word.where).toContain(`column "Z'(a)"`);
    expect((await refusal(() => read(bytesOf("ZPLOT2 ASCII\n  Data Points: 3\n")))).category).toBe("shape");
  });

  it("a frequency below 0", async () => {
    const {where} = await refusal(() =>
      read(bytesOf(text("zplot.z").replace(/^(.*End Comments\r?\n)/s, "$1-")))
    );
    expect(where).toMatch(/^x\.z, line \d+, column "Freq\(Hz\)"$/);
  });

  it("to recognise Unix compress", () => {
    expect(zview.recognise(new Uint8Array([0x1f, 0x9d, 0x90, 0x5a]))).toBe(false);
  });
});

describe.runIf(hasExamples)("real files (outside the project, when present)", () => {
  it.each([
    ["Circuit1_EIS_2.z", 48, 48],
    ["Circuit2_EIS_1.z", 56, 56],
    ["exampleDataZPlot.z", 21, 56]
  ])("%s: %i rows of %i declared", async (name, rows, declared) => {
    const bytes = example(`zview-z/${name}`);
    const table = await read(bytes);
    const naive = new TextDecoder()
      .decode(bytes)
      .split("End Comments\n")[1]!
      .trim()
      .split("\n")
      .map(l => l.split("\t").map(Number));
    expect(table.rows).toBe(rows);
    expect(table.metadata["declared_points"]).toBe(declared);
    expect(codes(table).includes("point-count")).toBe(rows !== declared);
    table.columns.forEach((column, k) =>
      expect([...column.values], column.name).toEqual(naive.map(row => row[k]))
    );
  });
});
