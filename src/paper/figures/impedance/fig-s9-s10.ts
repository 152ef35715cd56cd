import {
  FOOT,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {line, note, rails, type Point} from "../../../chart/series.js";
import {equalAxes} from "../../../chart/spectrum.js";
import {specimenClass} from "../../../chart/specimen.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenancesOf,
  reported,
  sqlValue,
  type Context,
  type Size,
  type State
} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import type {MeasuredSpectrum} from "../../../models/impedance/fits.js";
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

interface Overlaid extends State {
  specimens: string[];
  to: string;
}

const SPECIMENS = ["Mg/W-Cu", "Mg-Cu", "Cu"];
/** The bilayer is followed longest. */
const last = (context: Context): number => reported(context, "ts2.cycles.mgw");
const thirty = (context: Context): number => reported(context, "figS9.cycles.30");
const endOf = (state: Overlaid, context: Context): number =>
  state.to === "all" ? last(context) : thirty(context);
const HEIGHT = 104;
const INSET = 104;
/** Least opacity of a ramp from the first cycle to the last. */
const FAINT = 0.3;
const ENLARGED = [20, 10, 5, 2];

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

interface Place {
  whole: Panel;
  /** The last, which is the largest, needs none. */
  inset: Panel | null;
}

function layOut({width, narrow}: Size): Place[] {
  const left = 44;
  const gap = 54;
  const own = narrow ? width - left - 10 : (width - left - 2 * gap - 10) / 3;
  const block = 58 + HEIGHT + FOOT + 34 + INSET + FOOT;
  return SPECIMENS.map((_, i) => {
    const whole: Panel = {
      left: narrow ? left : left + i * (own + gap),
      top: 58 + (narrow ? i * block : 0),
      width: own,
      height: HEIGHT
    };
    return {
      whole,
      inset: i < SPECIMENS.length - 1 ? {...whole, top: whole.top + HEIGHT + FOOT + 34, height: INSET} : null
    };
  });
}

type Axes = Record<"x" | "y", Axis>;

function cell(
  specimen: string,
  own: MeasuredSpectrum[],
  common: Axes,
  {whole, inset}: Place,
  end: number,
  context: Context
): Element {
  const near = inset && enlarged(own, common, inset);
  return h(
    "g",
    {},
    h(
      "text",
      {class: `lab2 ${specimenClass(specimen)}`, x: whole.left - 44, y: whole.top - 44},
      h("tspan", {class: "n"}, specimen)
    ),
    note(whole.left - 44, whole.top - 28, ends(context, specimen, end)),
    panel(own, common, whole, context),
    inset && near
      ? [
          panel(own, near.axes, inset, context),
          note(inset.left + inset.width, inset.top + 2, `× ${near.factor}`, "end"),
          frameOf(near.axes, common, whole)
        ]
      : null
  );
}

/** "13.6 → 108.8 Ω" of the printed values; the cycle where they are not those of the ends. */
function ends(context: Context, specimen: string, end: number): string {
  const own = printedTotals(context, "rsct")
    .filter(p => p.specimen === specimen && p.cycle <= end)
    .sort((a, b) => a.cycle - b.cycle);
  const [first, final] = [own[0], own.at(-1)];
  return first && final
    ? `${first.text} → ${final.text} Ω, cycles ${first.cycle} to ${final.cycle}`
    : "nothing printed";
}

function panel(own: MeasuredSpectrum[], axes: Axes, place: Panel, context: Context): Element {
  const [x, y] = [xScale(place, axes.x), yScale(place, axes.y)];
  const count = Math.max(1, own.length - 1);
  return h(
    "g",
    {},
    yAxis(place, axes.y, 3),
    xAxis(place, axes.x, 4),
    own.map((s, i) =>
      h(
        "g",
        {opacity: FAINT + ((1 - FAINT) * i) / count},
        line(
          Array.from(s.spectrum.realOhm, (re, k): Point => [re, -s.spectrum.imaginaryOhm[k]!]),
          x,
          y,
          s.specimen,
          groundOfSpectrum(context, s),
          true
        )
      )
    ),
    rails(place, provenancesOf(context, own))
  );
}

/** The largest enlargement that still holds a cell's spectra, if there is one. */
function enlarged(own: MeasuredSpectrum[], common: Axes, place: Panel): {axes: Axes; factor: number} | null {
  const tight = equalAxes(
    own.map(s => s.spectrum),
    place
  );
  const span = ({domain: [a, b]}: Axis): number => b - a;
  const factor = ENLARGED.find(f => span(common.x) / f >= span(tight.x) - 1e-9);
  if (!factor) return null;
  const middle = (tight.x.domain[0] + tight.x.domain[1]) / 2;
  const half = span(common.x) / factor / 2;
  const ohmPerPixel = (2 * half) / place.width;
  return {
    factor,
    axes: {
      x: {...tight.x, domain: [middle - half, middle + half]},
      y: {...tight.y, domain: [tight.y.domain[0], tight.y.domain[0] + ohmPerPixel * place.height]}
    }
  };
}

/** Where the enlargement comes from. */
function frameOf(near: Axes, common: Axes, whole: Panel): Element {
  const [x, y] = [xScale(whole, common.x), yScale(whole, common.y)];
  const [a, b] = near.x.domain.map(v => x(v)) as [number, number];
  const [low, high] = near.y.domain.map(v => y(v)) as [number, number];
  const top = Math.max(whole.top, high);
  return h("rect", {
    class: "lim",
    x: px(a),
    y: px(top),
    width: px(b - a),
    height: px(Math.min(low, whole.top + whole.height) - top)
  });
}
