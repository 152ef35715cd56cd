/**
 * `inspect FILE…`: what each file holds. `--map time=Zeit:h` names columns of a table that no
 * reader knows. With `--json` one JSON object a line, in the order of the files.
 */
import {readFileBytes} from "../../src/formats/recognise.js";
import {
  failure,
  summarise,
  type ColumnSummary,
  type Failure,
  type Summary
} from "../../src/formats/summary.js";
import type {Side} from "../../src/formats/table.js";
import {Refusal} from "../../src/lib/refusal.js";
import {mapOf, parseArguments, WrongUse, type Io} from "./verb.js";
import {largest} from "../../src/lib/extremes.js";

/** Facts a reader may need beside the file; a key that none knows is a slip of the pen. */
const SIDE_KEYS = [
  ...["unit", "pixel_size_nm", "tilt_degree", "tilt_corrected"],
  ...["map", "sheet", "cycle", "cycle_start"],
  ...["time_zone", "time_unit", "current_unit", "voltage_unit", "capacity_unit", "energy_unit"]
];

export async function run(args: string[], io: Io): Promise<number> {
  const {rest: files, flags, values} = parseArguments(args, ["json"], ["side", "map"]);
  if (files.length === 0) throw new WrongUse("inspect needs a file");
  const side = {...sideOf(values.get("side") ?? []), ...mapOf(values)};
  let code = 0;
  for (const file of files) {
    const found = await inspect(file, side, io);
    if ("error" in found) code = 1;
    io.out(flags.has("json") ? `${JSON.stringify(found)}\n` : readable(found));
  }
  return code;
}

async function inspect(file: string, side: Side, io: Io): Promise<Summary | Failure> {
  try {
    return summarise(file, await readFileBytes(await io.read(file), file, side));
  } catch (error) {
    if (error instanceof Refusal) return failure(file, error);
    throw error;
  }
}

function sideOf(pairs: string[]): Side {
  return Object.fromEntries(
    pairs.map(pair => {
      const cut = pair.indexOf("=");
      if (cut < 1) throw new WrongUse(`--side "${pair}" is not key=value`);
      const key = pair.slice(0, cut);
      if (!SIDE_KEYS.includes(key))
        throw new WrongUse(`no side data "${key}"; there are ${SIDE_KEYS.join(", ")}`);
      return [key, pair.slice(cut + 1)];
    })
  );
}

function readable(found: Summary | Failure): string {
  if ("error" in found) {
    const {category, message, where, hint} = found.error;
    return `${found.file}\n  ${category}: ${message}${where ? ` (${where})` : ""}\n${hint ? `  ${hint}\n` : ""}\n`;
  }
  const counts = [
    `${found.rows} rows`,
    ...(["cycles", "steps", "segments"] as const).flatMap(key =>
      found[key] === null ? [] : `${found[key]} ${key}`
    )
  ];
  const metadata = Object.entries(found.metadata).filter(([, value]) => value !== null);
  return [
    `${found.file}: ${found.format}, ${counts.join(", ")}`,
    ...grid([
      ["column", "unit", "type", "missing", "least", "greatest", "first", "last"],
      ...found.columns.map(rowOf)
    ]),
    ...metadata.map(([key, value]) => `  ${key}: ${value}`),
    ...found.warnings.map(
      ({code, message, where}) => `  warning ${code}: ${message}${where ? ` (${where})` : ""}`
    ),
    "\n"
  ].join("\n");
}

const rowOf = (column: ColumnSummary): string[] => {
  const {name, unit, type, nulls, min, max, first, last} = column;
  return [
    name,
    unit ?? "",
    type,
    String(nulls),
    ...[min, max, first, last].map(v => (v === null ? "" : String(v)))
  ];
};

function grid(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, k) => largest(rows.map(row => row[k]!.length)));
  return rows.map(row => `  ${row.map((cell, k) => cell.padEnd(widths[k]!)).join("  ")}`.trimEnd());
}
