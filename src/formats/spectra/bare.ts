/** A spectrum without a head: three columns of numbers, taken for one only where the numbers show what they are. */
import {largest, least} from "../../lib/extremes.js";
import type {LineList} from "../lines.js";
import type {Meaning} from "../named.js";
import {isNumber, splitOf, type Split} from "../rows-of.js";
import {Refusal, type Column, type Warning} from "../table.js";
import {pairIn} from "./gain-phase.js";
import {sweepsOf} from "./table.js";

export const SEARCHED_LINES = 200;
export const SPECTRUM = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"];
/** Order of columns that have no head, by custom. */
const BARE = ["frequency", "Z′", "Z″"];

export interface Layout {
  header: string[];
  meanings: (Meaning | null)[];
  /** First line of data. */
  from: number;
  /** Line of the head; -1 without one. */
  headLine: number;
  split: Split;
}

/** Three columns of numbers from the first row on. */
export function bare(lines: LineList): Layout | null {
  for (let i = 0; i < Math.min(lines.length, SEARCHED_LINES); i++) {
    const line = lines.at(i)!;
    if (line.trim() === "" || /^\s*[#%!]/.test(line)) continue;
    const split = splitOf(line, 3, [0, 1, 2]);
    if (!split) return null;
    const meanings = SPECTRUM.map((name): Meaning => ({name, from: null}));
    return {header: BARE, meanings, from: i, headLine: -1, split};
  }
  return null;
}

/** Frequencies are positive, go one way, and span a decade: other tables of three columns are none of ours. */
export function looksLikeSweep(lines: LineList): boolean {
  const {from, split} = bare(lines)!;
  const first: number[] = [];
  // The last line of a look at the beginning may be cut.
  for (
    let i = from;
    i < Math.max(from + 1, lines.length - 1) || (i < lines.length && first.length < 2);
    i++
  ) {
    const line = lines.at(i)!.trim();
    if (line === "" || /^[#%!]/.test(line)) continue;
    const field = split.split(line, () => "")[0]!.trim();
    if (isNumber(field)) first.push(Number(field.replace(",", ".")));
  }
  if (first.length < 2 || first.some(value => !(value > 0))) return false;
  const turnsAt = first.findIndex(
    (value, i) => i > 1 && (value - first[i - 1]!) * (first[1]! - first[0]!) <= 0
  );
  const run = turnsAt < 0 ? first : first.slice(0, turnsAt);
  return largest(run) / least(run) >= 10;
}

export const NO_HEAD: Warning = {
  code: "no-head",
  message:
    "no line names the columns; they are frequency in Hz, Z′ and Z″ in ohm, for so taken gain and phase belong together, and taken as |Z| and phase they do not"
};

/** Without a head only gain and phase tell Z′ and Z″ from |Z| and phase, and Z″ from −Z″. */
export function refuseUnsure(columns: Column[], where: string): void {
  const [frequency, second, third] = columns.map(({values}) => values as Float64Array);
  const sweep = sweepsOf(frequency!, second!, third!);
  const first = sweep.findIndex(n => n > 1);
  const of = (values: Float64Array): Float64Array => values.subarray(0, first < 0 ? undefined : first);
  const pair = pairIn(of(frequency!), of(second!), of(third!));
  if (pair === "parts") return;
  const turned =
    pair === null
      ? pairIn(
          of(frequency!),
          of(second!),
          of(third!).map(value => -value)
        )
      : null;
  const seen = pair ?? turned;
  const found = seen && FOUND.find(({pair: own, minus}) => own === seen && minus === (turned !== null));
  throw new Refusal(
    "spectrum",
    `no line names the columns${found ? `, and by gain and phase they are frequency, ${found.words}` : ", and the numbers do not tell Z′ and Z″ from |Z| and phase"}`,
    where,
    found
      ? `if they are, map them: map=${found.map}`
      : `map them, such as map=${FOUND.map(({map}) => map).join(" or map=")}`
  );
}

const FOUND = [
  {
    pair: "modulus",
    minus: false,
    words: "|Z| and phase",
    map: "frequency=#1:Hz,modulus=#2:ohm,phase=#3:deg"
  },
  {
    pair: "modulus",
    minus: true,
    words: "|Z| and minus the phase",
    map: "frequency=#1:Hz,modulus=#2:ohm,minus-phase=#3:deg"
  },
  {
    pair: "parts",
    minus: true,
    words: "Z′ and −Z″",
    map: "frequency=#1:Hz,real=#2:ohm,minus-imaginary=#3:ohm"
  },
  {pair: null, minus: false, words: "Z′ and Z″", map: "frequency=#1:Hz,real=#2:ohm,imaginary=#3:ohm"}
] as const;
