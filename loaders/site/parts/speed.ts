import {h, render, type Element} from "../../../src/lib/element.js";
import {longDate} from "../../../src/publication/publication.js";
import {formatNumber, PLAIN} from "../../../src/words/number.js";
import {linesOf, readBudgets, readMeasured, type Line} from "../../speed/lines.js";

const amount = (value: number, unit: string): string =>
  `${formatNumber(Number(value.toPrecision(3)), PLAIN)}${unit ? `\u00a0${unit}` : ""}`;

const goal = ({most, least, unit}: Line): string => {
  if (most !== undefined) return `at most ${amount(most, unit)}`;
  return least === undefined ? "" : `at least ${amount(least, unit)}`;
};

function judged({kept}: Line): string {
  if (kept === undefined) return "";
  return kept ? "kept" : "missed";
}

const row = (line: Line): Element =>
  h(
    "tr",
    {},
    h("th", {scope: "row"}, line.what),
    h("td", {class: "n"}, amount(line.value, line.unit)),
    h("td", {}, goal(line)),
    h("td", {}, judged(line))
  );

/** Budgets and what one run of all measurements found. */
export function speed(): string {
  const {date, machine, results} = readMeasured();
  const lines = linesOf(readBudgets(), results);
  const asked = lines.filter(({kept}) => kept !== undefined);
  const missed = asked.filter(({kept}) => !kept).length;
  const {processor, cores, memory_GB, browser, node} = machine;
  const head = ["What", "Measured", "Goal"].map(text => h("th", {scope: "col"}, text));
  const said = h("th", {scope: "col"}, h("span", {class: "vh"}, "Kept or missed"));
  const line = render(
    h(
      "p",
      {},
      `Measured on ${longDate(date)} on ${cores} cores (${processor}) with ${memory_GB}\u00a0GB of memory, ${browser} and Node ${node.replace(/^v/, "")}, with nothing else running. Of ${asked.length} goals ${asked.length - missed} are kept and ${missed} missed.`
    )
  );
  const table = render(
    h(
      "table",
      {class: "wide"},
      h("caption", {class: "vh"}, "Times, weights and ratios beside their goals"),
      h("thead", {}, h("tr", {}, head, said)),
      h("tbody", {}, lines.map(row))
    )
  );
  return line + table;
}
