import {xAxis, xScale, yAxis, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {
  bold,
  dodge,
  groundOf,
  labels,
  line,
  rails,
  reportedMark,
  type Ground,
  type Label,
  type Point
} from "../../../chart/series.js";
import {padded} from "../../../chart/spectrum.js";
import {h, type Element} from "../../../lib/element.js";
import {largest, least} from "../../../lib/extremes.js";
import {provenanceOf, type Context} from "../../../figure/figure.js";
import {fittedResistance, printedTotals, type SeriesState, type SpectrumRow} from "./spectra.js";

export const heading = (panel: Panel, text: string): Element =>
  h("text", {class: "facet", x: panel.left - 40, y: panel.top - 30}, text);

/** A fitted resistance against cycle with the printed values as marks. */
export function trend(
  panel: Panel,
  title: string,
  what: "rb" | "rsct",
  fits: SpectrumRow[],
  cycles: number[],
  state: SeriesState,
  context: Context
): Element {
  const own = fits.filter(f => state.specimens.includes(f.specimen));
  const all = [...cycles, ...own.map(f => f.cycle_count)];
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
  const ground = (specimen: string, cell: string): Ground =>
    groundOf(provenanceOf(context, cell), printed.filter(p => p.specimen === specimen).length);
  const ends = state.specimens.flatMap((specimen): Label[] => {
    const end = own.filter(f => f.specimen === specimen).at(-1);
    const mark = printed
      .filter(p => p.specimen === specimen)
      .sort((a, b) => a.cycle - b.cycle)
      .at(-1);
    const ohm = state.published ? mark?.ohm : end && fittedResistance(end, what)?.ohm;
    const cycle = state.published ? mark?.cycle : end?.cycle_count;
    return ohm === undefined || cycle === undefined
      ? []
      : [
          {
            x: x(cycle) + 10,
            y: y(ohm),
            specimen,
            text: [
              mark?.cycle === cycle ? bold(`${mark.text} `) : "",
              bold(specimen),
              !state.published && end && ground(specimen, end.cell) === "assumed" ? ", assumed" : ""
            ]
          }
        ];
  });
  return h(
    "g",
    {},
    heading(panel, title),
    yAxis(panel, yOf, 4),
    xAxis(panel, xOf, 5),
    state.published
      ? null
      : state.specimens.map(specimen => {
          const rows = own.filter(f => f.specimen === specimen);
          if (!rows[0]) return null;
          return line(
            rows.map((f): Point => [f.cycle_count, fittedResistance(f, what)!.ohm]),
            x,
            y,
            specimen,
            ground(specimen, rows[0].cell)
          );
        }),
    printed.map(p => reportedMark(p.specimen, x(p.cycle), y(p.ohm))),
    labels(dodge(ends, panel)),
    state.published
      ? rails(panel, ["reported"])
      : rails(panel, [
          ...own.map(f => provenanceOf(context, f.cell)),
          ...(printed.length ? ["reported" as const] : [])
        ])
  );
}
