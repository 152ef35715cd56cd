import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Side, Table} from "../../src/formats/table.js";
import {thickness} from "../../src/formats/thickness.js";
import {bytesOf, codes, fixture, refusal, values} from "./fixture.js";

const read = async (bytes: Uint8Array, side: Side = {}): Promise<Table> =>
  thickness.read(bytes, "x.csv", side);
const IMAGEJ = fixture("imagej.csv");
const lengths = [78.8, 82.4, 197.591];

it("reads an ImageJ table, one row a line", async () => {
  const table = await read(IMAGEJ, {unit: "nm", tilt_corrected: true});
  expect(table.rows).toBe(3);
  expect(values(table, "line")).toEqual([1, 2, 3]);
  expect(values(table, "image")[2]).toBe("LPSCl-SUS_8d.tif:0001-0041");
  expect(values(table, "thickness_nm")).toEqual(lengths);
  expect(values(table, "angle_degree")).toEqual([-88.255, -90, 90]);
  expect(codes(table)).toEqual([]);
});

it("says of a last length that looks cut off, in a table whose last line has no end", async () => {
  const side = {unit: "nm", tilt_corrected: true};
  expect(codes(await read(bytesOf("Label,Length\na,81.5\nb,7"), side))).toEqual(["no-final-line-end"]);
  expect(codes(await read(bytesOf("Label,Length\na,81.5\nb,79.0"), side))).toEqual([]);
});

it("names the length whose decimal mark is another one", async () => {
  const mixed = bytesOf('"Label";Length\n"a;b";81,5\nb;79.0\n');
  expect((await refusal(() => read(mixed, {unit: "nm"}))).where).toBe("x.csv, line 3, column 2");
});

it("says which of two thicknesses it takes", async () => {
  const table = await read(bytesOf("Label,Thickness (nm),Thickness corrected (nm)\na,60,76\n"), {
    tilt_degree: 52
  });
  expect(codes(table)).toEqual(["second-column"]);
  expect(table.warnings[0]!.message).toBe(
    '"Thickness (nm)" is taken for the thickness; "Thickness corrected (nm)" is kept under its own name'
  );
});

it("takes a thickness before another length", async () => {
  const taken = async (head: string) =>
    values(await read(bytesOf(`Label,${head}\na,60,76\n`), {tilt_corrected: true}), "thickness_nm");
  expect(await taken("Length (nm),Thickness (µm)")).toEqual([76_000]);
});

describe("unit", () => {
  it.each([
    ["nm", 1],
    ["µm", 1000],
    ["\u03bcm", 1000],
    ["um", 1000],
    ["microns", 1000],
    ["mm", 1e6],
    ["Å", 0.1]
  ])("%s from the side data", async (unit, factor) => {
    const found = values(await read(IMAGEJ, {unit}), "thickness_nm") as number[];
    found.forEach((nm, i) => expect(nm).toBeCloseTo(lengths[i]! * factor, 6));
  });

  it("pixel with a pixel size", async () => {
    const table = await read(IMAGEJ, {unit: "pixel", pixel_size_nm: "2.5", tilt_corrected: "true"});
    expect(values(table, "thickness_nm")).toEqual(lengths.map(l => l * 2.5));
    expect(table.metadata["pixel_size_nm"]).toBe(2.5);
  });

  it("µm in the header in Windows-1252 and in UTF-8, with decimal commas", async () => {
    const western = fixture("thickness-um.csv");
    const utf8 = bytesOf(new TextDecoder("latin1").decode(western));
    for (const bytes of [western, utf8]) {
      const table = await read(bytes, {tilt_corrected: "yes"});
      expect(values(table, "thickness_nm")).toEqual([78.8, 82.4].map(v => expect.closeTo(v, 9)));
      expect(values(table, "image")).toEqual(["Schnitt A", "Schnitt A"]);
      expect(table.metadata["comment"]).toBe("Probe 7, gemessen an FIB-Schnitten");
    }
  });

  it.each<[string, Side, RegExp]>([
    ["unknown", {}, /unit=nm/],
    ["pixel without size", {unit: "pixel"}, /pixel_size_nm/],
    ["pixel of size 0", {unit: "px", pixel_size_nm: 0}, /pixel_size_nm/],
    ["inch", {unit: "inch"}, /lost its scale/],
    ["no length", {unit: "V"}, /not a unit of length/],
    ["no number for a pixel", {unit: "pixel", pixel_size_nm: "2,5 nm"}, /not a number/]
  ])("refused: %s", async (_, side, message) => {
    expect((await refusal(() => read(IMAGEJ, side))).message).toMatch(message);
  });

  it("refused: header against side data", async () => {
    expect((await refusal(() => read(fixture("thickness-um.csv"), {unit: "nm"}))).message).toMatch(/µm.*nm/);
    expect((await read(fixture("thickness-um.csv"), {unit: "microns"})).rows).toBe(2);
  });
});

it("leaves out summary rows that stand in place of row numbers", async () => {
  const table = await read(bytesOf(" ,Label,Length\n1,a,80\n2,b,90\nMean,,85\nStdDev,,7\n"), {
    unit: "nm",
    tilt_corrected: true
  });
  expect(values(table, "thickness_nm")).toEqual([80, 90]);
  expect(table.warnings).toMatchObject([{code: "summary-rows", where: "lines 4 to 5"}]);
});

describe("tilt", () => {
  it("divides by its sine, once", () =>
    fc.assert(
      fc.asyncProperty(fc.double({min: 1, max: 90, noNaN: true}), async tilt_degree => {
        const table = await read(IMAGEJ, {unit: "nm", tilt_degree});
        (values(table, "thickness_nm") as number[]).forEach((nm, i) =>
          expect(nm * Math.sin((tilt_degree * Math.PI) / 180)).toBeCloseTo(lengths[i]!, 9)
        );
        expect(table.metadata["tilt_correction"]).toBe("applied here");
        expect(values(table, "measured_length")).toEqual(lengths);
      }),
      {numRuns: 30}
    ));

  it("52° thickens by 1.269", async () => {
    const table = await read(IMAGEJ, {unit: "nm", tilt_degree: "52"});
    expect((values(table, "thickness_nm")[1] as number) / 82.4).toBeCloseTo(1.26902, 5);
  });

  it("is left alone when corrected before, by side data or by the header", async () => {
    const before = await read(IMAGEJ, {unit: "nm", tilt_degree: 52, tilt_corrected: true});
    expect(values(before, "thickness_nm")).toEqual(lengths);
    expect(codes(before)).toEqual([]);
    const header = await read(fixture("thickness-table.csv"), {tilt_degree: 52});
    expect(values(header, "thickness_nm")).toEqual([78.5, 81, 190.25]);
    expect(codes(header)).toEqual(["tilt-already-corrected"]);
  });

  it("is asked for when nothing is known of it", async () => {
    const table = await read(IMAGEJ, {unit: "nm"});
    expect(codes(table)).toEqual(["tilt-unknown"]);
    expect(values(table, "thickness_nm")).toEqual(lengths);
  });

  it("warns of lines that the tilt does not simply shorten", async () => {
    const table = await read(fixture("thickness-um.csv"), {tilt_degree: 52});
    expect(table.warnings).toEqual([
      expect.objectContaining({code: "line-not-vertical", where: "x.csv, line 4"})
    ]);
  });

  it.each([0, -5, 91])("refuses %d°", async tilt_degree => {
    expect((await refusal(() => read(IMAGEJ, {unit: "nm", tilt_degree}))).category).toBe("tilt");
  });
});

it("leaves ImageJ's summary rows out and says so", async () => {
  const table = await read(fixture("imagej-summary.txt"), {unit: "µm", tilt_corrected: true});
  expect(values(table, "thickness_nm")).toEqual([1250, 1500]);
  expect(codes(table)).toEqual(["summary-rows"]);
});

it("keeps other columns of the table", async () => {
  const table = await read(fixture("thickness-table.csv"));
  expect(values(table, "day")).toEqual([0, 0, 8]);
  expect(values(table, "line")).toEqual([1, 2, 1]);
});

it("keeps image numbers with their zeros, and says of a table without lines", async () => {
  const table = await read(bytesOf("image,thickness (nm)\n007,90\n008,91\n"));
  expect(values(table, "image")).toEqual(["007", "008"]);
  expect(codes(await read(bytesOf("image,thickness (nm)\n")))).toContain("no-data");
});

describe("refuses", () => {
  it.each([
    ["a length that is missing", "Label,Length\na,1\nb,\n", "line 3"],
    ["a length that is negative", "Label,Length\na,-1\nb,2\n", "line 2"],
    ["a length that is no number", "Label,Length\na,1\nb,two\n", "line 3"],
    ["a row that is too narrow", "Label,Length,Angle\na,1,90\nb,2\nc,3,90\n", "line 3"]
  ])("%s", async (_, text, where) => {
    expect((await refusal(() => read(bytesOf(text), {unit: "nm"}))).where).toContain(where);
  });
});

it("does not take every table with a length for one of thickness", () => {
  expect(thickness.recognise(bytesOf("Name,Length\nx,1\n"))).toBe(false);
  expect(thickness.recognise(bytesOf("Length\n1\n"))).toBe(false);
  expect(thickness.recognise(bytesOf("site;Thickness (nm)\nA;1\n"))).toBe(true);
});
