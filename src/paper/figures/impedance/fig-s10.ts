import {allowsStatistics, cellsFor, defineFigure, reported, type Context} from "../../../figure/figure.js";
import {drawSeries, seriesAlternative, seriesControls, seriesTable} from "./spectra-series.js";
import {
  fitRowsOf,
  printedEnds,
  printedResistances,
  spectraSql,
  type SpectrumRow,
  type SeriesState
} from "./spectra.js";
import {largest} from "../../../lib/extremes.js";

const SPECIMENS = ["Mg/W-Cu", "Mg-Cu"];
const lastPrinted = (context: Context, specimen: string): number =>
  largest(
    printedResistances(context, "ts2")
      .filter(p => p.specimen === specimen)
      .map(p => p.cycle)
  );

export default defineFigure<SeriesState, SpectrumRow>({
  id: "fig-s10",
  label: "S10",
  title: "Impedance from cycle 40 on",
  page: "impedance",
  rebuild: "live",
  claims: ["figS10.panel", "figS10.cycles", "ts2.cycles.mgw", "fig2g.cycles.mg"],
  shows: ["data", "reported"],
  answer: "cycle",
  controls: seriesControls(SPECIMENS, {min: 40, max: 300, default: 240}),
  cells: (state, context) => cellsFor(context, "S10", state.specimens).map(c => c.cell),
  rows: {
    tables: ["spectra", "fits"],
    sql: (_state, context) =>
      spectraSql(context, "S10", reported(context, "figS10.cycles"), reported(context, "ts2.cycles.mgw"))
  },
  finding(rows, _state, context) {
    const fits = fitRowsOf(rows);
    const range: [number, number] = [reported(context, "figS10.cycles"), reported(context, "ts2.cycles.mgw")];
    if (!allowsStatistics(context, fits))
      return `The arcs of Mg-Cu are printed as ${printedEnds(context, "rsct", "Mg-Cu", range)}, those of Mg/W-Cu, in a longer test, as ${printedEnds(context, "rsct", "Mg/W-Cu", range)}.`;
    const total = (specimen: string): [number, number] => {
      const own = fits.filter(f => f.specimen === specimen);
      const sum = (f?: SpectrumRow): number => (f ? f.bulk_ohm + f.arcs_ohm : NaN);
      return [sum(own[0]), sum(own.at(-1))];
    };
    const [m0, m1] = total("Mg-Cu");
    const [b0, b1] = total("Mg/W-Cu");
    return `From cycle ${reported(context, "figS10.cycles")} on the whole resistance of Mg-Cu rises from ${m0.toFixed(1)} to ${m1.toFixed(1)} Ω, that of Mg/W-Cu from ${b0.toFixed(1)} to ${b1.toFixed(1)} Ω in a longer test.`;
  },
  caption: (_state, context) =>
    `<b>Spectra from cycle ${reported(context, "figS10.cycles")} to ${reported(context, "ts2.cycles.mgw")}, at the cycles whose fit is printed.</b> ` +
    `Same axes and circuit as in Figure S9. Mg-Cu is printed up to cycle ${lastPrinted(context, "Mg-Cu")}, beyond the short circuit at cycle ${reported(context, "fig2g.cycles.mg")} of the cell in Figure 2g, so this is another cell or a failed one.`,
  alternative: seriesAlternative,
  draw: (rows, state, size, context) =>
    drawSeries(
      `Impedance spectra from cycle ${reported(context, "figS10.cycles")} on and the resistances fitted to them`,
      SPECIMENS,
      rows,
      state,
      size,
      context
    ),
  table: seriesTable
});
