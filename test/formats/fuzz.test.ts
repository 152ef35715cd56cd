/** Texts made to last: every reader is soon done with them, with a whole table or a refusal. */
import {describe, expect, it} from "vitest";
import {readFileBytes, readers} from "../../src/formats/recognise.js";
import {summarise} from "../../src/formats/summary.js";
import {Refusal, type Side, type Table} from "../../src/formats/table.js";
import {bytesOf} from "./fixture.js";

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
  ])("%s", (_, text) => survives(bytesOf(text)));
});
