import {h, render, type Element} from "../../../src/lib/element.js";
import {longDate} from "../../../src/publication/publication.js";
import {formatNumber, PLAIN} from "../../../src/words/number.js";
import {linesOf, readBudgets, readMeasured, type Line} from "../../speed/lines.js";

const amount = (value: number, unit: string): string =>
  `${formatNumber(Number(value.toPrecision(3)), PLAIN)}${unit ? `\u00a0${unit}` : ""}`;

function goal({most, least, unit, kept}: Line): string {
  if (kept === undefined) return "";
  const asked = most === undefined ? `at least ${amount(least!, unit)}` : `at most ${amount(most, unit)}`;
  return `${asked}, ${kept ? "kept" : "missed"}`;
}

const row = (line: Line): Element =>
  h(
    "tr",
    {},
    h("th", {scope: "row"}, line.what),
    h("td", {class: "n"}, amount(line.value, line.unit)),
    h("td", {}, goal(line))
  );

const balance = (kept: number, asked: number): string =>
  kept === asked ? `All ${asked} goals are kept.` : `Of ${asked} goals ${kept} are kept.`;

/** Budgets and what one run of all measurements found. */
export function speed(): string {
  const {date, machine, results} = readMeasured();
  const lines = linesOf(readBudgets(), results);
  const asked = lines.filter(({kept}) => kept !== undefined);
  const kept = asked.filter(line => line.kept).length;
  const {processor, cores, memory_GB, browser, node} = machine;
  const head = ["What", "Measured", "Goal"].map((text, i) =>
    h("th", {scope: "col", ...(i === 1 ? {class: "n"} : {})}, text)
  );
  const line = render(
    h(
      "p",
      {},
      `Measured on ${longDate(date)} on ${cores} cores (${processor}) with ${memory_GB}\u00a0GB of memory, ${browser} and Node ${node.replace(/^v/, "")}. ${balance(kept, asked.length)}`
    )
  );
  const table = render(
    h(
      "table",
      {class: "wide"},
      h("caption", {class: "vh"}, "Times, weights and ratios beside their goals"),
      h("thead", {}, h("tr", {}, head)),
      h("tbody", {}, lines.map(row))
    )
  );
  return line + table;
}
