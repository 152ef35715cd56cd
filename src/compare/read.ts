/** One file of a reader's own → what a page shows of it, and the rows of its tables in parts. */
import {FAMILIES} from "../data/families.js";
import {cellRecords} from "../formats/cell/records.js";
import {chargeWarnings, largestStep} from "../formats/cell/plausible.js";
import {isGzip} from "../formats/gzip.js";
import {isUtf16} from "../formats/text.js";
import {readFileBytes, recognise} from "../formats/recognise.js";
import {bytesIn, readFile} from "../formats/stream.js";
import {summarise} from "../formats/summary.js";
import {tableIn} from "../formats/table-in.js";
import {Refusal, type Table, type Warning} from "../formats/table.js";
import {isZip} from "../formats/xlsx.js";
import type {Asked, Emit, Unmapped} from "./answer.js";
import {guess, type Guess} from "./guess.js";
import {saysMade} from "./made.js";
import {otherTable} from "./other-table.js";
import {cuts, cyclesIn, partOf, type Before, type Counted} from "./part.js";
import {fileOf} from "./part-file.js";
import {pieces, PIECE, type Ranges} from "./pieces.js";
import {Tail} from "./tail.js";

/** Above `whole` a text is read in pieces. */
const SIZES = {whole: 48 * 2 ** 20, piece: PIECE};
/** A workbook or a packed file opens only whole. */
const MOST_WHOLE = 256 * 2 ** 20;
/** Records of so much text still fit into the memory a page should take. */
const MOST = 1.5 * 2 ** 30;
/** A text says in its head what it is. */
const HEAD = 1 << 17;
const SHOWN = 5;
/** Rows of a part that goes to the tables. */
const ROWS = 200_000;

/** @throws Refusal for what is no file of a cell, a spectrum or a thickness */
export async function readOwn(file: Ranges, asked: Asked, emit: Emit, sizes = SIZES): Promise<void> {
  if (file.size === 0) throw new Refusal("empty", "the file holds nothing", file.name, "copy it again");
  if (file.size > MOST)
    throw new Refusal(
      "size",
      `${(file.size / 1e9).toFixed(1)} GB are more than a page can hold; the most is ${(MOST / 1e9).toFixed(1)} GB`,
      file.name,
      "export a part of the test, or fewer columns"
    );
  if (file.size <= sizes.whole) return whole(file, asked, emit);
  const first = await bytesIn(file, file.name, 0, Math.min(file.size, sizes.piece));
  if (
    isZip(first) ||
    isGzip(first) ||
    isUtf16(first) ||
    first.subarray(0, 4).every((b, i) => b === PARQUET[i])
  ) {
    if (file.size <= MOST_WHOLE) return whole(file, asked, emit);
    throw new Refusal(
      "size",
      `${(file.size / 1e6).toFixed(0)} MB of a file that opens only whole; the most is ${MOST_WHOLE / 2 ** 20} MB`,
      file.name,
      "export it as text, which is read in pieces"
    );
  }
  return inPieces(file, first, asked, emit, sizes.piece);
}

const PARQUET = [0x50, 0x41, 0x52, 0x31];

async function whole(file: Ranges, asked: Asked, emit: Emit): Promise<void> {
  const {name, size} = file;
  const progress = (done: number, total: number): Promise<void> => emit({kind: "progress", done, total});
  const table = await readFile(file, name, asked.side, {progress}).catch(async (error: unknown) => {
    throw withTable(error, await bytesIn(file, name, 0, size), name, asked.side["sheet"]);
  });
  const head = await bytesIn(file, name, 0, Math.min(size, HEAD));
  const made = saysMade(isZip(head) ? await bytesIn(file, name, 0, size) : head);
  const found = await show(file, table, asked, made, emit);
  if (FAMILIES[found.family]!.table !== "records") return otherTable(file, table, asked, found.family, emit);
  const records = cellRecords(table, asked.side, file.name);
  const none: Before = {rows: 0, cycles: 0, steps: 0};
  const said: Counted = {record: true, cycle: true, step: true};
  let from = 0;
  for (const to of cuts(records.numbers.cycle_count, 0, records.rows, ROWS)) {
    await emit({kind: "records", rows: to - from, file: fileOf(partOf(records, [from, to], none, said))});
    from = to;
  }
  await emit({
    kind: "done",
    rows: table.rows,
    cycles: cyclesIn(records.numbers.cycle_count),
    warnings: [...table.warnings, ...records.warnings, ...chargeWarnings(largestStep(records), asked)]
  });
}

async function show(file: Ranges, table: Table, asked: Asked, made: boolean, emit: Emit): Promise<Guess> {
  const seen = guess(table);
  if (!seen)
    throw new Refusal(
      "columns",
      "neither a test of time, voltage and current, nor a spectrum, nor thicknesses",
      file.name,
      "map its columns, or give the file of the measurement"
    );
  const mass = table.metadata["inferred_active_mass_gram"];
  await emit({
    kind: "seen",
    summary: summarise(file.name, table),
    first: firstRows(table),
    guess: seen,
    made,
    offered:
      typeof mass === "number" && mass > 0 ? {active_mass_mg: Number((1000 * mass).toPrecision(6))} : {}
  });
  return asked.family ? {...seen, family: asked.family} : seen;
}

const firstRows = ({rows, columns}: Table): (string | number | null)[][] =>
  Array.from({length: Math.min(SHOWN, rows)}, (_, i) =>
    columns.map(c => {
      const value = c.values[i] ?? null;
      return typeof value === "number" && !Number.isFinite(value) ? null : value;
    })
  );

/** A refusal of a file whose table can be mapped carries that table. */
function withTable(error: unknown, bytes: Uint8Array, name: string, sheet?: string): unknown {
  if (!(error instanceof Refusal)) return error;
  try {
    const {header, preview, sheet: of, sheets} = tableIn(bytes, name, sheet);
    return Object.assign(error, {unmapped: {header, preview, sheet: of, sheets} satisfies Unmapped});
  } catch {
    return error;
  }
}

async function inPieces(
  file: Ranges,
  first: Uint8Array,
  asked: Asked,
  emit: Emit,
  piece: number
): Promise<void> {
  const start = first.subarray(0, first.lastIndexOf(10) + 1);
  const reader = recognise(start);
  if (!reader) {
    await readFileBytes(start, file.name, asked.side).catch((error: unknown) => {
      throw withTable(error, start, file.name);
    });
    throw new Refusal("format", "no reader knows it", file.name, "map its columns");
  }
  const tail = new Tail(asked.side, file.name);
  const warnings = new Map<string, Warning>();
  let rows = 0;
  let cycles = 0;
  let known: Guess | null = null;
  for await (const {table, done, last} of pieces(file, reader, asked.side, piece)) {
    known ??= await show(file, table, asked, saysMade(first), emit);
    if (FAMILIES[known.family]!.table !== "records")
      throw new Refusal("size", "only a cell test is read in pieces", file.name, "give a shorter file");
    for (const warning of table.warnings)
      if (!warnings.has(warning.code))
        warnings.set(warning.code, {...warning, where: warning.where ?? `row ${rows + 1} on`});
    rows += table.rows;
    for (const part of tail.add(table, last)) {
      cycles += cyclesIn(part.cycle_count);
      await emit({kind: "records", rows: part.rows, file: fileOf(part)});
    }
    await emit({kind: "progress", done, total: file.size});
  }
  await emit({kind: "done", rows, cycles, warnings: [...warnings.values(), ...tail.warnings]});
}
