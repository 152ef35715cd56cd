import {px, type Panel, type Scale} from "../../../chart/panel.js";
import {reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {printed, reported, type Context} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";

/** A printed Coulombic efficiency: of cycle `from`, or of all cycles up to `to` (number or claim id). */
export interface PrintedEfficiency {
  specimen: string;
  claim: string;
  from: number;
  to?: number | string;
}

/** Half the height of the tick at either end of a range. */
const TICK = 3;

/** Marks at their cycle, and bars over the cycles a mean or bound speaks of. */
export function efficiencyMarks(
  list: readonly PrintedEfficiency[],
  [first, last]: [number, number],
  panel: Panel,
  x: Scale,
  y: Scale,
  context: Context
): Element[] {
  const bars = list.filter(p => p.to !== undefined).map(p => y(reported(context, p.claim)));
  return list.flatMap(p => {
    const until = p.to ?? p.from;
    const end = typeof until === "number" ? until : reported(context, until);
    const [from, to] = [Math.max(p.from, first), Math.min(end, last)];
    const [bottom, top] = y.range() as [number, number];
    const at = y(reported(context, p.claim));
    if (from > to || at > bottom || at < top) return [];
    const {comparator} = printed(context, p.claim);
    const text = `${comparator === "=" || comparator === "≈" ? "" : `${comparator} `}${printed(context, p.claim).value} %`;
    const single = p.to === undefined;
    const crowded = bars.some(bar => Math.abs(bar - at) < 10);
    return h(
      "g",
      {class: specimenClass(p.specimen)},
      single
        ? reportedMark(p.specimen, x(from), at)
        : h("path", {
            class: "reported-bar",
            d: `M${px(x(from))},${px(at - TICK)}v${2 * TICK}m0,${-TICK}H${px(x(to))}m0,${-TICK}v${2 * TICK}`
          }),
      h(
        "text",
        {
          class: "lab",
          x: px(single ? x(from) + 9 : (x(from) + x(to)) / 2),
          y: px(crowded ? Math.min(at + 17, panel.top + panel.height - 4) : at + 4),
          "text-anchor": single ? "start" : "middle"
        },
        bold(text)
      )
    );
  });
}

/** A printed range, upright, with its two ends in figures beside it. */
export function rangeMark(context: Context, claim: string, at: number, y: Scale): Element {
  const {value, value_high} = printed(context, claim);
  const [low, high] = [y(Number(value)), y(Number(value_high))];
  return h(
    "g",
    {class: specimenClass("")},
    h("path", {
      class: "reported-bar",
      d: `M${px(at - TICK)},${px(low)}h${2 * TICK}m${-TICK},0V${px(high)}m${-TICK},0h${2 * TICK}`
    }),
    h("text", {class: "lab", x: px(at + 9), y: px(high - 8)}, bold(`${value}–${value_high}`))
  );
}
