import {range} from "d3-array";
import {px, yAxis, yScale, type Panel, type Scale} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {marker, specimenClass} from "../../../chart/specimen.js";
import {allowsStatistics, printed, reported, type Context} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {dip, NUCLEATION, type Sample} from "./deposition.js";

/** Depth the ledger of printed dips reaches, mV; a deeper measured one takes it further. */
const DEEPEST = 70;

const DEPTH_TICK = 20;

/** Width a name takes; names nearer than this stand on two lines. */
export const NAME_ROOM = 54;

/** Every printed dip from one zero, with its spread; what has none says so. */
export function dipLedger(
  rows: Sample[],
  specimens: readonly string[],
  context: Context,
  panel: Panel
): Element {
  const measured = specimens.flatMap(specimen => own(rows, specimen, context));
  const deepest = largest([DEEPEST, ...measured.map(mv => mv + DEPTH_TICK / 2)]);
  const ticks = range(0, deepest, DEPTH_TICK * Math.ceil(deepest / (6 * DEPTH_TICK)));
  const y = yScale(panel, {domain: [deepest, 0], label: ""});
  const step = panel.width / Math.max(1, specimens.length);
  const columns = specimens.map((specimen, i) => {
    const x = panel.left + step * (i + 0.5);
    const second = printedDip(specimen, 2, context);
    return h(
      "g",
      {class: specimenClass(specimen)},
      h(
        "text",
        {
          class: "lab2",
          x: px(x),
          y: panel.top - (step < NAME_ROOM && i % 2 ? 22 : 8),
          "text-anchor": "middle"
        },
        bold(specimen)
      ),
      depth(specimen, printedDip(specimen, 1, context), x - 9, y, true),
      second
        ? depth(specimen, second, x + 13, y, false)
        : ["then", "none"].map((text, line) => note(x - 9, y(deepest) - 18 + line * 14, text, "middle")),
      own(rows, specimen, context).map(mv => h("circle", {class: "own", cx: px(x - 9), cy: px(y(mv)), r: 5}))
    );
  });
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left - 34, y: panel.top - 34}, "Depth of the dip, printed"),
    yAxis(panel, {domain: [deepest, 0], label: "", ticks}, 4),
    h("text", {class: "axt", x: panel.left - 34, y: panel.top - 18}, "mV"),
    columns,
    note(panel.left, panel.top + panel.height + 24, "wide: cycle 1, narrow: cycle 2")
  );
}

interface Depth {
  mv: number;
  spread: number;
}

function printedDip(specimen: string, cycle: number, context: Context): Depth | null {
  const claim = NUCLEATION[cycle]?.[specimen];
  return claim ? {mv: reported(context, claim), spread: Number(printed(context, claim).uncertainty)} : null;
}

function depth(specimen: string, dip: Depth | null, x: number, y: Scale, first: boolean): Element | null {
  if (!dip) return null;
  return h(
    "g",
    {},
    h("path", {class: first ? "dip-bar" : "dip-bar second", d: `M${px(x)},${px(y(0))}V${px(y(dip.mv))}`}),
    h("path", {
      class: "spread",
      d: `M${px(x)},${px(y(dip.mv - dip.spread))}V${px(y(dip.mv + dip.spread))}m-4,0h8M${px(x - 4)},${px(y(dip.mv - dip.spread))}h8`
    }),
    marker(specimen, x, y(dip.mv), first ? 9 : 7),
    first
      ? h(
          "text",
          {class: "lab", x: px(x), y: px(y(dip.mv + dip.spread) + 15), "text-anchor": "middle"},
          bold(`${dip.mv} ± ${dip.spread}`)
        )
      : h("text", {class: "lab thin", x: px(x + 7), y: px(y(dip.mv) + 4)}, String(dip.mv))
  );
}

/** The depth a measured cell itself shows. */
function own(rows: Sample[], specimen: string, context: Context): number[] {
  const some = rows.filter(r => r.specimen === specimen && r.cycle_count === 1);
  const read = some.length && allowsStatistics(context, some) ? dip(some) : null;
  return read ? [1000 * (read.plateau - read.lowest)] : [];
}
