/**
 * `add FILE --cell ID …`: proposes the manifest row of a measured file; with `--yes` puts file and row in their places.
 * A file that names people, paths or serial numbers is taken with `--keep` as it is or with `--clean` without them.
 */
import {basename} from "node:path";
import {cleaned, disclosures, type Disclosure} from "../author/disclosures.js";
import {manifestRow} from "../author/manifest-text.js";
import {place} from "../author/place.js";
import {propose, type Proposal, type Told} from "../author/propose.js";
import {readKnown, readManifest} from "../manifest.js";
import {data} from "../paths.js";
import {Refusal} from "../../src/lib/refusal.js";
import {readIssue} from "../publication/read.js";
import {mapOf, parseArguments, WrongUse, type Io} from "./verb.js";

const TEXTS = ["cell", "specimen", "family", "protocol", "instrument", "figures", "note"] as const;
const NUMBERS = {area: "area_cm2", mass: "active_mass_mg", temperature: "temperature_celsius"} as const;

export async function run(args: string[], io: Io, folder = data): Promise<number> {
  const {rest, flags, values} = parseArguments(
    args,
    ["json", "yes", "keep", "clean"],
    [...TEXTS, ...Object.keys(NUMBERS), "side", "map"]
  );
  const [file, ...more] = rest;
  if (file === undefined || more.length) throw new WrongUse("add takes one file");
  if (flags.has("keep") && flags.has("clean")) throw new WrongUse("--keep and --clean exclude each other");
  const told = toldIn(values);
  await readIssue(folder);
  const original = await io.read(file);
  const gives = disclosures(original, file);
  const bytes = flags.has("clean") && gives.length ? cleaned(original, file) : original;
  const left = bytes === original ? gives : disclosures(bytes, file);
  if (flags.has("clean") && left.length)
    throw new Refusal(
      "add",
      `cleaning left ${left[0]!.kind} "${left[0]!.text}"`,
      file,
      "take it out by hand in the instrument's program"
    );
  const cleanedNote = bytes === original ? null : `Cleaned before publication: ${kinds(gives)} removed.`;
  const note = [told.note, cleanedNote].filter(Boolean).join(" ");
  const proposal = await asRefusal(async () =>
    propose(bytes, basename(file), {...told, note}, await readManifest(folder), await readKnown(folder))
  );
  const asked = gives.length > 0 && !flags.has("keep") && !flags.has("clean");
  const done = flags.has("yes") && !asked ? await place(folder, proposal, bytes) : [];
  io.out(
    flags.has("json")
      ? `${JSON.stringify({...proposal, gives_away: gives, done}, null, 1)}\n`
      : readable(file, proposal, gives, asked, done)
  );
  return flags.has("yes") && asked ? 1 : 0;
}

function toldIn(values: Map<string, string[]>): Told {
  const one = (key: string): string | undefined => values.get(key)?.at(-1);
  const cell = one("cell");
  if (!cell) throw new WrongUse("add needs --cell ID, the id of the cell in the manifest");
  const side = Object.fromEntries(
    (values.get("side") ?? []).map(pair => {
      const cut = pair.indexOf("=");
      if (cut < 1) throw new WrongUse(`--side "${pair}" is not key=value`);
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    })
  );
  const map = mapOf(values);
  const texts = Object.fromEntries(TEXTS.flatMap(key => (one(key) === undefined ? [] : [[key, one(key)]])));
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([key, column]) => {
      const text = one(key);
      if (text === undefined) return [];
      const value = Number(text);
      if (text.trim() === "" || !Number.isFinite(value))
        throw new WrongUse(`--${key} "${text}" is not a number (${column.split("_").at(-1)})`);
      return [[column, value]];
    })
  );
  return {
    ...(texts as unknown as Told),
    ...numbers,
    cell,
    ...(Object.keys(side).length || map.map ? {side: {...side, ...map}} : {})
  };
}

/** The manifest's own complaints, as the command line says them. */
async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const [, category, thing] = /^(manifest|columns|table): ([\s\S]*)$/.exec((error as Error).message) ?? [];
    if (error instanceof Refusal || category === undefined) throw error;
    throw new Refusal(category, thing!);
  }
}

const kinds = (gives: readonly Disclosure[]): string => [...new Set(gives.map(({kind}) => kind))].join(", ");

/** What to say for file and row to be put in their places. */
const next = (asked: boolean): string =>
  asked
    ? "Say --yes with --keep to put file and row in their places as they are, or with --clean without these words."
    : "Say --yes to put file and row in their places.";

function readable(
  file: string,
  {entry, summary, replaces, warnings}: Proposal,
  gives: Disclosure[],
  asked: boolean,
  done: string[]
): string {
  return [
    `${file}: ${summary.format}, ${summary.rows} rows${summary.cycles === null ? "" : `, ${summary.cycles} cycles`}`,
    ...warnings.map(({message, where}) => `  ${message}${where ? ` (${where})` : ""}`),
    replaces
      ? `Takes the place of the reconstructed data/raw/${replaces.file} (data/manifest.csv line ${replaces.line}).`
      : "Is a new cell: its row goes to the end of data/manifest.csv.",
    "Row:",
    `  ${manifestRow(entry)}`,
    ...(gives.length
      ? ["The file also tells:", ...gives.map(({kind, text, where}) => `  ${kind}: ${text} (${where})`)]
      : []),
    ...(done.length ? done.map(line => `Done: ${line}.`) : [`Nothing was changed. ${next(asked)}`]),
    ""
  ].join("\n");
}
