import {describe, expect, it} from "vitest";
import {parstat} from "../../src/formats/parstat.js";
import type {Table} from "../../src/formats/table.js";
import {bytesOf, codes, example, fixture, hasExamples, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array): Promise<Table> => parstat.read(bytes, "x.txt");

it("keeps the DC rows and leaves their impedance missing", async () => {
  const table = await read(fixture("parstat.txt"));
  expect(table.rows).toBe(8);
  expect(table.columns).toHaveLength(8);
  expect(values(table, "test_time_second")).toEqual([0, 0.1, 0.2, 0.3, 1, 2, 3, 4]);
  expect(values(table, "frequency_hertz")).toEqual([null, null, null, null, 1e4, 1e3, 100, 10]);
  expect(values(table, "imaginary_impedance_ohm")).toEqual([null, null, null, null, 1, -4, -9, -14]);
  expect(values(table, "voltage_volt")[0]).toBe(0.4);
  expect(codes(table)).toEqual([]);
});

it("reads the short form with its doubled line ends, from low to high frequency", async () => {
  const table = await read(fixture("powersuite.txt"));
  expect(values(table, "frequency_hertz")).toEqual([0.1, 1, 10, 100]);
  expect(values(table, "imaginary_impedance_ohm")).toEqual([-49.25, -41.5, -22, 1.5]);
  expect(codes(table)).toEqual(["unit-assumed"]);
});

it("takes units from the header and decimal commas from the whole file", async () => {
  const table = await read(fixture("parstat-milli.txt"));
  expect(values(table, "voltage_volt")).toEqual([0.4, 0.4]);
  expect(values(table, "current_ampere")).toEqual([1.5e-6, 1.25e-6]);
  expect(values(table, "test_time_second")).toEqual([120, 180]);
  expect(values(table, "frequency_hertz")).toEqual([10_000, 1000]);
  expect(values(table, "imaginary_impedance_ohm")).toEqual([-5, -50]);
});

it("reads data copied out of VersaStudio, whose heads are its own", async () => {
  const copy =
    "Segment #\tPoint #\tE(V)\tI(A)\tElapsed Time(s)\tFrequency(Hz)\tZ Real\tZ Imag\n1\t0\t0.4\t1E-06\t2\t1000\t20\t-3\n";
  const table = await read(bytesOf(copy));
  expect(parstat.recognise(bytesOf(copy))).toBe(true);
  expect(table.columns.map(c => [c.name, c.values[0]])).toEqual([
    ["segment", 1],
    ["point", 0],
    ["voltage_volt", 0.4],
    ["current_ampere", 1e-6],
    ["test_time_second", 2],
    ["frequency_hertz", 1000],
    ["real_impedance_ohm", 20],
    ["imaginary_impedance_ohm", -3]
  ]);
});

it("leaves direct-current rows out wherever the frequency stands, and takes heads with blanks around", async () => {
  const bytes = bytesOf("Zre (ohms) \tFrequency (kHz) \t Zim (ohms)\n5\t0\t7\n0\t2\t-3\n");
  expect(parstat.recognise(bytes)).toBe(true);
  const table = await read(bytes);
  expect(values(table, "frequency_hertz")).toEqual([null, 2000]);
  expect(values(table, "real_impedance_ohm")).toEqual([null, 0]);
  expect(values(table, "imaginary_impedance_ohm")).toEqual([null, -3]);
});

it("keeps columns it has no name for", async () => {
  const table = await read(
    bytesOf("Frequency (Hz)\tZre (ohms)\tZim (ohms)\tconstructor\tGain (dB)\n1\t2\t3\t4\t5\n")
  );
  expect(table.columns.map(c => c.name).slice(3)).toEqual(["constructor", "gain_db"]);
});

it("says of a second column for one quantity", async () => {
  const table = await read(bytesOf("Frequency\tFrequency (kHz)\tZre\tZim\n1\t2\t3\t4\n"));
  expect(table.warnings.find(({code}) => code === "second-column")).toMatchObject({
    message: '"Frequency (kHz)" says what "Frequency" says; it is kept under a numbered name',
    where: "x.txt, line 1"
  });
  expect(values(table, "frequency_hertz_2")).toEqual([2000]);
});

it("says of points without a value, and of a last line that may be cut off", async () => {
  const table = await read(bytesOf("Frequency (Hz)\tZre (ohm)\tZim (ohm)\n0\t\t\n1\t2\tNaN\n2\t3\t4"));
  expect(codes(table)).toEqual(["missing-values", "missing-values", "no-final-line-end"]);
});

describe("refuses", () => {
  it.each([
    ["an unknown unit", "Frequency (rpm)\tZre\tZim\n1\t2\t3\n", 'x.txt, column "Frequency (rpm)"'],
    ["a row that is too narrow", "Frequency\tZre\tZim\n1\t2\t3\n1\t2\n2\t2\t3\n", "x.txt, line 3"],
    ["a word among the numbers", "Frequency\tZre\tZim\n1\t2\t3\n1\tovld\t3\n", 'x.txt, line 3, column "Zre"'],
    ["two locales", "Frequency\tZre\tZim\n1\t2.5\t3\n1\t2,5\t3\n", "x.txt, line 3, column 2"],
    ["a frequency below 0", "Frequency\tZre\tZim\n1\t2\t3\n-1\t2\t3\n", 'x.txt, line 3, column "Frequency"'],
    ["a header alone", "Frequency\tZre\tZim\n", "x.txt, line 1"]
  ])("%s", async (_, text, where) => {
    expect((await refusal(() => read(bytesOf(text)))).where).toBe(where);
  });
});

it.runIf(hasExamples)("reads the real PowerSuite file (outside the project, when present)", async () => {
  const bytes = example("par-text/exampleDataPowersuite.txt");
  const table = await read(bytes);
  const naive = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .slice(1)
    .filter(l => l.trim())
    .map(l => l.split("\t").map(Number));
  expect(table.rows).toBe(30);
  expect(values(table, "real_impedance_ohm")).toEqual(naive.map(row => row[1]));
  expect(values(table, "imaginary_impedance_ohm")).toEqual(naive.map(row => row[2]));
});
