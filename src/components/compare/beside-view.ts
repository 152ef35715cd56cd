/** The reader's numbers beside the printed ones, and the conditions in which both were found. */
import type {Beside} from "../../compare/beside.js";
import {courseTable, NORMS, type Norm} from "../../compare/course.js";
import type {DataTable, Row} from "../../figure/figure.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {minus} from "../../lib/minus.js";
import {formatQuantity, formatUnit, PLAIN, significant} from "../../words/number.js";
import {tableElement} from "../shell/table.js";

/** As many digits as the printed number has, and one more. */
const digits = (b: Beside): number => b.claim.value.replace(/^-?0*\.?0*|\.|e.*$/g, "").length + 1;
/** A rate is written as the field writes it, 0.33C. */
const unitOf = ({claim}: Beside): string => claim.unit.text.replace("C-rate", "C");
const withUnit = (text: string, b: Beside): string => {
  const unit = unitOf(b);
  if (unit === "C") return `${text}C`;
  return unit ? `${text}\u00a0${formatUnit(unit, PLAIN)}` : text;
};
const number = (value: number, b: Beside): string => minus(significant(value, Math.max(2, digits(b))));

const ownText = (b: Beside): string => {
  const [low, high] = [number(b.own.low, b), number(b.own.high, b)];
  return withUnit(low === high ? low : `${low} to ${high}`, b);
};

const printedText = (b: Beside): string => {
  const {value, valueHigh: value_high, uncertainty, comparator} = b.claim;
  return formatQuantity({value, value_high, uncertainty, comparator, unit: unitOf(b)}, PLAIN);
};

/** "Depth of the dip: 31 mV; printed 27 ± 3 mV for Mg/W-Cu (Figure 2a): 4 mV more." */
export function saying(b: Beside): string {
  const {claim} = b;
  const where = [claim.specimen && `for ${claim.specimen}`, `Figure ${claim.figure}`]
    .filter(Boolean)
    .join(", ");
  const apart = b.inside ? "within what is printed" : distance(b);
  return `${b.title}: ${ownText(b)}; printed ${printedText(b)} (${where})${apart ? `: ${apart}` : ""}.`;
}

function distance(b: Beside): string {
  if (b.difference === null) return "outside what is printed";
  return `${withUnit(significant(Math.abs(b.difference), 2), b)} ${b.difference > 0 ? "more" : "less"}`;
}

export const besideTable = (all: readonly Beside[]): DataTable => ({
  columns: [
    {name: "quantity", label: "quantity", unit: null},
    {name: "condition", label: "condition", unit: null},
    {name: "yours", label: "yours, measured", unit: null},
    {name: "specimen", label: "paper’s specimen", unit: null},
    {name: "printed", label: "printed", unit: null},
    {name: "difference", label: "yours less printed", unit: null},
    {name: "unit", label: "unit", unit: null},
    {name: "figure", label: "figure", unit: null},
    {name: "claim", label: "claim", unit: null}
  ],
  rows: all.map(b => [
    b.title,
    b.claim.condition,
    b.own.low === b.own.high ? number(b.own.low, b) : `${number(b.own.low, b)} to ${number(b.own.high, b)}`,
    b.claim.specimen,
    formatQuantity(
      {
        ...{value: b.claim.value, value_high: b.claim.valueHigh, uncertainty: b.claim.uncertainty},
        ...{comparator: b.claim.comparator}
      },
      PLAIN
    ),
    b.difference === null ? "" : minus(significant(b.difference, 2)),
    formatUnit(unitOf(b), PLAIN),
    b.claim.figure,
    b.claim.id
  ])
});

/** What is said of both tests' conditions before anything is compared. */
export function conditionsOf(
  unlike: readonly Beside[],
  facts: readonly {what: string; own: string; paper: string}[]
): string[] {
  return [
    ...new Set([
      ...facts.map(f => `${f.what} ${f.own} here, ${f.paper} in the paper`),
      ...unlike.map(
        b =>
          `${b.claim.quantity.replace("C-rate", "rate")} ${ownText(b)} here, ${printedText(b)} in the paper`
      )
    ])
  ];
}

export const besideView = (name: string, all: readonly Beside[], conditions: readonly string[]): Child => {
  const results = all.filter(b => !b.condition);
  return [
    h("h3", {}, name),
    conditions.length
      ? h(
          "p",
          {class: "unlike"},
          h("b", {}, "Not the same test: "),
          `${conditions.join("; ")}. A difference below may come from that.`
        )
      : h("p", {}, "No condition that could be read from both differs."),
    results.length
      ? tableElement(besideTable(results), `Numbers of ${name} beside the printed ones`, 60)
      : h("p", {}, "No printed number can be held against this test."),
    results.length
      ? h("p", {}, h("button", {type: "button", class: "btn", "data-act": "table"}, "Table as CSV"))
      : null
  ];
};

/** How capacity and rate went, counted against what the reader chooses. */
export const courseView = (rows: readonly Row[], norm: Norm, name: string): Element => {
  const there = (Object.keys(NORMS) as Norm[]).filter(n => courseTable(rows, n));
  const shown = there.includes(norm) ? norm : there[0];
  const table = shown ? courseTable(rows, shown) : null;
  return h(
    "div",
    {class: "course"},
    h(
      "label",
      {class: "g"},
      h("span", {class: "l"}, "Capacity and rate after formation, "),
      h(
        "select",
        {name: "norm", class: "sel"},
        there.map(n => h("option", {value: n, selected: n === shown}, NORMS[n].label))
      )
    ),
    table
      ? tableElement(table, `Course of ${name}`)
      : h("p", {}, "Give the area or the active mass, and capacities can be compared.")
  );
};

/** What the cell says to each statement it can speak to. */
export const sayings = (all: readonly Beside[]): Element =>
  h(
    "ul",
    {class: "sayings"},
    all.map(b => h("li", {}, saying(b), " ", h("a", {href: `./claims.html#${b.claim.id}`}, "claim")))
  );
