import type {Verdict} from "../../claims/verdict.js";
import {h, type Element} from "../../lib/element.js";
import type {Leaning} from "./leaning.js";
import {largest} from "../../lib/extremes.js";

/** Claims a column shows; the rest are counted, and listed beside the picture. */
export const MOST = 9;
const LINE = 26;
const HEAD = 34;
const SIGN = 20;
const HEADINGS = ["what those lean on", "leans on", "", "lean on it", "lean on those"];

interface Node {
  id: string;
  x: number;
  y: number;
}

/**
 * The claims around one claim in five columns, bases at the left, so that support runs to the right.
 * Every claim is a link to its entry; edges join neighbouring columns alone.
 */
export function leanGraph(
  {id, on, by, edges}: Leaning,
  verdictOf: (id: string) => Verdict,
  width: number
): Element {
  const columns = [on[1], on[0], [id], by[0], by[1]];
  const used = columns.flatMap((ids, k) => (ids.length ? [k] : []));
  const step = width / used.length;
  const tallest = largest(columns.map(ids => Math.min(ids.length, MOST) + (ids.length > MOST ? 1 : 0)));
  const height = HEAD + tallest * LINE;
  const nodes = new Map<string, Node>();
  for (const k of [...used].sort((a, b) => Math.abs(a - 2) - Math.abs(b - 2))) {
    const at = used.indexOf(k);
    const shown = ordered(columns[k]!.slice(0, MOST), edges, nodes);
    const lines = shown.length + (columns[k]!.length > MOST ? 1 : 0);
    const top = HEAD + ((tallest - lines) * LINE) / 2;
    shown.forEach((one, line) => nodes.set(one, {id: one, x: at * step, y: top + (line + 0.5) * LINE}));
  }
  const room = step - SIGN - 30;
  return h(
    "svg",
    {
      class: "chart lean",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "group",
      "aria-label": spoken(id, on[0].length, by[0].length)
    },
    edges.map(([base, claim]) => edge(nodes.get(base), nodes.get(claim), room)),
    used.map((k, at) => [
      h("text", {class: "small", x: at * step, y: 14}, HEADINGS[k]),
      columns[k]!.length > MOST
        ? h(
            "text",
            {class: "small", x: at * step + SIGN, y: height - 8},
            `and ${columns[k]!.length - MOST} more`
          )
        : null
    ]),
    [...nodes.values()].map(node => label(node, node.id === id, verdictOf(node.id), room))
  );
}

const spoken = (id: string, on: number, by: number): string =>
  `${id} leans on ${on} ${on === 1 ? "statement" : "statements"}; ${by} ${by === 1 ? "leans" : "lean"} on it`;

/** By the mean height of the neighbours already placed, so that edges cross little. */
function ordered(
  ids: readonly string[],
  edges: Leaning["edges"],
  placed: ReadonlyMap<string, Node>
): string[] {
  const height = (id: string): number => {
    const near = edges
      .filter(edge => edge.includes(id))
      .flatMap(([a, b]) => placed.get(a === id ? b : a)?.y ?? []);
    return near.length ? near.reduce((sum, y) => sum + y, 0) / near.length : 0;
  };
  return [...ids].sort((a, b) => height(a) - height(b));
}

/** About 6.1 px per character at 12.5 px. */
const textWidth = (text: string): number => text.length * 6.1;

/** An id in one line, or in two where the column is narrow, broken behind a dot or hyphen. */
function linesOf(id: string, room: number): string[] {
  if (textWidth(id) <= room) return [id];
  const breaks = [...id.matchAll(/[.-]/g)].map(m => m.index + 1);
  const last = breaks.filter(at => textWidth(id.slice(0, at)) <= room).at(-1) ?? breaks[0];
  return last === undefined ? [id] : [id.slice(0, last), id.slice(last)];
}

function edge(from: Node | undefined, to: Node | undefined, room: number): Element | null {
  if (!from || !to) return null;
  const start = from.x + SIGN + largest(linesOf(from.id, room).map(textWidth)) + 5;
  const end = to.x - 5;
  const middle = (start + end) / 2;
  return h("path", {
    class: "leadn",
    d: `M${start} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`
  });
}

function label({id, x, y}: Node, here: boolean, verdict: Verdict, room: number): Element {
  const lines = linesOf(id, room);
  const text = h(
    "text",
    {class: here ? "lk here" : "lk"},
    lines.map((line, k) => h("tspan", {x: x + SIGN, y: y + 4 + (lines.length > 1 ? 12 * k - 6 : 0)}, line))
  );
  return here
    ? h("g", {}, sign(verdict, x, y), text)
    : h(
        "a",
        {href: `#${id}`, "aria-label": `${LETTER[verdict] ?? ""} ${id}, ${verdict}`.trim()},
        h("rect", {class: "hit", x: x - 2, y: y - 12, width: room + SIGN + 4, height: 24}),
        sign(verdict, x, y),
        text
      );
}

const SYMBOL: Partial<Record<Verdict, string>> = {
  "value reproduced": "eq",
  "agrees within rounding": "ro",
  tension: "no",
  "by construction": "by"
};

const LETTER: Partial<Record<Verdict, string>> = {
  "order or bound holds": "≤",
  "printed twice": "2×",
  misprint: "u",
  "open question": "?"
};

/** The sign of the verdict as in the text, small. */
function sign(verdict: Verdict, x: number, y: number): Element {
  const symbol = SYMBOL[verdict];
  if (!symbol)
    return h("text", {class: "small", x: x + 2, y: y + 4, "aria-hidden": "true"}, LETTER[verdict] ?? "·");
  return h(
    "g",
    {class: `sg ${symbol}`},
    h("rect", {x, y: y - 7, width: 15, height: 14, rx: 3}),
    h("use", {href: `#v-${symbol}`, x: x + 2, y: y - 5.5, width: 11, height: 11})
  );
}
