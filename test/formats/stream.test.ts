import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../src/formats/recognise.js";
import {blobSource, readFile, type Source} from "../../src/formats/stream.js";
import {EIGHT_HEADER, eightColumns, encoded, landt} from "./fixtures/land/texts.js";
import {bytesOf, fixture, refusal} from "./fixture.js";

const SMALL = {piece: 1000, whole: 0, lean: 1e9};
const bdf = bytesOf(
  `Test Time / s,Voltage / V,Current / A,Step Type\n${Array.from({length: 9000}, (_, i) => `${i},${3 + i / 9000},0.1,${i > 8000 ? "CV" : i}`).join("\n")}`
);
const land = eightColumns(EIGHT_HEADER);
const records = land.slice(land.indexOf("\n") + 1);
const long = encoded(land + records.repeat(60), "utf-8");

/** The hundredth line without its last field. */
function oneShort(text: string): string {
  const lines = text.split("\r\n");
  lines[100] = lines[100]!.slice(0, lines[100]!.lastIndexOf("\t"));
  return lines.join("\r\n");
}

/** The hundredth line with a space that does not break in place of its voltage. */
function oddBlank(text: string): string {
  const lines = text.split("\r\n");
  const fields = lines[100]!.split("\t");
  fields[3] = "\u00a0";
  lines[100] = fields.join("\t");
  return lines.join("\r\n");
}

const files: [string, Uint8Array][] = [
  ["BDF whose texts begin far down", bdf],
  ["LAND text", long],
  ["LAND text in UTF-16", encoded(land + records.repeat(60), "utf-16le-bom")],
  ["LAND text cut off within its last line", long.subarray(0, long.length - 40)],
  ["LAND text with a line that is short", bytesOf(oneShort(land + records.repeat(60)))],
  ["another maker's text", bytesOf(landt())],
  ["a native file", fixture("versastudio-hold.par")]
];

describe("a file read in pieces is the file read whole", () => {
  it.each(files)("%s", async (_, bytes) => {
    const source = blobSource(new Blob([Uint8Array.from(bytes)]));
    expect(await readFile(source, "own", {}, {}, SMALL)).toEqual(await readFileBytes(bytes, "own"));
  });

  it("a file whose columns are mapped is read by its mapping", async () => {
    const source = blobSource(new Blob([Uint8Array.from(bdf)]));
    const side = {map: "time=#1:min,voltage=#2:mV,current=#3:A"};
    const table = await readFile(source, "own", side, {}, SMALL);
    expect(table.format).toBe("mapped-table");
    expect(table).toEqual(await readFileBytes(bdf, "own", side));
  });

  it("what is refused is refused in the same words", async () => {
    const word = bytesOf(new TextDecoder().decode(bdf).replace("\n7000,", "\nx,"));
    for (const spoilt of [word, bytesOf(oddBlank(land + records.repeat(60)))]) {
      const source = blobSource(new Blob([Uint8Array.from(spoilt)]));
      const pieces = await refusal(() => readFile(source, "own", {}, {}, SMALL));
      expect(pieces.message).toBe((await refusal(() => readFileBytes(spoilt, "own"))).message);
    }
  });

  it("half a character of UTF-16 is refused in pieces as it is whole", async () => {
    const text = land + records.repeat(60);
    const spoilt = encoded(text, "utf-16le-bom").slice();
    // Within the word of a clock, behind the mark of two bytes.
    spoilt.set([0x00, 0xd8], 2 + 2 * text.indexOf("-07-", text.length / 2));
    const source = blobSource(new Blob([spoilt]));
    const pieces = await refusal(() => readFile(source, "own", {}, {}, SMALL));
    expect(pieces.message).toBe((await refusal(() => readFileBytes(spoilt, "own"))).message);
  });

  it("a long one leaves out the texts of its clock and its energies, and says so", async () => {
    const source = blobSource(new Blob([Uint8Array.from(long)]));
    const side = {time_zone: "+00:00"};
    const lean = await readFile(source, "own", side, {}, {...SMALL, lean: 1});
    const whole = await readFileBytes(long, "own", side);
    expect(lean.columns).toEqual(
      whole.columns.filter(({name}) => name !== "system_time" && name !== "energy_wh")
    );
    expect(lean.warnings.map(({code}) => code)).toContain("long-file");
  });
});

describe("while it is read", () => {
  it("progress is told behind every piece, up to the end", async () => {
    const told: number[] = [];
    await readFile(
      blobSource(new Blob([Uint8Array.from(long)])),
      "own",
      {},
      {progress: at => void told.push(at)},
      SMALL
    );
    expect(told.at(-1)).toBe(long.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(100);
  });

  it("it can be given up", async () => {
    const control = new AbortController();
    const hooks = {signal: control.signal, progress: () => control.abort(new Error("enough"))};
    const source = blobSource(new Blob([Uint8Array.from(long)]));
    await expect(readFile(source, "own", {}, hooks, SMALL)).rejects.toThrow("enough");
  });

  it.each<[string, (from: number, to: number) => Promise<Uint8Array>]>([
    ["becomes shorter", async from => long.slice(from, from + 10)],
    ["is taken away", async () => Promise.reject(new Error("NotReadableError"))]
  ])("a file that %s is refused by its bytes", async (_, later) => {
    const source: Source = {
      size: long.length,
      read: async (from, to) => (from < 200_000 ? long.slice(from, to) : later(from, to))
    };
    const {message} = await refusal(() => readFile(source, "own", {}, {}, SMALL));
    expect(message).toMatch(/^changed: bytes \d+ to \d+ can no longer be read.*copy it/);
  });
});
