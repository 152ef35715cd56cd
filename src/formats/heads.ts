/** Column heads of any program: one spelling for the many ways to write a label and its unit. */
import {converter} from "./units.js";

interface Label {
  /** Without unit, in one spelling: `Z'`, `-Im(Z)`. */
  label: string;
  /** As written; null when the head names none. */
  unit: string | null;
}

/** Units that no conversion knows but a head may name. */
const OTHER_UNITS =
  /^(?:deg|degrees?|°|rad|radians?|°c|degc|℃|%|a\.?s|c|[mµu]?a\.h|[mkµu]?w\.h|[mµu]?as|.*(?:ohm|Ω)\W*cm.*)$/iu;
const BASES = ["s", "V", "A", "Ah", "Wh", "W", "Ω", "Hz"];

/** True for what can stand as the unit of a column of a cell test. */
export const isUnit = (text: string): boolean =>
  OTHER_UNITS.test(text.trim()) || BASES.some(base => converter(text, base) !== null);

/** Letters, digits and signs that are written in one way only: most fields of most lines, heads or not. */
const PLAIN = /^[!#-_a-~]*$/;

/** One spelling of minus, primes, brackets and blanks; quotes around the whole and tabs are gone. */
export const spelled = (head: string): string => (PLAIN.test(head) ? head : respelled(head));

const respelled = (head: string): string =>
  head
    // Compatibility would turn a lone accent into a blank and a combining one.
    .replaceAll("\u00b4", "'")
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u2032`´]/g, "'")
    .replace(/["\u201c\u201d\u2033]/g, "''")
    .replace(/\s+/g, " ")
    .trim();

/**
 * `freq/Hz`, `Z' (Ω)`, `I[A]`, `Voltage / V` and `f Hz` as label and unit. What a code page has lost of a unit
 * (`Z' (?)`, `Z' Ø`) counts as none.
 */
export function labelOf(head: string): Label {
  const text = spelled(head);
  const bracket = /^(.*?)\s?[[(]([^[\]()]*)[\])]$/.exec(text);
  if (bracket && (isUnit(bracket[2]!) || LOST.test(bracket[2]!))) return labelled(bracket[1]!, bracket[2]!);
  const slash = text.lastIndexOf("/");
  if (slash > 0 && (isUnit(text.slice(slash + 1)) || LOST.test(text.slice(slash + 1).trim())))
    return labelled(text.slice(0, slash), text.slice(slash + 1));
  const word = /^(.+) (\S+)$/.exec(text);
  if (word && (/^[kmM]?(?:Hz|ohms?|Ω|deg|°)$/i.test(word[2]!) || LOST.test(word[2]!)))
    return labelled(word[1]!, word[2]!);
  return {label: text, unit: null};
}

/** Ω written in one code page and read in another. */
const LOST = /^[?Ø\ufffd]$/;

const labelled = (label: string, unit: string): Label => ({
  label: label.trim(),
  unit: LOST.test(unit.trim()) || unit.trim() === "" ? null : unit.trim()
});

/** Entry of a table by a key a file gives: `constructor` and `toString` are none. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
