import {assumptions} from "../../claims/paper.js";
import type {Choices} from "../../claims/assumption.js";
import type {CheckEntry, ClaimEntry} from "../../claims/entry.js";
import type {VerdictChange} from "../../claims/replies.js";
import type {Turn} from "../../claims/solve.js";
import {h, raw, type Child} from "../../lib/element.js";
import {changeText, isExact, moveText} from "./turn-list.js";
import {raised} from "../../words/raised.js";

const titleOf = (id: string): string => assumptions().find(a => a.id === id)?.title ?? id;
const labelOf = (id: string, option: string): string =>
  assumptions()
    .find(a => a.id === id)
    ?.options.find(o => o.id === option)?.label ?? option;

/** Whose statement is tested, and where the paper prints it. */
export function premiseInWords({premise, places}: CheckEntry): string {
  if (premise === "printed") return `Printed: ${places?.join("; ")}`;
  return premise === "ours"
    ? "Ours: a rule the paper does not state"
    : "A first principle, on printed numbers";
}

/** With which readings of what the paper leaves open it stands, and with which it falls. */
export function readingLines(check: CheckEntry | undefined): [string, Child][] {
  const {stands_with: stands, falls_with: falls} = check ?? {};
  return stands && falls
    ? [
        ["Stands with", readings(stands)],
        ["Falls with", readings(falls)]
      ]
    : [];
}

const readings = (list: readonly Choices[]): Child =>
  h(
    "ul",
    {class: "inputs"},
    list.map(choices =>
      h(
        "li",
        {},
        raised(
          Object.entries(choices)
            .map(([id, option]) => `${titleOf(id)}: ${labelOf(id, option)}`)
            .join("; ")
        )
      )
    )
  );

/** How little would turn it, what it is a member of, and what is asked about it. */
export function weighed(
  {verdict, sensitivity, tension, questions}: ClaimEntry,
  root: string
): [string, Child][] {
  const lines: [string, Child][] = [];
  if (sensitivity)
    lines.push([
      // An order or a bound is a weak test, and this is how weak.
      verdict === "order or bound holds" ? "How weak a test: turns only when" : "Turns when",
      [
        sensitivity.least ? turn(sensitivity.least) : "no single number within a factor of 100 turns it",
        sensitivity.assumptions.length
          ? h(
              "ul",
              {class: "inputs"},
              sensitivity.assumptions.map(({id, options, least}) =>
                h("li", {}, raised(titleOf(id)), ": ", turning(id, options, least))
              )
            )
          : null
      ]
    ]);
  const link = (id: string): Child =>
    h("a", {href: `${root}claims.html#finding-${id}`}, id.replaceAll("-", " "));
  if (tension !== undefined) lines.push(["Tension", link(tension)]);
  if (questions.length) lines.push(["Question", questions.map((id, k) => [k ? ", " : null, link(id)])]);
  return lines;
}

const turn = ({input, unit, from, to}: Turn): Child => [
  h("code", {}, input.id),
  raw(
    isExact(from, to)
      ? ` is ${moveText(from, unit)} ${changeText(from, to)}`
      : ` goes from ${moveText(from, unit)} to ${moveText(to, unit)} (${changeText(from, to)})`
  )
];

function turning(id: string, options: readonly string[], least: Turn | null): Child {
  const words = options.length ? [`turned by ${options.map(o => `“${labelOf(id, o)}”`).join(", ")}`] : [];
  if (!least) return words.length ? words : "does not turn it";
  return [
    ...words.map(w => `${w}; `),
    raw(`turns at ${moveText(least.to, least.unit)} (${changeText(least.from, least.to)})`)
  ];
}

export const changeInWords = ({from, date, reason}: VerdictChange): Child =>
  h("p", {}, `${from} until ${date}: ${reason}`);
