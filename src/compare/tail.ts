/** Pieces of a cell test → whole cycles: what of a piece is not yet a whole cycle waits for the next. */
import {cellRecords} from "../formats/cell/records.js";
import {numbers} from "../formats/cell/capacity.js";
import {Refusal, type Column, type Table, type Warning} from "../formats/table.js";
import {cuts, partOf, type Before, type Counted, type Part} from "./part.js";

/** A single cycle of more records than this is not held. */
const MOST_WAITING = 8_000_000;
const ROWS = 200_000;

export class Tail {
  readonly warnings: Warning[] = [];
  private waiting: Table | null = null;
  /** One row of the cycle before stands at the head of what waits, so that its counters have a start. */
  private context = 0;
  private before: Before = {rows: 0, cycles: 0, steps: 0};
  private opening: Record<string, string> = {};

  constructor(
    private readonly side: Record<string, string>,
    private readonly where: string
  ) {}

  /** Parts of whole cycles; with the last piece, all that is left. @throws Refusal as `cellRecords` does */
  add(piece: Table, last: boolean): Part[] {
    const table = this.waiting ? below(this.waiting, piece) : piece;
    if (table.rows > MOST_WAITING)
      throw new Refusal(
        "size",
        "a single cycle of too many records to be held",
        this.where,
        "export fewer records"
      );
    if (!last && !flows(table, this.context)) {
      this.waiting = table;
      return [];
    }
    const records = cellRecords(table, {...this.opening, ...this.side}, this.where);
    const counted: Counted = {
      record: numbers(table, "record_index") !== null,
      cycle: numbers(table, "cycle_count") !== null || this.side["cycle"] !== undefined,
      step: numbers(table, "step_count") !== null
    };
    if (this.warnings.length === 0) this.warnings.push(...records.warnings);
    const {cycle_count: cycle, current_ampere} = records.numbers;
    this.open(counted, current_ampere);
    const end = last ? table.rows : startOfLast(cycle);
    const parts: Part[] = [];
    let from = this.context;
    for (const to of cuts(cycle, from, end, ROWS, this.before.rows === 0)) {
      const part = partOf(records, [from, to], this.before, counted);
      this.before = {
        rows: this.before.rows + part.rows,
        cycles: part.cycle_count[part.rows - 1]!,
        steps: part.step_count[part.rows - 1]!
      };
      parts.push(part);
      from = to;
    }
    const kept = Math.max(0, from - 1);
    this.context = from - kept;
    this.waiting = last ? null : rowsFrom(table, kept);
    return parts;
  }

  /** Later pieces open their cycles as the first one did. */
  private open({cycle}: Counted, current: Float64Array): void {
    if (cycle || this.opening["cycle_start"] || this.side["cycle_start"]) return;
    const first = current.find(value => value !== 0);
    if (first) this.opening = {cycle_start: first > 0 ? "charge" : "discharge"};
  }
}

/** Whether current flows at all behind the first rows. */
const flows = (table: Table, from: number): boolean =>
  numbers(table, "current_ampere")?.some((value, i) => i >= from && value !== 0) ?? true;

function startOfLast(cycle: Float64Array): number {
  let at = cycle.length - 1;
  while (at > 0 && cycle[at - 1] === cycle[at]) at--;
  return at;
}

const rowsFrom = (table: Table, from: number): Table => ({
  ...table,
  rows: table.rows - from,
  columns: table.columns.map(c => ({...c, values: c.values.slice(from)}) as Column)
});

/** One table below another of the same columns. */
function below(a: Table, b: Table): Table {
  const columns = b.columns.map((c): Column => {
    const above = a.columns.find(k => k.name === c.name);
    if (c.type === "string")
      return {
        ...c,
        values: [...((above?.values ?? new Array<null>(a.rows).fill(null)) as (string | null)[]), ...c.values]
      };
    const values = new Float64Array(a.rows + b.rows);
    values.set((above?.type !== "string" && above?.values) || new Float64Array(a.rows).fill(NaN));
    values.set(c.values, a.rows);
    return {...c, values};
  });
  return {...b, rows: a.rows + b.rows, columns};
}
