import {xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {padded} from "../../../chart/spectrum-points.js";
import {h, type Element} from "../../../lib/element.js";
import {largest, least} from "../../../lib/extremes.js";
import {allowsStatistics, provenanceOf, type Context} from "../../../figure/figure.js";
import {fittedResistance, printedTotals, type SeriesState, type SpectrumRow} from "./spectra.js";

export const heading = (panel: Panel, text: string): Element =>
  h("text", {class: "facet", x: panel.left - 40, y: panel.top - 30}, text);

/** Resistances against cycle: printed ones as marks, and a line through those fitted to measured spectra. */
export function trend(
  panel: Panel,
  title: string,
  what: "rb" | "rsct",
  fits: SpectrumRow[],
  cycles: number[],
  state: SeriesState,
  context: Context
): Element {
  const shown = fits.filter(f => state.specimens.includes(f.specimen));
  // A fit of a spectrum that was made from printed resistances says nothing of the cell.
  const own = shown.filter(f => !state.published && allowsStatistics(context, [f]));
  const all = [...cycles, ...shown.map(f => f.cycle_count)];
  const [first, last] = all.length ? [least(all), largest(all)] : [1, 1];
  const printed = printedTotals(context, what).filter(
    p => state.specimens.includes(p.specimen) && p.cycle >= first && p.cycle <= last
  );
  const values = [...own.map(f => fittedResistance(f, what)?.ohm ?? NaN), ...printed.map(p => p.ohm)].filter(
    Number.isFinite
  );
  const xOf: Axis = {domain: [first, last], label: "Cycle"};
  const yOf: Axis = {domain: padded(what === "rb" ? values : [0, ...values]), label: "Resistance (Ω)"};
  const x = xScale(panel, xOf);
  const y = yScale(panel, yOf);
  const ends = state.specimens.flatMap((specimen): Label[] => {
    const end = own.filter(f => f.specimen === specimen).at(-1);
    const mark = printed
      .filter(p => p.specimen === specimen)
      .sort((a, b) => a.cycle - b.cycle)
      .at(-1);
    const ohm = end ? fittedResistance(end, what)?.ohm : mark?.ohm;
    const cycle = end ? end.cycle_count : mark?.cycle;
    return ohm === undefined || cycle === undefined
      ? []
      : [
          {
            x: x(cycle) + 10,
            y: y(ohm),
            specimen,
            text: [mark?.cycle === cycle ? bold(`${mark.text} `) : "", bold(specimen)]
          }
        ];
  });
  return h(
    "g",
    {},
    heading(panel, title),
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 5),
    state.specimens.map(specimen => {
      const rows = own.filter(f => f.specimen === specimen);
      if (!rows[0]) return null;
      const at = rows.map((f): Point => [f.cycle_count, fittedResistance(f, what)!.ohm]);
      return line(at, x, y, specimen, provenanceOf(context, rows[0].cell));
    }),
    printed.map(p => reportedMark(p.specimen, x(p.cycle), y(p.ohm))),
    labels(dodge(ends, panel)),
    rails(panel, [
      ...own.map(f => provenanceOf(context, f.cell)),
      ...(printed.length ? ["reported" as const] : [])
    ])
  );
}
