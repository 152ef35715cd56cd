import {FAMILIES} from "../../src/data/families.js";
import {isDoi} from "../../src/publication/publication.js";
import {readers} from "../../src/formats/recognise.js";
import {isCell, type Entry} from "./entry.js";

/** What a row of the manifest may name. */
export interface Known {
  /** specimen → the slug that starts the ids of its cells */
  specimens: ReadonlyMap<string, string>;
  /** labels of figures and tables of the paper */
  figures: ReadonlySet<string>;
}

const FORMATS: readonly string[] = readers.map(reader => reader.id);

/** Formats that only one maker's programs write, by what the instrument's name then says. */
const MAKERS: readonly [format: RegExp, maker: string, name: RegExp][] = [
  [/^land/, "LAND", /\bland/i],
  [/^(versastudio|parstat)/, "Princeton Applied Research", /parstat|versas|princeton|ametek/i]
];

/** A complaint about a row, or null. */
type Rule = (entry: Entry, known: Known) => string | null;

const list = (names: Iterable<string>): string => [...names].join(", ");
const positive =
  (name: "area_cm2" | "active_mass_mg"): Rule =>
  entry => {
    const value = entry[name];
    return value !== null && value <= 0 ? `has ${name} ${value}; it must be above zero or empty` : null;
  };
/** The part of an id or file name that says whose it is: mgw of mgw-cycling.xlsx. */
const lead = (name: string): string => /^[^-_.]*/.exec(name.split("/").at(-1)!)![0].toLowerCase();

/** A path of plain steps below data/raw. */
const isBelow = (path: string): boolean =>
  path.split("/").every(step => !/^\.{0,2}$|[\p{Cc}\\:]/u.test(step));

const RULES: readonly Rule[] = [
  ({cell}) => (isCell(cell) ? null : "has no such id of a cell; use letters, digits, dots and hyphens"),
  ({file}) =>
    isBelow(file)
      ? null
      : `has file ${JSON.stringify(file)}, which is no place below data/raw; write folder/name without "..", drive or leading slash`,
  ({family}) =>
    Object.hasOwn(FAMILIES, family)
      ? null
      : `has family "${family}"; known are ${list(Object.keys(FAMILIES))}`,
  ({specimen}, {specimens}) =>
    specimens.has(specimen)
      ? null
      : `has specimen "${specimen}", which data/specimens.csv does not list; known are ${list(specimens.keys())}`,
  ({figures}, known) => {
    const unknown = figures.split(/\s+/).find(label => label && !known.figures.has(label));
    return unknown
      ? `names figure "${unknown}", to which data/claims.csv has no statement; write a label such as 2a, S7 or TS1`
      : null;
  },
  ({format}) =>
    format === "" || FORMATS.includes(format)
      ? null
      : `has format "${format}"; known are ${list(FORMATS)}, or leave it empty`,
  positive("area_cm2"),
  positive("active_mass_mg"),
  ({temperature_celsius: t}) =>
    t !== null && t <= -273.15 ? `has temperature_celsius ${t}, below absolute zero` : null,
  ({family, active_mass_mg}) =>
    family === "full-cell" && active_mass_mg === null
      ? "has no active_mass_mg, without which a full cell has no capacity per gram"
      : null,
  ({family, area_cm2}) =>
    area_cm2 === null && family !== "corrosion-thickness"
      ? "has no area_cm2, to which its current density refers"
      : null,
  ({side}) =>
    side["elsewhere"] === undefined || isDoi(side["elsewhere"])
      ? null
      : `says elsewhere=${side["elsewhere"]}; write the DOI under which the file is kept, such as 10.5281/zenodo.1234567`,
  ({instrument, format}) => otherMaker(instrument, format),
  ({family, file}) => {
    const found = file.split("/")[0]!;
    const own = FAMILIES[family]!.folder;
    return found !== own && Object.values(FAMILIES).some(({folder}) => folder === found)
      ? `puts a file of family "${family}" into data/raw/${found}; move the file to ${own} or correct the family`
      : null;
  },
  ({cell, file, specimen}, {specimens}) => {
    const own = specimens.get(specimen);
    for (const [what, name] of [["cell", cell] as const, ["file", file] as const])
      for (const [other, slug] of specimens)
        if (lead(name) === slug && slug !== own)
          return `has specimen "${specimen}", but its ${what} "${name}" is named after ${other}; correct one of them`;
    return null;
  }
];

/** The maker whose programs alone write this format, or null. */
export const makerOf = (format: string): string | null =>
  MAKERS.find(([form]) => form.test(format))?.[1] ?? null;

/** Complaint about an instrument whose maker's programs do not write this format, or null. */
export function otherMaker(instrument: string, format: string): string | null {
  const maker = MAKERS.find(([form]) => form.test(format));
  return maker && !maker[2].test(instrument)
    ? `has format "${format}", which only programs of ${maker[1]} write, and instrument "${instrument}"; correct one of them`
    : null;
}

/** Holds every row against what is known and against the other rows. @throws `manifest: data/manifest.csv line N …` */
export function checkRows(entries: readonly Entry[], known: Known): void {
  const cells = new Map<string, Entry>();
  for (const entry of entries) {
    const at = `manifest: data/manifest.csv line ${entry.line} (cell "${entry.cell}")`;
    for (const rule of RULES) {
      const complaint = rule(entry, known);
      if (complaint) throw new Error(`${at} ${complaint}`);
    }
    for (const key of [entry.file, entry.sha256]) {
      const other = cells.get(key);
      if (other)
        throw new Error(
          `${at} has the ${key === entry.file ? "file" : "bytes"} of cell "${other.cell}" (line ${other.line}); one measurement belongs to one cell, so give this row a file of its own or remove it`
        );
      cells.set(key, entry);
    }
  }
}
