/** Numbers and tables as the workbench writes them. */
import {h, type Child, type Element} from "../../lib/element.js";
import {minus} from "../../lib/minus.js";

/** No instrument gives more. */
const MOST_DIGITS = 8;

/** A value to the second digit of its error: 54.000 ± 0.028. */
export function withError(value: number, error: number | null): Child[] {
  if (error === null || !(error > 0)) return raised(significant(value));
  const power = Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(1 - Math.floor(Math.log10(error)), MOST_DIGITS - 1 - power);
  if (power >= -3 && power < 6) return [minus(value.toFixed(Math.max(0, decimals)))];
  return raised(`${minus((value / 10 ** power).toFixed(Math.max(0, decimals + power)))} × 10^${power}`);
}

export const significant = (value: number, digits = 5): string =>
  minus(
    Number(value.toPrecision(digits))
      .toString()
      .replace(/e([+-]?)(\d+)/, " × 10^$1$2")
      .replace("^+", "^")
  );
export const raised = (text: string): Child[] =>
  text
    .split(/(\^[−-]?\d+|\^-½)/)
    .map(part => (part.startsWith("^") ? h("sup", {}, part.slice(1).replace("-", "−")) : part));
export const percent = (value: number): string =>
  Math.abs(value) < 1e-6 ? "< 0.0001 %" : `${(100 * value).toPrecision(3)} %`;

export function table(caption: string, head: Child[], rows: Child[][], numeric: number[] = []): Element {
  const cell =
    (tag: string) =>
    (child: Child, k: number): Element =>
      h(tag, {class: numeric.includes(k) ? "n" : null, scope: tag === "th" ? "col" : null}, child);
  return h(
    "div",
    {class: "tablebox"},
    h(
      "table",
      {},
      h("caption", {class: "vh"}, caption),
      h("thead", {}, h("tr", {}, head.map(cell("th")))),
      h(
        "tbody",
        {},
        rows.map(row => h("tr", {}, row.map(cell("td"))))
      )
    )
  );
}
