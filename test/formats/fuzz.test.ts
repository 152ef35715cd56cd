/** Damaged files: every reader returns a whole table or refuses; it never throws anything else and never hangs. */
import fc from "fast-check";
import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {readFileBytes, readers} from "../../src/formats/recognise.js";
import {summarise} from "../../src/formats/summary.js";
import {Refusal, type Side, type Table} from "../../src/formats/table.js";
import {tries} from "../fuzz.js";
import * as made from "./fixtures/makers.js";
import {bytesOf, fixture} from "./fixture.js";

const files = readdirSync(fileURLToPath(new URL("./fixtures/", import.meta.url))).filter(f =>
  /\.(par|txt|z|csv|parquet)$/.test(f)
);
const side: Side = {unit: "nm", tilt_degree: 52};

function expectWhole(table: Table): void {
  const names = table.columns.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const {name, values} of table.columns) expect(values.length, name).toBe(table.rows);
  const json = JSON.parse(JSON.stringify(summarise("x", table))) as {rows: number};
  expect(json.rows).toBe(table.rows);
}

/** A table or a refusal from every reader that would take the bytes, and from the one that is chosen. */
async function survives(bytes: Uint8Array): Promise<void> {
  const takers = readers.filter(reader => reader.recognise(bytes));
  const reads = [
    () => readFileBytes(bytes, "x", side),
    ...takers.map(r => async () => r.read(bytes, "x", side))
  ];
  for (const read of reads) {
    try {
      expectWhole(await read());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.message).not.toBe("");
    }
  }
}

const overwrite = (bytes: Uint8Array, changes: [at: number, byte: number][]): Uint8Array => {
  const copy = bytes.slice();
  for (const [at, byte] of changes) copy[Math.floor(at * copy.length)] = byte;
  return copy;
};
const place = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});

/** Layouts of other makers, written for these tests. */
const written: [name: string, content: string | Uint8Array][] = Object.entries({
  ...{mptCycling: made.mptCycling(), mptSpectrum: made.mptSpectrum(","), dtaSpectrum: made.dtaSpectrum()},
  ...{dtaCurves: made.dtaCurves(), idf: made.idf(), newareFlat: made.newareFlat()},
  ...{newareLayered: made.newareLayered(), newareWorkbook: made.newareWorkbook(), arbinCsv: made.arbinCsv()},
  ...{arbinWorkbook: made.arbinWorkbook(), maccorDate: made.maccorDate(), maccorKit: made.maccorKit()},
  ...{novonix: made.novonix(), basytec: made.basytec(), nova: made.nova(), z60: made.z60()}
});
const all: [name: string, whole: Uint8Array][] = [
  ...files.map((file): [string, Uint8Array] => [file, fixture(file)]),
  ...written.map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? bytesOf(content) : content
  ])
];

describe.each(all)("%s", (file, whole) => {
  // The readers of other makers share their ways with those before them.
  const runs = (n: number): ReturnType<typeof tries> => tries(files.includes(file) ? n : n / 2);
  it("cut off", () =>
    fc.assert(
      fc.asyncProperty(place, at => survives(whole.slice(0, Math.floor(at * whole.length)))),
      runs(60)
    ));

  it("with bytes overwritten", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 6}),
        changes => survives(overwrite(whole, changes))
      ),
      runs(120)
    ));

  it("with a piece taken out or put in twice", () =>
    fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), (a, b, twice) => {
        const [from, to] = [a, b].map(x => Math.floor(x * whole.length)).sort((x, y) => x - y) as [
          number,
          number
        ];
        const rest = [whole.slice(0, twice ? to : from), whole.slice(twice ? from : to)];
        return survives(new Uint8Array(rest.flatMap(part => [...part])));
      }),
      runs(60)
    ));

  it.skipIf(/parquet$|Workbook$/.test(file))("with fields replaced by odd ones", () =>
    fc.assert(
      fc.asyncProperty(place, place, fc.constantFrom(...ODD), (a, b, odd) => {
        const lines = new TextDecoder("latin1").decode(whole).split("\n");
        const line = Math.floor(a * lines.length);
        const parts = lines[line]!.split(/([,;\t=])/);
        parts[2 * Math.floor((b * (parts.length + 1)) / 2)] = odd;
        lines[line] = parts.join("");
        return survives(bytesOf(lines.join("\n")));
      }),
      runs(120)
    )
  );
});

const COLUMN_LINE = "Freq(Hz)\tAmpl\tBias\tTime(Sec)\tZ'(a)\tZ''(b)\tGD\tErr\tRange";
const parOf = (blocks: string[]): string =>
  ["<Application>", "Name=VersaStudio", "</Application>", ...blocks, ""].join("\r\n");
const PAR = "Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), ActionId";
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({length: n}, (_, i) => make(i));

/** Each took minutes when the work grew with the square or cube of a line, a header or a list of segments. */
describe("is soon done with", () => {
  it.each<[string, string]>([
    ["a first line of blanks between two letters", `a${" ".repeat(30_000)}b\n1 2 3\n`],
    ["a header of one head many times", `Test Time / s,Voltage / V${",a".repeat(20_000)}\n`],
    ["a header of one term many times", `Test Time / s,Voltage / V${",Current / A".repeat(20_000)}\n`],
    ["an endless column line", `ZPLOT2 ASCII\nFreq(Hz)${"Z'(a)".repeat(400_000)}\n`],
    ["a head of blank lines", `ZPLOT2 ASCII${"\n".repeat(400_000)}${COLUMN_LINE}\nEnd Comments\n`],
    ["a length with an endless unit", `Label,Length${"_".repeat(30_000)}( x\na,2\n`],
    [
      "a segment in every row",
      parOf(["<Segment1>", PAR, ...many(100_000, i => `${i},${i},1,1,${i},41`), "</Segment1>"])
    ],
    [
      "a block in every row",
      parOf(many(30_000, i => `<Segment${i}>\r\n${PAR}\r\n${i},${i},1,1,${i},41\r\n</Segment${i}>`))
    ]
  ])("%s", (_, text) => survives(bytesOf(text)), 10_000);
});

const ODD = [
  "",
  " ",
  '"',
  '""',
  "NaN",
  "-Infinity",
  "1e999",
  "-0",
  "0x10",
  "1,5",
  "1_000",
  "９",
  "constructor",
  "__proto__",
  "toString",
  "</Segment1>",
  "<Segment1>",
  "Segments=1e99",
  "Definition=",
  "Length",
  "Voltage / V",
  "9".repeat(400),
  "\u0000",
  "\ufeff",
  "\r"
];
