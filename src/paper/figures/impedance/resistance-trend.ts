/** Printed resistances against cycle, bulk beside arcs; where the paper tells two arcs apart, both as parts of one bar. */
import {widthOf} from "../../../chart/boxes.js";
import {
  FOOT,
  label,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Panel,
  type Scale
} from "../../../chart/panel.js";
import {path, rails, reportedMark, strokeOf} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {largest, least} from "../../../lib/extremes.js";
import type {Size} from "../../../figure/figure.js";
import type {PrintedResistance} from "./spectra.js";

/** What is printed of a specimen at a cycle, and the same from a measured spectrum. */
export interface Entry {
  specimen: string;
  cycle: number;
  /** One value, or the parts of a sum from below. */
  printed: PrintedResistance[];
  fitted: {ohm: number; errorOhm: number | null} | null;
}

interface Side {
  name: string;
  axis: string;
  entries: Entry[];
}

const HEIGHT = 236;
/** Room in px left of the first cycle for first values, and right of the last for names. */
const [BEFORE, AFTER] = [44, 112];
const BAR = 7;

/** @param cycles first and last of the table @param order specimens as the figure names them */
export function resistanceTrend(
  name: string,
  sides: readonly Side[],
  cycles: readonly [number, number],
  {width, narrow}: Size,
  order: readonly string[]
): Element {
  const gap = 40;
  const each = narrow ? width : (width - gap) / 2;
  const pitch = HEIGHT + FOOT + 34;
  return picture(
    width,
    narrow ? 2 * pitch - 20 : HEIGHT + FOOT,
    name,
    sides.map((side, k) =>
      panelOf(
        side,
        cycles,
        {
          left: (narrow ? 0 : k * (each + gap)) + 44 + BEFORE,
          top: 46 + (narrow ? k * pitch : 0),
          width: each - 44 - BEFORE - AFTER,
          height: HEIGHT - 46
        },
        order
      )
    )
  );
}

const total = ({printed}: Entry): number => printed.reduce((sum, {ohm}) => sum + ohm, 0);
const words = ({printed}: Entry): string => printed.map(({text}) => text).join(" + ");

function panelOf(
  {name, axis, entries}: Side,
  cycles: readonly [number, number],
  panel: Panel,
  order: readonly string[]
): Element {
  const wide: Panel = {...panel, left: panel.left - BEFORE, width: panel.width + BEFORE};
  const highest = largest([1, ...entries.map(total), ...entries.flatMap(e => e.fitted?.ohm ?? [])]);
  const yOf = {domain: [0, Math.ceil((1.06 * highest) / 10) * 10] as [number, number], label: axis};
  const xOf = {
    domain: [...cycles] as [number, number],
    label: "Cycle",
    ticks: [...new Set([cycles[0], ...entries.map(e => e.cycle), cycles[1]])].sort((a, b) => a - b)
  };
  const [x, y] = [xScale(panel, xOf), yScale(wide, yOf)];
  const own = order.map(specimen => entries.filter(e => e.specimen === specimen)).filter(e => e.length);
  const missing = order.filter(specimen => !entries.some(e => e.specimen === specimen));
  return h(
    "g",
    {},
    h("text", {class: "facet", x: wide.left - 40, y: panel.top - 30}, name),
    yAxis(wide, yOf, 5),
    xAxis(panel, xOf),
    // Bars first: other cells have their marks at the same cycle.
    entries.map(entry => bar(entry, x, y)),
    own.map(list =>
      h("path", {
        class: "tie",
        d: path(
          list.map(e => [e.cycle, total(e)] as const),
          x,
          y
        )
      })
    ),
    entries.map(entry => [
      reportedMark(entry.specimen, x(entry.cycle), y(total(entry))),
      entry.fitted && fittedMark(entry.fitted, entry.specimen, x(entry.cycle) + 12, y)
    ]),
    labels(
      dodge(
        own.flatMap(([first]) => (first!.cycle === cycles[0] ? before(first!, x, y) : [])),
        panel
      )
    ),
    labels(
      dodge(
        own.map(list => after(list.at(-1)!, x, y)),
        panel
      )
    ),
    own.flatMap(list => list.slice(1, -1)).map(entry => between(entry, x, y)),
    missing.length
      ? note(panel.left + panel.width, panel.top - 8, `${missing.join(", ")}: not printed`, "end")
      : null,
    rails(panel, ["reported", entries.some(e => e.fitted) ? "measured" : null])
  );
}

/** The parts of a printed sum as a bar that is divided. */
function bar(entry: Entry, x: Scale, y: Scale): Element | null {
  if (entry.printed.length < 2) return null;
  const at = x(entry.cycle);
  let foot = 0;
  return h(
    "g",
    {class: specimenClass(entry.specimen)},
    entry.printed.map(({ohm}, k) => {
      const [from, to] = [foot, (foot += ohm)];
      return h("rect", {
        class: k ? "part-over" : "part-under",
        x: px(at - BAR / 2),
        y: px(y(to)),
        width: BAR,
        height: px(Math.max(0.8, y(from) - y(to) - 1))
      });
    })
  );
}

const fittedMark = (
  {ohm, errorOhm}: {ohm: number; errorOhm: number | null},
  specimen: string,
  at: number,
  y: Scale
): Element =>
  h(
    "g",
    {class: specimenClass(specimen)},
    h("path", {
      class: strokeOf("measured"),
      d: `M${px(at - 5)},${px(y(ohm))}h10${errorOhm === null ? "" : `M${px(at)},${px(y(ohm - errorOhm))}V${px(y(ohm + errorOhm))}`}`
    })
  );

const before = (entry: Entry, x: Scale, y: Scale): Label => ({
  x: x(entry.cycle) - 10,
  y: y(total(entry)),
  specimen: entry.specimen,
  anchor: "end",
  text: [bold(words(entry))]
});

/** The last value with its name; of a sum both parts. */
const after = (entry: Entry, x: Scale, y: Scale): Label => ({
  x: x(entry.cycle) + (entry.fitted ? 22 : 10),
  y: y(total(entry)),
  specimen: entry.specimen,
  text: [bold(`${words(entry)} `), entry.specimen]
});

/** Values between first and last stand above their marks. */
const between = (entry: Entry, x: Scale, y: Scale): Element =>
  h(
    "text",
    {
      class: `lab ${specimenClass(entry.specimen)}`,
      x: px(Math.max(x(entry.cycle), x.range()[0]! - BEFORE + widthOf(words(entry), 13, 700) / 2)),
      y: px(y(total(entry)) - 10),
      "text-anchor": "middle"
    },
    ...label(words(entry)).map(part => (typeof part === "string" ? bold(part) : part))
  );

/** Least and largest cycle of entries. */
export const cyclesOf = (entries: readonly {cycle: number}[]): [number, number] => [
  least(entries.map(e => e.cycle)),
  largest(entries.map(e => e.cycle))
];
