import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {readFileBytes, readers, recognise} from "../../src/formats/recognise.js";
import {bytesOf, fixture, refusal} from "./fixture.js";

const LAYOUTS: [file: string, id: string][] = [
  ["versastudio-spectra.par", "versastudio-par"],
  ["versastudio-empty.par", "versastudio-par"],
  ["versastudio-binary.par", "versastudio-par"],
  ["parstat.txt", "parstat-text"],
  ["parstat-milli.txt", "parstat-text"],
  ["powersuite.txt", "parstat-text"],
  ["zplot.z", "zview-z"],
  ["zplotw.z", "zview-z"],
  ["zview-saved.z", "zview-z"],
  ["imagej.csv", "thickness-table"],
  ["imagej-summary.txt", "thickness-table"],
  ["thickness-um.csv", "thickness-table"],
  ["bdf-labels.csv", "bdf-csv"],
  ["bdf-names.csv", "bdf-csv"],
  ["bdf-deviations.csv", "bdf-csv"],
  ["bdf-labels.parquet", "bdf-parquet"]
];

it.each(LAYOUTS)("%s is %s, and no other reader claims it", (file, id) => {
  expect(recognise(fixture(file))?.id).toBe(id);
  // A spectrum with its heads is plain text too: that reader comes last and takes what no program has marked.
  const strict = readers.filter(reader => reader.id !== "spectrum-text" || id === "spectrum-text");
  expect(strict.filter(reader => reader.recognise(fixture(file))).map(reader => reader.id)).toEqual([id]);
});

it("lets the content decide, not the name", async () => {
  expect((await readFileBytes(fixture("bdf-labels.csv"), "spectrum.z")).format).toBe("bdf-csv");
});

it("unpacks gzip and says so", async () => {
  const table = await readFileBytes(new Uint8Array(gzipSync(fixture("bdf-labels.csv"))), "x.bdf.gz");
  expect([table.format, table.rows, table.metadata["packed"]]).toEqual(["bdf-csv", 4, "gzip"]);
});

describe("refuses gzip", () => {
  const packed = new Uint8Array(gzipSync(fixture("versastudio-spectra.par")));

  it("cut off anywhere", async () => {
    for (let cut = 2; cut < packed.length; cut += 29)
      expect((await refusal(() => readFileBytes(packed.slice(0, cut), "x.gz"))).category).toBe("damaged");
  });

  it("that unpacks to far more than its size", async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    expect((await refusal(() => readFileBytes(bomb, "x.gz"))).category).toBe("size");
  });
});

/** UTF-8 read as GBK. */
const garbled = (text: string): string => new TextDecoder("gbk").decode(bytesOf(text));

describe("says of a foreign file what it is and what to do", () => {
  const magic = (...bytes: number[]): Uint8Array =>
    new Uint8Array([...bytes, ...new Array<number>(60).fill(1)]);
  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(0), /empty.*copy it again/],
    ["blanks", bytesOf(" \r\n\r\n"), /blanks/],
    ["PNG", magic(0x89, 0x50, 0x4e, 0x47), /PNG picture.*table of numbers/],
    ["JPEG", magic(0xff, 0xd8, 0xff, 0xe0), /JPEG/],
    ["TIFF", magic(0x49, 0x49, 0x2a, 0), /TIFF.*ImageJ/],
    ["PDF", bytesOf("%PDF-1.7\n"), /PDF/],
    ["pickle", magic(0x80, 0x04, 0x95), /pickled Python.*CSV or Parquet/],
    ["pickle of the oldest binary kind", magic(0x80, 0x02, 0x95), /pickled Python/],
    ["pickle of the newest kind", magic(0x80, 0x05, 0x95), /pickled Python/],
    ["Unix compress", magic(0x1f, 0x9d, 0x90), /compress.*unpack/],
    ["CorrTest", bytesOf("CorrTest Electrochemical\n1,2,3\n"), /CorrTest.*ZView/],
    ["web page", bytesOf("<!DOCTYPE html><html>"), /web page/],
    ["web page behind XML", bytesOf('\n<?xml version="1.0"?><html><body>502</body></html>'), /web page/],
    ["a gateway's answer", bytesOf("<head><title>502 Bad Gateway</title></head>\n"), /web page/],
    ["JSON", bytesOf('{"@context": []}'), /metadata/],
    ["Git LFS", bytesOf("version https://git-lfs.github.com/spec/v1\noid sha256:00\n"), /LFS/],
    [
      "UTF-16 without its mark",
      new Uint8Array(Buffer.from("Record\tTestTime\r\n", "utf16le")),
      /UTF-16 without/
    ],
    ["mojibake", bytesOf("电压/V\t电流/mA".replace(/[^\0-\x7f]+/g, garbled)), /decoded wrongly/],
    [
      "BDF under a remark",
      bytesOf("sep=;\nTest Time / s;Voltage / V;Current / A\n0;3,7;1\n"),
      /BDF table.*remove the lines above/
    ],
    [
      "gzip within gzip",
      new Uint8Array(gzipSync(gzipSync(fixture("bdf-labels.csv")))),
      /gzip file within a gzip file.*unpack it once/
    ],
    [
      "prose",
      bytesOf("Dear all,\nplease find attached\n"),
      /text without a table of numbers that begins "Dear all,"/
    ],
    [
      "a table of somebody",
      bytesOf("Zeit,Spannung,Strom\n1,3.7,0.1\n2,3.8,0.1\n"),
      /a table of 3 columns \(fields parted by commas\): "Zeit", "Spannung", "Strom".*map=time=Zeit, voltage=Spannung, current=Strom;/
    ]
  ])("%s", async (_, bytes, message) => {
    const error = await refusal(() => readFileBytes(bytes, "file"));
    expect(error.category).toBe("unknown format");
    expect(error.message).toMatch(message);
    expect(error.hint).toContain("understood are LAND workbooks");
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["old Excel", magic(0xd0, 0xcf, 0x11, 0xe0), /\.xls.*save it as \.xlsx/],
    ["a whole pickle", new Uint8Array([0x80, 0x04, 0x95, 0x2e]), /pickled Python/],
    ["a LAND .cex", magic(0x10, 0x11, 0x09, 0x88), /\.cex.*export/],
    ["a broken zip", magic(0x50, 0x4b, 0x03, 0x04), /zip|workbook/]
  ])("%s, by the reader of workbooks", async (_, bytes, message) => {
    expect((await refusal(() => readFileBytes(bytes, "file"))).message).toMatch(message);
  });

  it("lets the name play no part in a refusal either", async () => {
    const said = async (name: string) => (await refusal(() => readFileBytes(bytesOf("1 2 3\n"), name))).thing;
    expect(await said("a.z60")).toBe(await said("b.txt"));
    expect((await readFileBytes(fixture("zplot.z"), "a.z60")).format).toBe("zview-z");
  });
});
