import {createHash} from "node:crypto";
import {readFile, readdir} from "node:fs/promises";
import {parseCsv, parseCsvLines} from "../src/lib/csv.js";
import {isCell, type Entry} from "./manifest/entry.js";
import {checkRows, type Known} from "./manifest/rows.js";

export type {Entry} from "./manifest/entry.js";

/**
 * data/manifest.csv held against what it may name and against data/raw: every row has its file, every file its row,
 * every checksum agrees.
 * @throws `manifest: …` naming row or file and what to do.
 */
export async function readManifest(folder: string): Promise<Entry[]> {
  const entries = parseManifest(await readFile(`${folder}/manifest.csv`, "utf8"));
  checkRows(entries, await readKnown(folder));
  const listed = new Map(entries.map(e => [e.file, e]));
  for (const file of await rawFiles(`${folder}/raw`))
    if (!listed.has(file) && ![...listed.values()].some(e => e.side["file"] === file))
      throw new Error(
        `manifest: data/raw/${file} is not listed in data/manifest.csv; add a row for it or remove the file`
      );
  for (const entry of entries) {
    const bytes = await readFile(`${folder}/raw/${entry.file}`).catch(() => null);
    if (!bytes)
      throw new Error(
        `manifest: data/raw/${entry.file} of cell "${entry.cell}" is missing; restore the file or remove its row`
      );
    const sum = createHash("sha256").update(bytes).digest("hex");
    if (sum !== entry.sha256)
      throw new Error(
        `manifest: data/raw/${entry.file} has sha256 ${sum}, its row says ${entry.sha256 || "nothing"}; put the right file in place or correct the row`
      );
  }
  return entries;
}

/** Specimens and figures that a row may name. */
export async function readKnown(folder: string): Promise<Known> {
  const read = async (name: string) =>
    parseCsv(await readFile(`${folder}/${name}.csv`, "utf8"), `data/${name}.csv`);
  const [specimens, claims] = await Promise.all([read("specimens"), read("claims")]);
  return {
    specimens: new Map(specimens.map(row => [row["specimen"]!, row["slug"]!])),
    figures: new Set(claims.map(row => row["figure"]!).filter(label => label !== "text"))
  };
}

export function parseManifest(text: string): Entry[] {
  const seen = new Set<string>();
  return parseCsvLines(text, "data/manifest.csv").map(({line, row}) => {
    const at = `data/manifest.csv line ${line}`;
    const need = (name: string): string => {
      const value = row[name];
      if (value === undefined)
        throw new Error(`manifest: column "${name}" is missing from data/manifest.csv`);
      if (value === "") throw new Error(`manifest: ${at} has no ${name}`);
      return value;
    };
    const number = (name: string): number | null => {
      const text = row[name] ?? "";
      if (text === "") return null;
      const value = Number(text);
      if (!Number.isFinite(value))
        throw new Error(`manifest: ${at} has ${name} "${text}", which is not a number`);
      return value;
    };
    const provenance = need("provenance");
    if (provenance !== "measured" && provenance !== "reconstructed")
      throw new Error(`manifest: ${at} has provenance "${provenance}"; it must be measured or reconstructed`);
    const cell = need("cell");
    if (!isCell(cell))
      throw new Error(`manifest: ${at} has cell "${cell}"; use letters, digits, dots and hyphens`);
    if (seen.has(cell)) throw new Error(`manifest: ${at} repeats cell "${cell}"`);
    seen.add(cell);
    return {
      line,
      cell,
      provenance,
      file: need("file"),
      sha256: row["sha256"] ?? "",
      instrument: need("instrument"),
      format: row["format"] ?? "",
      family: need("family"),
      protocol: need("protocol"),
      specimen: row["specimen"] ?? "",
      area_cm2: number("area_cm2"),
      active_mass_mg: number("active_mass_mg"),
      temperature_celsius: number("temperature_celsius"),
      figures: row["figures"] ?? "",
      side: parseSide(row["side"] ?? "", at),
      note: row["note"] ?? ""
    };
  });
}

function parseSide(text: string, at: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(";")
      .map(s => s.trim())
      .filter(Boolean)
      .map(pair => {
        const cut = pair.indexOf("=");
        if (cut < 1) throw new Error(`manifest: ${at} has side "${pair}"; write key=value`);
        return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
      })
  );
}

async function rawFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter(f => f.isFile() && !f.name.startsWith(".") && f.name !== "README.md")
    .map(f => `${f.parentPath}/${f.name}`.slice(folder.length + 1))
    .sort();
}
