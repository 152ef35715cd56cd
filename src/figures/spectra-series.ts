/** The picture of Figures S9 and S10: one cycle large, all cycles small, resistances against cycle. */
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
} from "../components/chart/panel.js";
import {
  bold,
  dodge,
  labels,
  line,
  rail,
  reportedMark,
  type Label,
  type Point
} from "../components/chart/series.js";
import {
  bode,
  equalAxes,
  nyquist,
  padded,
  rails,
  type Band,
  type Curve
} from "../components/impedance/plots.js";
import {specimenClass} from "../components/specimen.js";
import {h, type Element} from "../lib/element.js";
import {provenanceOf, type Context, type Control, type Figure, type Size, type State} from "./figure.js";
import type {MeasuredSpectrum} from "../models/impedance/fits.js";
import {
  chosenSpectra,
  cyclesOf,
  fitRowsOf,
  fittedCurve,
  fittedResistance,
  nearestCycle,
  printedTotals,
  type SpectrumRow
} from "./spectra.js";

export interface SeriesState extends State {
  specimens: string[];
  cycle: number;
  band: [number, number];
  fit: boolean;
  published: boolean;
}

export const seriesControls = (
  specimens: string[],
  cycle: {min: number; max: number; default: number}
): Control[] => [
  {kind: "specimens", name: "specimens", label: "Specimens", options: specimens, default: specimens},
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
const ARC = 96;
const SMALL = 34;
const TREND = 190;
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
  const cycles = cyclesOf(rows);
  const fits = fitRowsOf(rows);
  const shown = nearestCycle(cycles, state.cycle);
  const places = layOut(size, all.length, cycles.length);
  const [low, high] = state.band;
  const band: Band | undefined = low > 0 || high < 6 ? [10 ** low, 10 ** high] : undefined;
  const curve = (s: MeasuredSpectrum): Curve =>
    fittedCurve(
      context,
      s,
      state.fit ? fits.find(f => f.cell === s.cell && f.cycle_count === s.cycle) : undefined
    );
  const large = state.published ? [] : spectra.filter(s => s.cycle === shown).map(curve);
  return picture(
    size.width,
    places.height,
    name,
    heading(places.arcs[0]!, state.published ? "No values of spectra are printed" : `After cycle ${shown}`),
    large.map((c, i) =>
      nyquist(places.arcs[i]!, [c], {...(band ? {band} : {}), ticks: 3, xLabel: i === large.length - 1})
    ),
    large.length ? bode(places.modulus, places.phase, large, band) : null,
    state.published
      ? null
      : state.specimens.map((specimen, i) =>
          multiples(
            places.rows[i]!,
            cycles,
            spectra.filter(s => s.specimen === specimen),
            context
          )
        ),
    trend(places.trends[0], "Bulk resistance", "rb", fits, cycles, state, context),
    trend(places.trends[1], "Interphase and charge transfer", "rsct", fits, cycles, state, context)
  );
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
  const pitch = ARC + FOOT - 8;
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
  const columns = narrow ? 7 : Math.max(7, count);
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

/** One specimen's spectra in a row, all on one scale that a bar gives. */
function multiples(
  panels: Panel[],
  cycles: number[],
  spectra: MeasuredSpectrum[],
  context: Context
): Element | null {
  const [first] = spectra;
  const panel = panels[0];
  if (!first || !panel) return null;
  const axes = equalAxes(
    spectra.map(s => s.spectrum),
    panel
  );
  const bar = scaleBar(axes.x.domain);
  const length = (bar / (axes.x.domain[1] - axes.x.domain[0])) * panel.width;
  return h(
    "g",
    {},
    h(
      "text",
      {class: `lab2 ${specimenClass(first.specimen)}`, x: panel.left, y: panel.top - 10},
      bold(first.specimen)
    ),
    h("path", {
      class: "axis",
      d: `M${px(panel.left + 70)},${px(panel.top - 17)}v5m0,-2.5h${px(length)}m0,-2.5v5`
    }),
    h("text", {class: "small", x: px(panel.left + 76 + length), y: px(panel.top - 10)}, `${bar} Ω`),
    cycles.map((cycle, i) => {
      const own = spectra.find(s => s.cycle === cycle);
      const place = panels[i]!;
      const [x, y] = [xScale(place, axes.x), yScale(place, axes.y)];
      return h(
        "g",
        {},
        h("path", {
          class: "axis",
          d: `M${px(place.left)},${px(place.top + place.height)}h${px(place.width)}`
        }),
        h(
          "text",
          {
            class: "small",
            x: px(place.left + place.width / 2),
            y: px(place.top + place.height + 13),
            "text-anchor": "middle"
          },
          i === 0 ? `cycle ${cycle}` : String(cycle)
        ),
        own
          ? line(
              Array.from(own.spectrum.realOhm, (re, k): Point => [re, -own.spectrum.imaginaryOhm[k]!]),
              x,
              y,
              own.specimen,
              provenanceOf(context, own.cell)
            )
          : null
      );
    })
  );
}

/** 1, 2 or 5 times a power of ten near a third of the width. */
function scaleBar([low, high]: [number, number]): number {
  const third = (high - low) / 3;
  const power = 10 ** Math.floor(Math.log10(third));
  return power * (third / power >= 5 ? 5 : third / power >= 2 ? 2 : 1);
}

const heading = (panel: Panel, text: string): Element =>
  h("text", {class: "facet", x: panel.left - 40, y: panel.top - 30}, text);

/** A fitted resistance against cycle with the printed values as marks. */
function trend(
  panel: Panel,
  title: string,
  what: "rb" | "rsct",
  fits: SpectrumRow[],
  cycles: number[],
  state: SeriesState,
  context: Context
): Element {
  const own = fits.filter(f => state.specimens.includes(f.specimen));
  const [first, last] = [cycles[0] ?? 1, cycles.at(-1) ?? 1];
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
    const ohm = state.published ? mark?.ohm : end && fittedResistance(end, what)?.ohm;
    const cycle = state.published ? mark?.cycle : end?.cycle_count;
    return ohm === undefined || cycle === undefined
      ? []
      : [
          {
            x: x(cycle) + 10,
            y: y(ohm),
            specimen,
            text: [mark?.cycle === cycle ? bold(`${mark!.text} `) : "", bold(specimen)]
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
            provenanceOf(context, rows[0].cell)
          );
        }),
    printed.map(p => reportedMark(p.specimen, x(p.cycle), y(p.ohm))),
    labels(dodge(ends, panel)),
    state.published
      ? rail(panel, "reported")
      : rails(
          panel,
          own.map(f => ({provenance: provenanceOf(context, f.cell)}))
        )
  );
}

/** Every fit of the figure with its errors. */
export const seriesTable: Figure<SeriesState, SpectrumRow>["table"] = (rows, state) => ({
  columns: [
    {name: "specimen", label: "specimen", unit: null},
    {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
    {name: "bulk_ohm", label: "R_b", unit: "Ω", digits: 2},
    {name: "bulk_error_ohm", label: "standard error", unit: "Ω", digits: 3},
    {name: "arcs", label: "arcs", unit: "1", digits: 0},
    {name: "arcs_ohm", label: "sum of arcs", unit: "Ω", digits: 2},
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
      r.bulk_ohm,
      r.bulk_error_ohm,
      r.arcs,
      r.arcs_ohm,
      r.arcs_error_ohm,
      r.first_arc_ohm,
      r.second_arc_ohm,
      r.noise,
      r.kk_verdict,
      r.provenance
    ])
});

/** First and last cycle of each specimen in words. */
export const seriesAlternative = (rows: SpectrumRow[], state: SeriesState): string =>
  state.specimens
    .map(specimen => {
      const own = fitRowsOf(rows).filter(r => r.specimen === specimen);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return `${specimen}: no spectra.`;
      return `${specimen}: bulk resistance ${first.bulk_ohm.toFixed(1)} ohm at cycle ${first.cycle_count} and ${last.bulk_ohm.toFixed(1)} at cycle ${last.cycle_count}; arcs ${first.arcs_ohm.toFixed(1)} and ${last.arcs_ohm.toFixed(1)} ohm.`;
    })
    .join(" ");
