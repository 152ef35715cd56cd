/** What is printed of capacity and efficiency, and what had to be assumed, in the picture of a cell's cycles. */
import {label} from "../../../chart/panel.js";
import {groundOf, reportedMark} from "../../../chart/series.js";
import {assumedNote, bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {allowsStatistics, provenanceOf, reported} from "../../../figure/figure.js";
import {said} from "../../../figure/say.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {cycleOf, grounded, type PrintedPoint} from "./capacity-words.js";
import {efficiencyMarks, rangeMark} from "./printed-marks.js";
import type {Ground} from "./capacity-ground.js";

/** Printed fades beside the line of their cell. */
export function fadeNotes({words, rows, state, size, context, specimens, x, y}: Ground): Child {
  if (size.narrow) return null;
  return (words.fades ?? [])
    .filter(({specimen, at}) => specimens.includes(specimen) && at > state.cycles[0] && at < state.cycles[1])
    .flatMap(({specimen, claim, at, above}) => {
      const row = rows.find(r => r.specimen === specimen && r.cycle_count === at);
      if (row?.capacity === null || row?.capacity === undefined) return [];
      return h(
        "text",
        {
          class: `lab ${specimenClass(specimen)}`,
          x: x(at),
          y: y(row.capacity) + (above ? -10 : 22),
          "text-anchor": above ? "start" : "middle"
        },
        bold(`${reported(context, claim)} %`),
        " per cycle"
      );
    });
}

/** Says of which lines fewer than two values are printed. */
export function whatIsAssumed({words, rows, size, context, specimens, panel}: Ground): Element | null {
  const assumed = specimens.filter(specimen =>
    rows.some(
      r =>
        r.specimen === specimen &&
        groundOf(provenanceOf(context, r.cell), grounded(words, specimen)) === "assumed"
    )
  );
  if (!assumed.length) return null;
  const whose = assumed.length === 1 ? assumed[0] : "these cells";
  return assumedNote(
    panel.left + 4,
    panel.top + panel.height - 8,
    size.narrow ? "" : `nothing of ${whose} is printed but the range of the starts and the ends`
  );
}

/** Printed capacities and efficiencies, the printed range of the starts, and that no efficiency is printed. */
export function printedMarks(ground: Ground): Child[] {
  const {words, rows, state, context, specimens, under, x, y, e} = ground;
  const [first, last] = state.cycles;
  const inView = (cycle: number): boolean => cycle >= first && cycle <= last;
  return [
    words.starts && inView(words.starts.cycle)
      ? rangeMark(context, words.starts.claim, x(words.starts.cycle), y)
      : null,
    words.efficiencies.length || !rows.length || allowsStatistics(context, rows)
      ? null
      : note(under.left + 4, under.top + under.height - 8, "No efficiency is printed"),
    efficiencyMarks(
      words.efficiencies.filter(p => specimens.includes(p.specimen)),
      state.cycles,
      under,
      x,
      e,
      context
    ),
    words.points
      .filter(p => specimens.includes(p.specimen) && inView(cycleOf(p, context)))
      .map(p => printedCapacity(p, ground))
  ];
}

/** One printed capacity; a share is drawn of the capacity the file holds at the cycle it refers to. */
function printedCapacity(p: PrintedPoint, {rows, size, context, panel, x, y}: Ground): Element[] | null {
  const number = reported(context, p.claim);
  const base = rows.find(
    r => r.specimen === p.specimen && r.cycle_count === p.percentOf && r.capacity !== null
  );
  const value = p.percentOf ? ((base?.capacity ?? NaN) * number) / 100 : number;
  if (!Number.isFinite(value)) return null;
  const at = x(cycleOf(p, context));
  const late = at > panel.left + panel.width - 40;
  return [
    reportedMark(p.specimen, at, y(value)),
    h(
      "text",
      {
        class: `lab ${specimenClass(p.specimen)}`,
        x: at,
        y: y(value) + (late || p.below ? 22 : -12),
        "text-anchor": late ? "end" : "middle"
      },
      bold(`${number}${p.percentOf ? " %" : ""}`),
      ...(p.text && !size.narrow ? label(` ${said(p.text, context)}`) : [])
    )
  ];
}
