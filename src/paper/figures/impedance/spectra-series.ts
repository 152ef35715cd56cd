/** The picture of Figures S9 and S10: one cycle large, all cycles small, resistances against cycle. */
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {bode, nyquist, type Band, type Curve} from "../../../chart/spectrum.js";
import {assumedNote} from "../../../chart/labels.js";
import type {Element} from "../../../lib/element.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  isOwn,
  type Context,
  type Control,
  type Figure,
  type Size
} from "../../../figure/figure.js";
import type {MeasuredSpectrum} from "../../../models/impedance/fits.js";
import {
  chosenSpectra,
  cyclesOf,
  fitRowsOf,
  fittedCurve,
  groundInWords,
  groundOfSpectrum,
  nearestCycle,
  printedEnds,
  printedTotals,
  type SeriesState,
  type SpectrumRow
} from "./spectra.js";
import {multiples} from "./spectra-multiples.js";
import {heading, trend} from "./spectra-trend.js";

export const seriesControls = (
  specimens: string[],
  cycle: {min: number; max: number; default: number}
): Control[] => [
  specimensControl(specimens),
  {
    kind: "number",
    name: "cycle",
    label: "Cycle of the large plots",
    unit: "",
    ...cycle,
    step: 1,
    why: "the nearest spectrum is shown"
  },
  {
    kind: "range",
    name: "band",
    label: "Mark frequencies, log (f/Hz)",
    unit: "",
    min: 0,
    max: 6,
    step: 0.1,
    default: [0, 6]
  },
  {kind: "toggle", name: "fit", label: "Fitted circuit", default: false},
  {kind: "toggle", name: "published", label: "Published values alone", default: false}
];

/** Heights in px: one Nyquist panel, one small multiple, one trend. */
const ARC = 76;
const SMALL = 34;
const TREND = 130;
const LEFT = 48;
const GAP = 64;

export function drawSeries(
  name: string,
  all: string[],
  rows: SpectrumRow[],
  state: SeriesState,
  size: Size,
  context: Context
): Element {
  const spectra = chosenSpectra(rows, state.specimens);
  const cycles = cyclesOf(rows.filter(r => !isOwn(context, r.cell)));
  const names = [...new Set([...all, ...state.specimens])];
  const fits = fitRowsOf(rows);
  const shown = nearestCycle(cycles, state.cycle);
  // A reader's own spectra are of cycles of their own.
  const shownOf = (s: MeasuredSpectrum): number =>
    isOwn(context, s.cell) ? nearestCycle(cyclesOf(rows.filter(r => r.cell === s.cell)), state.cycle) : shown;
  const ownCycles = cyclesOf(rows.filter(r => isOwn(context, r.cell)));
  const places = layOut(size, names.length, cycles.length);
  const [low, high] = state.band;
  const band: Band | undefined = low > 0 || high < 6 ? [10 ** low, 10 ** high] : undefined;
  const curve = (s: MeasuredSpectrum): Curve =>
    fittedCurve(
      context,
      s,
      state.fit ? fits.find(f => f.cell === s.cell && f.cycle_count === s.cycle) : undefined
    );
  const large = state.published ? [] : spectra.filter(s => s.cycle === shownOf(s)).map(curve);
  return picture(
    size.width,
    places.height,
    name,
    heading(
      places.arcs[0]!,
      state.published
        ? "No values of spectra are printed"
        : afterCycles(shown, ownCycles.length ? nearestCycle(ownCycles, state.cycle) : shown)
    ),
    large.map((c, i) =>
      nyquist(places.arcs[i]!, [c], {...(band ? {band} : {}), ticks: 3, xLabel: i === large.length - 1})
    ),
    large.length ? bode(places.modulus, places.phase, large, band) : null,
    !state.published && spectra.some(s => groundOfSpectrum(context, s) === "assumed")
      ? assumedNote(places.modulus.left - 40, places.modulus.top - 30, assumedWords(context, large, shown))
      : null,
    state.published
      ? null
      : state.specimens.map((specimen, i) =>
          multiples(
            places.rows[i]!,
            all.includes(specimen) ? cycles : cyclesOf(rows.filter(r => r.specimen === specimen)),
            spectra.filter(s => s.specimen === specimen),
            context
          )
        ),
    trend(places.trends[0], "Bulk resistance", "rb", fits, cycles, state, context),
    trend(places.trends[1], "Interphase and charge transfer", "rsct", fits, cycles, state, context)
  );
}

const afterCycles = (theirs: number, own: number): string =>
  own === theirs ? `After cycle ${theirs}` : `After cycle ${theirs}, yours after cycle ${own}`;

/** Which resistance of a spectrum is not printed for its cycle. */
function assumedWords(context: Context, curves: Curve[], cycle: number): string {
  const lacks = (what: "rb" | "rsct") =>
    curves
      .filter(c => c.provenance === "assumed")
      .filter(c => !printedTotals(context, what).some(p => p.specimen === c.specimen && p.cycle === cycle))
      .map(c => c.specimen);
  const [bulk, arcs] = [lacks("rb"), lacks("rsct")];
  if (!bulk.length && !arcs.length) return "no value is printed for these cycles";
  return arcs.length
    ? `no value is printed for cycle ${cycle}`
    : `R of the bulk is not printed for ${bulk.join(" and ")}`;
}

interface Places {
  arcs: Panel[];
  modulus: Panel;
  phase: Panel;
  rows: Panel[][];
  trends: [Panel, Panel];
  height: number;
}

function layOut({width, narrow}: Size, specimens: number, count: number): Places {
  const half = narrow ? width - LEFT - 62 : (width - GAP) / 2 - LEFT - 40;
  const pitch = ARC + FOOT + 6;
  const arcs = Array.from({length: specimens}, (_, i): Panel => ({
    left: LEFT,
    top: 48 + i * pitch,
    width: half,
    height: ARC
  }));
  const top = narrow ? 48 + specimens * pitch + 50 : 48;
  const tall = narrow ? 230 : specimens * pitch - FOOT + 8;
  const left = narrow ? LEFT : LEFT + half + 40 + GAP;
  const modulus: Panel = {left, top, width: width - left - 10, height: tall / 2 - 18};
  const phase: Panel = {...modulus, top: top + tall / 2 + 18};
  const columns = narrow ? Math.min(7, count) : Math.max(7, count);
  const lines = Math.ceil(count / columns);
  const cell = width / columns;
  const start = top + tall + FOOT + 52;
  const row = lines * (SMALL + 22) + 26;
  const rows = Array.from({length: specimens}, (_, i) =>
    Array.from({length: count}, (_, k): Panel => ({
      left: (k % columns) * cell,
      top: start + i * row + Math.floor(k / columns) * (SMALL + 22),
      width: cell - 8,
      height: SMALL
    }))
  );
  const end = start + specimens * row + 54;
  const room = narrow ? 112 : 90;
  const trendWidth = narrow ? width - LEFT - room : (width - GAP) / 2 - LEFT - room;
  const trends: [Panel, Panel] = [
    {left: LEFT, top: end, width: trendWidth, height: TREND},
    narrow
      ? {left: LEFT, top: end + TREND + FOOT + 54, width: trendWidth, height: TREND}
      : {left: LEFT + trendWidth + room + GAP, top: end, width: trendWidth, height: TREND}
  ];
  return {arcs, modulus, phase, rows, trends, height: trends[1].top + TREND + FOOT};
}

/** What a fit says of a spectrum, left empty where the spectrum was made from it. */
const told = (
  context: Context,
  row: SpectrumRow,
  ...values: (number | string | null)[]
): (number | string | null)[] => values.map(value => (allowsStatistics(context, [row]) ? value : null));

export const seriesTable: Figure<SeriesState, SpectrumRow>["table"] = (rows, state, context) => {
  const printed = {rb: printedTotals(context, "rb"), rsct: printedTotals(context, "rsct")};
  const printedOhm = (what: "rb" | "rsct", {specimen, cycle_count}: SpectrumRow): number | null =>
    printed[what].find(p => p.specimen === specimen && p.cycle === cycle_count)?.ohm ?? null;
  return {
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
      {name: "printed_bulk_ohm", label: "R_b, printed", unit: "Ω", digits: 2},
      {name: "printed_arcs_ohm", label: "sum of arcs, printed", unit: "Ω", digits: 2},
      {name: "bulk_ohm", label: "R_b, fitted", unit: "Ω", digits: 2},
      {name: "bulk_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "arcs", label: "arcs", unit: "1", digits: 0},
      {name: "arcs_ohm", label: "sum of arcs, fitted", unit: "Ω", digits: 2},
      {name: "arcs_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "first_arc_ohm", label: "faster arc", unit: "Ω", digits: 2},
      {name: "second_arc_ohm", label: "slower arc", unit: "Ω", digits: 2},
      {name: "noise", label: "residual per part", unit: "1", digits: 5},
      {name: "kk_verdict", label: "Kramers–Kronig", unit: null},
      {name: "provenance", label: "provenance of the spectrum", unit: null}
    ],
    rows: fitRowsOf(rows)
      .filter(r => state.specimens.includes(r.specimen))
      .map(r => [
        r.specimen,
        r.cycle_count,
        printedOhm("rb", r),
        printedOhm("rsct", r),
        ...told(context, r, r.bulk_ohm, r.bulk_error_ohm, r.arcs, r.arcs_ohm, r.arcs_error_ohm),
        ...told(context, r, r.first_arc_ohm, r.second_arc_ohm, r.noise, r.kk_verdict),
        groundInWords(context, r)
      ])
  };
};

/** First and last cycle of each specimen in words. */
export const seriesAlternative = (rows: SpectrumRow[], state: SeriesState, context: Context): string =>
  state.specimens
    .map(specimen => {
      const own = fitRowsOf(rows).filter(r => r.specimen === specimen);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return `${specimen}: no spectra.`;
      if (!allowsStatistics(context, own)) {
        const range: [number, number] = [first.cycle_count, last.cycle_count];
        return `${specimen}: bulk resistance printed ${printedEnds(context, "rb", specimen, range)}, arcs ${printedEnds(context, "rsct", specimen, range)}; between them by construction.`;
      }
      return `${specimen}: bulk resistance ${first.bulk_ohm.toFixed(1)} ohm at cycle ${first.cycle_count} and ${last.bulk_ohm.toFixed(1)} at cycle ${last.cycle_count}; arcs ${first.arcs_ohm.toFixed(1)} and ${last.arcs_ohm.toFixed(1)} ohm.`;
    })
    .join(" ") || "No cell is chosen.";
