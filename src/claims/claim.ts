import {Refusal} from "../lib/refusal.js";
import {parseUnit, UnitError, type Unit} from "../lib/unit.js";
import {C_RATE_NAME} from "../lib/unit-symbols.js";
import {readRows, type Row} from "./rows.js";

const COMPARATORS = ["=", "≈", "<", ">", "<=", ">=", "range"] as const;
type Comparator = (typeof COMPARATORS)[number];
export const KINDS = [
  "measured",
  "derived",
  "protocol",
  "literature",
  "model-input",
  "model-output",
  "interpretation"
] as const;
type Kind = (typeof KINDS)[number];
/** Parts of the paper; `caption` is that of the figure. */
const SECTIONS = ["Abstract", "Introduction", "Results", "Conclusions", "Experimental", "caption"] as const;
type Section = (typeof SECTIONS)[number];

/** One printed statement of the paper, as printed; numbers stay text because their digits carry the rounding. */
export interface Claim {
  readonly id: string;
  readonly figure: string;
  readonly specimen: string;
  readonly quantity: string;
  readonly condition: string;
  readonly comparator: Comparator;
  readonly value: string;
  readonly valueHigh: string;
  readonly uncertainty: string;
  /** null: the claim prints words, not a number. */
  readonly unit: Unit | null;
  readonly kind: Kind;
  readonly section: Section;
  /** Paragraph of the section, counted from 1 across its headings; null in a caption. */
  readonly paragraph: number | null;
  /** What the ledger's author planned to hold it against; decides the family of raw data. */
  readonly plan: string;
  readonly note: string;
  /** Line of the claims file. */
  readonly line: number;
}

const COLUMNS = [
  "id",
  "figure",
  "specimen",
  "quantity",
  "condition",
  "comparator",
  "value",
  "value_high",
  "uncertainty",
  "unit",
  "kind",
  "section",
  "paragraph",
  "check",
  "note"
] as const;
const ID = /^[A-Za-z][\w]*(?:[.-][\w]+)+$/;
export const DIGITS = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/;

/** The claims file. @throws Refusal naming the line of the first row that is not whole. */
export function parseClaims(text: string, file = "data/claims.csv"): Claim[] {
  const seen = new Map<string, number>();
  return readRows(text, file, COLUMNS).map(row => {
    const claim = parseClaim(row, file);
    const before = seen.get(claim.id);
    if (before)
      throw refuse(row, file, `"${claim.id}" stands on line ${before} already`, "give it its own id");
    seen.set(claim.id, row.line);
    return claim;
  });
}

const refuse = (row: Row, file: string, what: string, hint: string): Refusal =>
  new Refusal("claim", what, `${file} line ${row.line}`, hint);

function parseClaim(row: Row, file: string): Claim {
  const {cell, line} = row;
  const fail = (what: string, hint: string): never => {
    throw refuse(row, file, what, hint);
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T =>
    allowed.find(word => word === cell(name)) ??
    fail(`${name} is "${cell(name)}"`, `use ${allowed.join(", ")}`);
  const needed = (name: string): string => cell(name) || fail(`${name} is empty`, "fill it");
  const id = needed("id");
  if (!ID.test(id)) fail(`"${id}" is no id`, "use words joined by dots, as in fig2i.eta.dep.cu.c1");
  const comparator = oneOf("comparator", COMPARATORS);
  const value = needed("value");
  const isNumber = DIGITS.test(value);
  const unit = isNumber
    ? readUnit(cell("quantity") === C_RATE_NAME ? C_RATE_NAME : cell("unit"), fail)
    : null;
  if (!isNumber && cell("unit"))
    fail(`value "${value}" is no number but has the unit ${cell("unit")}`, "write digits");
  for (const name of ["value_high", "uncertainty"] as const)
    if (cell(name) && !(isNumber && DIGITS.test(cell(name))))
      fail(`${name} is "${cell(name)}"`, "write digits");
  if ((comparator === "range") !== (cell("value_high") !== ""))
    fail("a range and value_high belong together", "give both or neither");
  if (comparator === "range" && Number(cell("value_high")) < Number(value))
    fail("the range ends below its start", "swap");
  if (!isNumber && comparator !== "=") fail(`words cannot be ${comparator}`, "use =");
  const section = oneOf("section", SECTIONS);
  return {
    id,
    comparator,
    value,
    unit,
    section,
    paragraph: section === "caption" ? null : paragraphOf(cell("paragraph"), fail),
    line,
    figure: needed("figure"),
    specimen: cell("specimen"),
    quantity: needed("quantity"),
    condition: cell("condition"),
    valueHigh: cell("value_high"),
    uncertainty: cell("uncertainty"),
    kind: oneOf("kind", KINDS),
    plan: needed("check"),
    note: cell("note")
  };
}

function paragraphOf(text: string, fail: (what: string, hint: string) => never): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1
    ? number
    : fail(`paragraph is "${text}"`, "count the paragraphs of the section from 1");
}

function readUnit(text: string, fail: (what: string, hint: string) => never): Unit {
  try {
    return parseUnit(text);
  } catch (error) {
    if (error instanceof UnitError)
      return fail(error.message, "add the unit to the table of units or correct it");
    throw error;
  }
}

export const isNumeric = (claim: Claim): claim is Claim & {unit: Unit} => claim.unit !== null;
