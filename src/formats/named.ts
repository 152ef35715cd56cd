/** Columns of a table under names of ours, in the units those names carry, by what each head means. */
import {asColumn, numbersOf, slug, unique, type Parse, type Parsed} from "./delimited.js";
import {durationSecond} from "./land/duration.js";
import {Refusal, type Column, type Warning} from "./table.js";
import {converter} from "./units.js";

/** What a head says: a name of ours, and how the file writes its values. */
export interface Meaning {
  name: string;
  /** Unit in the file; null where it is that of the name. */
  from: string | null;
  /** -1 for a column that holds the negative, such as −Z″. */
  sign?: 1 | -1;
  /** `duration` may be a number or h:mm:ss; `count` is whole where all its values are. */
  kind?: "number" | "count" | "duration" | "text";
  /** The unit is the maker's custom, not written in the file. */
  assumed?: true;
}

const UNITS: readonly [ending: RegExp, unit: string][] = [
  [/_volt$/, "V"],
  [/_ampere$/, "A"],
  [/_second$/, "s"],
  [/_ah$/, "Ah"],
  [/_wh$/, "Wh"],
  [/_watt$/, "W"],
  [/_hertz$/, "Hz"],
  [/_ohm$/, "ohm"],
  [/_degree$/, "deg"],
  [/_celsius$/, "degC"]
];

/** Unit a name carries in its ending; null for a bare number or text. */
export const unitOfName = (name: string): string | null =>
  UNITS.find(([ending]) => ending.test(name))?.[1] ?? null;

const COULOMB_AH = 1 / 3600;
/** Charge in coulomb, angles and temperatures, which a table of electrical units has not. */
const SPECIAL: readonly [from: RegExp, to: string, factor: number][] = [
  [/^(?:C|As|A\.s)$/, "Ah", COULOMB_AH],
  [/^mA\.?s$/, "Ah", COULOMB_AH / 1000],
  [/^[µu]A\.?s$/, "Ah", COULOMB_AH / 1e6],
  [/^(?:deg|degrees?|°)$/i, "deg", 1],
  [/^rad(?:ians?)?$/i, "deg", 180 / Math.PI],
  [/^(?:°?C|degC|℃)$/i, "degC", 1]
];

/** Turns values in a unit as makers write it into a unit of ours; null when it cannot. */
export function conversion(from: string, to: string): ((value: number) => number) | null {
  const plain = from.normalize("NFKC").trim().replace("μ", "µ");
  const special = SPECIAL.find(([pattern, unit]) => unit === to && pattern.test(plain));
  return special ? value => value * special[2] : converter(plain.replace(/(?<=A|W)\.h$/, "h"), to);
}

/**
 * @param meanings one for each column; null keeps a column under its own head
 * @throws Refusal for a unit that cannot be converted, and for a field that is no number where one must be
 */
export function namedColumns(
  parse: Parse,
  meanings: readonly (Meaning | null)[],
  file: string
): {columns: Column[]; warnings: Warning[]} {
  const taken = new Set(meanings.flatMap(meaning => meaning?.name ?? []));
  const wanted = parse.columns.map(({header}, k) => meanings[k]?.name ?? ownName(header, k, taken));
  const names = unique(wanted);
  const columns = parse.columns.map((column, k): Column => {
    const meaning = meanings[k];
    if (!meaning) return asColumn(names[k]!, null, column);
    return {...meant(meaning, column, parse, file), name: names[k]!};
  });
  return {columns, warnings: [...parse.doubts, ...second(parse, meanings), ...assumed(parse, meanings)]};
}

/** A head of no known meaning never takes a name that has one. */
function ownName(head: string, k: number, taken: ReadonlySet<string>): string {
  const name = slug(head) || `column_${k + 1}`;
  return taken.has(name) || unitOfName(name) !== null ? `own_${name}` : name;
}

function meant(
  {name, from, sign = 1, kind = "number"}: Meaning,
  column: Parsed,
  parse: Parse,
  file: string
): Column {
  const unit = unitOfName(name);
  if (kind === "text") return textColumn(name, column);
  const convert = from === null || unit === null ? null : conversion(from, unit);
  if (from !== null && unit !== null && !convert)
    throw new Refusal(
      "unit",
      `"${from}" cannot be turned into ${unit}`,
      `${file}, column "${column.header}"`,
      /cm/.test(from)
        ? "divide by the area and write it in ohm"
        : "correct the head, or map the column with its unit"
    );
  const raw =
    kind === "duration" && column.values.type === "string"
      ? durations(column, parse)
      : numbersOf(column, parse).map(value => (convert ? convert(value) : value));
  const values = sign === 1 ? raw : raw.map(value => -value || 0);
  const whole = kind === "count" && values.every(value => Number.isNaN(value) || Number.isInteger(value));
  return {name, unit: unit ?? (kind === "count" ? "1" : null), type: whole ? "integer" : "number", values};
}

const textColumn = (name: string, {values, codes}: Parsed): Column => ({
  name,
  unit: null,
  type: "string",
  values:
    values.type === "string"
      ? values.values
      : (codes ?? Array.from(values.values, value => (Number.isNaN(value) ? null : String(value))))
});

function durations(column: Parsed, parse: Parse): Float64Array {
  const texts = column.values.values as (string | null)[];
  return Float64Array.from(texts, (text, row) => {
    const second = text === null ? NaN : durationSecond(text);
    if (text !== null && Number.isNaN(second))
      throw new Refusal(
        "time",
        `"${text.slice(0, 40)}" is no time`,
        `${parse.where(row)}, column "${column.header}"`,
        "export times as h:mm:ss or in seconds"
      );
    return second;
  });
}

function second({columns}: Parse, meanings: readonly (Meaning | null)[]): Warning[] {
  const names = meanings.map(meaning => meaning?.name ?? null);
  return columns.flatMap(({header}, k) => {
    const first = names.indexOf(names[k]!);
    if (names[k] === null || first === k) return [];
    const message = `"${header}" says what "${columns[first]!.header}" says; it is kept under a numbered name`;
    return [{code: "second-column", message}];
  });
}

function assumed({columns}: Parse, meanings: readonly (Meaning | null)[]): Warning[] {
  const bare = columns.flatMap(({header}, k) => {
    const meaning = meanings[k];
    const unit = meaning && unitOfName(meaning.name);
    return meaning && unit && (meaning.from === null || meaning.assumed)
      ? [`${header.trim()} in ${meaning.from ?? unit}`]
      : [];
  });
  return bare.length
    ? [{code: "unit-assumed", message: `no unit in the header; taken as is usual: ${bare.join(", ")}`}]
    : [];
}
