import {FOOT, picture} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {equalAxes} from "../../../chart/spectrum.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  reported,
  sqlValue,
  type Context,
  type State
} from "../../../figure/figure.js";
import {seriesAlternative} from "./spectra-series.js";
import {
  chosenSpectra,
  fitRowsOf,
  groundInWords,
  groundOfSpectrum,
  printedEnds,
  printedTotals,
  spectraSql,
  type SeriesState,
  type SpectrumRow
} from "./spectra.js";
import early from "./fig-s9.js";
import late from "./fig-s10.js";
import {SPECIMENS, HEIGHT, INSET, layOut, cell} from "./spectra-enlarged.js";

interface Overlaid extends State {
  specimens: string[];
  to: string;
}

/** The bilayer is followed longest. */
const last = (context: Context): number => reported(context, "ts2.cycles.mgw");

const thirty = (context: Context): number => reported(context, "figS9.cycles.30");

const endOf = (state: Overlaid, context: Context): number =>
  state.to === "all" ? last(context) : thirty(context);

export default defineFigure<Overlaid, SpectrumRow>({
  id: "fig-s9-s10",
  label: "S9 and S10",
  unites: ["S9", "S10"],
  title: "Impedance of three cells on one scale",
  page: "impedance",
  rebuild: "live",
  claims: [...new Set([...early.claims, ...late.claims])],
  shows: ["data", "reported"],
  answer: "to",
  controls: [
    specimensControl(SPECIMENS),
    {
      kind: "choice",
      name: "to",
      label: "Cycles",
      default: "30",
      options: [
        {value: "30", label: "The first thirty"},
        {value: "all", label: "On to the last"}
      ]
    }
  ],
  cells: (state, context) => cellsFor(context, "S9", state.specimens).map(c => c.cell),
  rows: {
    tables: ["spectra", "fits"],
    sql: (state, context) =>
      spectraSql(context, "S9", reported(context, "figS9.cycles.early"), endOf(state, context)).replace(
        "\norder by",
        `\n  and s.specimen in (${sqlValue(state.specimens)})\norder by`
      )
  },
  finding(_rows, state, context) {
    const range: [number, number] = [reported(context, "figS9.cycles.early"), endOf(state, context)];
    return `On bare copper the arc grows ${growth(context)}fold in thirty cycles. With magnesium on tungsten it is printed as ${printedEnds(context, "rsct", "Mg/W-Cu", range)}.`;
  },
  caption: (state, context) =>
    `<b>Spectra after cycles ${reported(context, "figS9.cycles.early")} to ${endOf(state, context)}, one scale for all cells; below, the small ones enlarged.</b> ` +
    `Faint is early, full colour the last. Printed in numbers: interphase and charge-transfer resistance, for copper the sum of two. The shift to the left is the bulk resistance. The spectra of W-Cu are not listed, though their fit is printed.`,
  alternative: (rows, state, context) => seriesAlternative(rows, asSeries(state), context),
  draw(rows, state, size, context) {
    const spectra = chosenSpectra(rows, state.specimens);
    const places = layOut(size);
    const common = equalAxes(
      spectra.map(s => s.spectrum),
      places[0]!.whole
    );
    const {whole, inset} = places.at(-1)!;
    const height = (inset ?? whole).top + HEIGHT + FOOT + (size.narrow ? 0 : FOOT + 34 + INSET) + 22;
    return picture(
      size.width,
      height,
      `Impedance spectra up to cycle ${endOf(state, context)}, one scale`,
      spectra.length === 0
        ? null
        : places.map((place, i) => {
            const specimen = SPECIMENS[i]!;
            const own = spectra.filter(s => s.specimen === specimen);
            return own.length ? cell(specimen, own, common, place, endOf(state, context), context) : null;
          }),
      spectra.some(s => groundOfSpectrum(context, s) === "assumed")
        ? note(0, height - 2, "Dotted: assumed, a resistance is not printed for that cycle")
        : null
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
      {name: "bulk_printed_ohm", label: "R_b, printed", unit: "Ω", digits: 1},
      {name: "arcs_printed_ohm", label: "sum of arcs, printed", unit: "Ω", digits: 1},
      {name: "bulk_ohm", label: "R_b, fitted", unit: "Ω", digits: 2},
      {name: "arcs_ohm", label: "sum of arcs, fitted", unit: "Ω", digits: 2},
      {name: "provenance", label: "provenance of the spectrum", unit: null}
    ],
    rows: fitRowsOf(rows)
      .filter(r => state.specimens.includes(r.specimen))
      .map(r => {
        const printed = (what: "rb" | "rsct"): number | null =>
          printedTotals(context, what).find(p => p.specimen === r.specimen && p.cycle === r.cycle_count)
            ?.ohm ?? null;
        const fitted = allowsStatistics(context, [r]);
        return [
          r.specimen,
          r.cycle_count,
          printed("rb"),
          printed("rsct"),
          fitted ? r.bulk_ohm : null,
          fitted ? r.arcs_ohm : null,
          groundInWords(context, r)
        ];
      })
  })
});

const asSeries = (state: Overlaid): SeriesState => ({
  ...state,
  cycle: 1,
  band: [0, 6],
  fit: false,
  published: false
});

/** How many times the printed resistance of copper grows, whole. */
function growth(context: Context): string {
  const own = printedTotals(context, "rsct")
    .filter(p => p.specimen === "Cu")
    .sort((a, b) => a.cycle - b.cycle);
  const times = Math.round(own.at(-1)!.ohm / own[0]!.ohm);
  return (
    ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][times] ?? `${times}-`
  );
}
