/**
 * Plain text of three columns: frequency in Hz, Z′ and Z″ in Ω, with tabs, semicolons, commas or blanks
 * between them. Head lines before the first row may name the columns; a head that says −Z″ turns the sign.
 */
import {Refusal} from "../../formats/table.js";
import {
  type DecimalMark,
  decimalMark,
  decode,
  fields,
  lines,
  parseNumber,
  separatorOf
} from "../../formats/text.js";
import type {Spectrum} from "./spectrum.js";

interface Layout {
  frequency: number;
  real: number;
  imaginary: number;
  sign: 1 | -1;
}

const MISSING = /^(?:nan|na|n\/a|inf|-inf)$/i;

/** @throws Refusal with the line of what is no number or no row of three */
export function readColumns(bytes: Uint8Array, name: string): Spectrum {
  const all = lines(decode(bytes, name, "windows-1252").text);
  const rows = all.map((text, i) => ({text: text.trim(), where: `${name}, line ${i + 1}`}));
  const kept = rows.filter(({text}) => text !== "" && !/^[#%!]/.test(text));
  const sample = kept.find(({text}) => /^[-+.\d]/.test(text));
  if (!sample)
    throw new Refusal("spectrum", "no row of numbers", name, "expected three columns: frequency, Z′, Z″");
  const split = splitter(sample.text);
  const cells = kept.map(({text, where}) => split(text, where));
  const mark = split.comma ? "." : decimalMark(cells.flat(), name);
  const isRow = (row: string[]) => row.length >= 3 && row.slice(0, 3).every(cell => isNumber(cell, mark));
  const first = cells.findIndex(isRow);
  if (first < 0)
    throw new Refusal("spectrum", "no row of three numbers", sample.where, "expected frequency, Z′, Z″");
  // A head may not start with a number: a broken first row is no head.
  const start = cells.slice(0, first).findIndex(row => isNumber(row[0]!, mark));
  const from = start < 0 ? first : start;
  const layout = layoutOf(cells[from - 1], cells[first]!.length, kept[first]!.where);
  const body = cells.slice(from);
  const column = (at: number, sign: 1 | -1 = 1) =>
    Float64Array.from(body, (row, i) => {
      const cell = row[at] ?? "";
      if (!isNumber(cell, mark))
        throw new Refusal(
          "spectrum",
          `"${cell.slice(0, 40)}" is no number`,
          `${kept[from + i]!.where}, column ${at + 1}`,
          "correct the row or leave it out"
        );
      return sign * parseNumber(cell, mark);
    });
  return {
    frequencyHertz: column(layout.frequency),
    realOhm: column(layout.real),
    imaginaryOhm: column(layout.imaginary, layout.sign)
  };
}

const isNumber = (cell: string, mark: DecimalMark) =>
  MISSING.test(cell) || !Number.isNaN(parseNumber(cell, mark));

function splitter(sample: string): ((line: string, where: string) => string[]) & {comma: boolean} {
  const separator = separatorOf(sample);
  const split = (line: string, where: string) => {
    const parts = separator ? fields(line, separator, where) : line.split(/\s+/);
    return parts.map(part => part.trim());
  };
  return Object.assign(split, {comma: separator === ","});
}

/** The line above the first row, when it names all three columns; else the first three, of three. */
function layoutOf(head: string[] | undefined, width: number, where: string): Layout {
  const find = (pattern: RegExp) => head?.findIndex(cell => pattern.test(cell)) ?? -1;
  const frequency = find(/^f(?:req|\b|$)/i);
  const real = find(/^z?_?\(?(?:re|z')(?!\s*')|^z?_?re|^z['′](?!['′])|^real/i);
  const imaginary = find(/^[-−]?\s*z?_?(?:im|z?''|z?["″])/i);
  if (frequency >= 0 && real >= 0 && imaginary >= 0 && real !== imaginary)
    return {frequency, real, imaginary, sign: /^[-−]/.test(head![imaginary]!) ? -1 : 1};
  if (width !== 3)
    throw new Refusal(
      "spectrum",
      `${width} columns without names`,
      where,
      "name them frequency, Z′, Z″ or keep just these three"
    );
  return {frequency: 0, real: 1, imaginary: 2, sign: 1};
}
