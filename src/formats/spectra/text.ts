/**
 * Spectra as plain text from any program: a head that names the frequency and an impedance (Z′ and Z″, their
 * negatives, or |Z| and phase), or three columns of numbers without a head. Columns are chosen by name.
 */
import {parseBody, type Body} from "../delimited.js";
import {cutField, gapWarnings, refuseNegative} from "../delimited-checks.js";
import {headOf} from "../head.js";
import {Lines, type LineList} from "../lines.js";
import {namedColumns, type Meaning} from "../named.js";
import {headSplits, markOf, splitOf, withoutRemarks} from "../rows-of.js";
import {decode, legacyOf} from "../text.js";
import {Refusal, type Column, type Reader, type Side, type Table, type Warning} from "../table.js";
import {bare, looksLikeSweep, NO_HEAD, refuseUnsure, SEARCHED_LINES, SPECTRUM, type Layout} from "./bare.js";
import {nameSpectrum, spectrumMeaning} from "./heads.js";
import {withUnitRow} from "./unit-row.js";

const LONGEST_HEAD = 2000;
export const spectrumText: Reader = {
  id: "spectrum-text",
  recognise: bytes => {
    const lines = new Lines(headOf(bytes));
    return headed(lines) !== null || (bare(lines) !== null && looksLikeSweep(lines));
  },
  read
};

/**
 * Rows as the file has them; a head with a leading minus turns the sign.
 * @param side `negate`: whoever asks says that the columns are Z′ and −Z″, and turns them
 * @throws Refusal for a row of another width, a field that is no number, an impedance per area, and columns
 *   without a head whose numbers do not show that they are Z′ and Z″
 */
function read(bytes: Uint8Array, name: string, side: Side = {}): Table {
  const {text, encoding} = decode(bytes, name, legacyOf(bytes));
  const lines = new Lines(text);
  const layout = headed(lines) ?? bare(lines);
  if (!layout)
    throw new Refusal(
      "spectrum",
      "no head that names a frequency and an impedance, and no row of three numbers",
      name,
      "name the columns frequency, Z' and Z''"
    );
  const {header, meanings, from, split, headLine} = layout;
  const rows = {lines: withoutRemarks(lines), from, to: lines.length, split: split.split, name};
  const body: Body = {...rows, header, mark: markOf(rows, split)};
  const parse = parseBody(body);
  const {columns, warnings} = namedColumns(parse, meanings, name);
  refuseNegative(columns, "frequency_hertz", parse);
  if (headLine < 0 && side["negate"] !== true) refuseUnsure(columns, `${name}, line ${from + 1}`);
  refuseRadians(columns, meanings, `${name}, line ${headLine + 1}`);
  return {
    format: "spectrum-text",
    rows: parse.rows,
    columns,
    warnings: [
      ...warnings,
      ...(headLine < 0 ? [NO_HEAD] : turned(header, meanings)),
      ...gapWarnings(columns, SPECTRUM, parse.where),
      ...cutField(text, rows, parse)
    ],
    metadata: {encoding, separator: split.name, decimal_mark: body.mark, ...instrument(lines, headLine)}
  };
}

/** A head near the top, and the first row of numbers below it. */
function headed(lines: LineList): Layout | null {
  for (let i = 0; i < Math.min(lines.length, SEARCHED_LINES); i++) {
    const line = lines.at(i)!;
    if (line.length > LONGEST_HEAD) continue;
    for (const header of headSplits(line.replace(/^\s*[#%!]+/, ""))) {
      const meanings = header.map(spectrumMeaning);
      if (!nameSpectrum(meanings)) continue;
      const wanted = meanings.flatMap((meaning, k) => (meaning ? [k] : []));
      for (let from = i + 1; from < Math.min(lines.length, i + SEARCHED_LINES); from++) {
        const split = splitOf(lines.at(from)!, header.length, wanted);
        if (split) {
          const first = firstFilled(lines, i + 1, from);
          const united = withUnitRow(meanings, lines, {from: i + 1, to: first});
          return {header, meanings: united, from: first, headLine: i, split};
        }
      }
    }
  }
  return null;
}

/** A broken row above the first whole one is data, a bare count of points or a blank is not. */
function firstFilled(lines: LineList, from: number, whole: number): number {
  for (let i = from; i < whole; i++) {
    const line = lines.at(i)!.trim();
    if (line !== "" && !/^[#%!]/.test(line) && !/^\d+$/.test(line) && /^[-\u2212+.\d]/.test(line)) return i;
  }
  return whole;
}

const turned = (header: string[], meanings: readonly (Meaning | null)[]): Warning[] => {
  const heads = header.filter((_, k) => meanings[k]?.sign === -1).map(head => `"${head}"`);
  return heads.length
    ? [{code: "sign-turned", message: `${heads.join(", ")} hold the negative, as their heads say; turned`}]
    : [];
};

/** A phase without unit is in degrees, unless |Z| falls by more than so small a phase allows. */
function refuseRadians(columns: Column[], meanings: readonly (Meaning | null)[], where: string): void {
  const phase = columns.find(({name}) => name === "phase_degree");
  const modulus = columns.find(({name}) => name === "absolute_impedance_ohm");
  const said = meanings.find(meaning => meaning?.name === "phase_degree")?.from;
  if (!phase || !modulus || said) return;
  const largest = (phase.values as Float64Array).reduce(
    (most, value) => Math.max(most, Math.abs(value) || 0),
    0
  );
  const ohms = (modulus.values as Float64Array).filter(value => value > 0);
  const spread = ohms.reduce((a, b) => Math.max(a, b), 0) / ohms.reduce((a, b) => Math.min(a, b), Infinity);
  if (largest > 0 && largest <= 1.6 && spread > 1.5)
    throw new Refusal(
      "unit",
      `no phase exceeds ${Number(largest.toPrecision(3))} while |Z| changes ${Number(spread.toPrecision(3))}-fold: radians, without saying so`,
      where,
      'name the unit in the head: "Phase (rad)" or "Phase (deg)"'
    );
}

/** CH Instruments writes its model above the table. */
function instrument(lines: LineList, headLine: number): Table["metadata"] {
  for (let i = 0; i < headLine; i++) {
    const model = /^Instrument Model:\s*(.+)$/.exec(lines.at(i)!);
    if (model) return {instrument: model[1]!.trim()};
  }
  return {};
}
