/** A column head of a BDF file → our name and unit, and what about it departs from the format. */
import {entryOf} from "./heads.js";
import {slug} from "./delimited.js";
import {termByLabel, termByName, termByQuantity, termBySmallLabel, TERMS, type Term} from "./bdf-terms.js";
import {Refusal, type Warning} from "./table.js";
import {converter} from "./units.js";

export interface Head {
  /** As the file writes it. */
  head: string;
  name: string;
  unit: string | null;
  term: Term | null;
  /** Brings the file's values into the term's unit. */
  convert: ((value: number) => number) | null;
  style: "label" | "name" | "vendor";
  deviation: string | null;
}

/** Labels of versions before 1.0 and alternative labels of the ontology → today's names. */
const OLD_LABELS: ReadonlyMap<string, string> = new Map([
  ["Step Type / 1", "step_type"],
  ["Charge Capacity / Ah", "charging_capacity_ah"],
  ["Discharge Capacity / Ah", "discharging_capacity_ah"],
  ["Charge Energy / Wh", "charging_energy_wh"],
  ["Discharge Energy / Wh", "discharging_energy_wh"],
  ...[1, 2, 3, 4, 5].map((n): [string, string] => [
    `Surface Temperature T${n} / degC`,
    `temperature_t${n}_celsius`
  ])
]);
/** Names from before version 1.0 that no rule gives → today's name and the unit they were in. */
const OLD_NAMES: ReadonlyMap<string, readonly [name: string, unit: string]> = new Map([
  ["date_time_millisecond", ["unix_time_second", "ms"]],
  ["cycle_dimensionless", ["cycle_count", "1"]]
]);
const PREFIXES: Readonly<Record<string, string>> = {milli: "m", micro: "µ", kilo: "k"};
const BASES: Readonly<Record<string, string>> = {
  second: "s",
  volt: "V",
  ampere: "A",
  hertz: "Hz",
  ohm: "ohm",
  watt: "W"
};
const QUANTITIES = TERMS.flatMap(term =>
  term.unit && term.unit !== "1"
    ? [{term, quantity: `${term.label.split(" / ")[0]!.toLowerCase().replaceAll(" ", "_")}_`}]
    : []
).sort((a, b) => b.quantity.length - a.quantity.length);

/** `test_time_s`, `voltage_V`, `current_milliampere`: a quantity of the format with another word for the unit. */
function otherName(head: string): {term: Term; unit: string} | null {
  const found = QUANTITIES.find(({quantity}) => head.toLowerCase().startsWith(quantity));
  if (!found) return null;
  const word = head.slice(found.quantity.length);
  const [, prefix = "", base] = /^(milli|micro|kilo)?([a-z]+?)s?$/.exec(word) ?? [];
  const unit =
    base !== undefined && entryOf(BASES, base) !== undefined
      ? `${PREFIXES[prefix] ?? ""}${BASES[base]}`
      : word;
  return converter(unit, found.term.unit!) ? {term: found.term, unit} : null;
}
/** Deprecated for `Step ID`. */
const STEP_INDEX = new Set(["Step Index / 1", "step_index"]);
const RESERVED = new Set([...TERMS.map(term => term.name), "step_index"]);

/** @throws Refusal when a known quantity comes in a unit that cannot be converted. */
export function resolveHead(given: string, file: string): Head {
  const head = given.trim().replace(/\s+/g, " ");
  const known = (term: Term, style: Head["style"], more: Partial<Head> = {}): Head => {
    return {head, name: term.name, unit: term.unit, term, convert: null, style, deviation: null, ...more};
  };
  const byLabel = termByLabel(head);
  if (byLabel) return known(byLabel, "label");
  const byName = termByName(head);
  if (byName) return known(byName, "name");
  const bySmallLabel = termBySmallLabel(head);
  if (bySmallLabel) return known(bySmallLabel, "label", {deviation: "other-capitals"});
  if (STEP_INDEX.has(head))
    return known(termByName("step_id")!, head.includes("/") ? "label" : "name", {
      deviation: "deprecated-step-index"
    });
  const oldLabel = OLD_LABELS.get(head);
  if (oldLabel !== undefined) return known(termByName(oldLabel)!, "label", {deviation: "old-labels"});
  const renamed = otherName(head);
  if (renamed)
    return known(renamed.term, "name", {
      convert: converter(renamed.unit, renamed.term.unit!),
      deviation: "pre-1.0-names"
    });
  const old = OLD_NAMES.get(head);
  if (old) {
    const term = termByName(old[0])!;
    return known(term, "name", {convert: converter(old[1], term.unit!), deviation: "pre-1.0-names"});
  }
  const other = head.includes(" / ") ? termByQuantity(head) : undefined;
  if (other?.unit) {
    const unit = head.slice(head.indexOf(" / ") + 3);
    const convert = converter(unit, other.unit);
    if (convert) return known(other, "label", {convert, deviation: "unit-converted"});
    throw new Refusal(
      "unit",
      `"${unit}" cannot be turned into ${other.unit}`,
      `${file}, column "${head}"`,
      `write the column as ${other.label}`
    );
  }
  const name = slug(head) || "unnamed";
  return {
    head,
    name: RESERVED.has(name) ? `vendor_${name}` : name,
    unit: null,
    term: null,
    convert: null,
    style: "vendor",
    deviation: "vendor-columns"
  };
}

const MESSAGES: Record<string, string> = {
  "other-capitals": "heads in other capitals than the format's",
  "deprecated-step-index": "a deprecated head, read as Step ID",
  "old-labels": "labels of older versions, read as those of today",
  "pre-1.0-names": "names from before version 1.0, brought to today's names and units",
  "unit-converted": "a unit that is not the term's own, converted",
  "vendor-columns": "columns that are no term of the format, kept under their own names"
};

/** One warning per kind of departure, naming the columns. */
export function headWarnings(heads: Head[]): Warning[] {
  const kinds = [...new Set(heads.flatMap(({deviation}) => deviation ?? []))];
  const warnings = kinds.map((code): Warning => {
    const columns = heads.filter(h => h.deviation === code).map(h => `"${h.head}"`);
    return {code, message: MESSAGES[code]!, where: `column ${columns.join(", ")}`};
  });
  const seen = new Set<string>();
  const twice = heads.find(({term}) => term && seen.size === seen.add(term.name).size)?.name;
  if (twice !== undefined)
    warnings.push({
      code: "duplicate-term",
      message: "one term stands in two columns; the second is kept under a numbered name",
      where: `column "${heads.findLast(({name}) => name === twice)!.head}"`
    });
  if (headerStyle(heads) === "mixed")
    warnings.push({
      code: "mixed-heads",
      message: "preferred labels and machine-readable names in one header"
    });
  return warnings;
}

export function headerStyle(heads: Head[]): "label" | "name" | "mixed" {
  const styles = new Set(heads.filter(({term}) => term).map(({style}) => style));
  if (styles.size > 1) return "mixed";
  return styles.has("name") ? "name" : "label";
}
