import type {Turn} from "../../claims/solve.js";
import {h, raw, type Element} from "../../lib/element.js";
import {formatNumber, formatQuantity} from "../../words/number.js";

/** Moves shown at once: more than a handful of ways to turn one verdict tell no more. */
const MOST = 6;

/** Which single number, moved alone, turns the verdict, and how far. */
export function turnList(turns: readonly Turn[], disagrees: boolean): Element {
  const title = disagrees
    ? "What would have to be true for this to agree"
    : "What would have to be true for this to disagree";
  if (!turns.length)
    return h(
      "section",
      {class: "turns"},
      h("h4", {}, title),
      h("p", {}, "No single number within a factor of 100 turns it.")
    );
  return h(
    "section",
    {class: "turns"},
    h("h4", {}, title),
    h("p", {}, "One number moved alone, the rest as printed; nearest first."),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["Number", "Now", "Would have to be", "Change"].map(t => h("th", {scope: "col"}, t))
        )
      ),
      h("tbody", {}, turns.slice(0, MOST).map(line))
    ),
    turns.length > MOST ? h("p", {}, `${turns.length - MOST} more could, with larger changes.`) : null
  );
}

const line = ({input, unit, from, to}: Turn): Element =>
  h(
    "tr",
    {},
    h("th", {scope: "row"}, name(input)),
    h("td", {}, raw(moveText(from, unit))),
    h("td", {}, raw(moveText(to, unit))),
    h("td", {class: "n"}, raw(changeText(from, to)))
  );

const name = ({id, part, kind}: Turn["input"]): (Element | string)[] => [
  part ? `${part} of ` : "",
  kind === "claim" ? h("a", {class: "mono", href: `#${id}`}, id) : h("code", {}, id),
  kind === "claim" ? "" : ` (${kind})`
];

/** To four digits: a threshold, not a measurement. */
export const moveText = (value: number, unit: string): string =>
  formatQuantity({value: Number(value.toPrecision(4)), unit});

/** Where a verdict leans on the room that digits leave, it turns at the printed number itself, were that exact. */
export const isExact = (from: number, to: number): boolean => Math.abs(to - from) <= 1e-6 * Math.abs(from);

/** `+3.1 %` of the value, or the difference where the value is zero. */
export function changeText(from: number, to: number): string {
  if (isExact(from, to)) return "known exactly, without the room of its digits";
  if (from === 0) return "–";
  const share = 100 * (to / from - 1);
  const text = formatNumber(Number(Math.abs(share).toPrecision(2)));
  return `${share < 0 ? "−" : "+"}${text}\u00a0%`;
}
