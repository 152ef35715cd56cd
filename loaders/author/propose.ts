import {createHash} from "node:crypto";
import type {Summary} from "../../src/formats/summary.js";
import {summarise} from "../../src/formats/summary.js";
import type {Side, Table} from "../../src/formats/table.js";
import {columnsOf, warningsOf} from "../../src/data/columns-of.js";
import {readFileBytes} from "../../src/formats/recognise.js";
import {Refusal} from "../../src/lib/refusal.js";
import type {Entry} from "../manifest.js";
import {checkContent} from "../manifest/content.js";
import {FAMILIES} from "../../src/data/families.js";
import {checkRows, makerOf, type Known} from "../manifest/rows.js";

/** What an author says of a file; what is left out comes from the row it replaces, or from the file. */
export interface Told {
  cell: string;
  specimen?: string;
  family?: string;
  protocol?: string;
  instrument?: string;
  area_cm2?: number;
  active_mass_mg?: number;
  temperature_celsius?: number;
  figures?: string;
  side?: Side & Record<string, string>;
  note?: string;
}

export interface Proposal {
  entry: Entry;
  summary: Summary;
  /** the reconstructed row that gives way, or null for a cell that is new */
  replaces: Entry | null;
  /** what the reader and the derivations say of the file */
  warnings: Table["warnings"];
}

/**
 * The manifest row of a measured file, held against the file and against all other rows, as the build would.
 * @throws Refusal for a cell that is measured already, for what is missing, and for all that the build would refuse
 */
export async function propose(
  bytes: Uint8Array,
  name: string,
  told: Told,
  entries: readonly Entry[],
  known: Known
): Promise<Proposal> {
  const before = entries.find(({cell}) => cell === told.cell) ?? null;
  if (before?.provenance === "measured")
    throw new Refusal(
      "add",
      `cell "${told.cell}" is measured already, by data/raw/${before.file}`,
      `data/manifest.csv line ${before.line}`,
      "give the file a cell of its own, or remove that row and its file first"
    );
  const side = {...before?.side, ...told.side} as Record<string, string>;
  if (before && told.side === undefined) delete side["file"];
  const table = await readFileBytes(bytes, name, side);
  const need = (key: "specimen" | "family" | "protocol", value: string | undefined): string => {
    const found = value ?? before?.[key];
    if (!found)
      throw new Refusal("add", `cell "${told.cell}" is new and has no ${key}`, name, `name it with --${key}`);
    return found;
  };
  const family = need("family", told.family ?? familyOf(table));
  if (!Object.hasOwn(FAMILIES, family))
    throw new Refusal("add", `no family "${family}"`, name, `there are ${Object.keys(FAMILIES).join(", ")}`);
  const entry: Entry = {
    line: before?.line ?? entries.length + 2,
    cell: told.cell,
    file: `${FAMILIES[family]!.folder}/${told.cell}${endingOf(name, before)}`,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    instrument:
      told.instrument ?? instrumentOf(table) ?? before?.instrument ?? makerOf(table.format) ?? "unknown",
    format: table.format,
    family,
    protocol: need("protocol", told.protocol),
    specimen: need("specimen", told.specimen),
    area_cm2: told.area_cm2 ?? before?.area_cm2 ?? null,
    active_mass_mg: told.active_mass_mg ?? before?.active_mass_mg ?? null,
    temperature_celsius: told.temperature_celsius ?? before?.temperature_celsius ?? null,
    provenance: "measured",
    figures: told.figures ?? before?.figures ?? "",
    side,
    note: told.note ?? ""
  };
  const rest = entries.filter(other => other !== before);
  asProposed(entry, name, () => {
    checkRows([...rest, entry], known);
    checkContent(entry, bytes, table);
  });
  const columns = columnsOf(FAMILIES[family]!.table, table, {...entry, where: name});
  return {
    entry,
    summary: summarise(name, table),
    replaces: before,
    warnings: [...table.warnings, ...warningsOf(columns, entry)]
  };
}

/** Holds a row to what the manifest asks; a complaint names the row as proposed, and the file where it lies. */
function asProposed({line, cell, file}: Entry, name: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    const row = `data/manifest.csv line ${line} (cell "${cell}")`;
    const {message} = error as Error;
    if (!message.startsWith(`manifest: ${row}`)) throw error;
    throw new Error(
      message.replace(row, `the row proposed for cell "${cell}"`).replaceAll(`data/raw/${file}`, name)
    );
  }
}

/** Ending of the name; a measured file never takes the name of the reconstructed one it replaces. */
function endingOf(name: string, before: Entry | null): string {
  const ending = /\.[\w]+(?:\.gz)?$/.exec(name.split("/").at(-1)!)?.[0].toLowerCase() ?? ".txt";
  return before && before.file.endsWith(`${before.cell}${ending}`) ? `.measured${ending}` : ending;
}

/** The families that show in the columns alone; whether a cell is half or full its voltage decides elsewhere. */
function familyOf(table: Table): string | undefined {
  const has = (name: string): boolean => table.columns.some(column => column.name === name);
  if (has("frequency_hertz")) return "impedance";
  if (has("thickness_nm")) return "corrosion-thickness";
  return undefined;
}

const instrumentOf = ({metadata}: Table): string | undefined => {
  const found = metadata["instrument"];
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
};
