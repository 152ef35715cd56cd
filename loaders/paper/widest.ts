import {h, render, type Element} from "../../src/lib/element.js";
import type {ClaimEntry, Range} from "../../src/claims/entry.js";
import {formatQuantity, PLAIN, significant} from "../../src/words/number.js";
import {TENSIONS} from "../../src/paper/tensions.js";
import {pages} from "../registry.js";
import {made} from "../site/made.js";

interface Gap {
  id: string;
  title: string;
  page: string;
  figure: string;
  printed: number;
  says: string;
  computed: Range;
  factor: number;
}

const SHOWN = 3;
const WIDTH = 280;

/** Tensions whose two sides are numbers, the widest factor first and one of each page. */
function widest(ledger: Iterable<ClaimEntry>): Gap[] {
  const {context, figures} = made();
  /** A statement of the text alone is told at the figure of a number it is held against. */
  const figureOf = (claims: readonly string[]) =>
    claims
      .map(id =>
        [...figures.values()].find(f => f.label === context.claims[id]?.figure || f.claims.includes(id))
      )
      .find(figure => figure);
  const gaps: Gap[] = [];
  for (const entry of ledger) {
    if (!("printed" in entry.paper)) continue;
    for (const check of entry.checks) {
      const tension = TENSIONS.find(({checks}) => checks.includes(check.id));
      const {computed} = check;
      if (check.verdict !== "tension" || !tension || !computed || check.computes) continue;
      const [printed, value] = [entry.paper.value, computed.value];
      if (!(printed > 0 && value > 0) || computed.unit !== entry.paper.unit) continue;
      const page = figureOf([entry.id, ...check.inputs.map(({id}) => id)]);
      if (!page) continue;
      gaps.push({
        id: tension.id,
        title: tension.title,
        page: page.page,
        figure: page.id,
        printed,
        says: formatQuantity(context.claims[entry.id]!, PLAIN),
        computed,
        factor: Math.max(printed / value, value / printed)
      });
    }
  }
  gaps.sort((a, b) => b.factor - a.factor || a.id.localeCompare(b.id));
  const [seen, places] = [new Set<string>(), new Set<string>()];
  return gaps.filter(({id, page}) => {
    const isNew = !seen.has(id) && !places.has(page);
    if (isNew) {
      seen.add(id);
      places.add(page);
    }
    return isNew;
  });
}

/** Where printed numbers do not fit each other: the paper's as a solid bar, what follows from its other numbers as a double one. */
export function tensionBars(): string {
  const all = widest(made().ledger.values()).slice(0, SHOWN);
  return render(
    h(
      "div",
      {class: "tensions wide"},
      all.map(gap =>
        h(
          "a",
          {href: `./claims.html#finding-${gap.id}`},
          h("b", {}, gap.title),
          bars(gap),
          h("span", {}, pages().find(p => p.path === gap.page)?.name ?? "", ", what may explain it →")
        )
      )
    )
  );
}

function bars({printed, says, computed}: Gap): Element {
  const room = WIDTH - 4;
  const most = Math.max(printed, computed.value);
  const x = (value: number): number => Math.round((room * value) / most);
  const {low, high, value} = computed;
  const unit = says.replace(/^[^ \u00a0]+/, "");
  const range =
    low !== null && high !== null && low !== high
      ? ` (${significant(low, 3)} to ${significant(high, 3)})`
      : "";
  return h(
    "svg",
    {
      class: "chart",
      role: "img",
      width: WIDTH,
      height: 76,
      viewBox: `0 0 ${WIDTH} 76`,
      "aria-label": `Printed ${says}; from other numbers of the paper ${significant(value, 3)}${unit}.`
    },
    h("text", {x: 0, y: 12}, `Printed ${says}`),
    h("rect", {class: "paper-bar", x: 0, y: 18, width: x(printed), height: 10}),
    h("text", {x: 0, y: 50}, `Follows ${significant(value, 3)}${unit}${range}`),
    h("path", {class: "comp-o", "stroke-width": 10, d: `M0,61H${x(value)}`, style: "stroke-width:10px"}),
    h("path", {class: "comp-i", d: `M0,61H${Math.max(0, x(value) - 2)}`, style: "stroke-width:6px"})
  );
}
