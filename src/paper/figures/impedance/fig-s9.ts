import {inFull} from "../../../figure/caption.js";
import {allowsStatistics, cellsFor, defineFigure, reported, type Context} from "../../../figure/figure.js";
import {drawSeries, seriesAlternative, seriesControls, seriesTable} from "./spectra-series.js";
import {fitRowsOf, printedEnds, spectraSql, type SpectrumRow, type SeriesState} from "./spectra.js";

const SPECIMENS = ["Mg/W-Cu", "Mg-Cu", "Cu"];
const cycles = (context: Context): [number, number] => [
  reported(context, "figS9.cycles.early"),
  reported(context, "figS9.cycles.30")
];

export default defineFigure<SeriesState, SpectrumRow>({
  id: "fig-s9",
  label: "S9",
  title: "Impedance over the first 30 cycles",
  page: "impedance",
  rebuild: "live",
  claims: [
    "figS9.panel",
    "figS9.cycles.early",
    "figS9.cycles.15",
    "figS9.cycles.20",
    "figS9.cycles.25",
    "figS9.cycles.30",
    "figS9.current",
    "figS9.capacity",
    "figS9d.rb-decrease",
    "figS9d.cells",
    "ts1.trend.rb"
  ],
  shows: ["data", "reported"],
  answer: "cycle",
  controls: seriesControls(SPECIMENS, {min: 1, max: 30, default: 30}),
  cells: (state, context) => cellsFor(context, "S9", state.specimens).map(c => c.cell),
  rows: {
    tables: ["spectra", "fits"],
    sql: (_state, context) => spectraSql(context, "S9", ...cycles(context))
  },
  finding(rows, _state, context) {
    const fits = fitRowsOf(rows);
    if (!allowsStatistics(context, fits))
      return `With magnesium on tungsten the arc is printed as ${printedEnds(context, "rsct", "Mg/W-Cu", cycles(context))}; on bare copper as ${printedEnds(context, "rsct", "Cu", cycles(context))}, there in two parts.`;
    const growth = (specimen: string): string => {
      const own = fits.filter(f => f.specimen === specimen);
      return own.length
        ? `${own[0]!.arcs_ohm.toFixed(1)} to ${own.at(-1)!.arcs_ohm.toFixed(1)} Ω`
        : "no spectrum";
    };
    const bilayer = growth("Mg/W-Cu").replace(/^([\d.]+) to \1 /, "$1 ");
    return `With magnesium on tungsten the arc stays as it is, ${bilayer}. On bare copper it grows from ${growth("Cu")}${fits.some(f => f.specimen === "Cu" && f.arcs > 1) ? " and splits in two" : ""}.`;
  },
  caption: (_state, context) =>
    `<b>Spectra after cycles ${reported(context, "figS9.cycles.early")} to ${reported(context, "figS9.cycles.30")}: one cycle in Nyquist and Bode form, all cycles small, and both resistances.</b> ` +
    `Rings mark whole decades of frequency. Large marks are printed values; for copper the sum of the two printed parts.` +
    inFull(
      `Nyquist axes have equal scales. Our circuit is R<sub>b</sub>, one arc and a Warburg tail; a second arc is taken only where AICc falls by more than ten. A line joins what it gives for measured spectra. The paper lists no W-Cu here, yet prints its fit (Table S1).`
    ),
  alternative: seriesAlternative,
  draw: (rows, state, size, context) =>
    drawSeries(
      `Impedance spectra over cycles ${cycles(context).join(" to ")} and the resistances fitted to them`,
      SPECIMENS,
      rows,
      state,
      size,
      context
    ),
  table: seriesTable
});
