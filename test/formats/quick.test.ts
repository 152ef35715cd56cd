/** What is read from bytes in one pass is what the slow way makes of the text, value by value and word by word. */
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bdfScan, readBdfSlowly} from "../../src/formats/bdf.js";
import {readQuickly, type OpenScan} from "../../src/formats/quick.js";
import {NotQuick} from "../../src/formats/scan/not-quick.js";
import {Refusal, type Side, type Table} from "../../src/formats/table.js";
import {landScan, readLandSlowly} from "../../src/formats/land/flat.js";
import {EIGHT_HEADER, eightColumns, encoded, type Coding} from "./fixtures/land/texts.js";
import {bytesOf} from "./fixture.js";

/** `FUZZ_RUNS=100000 npx vitest run test/formats/quick.test.ts` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2000);

/** A head of a file, as whoever reads in pieces takes it. */
const HEAD = 65_536;

type Slow = (bytes: Uint8Array, name: string, side: Side) => Table;
const answer = (read: () => Table): Table | string => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};

/** The same bytes in pieces of a size. */
function inPieces(open: OpenScan, bytes: Uint8Array, size: number): Table | null {
  try {
    const {scan, from} = open({
      ...{head: bytes.subarray(0, Math.max(size, HEAD)), size: bytes.length, name: "own", side: {}},
      ...{encoding: "utf-8", lean: false}
    });
    do {
      let rest = new Uint8Array(0);
      for (let at = from; at < bytes.length || at === from; at += size) {
        const piece = Uint8Array.from([...rest, ...bytes.subarray(at, at + size)]);
        const last = at + size >= bytes.length;
        rest = piece.slice(scan.feed(piece, 0, last));
      }
    } while (scan.again());
    return scan.finish();
  } catch (error) {
    if (error instanceof NotQuick || error instanceof Refusal) return null;
    throw error;
  }
}

function agree(open: OpenScan, slow: Slow, text: string | Uint8Array, size = 64): boolean {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const quick = readQuickly(open, bytes, "own", {});
  if (quick) expect(quick).toEqual(answer(() => slow(bytes, "own", {})));
  const pieces = inPieces(open, bytes, size);
  if (pieces) expect(pieces).toEqual(quick);
  return quick !== null;
}

const digits = (min: number, max: number) =>
  fc.array(fc.integer({min: 0, max: 9}), {minLength: min, maxLength: max}).map(d => d.join(""));
const decimal = fc
  .tuple(
    fc.constantFrom("", "", "-", "+"),
    digits(0, 12),
    fc.constantFrom("", ".", ","),
    digits(0, 20),
    fc.constantFrom("", "", "e-3", "E+5", "e-25")
  )
  .map(parts => parts.join(""));
const odd = fc.constantFrom(
  "",
  "",
  "NaN",
  "n/a",
  "007",
  "-",
  "x",
  "CC_DCH",
  "charge",
  "µ",
  "1 ",
  " 2",
  '"3"',
  '"a,b"',
  '"',
  "\u22121",
  "\u00a05",
  "1e999",
  "0:00:10",
  "\ufffd",
  "\0"
);
const usual = fc.oneof(fc.double({noNaN: true}).map(String), fc.integer().map(String), decimal);
const field = fc.oneof({weight: 12, arbitrary: usual}, {weight: 1, arbitrary: odd});
const end = fc.constantFrom("\n", "\r\n", "\r", "\r\r\n");
const table = (heads: readonly string[], separator: string) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          {weight: 30, arbitrary: fc.tuple(...heads.map(() => field)).map(row => row.join(separator))},
          {
            weight: 1,
            arbitrary: fc.constantFrom("", "  ", separator, "1", `1${separator}2`, `${separator.repeat(9)}`)
          }
        ),
        {maxLength: 12}
      ),
      end,
      fc.boolean(),
      fc.integer({min: 0, max: 12})
    )
    .map(([rows, newline, ended, cut]) => {
      const text = [heads.join(separator), ...rows].join(newline) + (ended ? newline : "");
      return text.slice(0, cut === 0 ? undefined : Math.max(0, text.length - cut + 1));
    });

describe("BDF", () => {
  const HEADS = ["Test Time / s", "Voltage / V", "Current / A", "Cycle Count / 1", "Step Type", "own"];
  it.each([",", ";", "\t"])("fields parted by %j", separator => {
    let quick = 0;
    fc.assert(
      fc.property(table(HEADS, separator), fc.integer({min: 1, max: 80}), (text, size) => {
        if (agree(bdfScan, readBdfSlowly, text, size)) quick++;
      }),
      {numRuns: RUNS}
    );
    expect(quick).toBeGreaterThan(RUNS / 20);
  });

  it("of thousands of rows, texts from the first row and from the middle, and codes", () => {
    const rows = Array.from({length: 9000}, (_, i) =>
      [
        i / 10,
        3 + i / 7000,
        -0.1 / 3,
        1 + Math.floor(i / 100),
        i % 3 ? "CC" : "CV",
        i > 5000 ? "late" : `0${i}`
      ].join()
    );
    const text = `${HEADS.join()}\n${rows.join("\n")}\n`;
    expect(agree(bdfScan, readBdfSlowly, text, 10_000)).toBe(true);
    expect(agree(bdfScan, readBdfSlowly, text.replaceAll("late", ""), 10_000)).toBe(true);
  });
});

describe("LAND text", () => {
  const HEADS = [
    "Record",
    "TestTime",
    "Voltage/V",
    "Current/mA",
    "Capacity/mAh",
    "SysTime",
    "Step-State",
    "own/V"
  ];
  const second = fc.integer({min: 0, max: 200_000});
  const hms = second.map(
    s =>
      `${Math.floor(s / 3600)}:${String(Math.floor(s / 60) % 60).padStart(2, "0")}:${String(s % 60).padStart(2, "0")}`
  );
  const time = fc.oneof(
    hms,
    hms,
    hms.map(t => `2-0${t.slice(-7)}`),
    hms.map(t => `${t}.250`),
    odd
  );
  const clock = fc.oneof(
    {
      weight: 8,
      arbitrary: second.map(s => new Date(1.65e12 + s * 1000).toISOString().slice(0, 19).replace("T", " "))
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "2022/7/27 1:46:02",
        "2022-07-27 13:46:02.5",
        "2022-13-01 00:00:00",
        "-",
        "2022-07-27 13:46"
      )
    },
    {weight: 1, arbitrary: odd}
  );
  const number = fc.oneof(
    {weight: 20, arbitrary: fc.double({min: -5, max: 5, noNaN: true}).map(v => v.toFixed(4))},
    {weight: 1, arbitrary: field}
  );
  const state = fc.constantFrom("C_CC", "D_CC", "R", "Rest", "\u9759\u7f6e", "1");
  const own = fc.oneof(number, fc.constantFrom("a", "", "-", "1.50"));
  const row = fc.tuple(fc.nat({max: 999}).map(String), time, number, number, number, clock, state, own);
  it.each(["\t", ";", ","])("fields parted by %j", separator => {
    let quick = 0;
    fc.assert(
      fc.property(
        fc.array(row, {minLength: 1, maxLength: 10}),
        end,
        fc.boolean(),
        fc.integer({min: 0, max: 12}),
        fc.integer({min: 1, max: 90}),
        fc.constantFrom("", "\n", "own test\n"),
        (rows, newline, ended, cut, size, above) => {
          const text =
            above +
            [HEADS, ...rows].map(cells => cells.join(separator)).join(newline) +
            (ended ? newline : "");
          if (
            agree(
              landScan,
              readLandSlowly,
              text.slice(0, cut === 0 ? undefined : text.length - cut + 1),
              size
            )
          )
            quick++;
        }
      ),
      {numRuns: RUNS}
    );
    expect(quick).toBeGreaterThan(RUNS / 100);
  });

  it.each<Coding>(["utf-8", "utf-16le-bom", "utf-16be-bom"])("fixtures in %s", coding => {
    for (const text of [eightColumns(EIGHT_HEADER), eightColumns(null), eightColumns(null, {comma: true})]) {
      const bytes = encoded(text, coding);
      expect(readQuickly(landScan, bytes, "own", {})).toEqual(readLandSlowly(bytes, "own", {}));
    }
  });

  it("of thousands of rows", () => {
    const rows = Array.from(
      {length: 6000},
      (_, i) =>
        `${i}\t${Math.floor(i / 60)}:${String(i % 60).padStart(2, "0")}:00\t${(3 + i / 1e4).toFixed(4)}\t0.1\t${i / 1e3}\t2022-07-${String(1 + Math.floor(i / 1000)).padStart(2, "0")} 10:00:00\tC_CC\t${i > 5000 ? "x" : i / 2}`
    );
    expect(agree(landScan, readLandSlowly, `${HEADS.join("\t")}\r\n${rows.join("\r\n")}\r\n`, 10_000)).toBe(
      true
    );
  });
});
