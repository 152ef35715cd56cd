import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {example, hasExamples, values} from "../fixture.js";

describe.skipIf(!hasExamples)("files of other projects, every value against a plain split", () => {
  it.each<[string, number, RegExp, number]>([
    ["freq_Zre_minusZim.csv", 1, /,/, -1],
    ["tab_decimal_comma.csv", 1, /\t/, 1],
    ["no_header_comma.csv", 0, /,/, 1],
    ["chinstruments.txt", 18, /,/, 1]
  ])("%s", async (file, skipped, separator, sign) => {
    const bytes = example(`plain-spectra/${file}`);
    const table = await readFileBytes(bytes, file);
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/).slice(skipped);
    const plain = lines
      .filter(line => /^\s*[\d.]/.test(line))
      .map(line => line.split(separator).map(field => Number(field.replace(",", "."))));
    expect(table.rows).toBe(plain.length);
    expect(values(table, "frequency_hertz")).toEqual(plain.map(row => row[0]));
    expect(values(table, "real_impedance_ohm")).toEqual(plain.map(row => row[1]));
    expect(values(table, "imaginary_impedance_ohm")).toEqual(plain.map(row => sign * row[2]!));
  });
});
