/** What a reader takes away of a cell: its records under BDF names, and a row for the manifest of whoever publishes it. */
import {csvFormatRows} from "d3-dsv";
import type {Context} from "../figure/figure.js";
import {csvCell} from "../lib/csv-cell.js";
import {figuresFor, type Own} from "./cells.js";
import {FAMILIES} from "../data/families.js";

/** Records as the Battery Data Format names them; the capacity is that of the half cycle. */
export const bdfSelect = (records: string): string =>
  `select test_time_second, voltage_volt, current_ampere, cycle_count, step_count, step_type, record_index, step_capacity_ah as step_cumulative_capacity_ah from (${records}) order by record_index`;

const COLUMNS = [
  ...["cell", "file", "sha256", "instrument", "format", "family", "protocol", "specimen", "area_cm2"],
  ...["active_mass_mg", "temperature_celsius", "provenance", "figures", "side", "note"]
];

/** Head and row of data/manifest.csv; what only its author knows is left to be filled in, and named in the note. */
export function manifestRow({file, format, facts}: Own, context: Context, sha256: string): string {
  const id = slug(facts.name) || "own-cell";
  const side = Object.entries(facts.side)
    .map(([key, value]) => `${key}=${value}`)
    .join(";");
  const row: Record<string, string | number | null> = {
    cell: id,
    file: `${FAMILIES[facts.family]!.folder}/${file.name}`,
    sha256,
    format,
    family: facts.family,
    protocol: facts.protocol,
    specimen: facts.like,
    area_cm2: facts.area_cm2,
    active_mass_mg: facts.active_mass_mg,
    temperature_celsius: facts.temperature_celsius,
    provenance: "measured",
    figures: figuresFor(context, facts).join(" "),
    side,
    note: "owner and licence of the file: "
  };
  return `${csvFormatRows([COLUMNS, COLUMNS.map(name => csvCell(String(row[name] ?? "")))])}\n`;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-+|-+$/g, "");
