/** Rows of what is no test of cycles, and the fits of spectra. */
import {columnsOf, type Described} from "../data/columns-of.js";
import {FAMILIES} from "../data/families.js";
import {SCHEMA} from "../data/schema.js";
import type {Row} from "../figure/figure.js";
import {numbers} from "../formats/cell/capacity.js";
import {Refusal, type Table, type Warning} from "../formats/table.js";
import {fitsOf, type FitRow} from "../models/impedance/fits.js";
import type {Ranges} from "./pieces.js";
import type {Asked, Emit} from "./answer.js";

/** The rows of a spectrum, a hold or a thickness table; spectra are then fitted one by one. */
export async function otherTable(
  file: Ranges,
  table: Table,
  asked: Asked,
  family: string,
  emit: Emit
): Promise<void> {
  const name = FAMILIES[family]!.table;
  const described: Described = {
    ...asked,
    specimen: "",
    provenance: "measured",
    family,
    side: family === "impedance" ? {cycles: cyclesOf(table), ...asked.side} : asked.side,
    where: file.name
  };
  const columns = columnsOf(name, table, described);
  const fields = SCHEMA[name].map(f => f.name);
  const rows = Array.from({length: columns.length}, (_, i): Row =>
    Object.fromEntries(fields.map(f => [f, columns.get(f, i)]))
  );
  await emit({kind: "rows", table: name, rows});
  const unfitted = name === "spectra" ? await fitted(rows, emit) : [];
  const warnings = [...table.warnings, ...columns.warnings, ...unfitted];
  await emit({kind: "done", rows: table.rows, cycles: null, warnings});
}

/** Sweeps whose cycles nobody named are taken as those of cycles 1, 2, 3 … */
function cyclesOf(table: Table): string {
  const sweeps = new Set(numbers(table, "sweep")?.filter(n => !Number.isNaN(n)) ?? []);
  return [...sweeps].map((_, i) => i + 1).join(" ");
}

/** @returns what is said of the spectra that no circuit fits; they are drawn all the same */
async function fitted(rows: Row[], emit: Emit): Promise<Warning[]> {
  const cycles = [...new Set(rows.map(r => r["cycle_count"]))];
  const unfitted: Warning[] = [];
  for (const [i, cycle] of cycles.entries()) {
    let fits: FitRow[] = [];
    try {
      fits = fitsOf(rows.filter(r => r["cycle_count"] === cycle));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unfitted.push({
        code: "no-fit",
        message: `no circuit was fitted: ${error.message}`,
        where: `cycle ${cycle}`
      });
    }
    await emit({kind: "fits", rows: fits, done: i + 1, total: cycles.length});
  }
  return unfitted;
}
