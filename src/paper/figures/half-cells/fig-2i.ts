import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child} from "../../../lib/element.js";
import {FOUR} from "../../specimens.js";
import {FOOT, picture} from "../../../chart/panel.js";
import {cyclesControl, specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context,
  type Size
} from "../../../figure/figure.js";
import {FAILURE, PRINTED, SIDES, type Overpotential, type Reading} from "./overpotential.js";
import {readingsAt} from "./overpotential-cursor.js";
import {BESIDE} from "./overpotential-labels.js";
import {facet, SLOPE_LINE, TIGHT} from "./overpotential-picture.js";

export default defineFigure<Overpotential, Reading>({
  id: "fig-2i",
  label: "2i",
  title: "Overpotential against cycle",
  page: "half-cells",
  rebuild: "live",
  claims: [
    ...PRINTED.flatMap(p => SIDES.map(s => p.claim.replace("SIDE", s.short))),
    "fig2i.slope.mg",
    "fig2i.slope.mgw",
    "fig2i.slope.mgw.from",
    "fig2i.slope.mgw.to",
    "fig2i.minimum.mgw",
    "fig2i.minimum.mg",
    "fig2i.short.cu",
    "fig2i.stable-cycles.mg",
    "fig2i.order.mgw",
    "fig2i.current",
    "fig2i.capacity",
    "fig2g.cycles.mg",
    "fig2f.cycles.w",
    "fig2f.cycles.cu"
  ],
  shows: ["data", "reported"],
  answer: "at",
  controls: [
    {
      kind: "number",
      name: "at",
      label: "At cycle",
      unit: "",
      min: 1,
      max: 300,
      step: 1,
      default: 150,
      published: [],
      why: "the test ends at cycle 300"
    },
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "electrode",
      label: "Electrode step",
      default: "both",
      options: [
        {value: "both", label: "Both"},
        {value: "deposition", label: "Deposition"},
        {value: "dissolution", label: "Dissolution"}
      ]
    },
    cyclesControl(300),
    {
      kind: "range",
      name: "fit",
      label: "Slope fitted over cycles",
      unit: "",
      min: 1,
      max: 300,
      step: 1,
      default: [50, 300]
    },
    {kind: "toggle", name: "published", label: "Published values alone", default: false}
  ],
  cells: (state, context) => cellsFor(context, "2i", state.specimens).map(c => c.cell),
  rows: {
    tables: ["cycles"],
    sql: (state, context) => `select cell, specimen, cycle_count,
       eta_deposition_mv as deposition_mv,
       eta_dissolution_mv as dissolution_mv
from cycles
where cell in (${sqlValue(cellsFor(context, "2i", state.specimens).map(c => c.cell))})
  and cycle_count between ${sqlValue(state.cycles[0])} and ${sqlValue(state.cycles[1])}
order by cell, cycle_count`
  },
  finding: (_rows, _state, context) =>
    `With both films the overpotential falls and then drifts by ${reported(context, "fig2i.slope.mgw")} mV per cycle. Each of the other three cells ends in a failure.`,
  caption: (state, context) =>
    `<b>Overpotential in each half cycle, read at half of its capacity.</b> ${reported(context, "fig2i.current")} mA cm<sup>−2</sup>, ` +
    `${reported(context, "fig2i.capacity")} mAh cm<sup>−2</sup>, two electrodes, so the counter electrode and the electrolyte are in it. ` +
    `Marks and bold numbers are printed; ✕ is the printed failure. ` +
    (allowsStatistics(context, cellsFor(context, "2i", state.specimens))
      ? `The slope is a least-squares line over cycles ${state.fit[0]}–${state.fit[1]} with its 95 % interval.`
      : `Lines that are reconstructed pass through the printed values by construction, and no slope over cycles ${state.fit[0]}–${state.fit[1]} is given.`),
  alternative: (rows, state, context) =>
    state.specimens
      .map(specimen => {
        const own = rows.filter(r => r.specimen === specimen);
        const last = own.at(-1);
        const first = own[0];
        if (!first || !last) return `${specimen}: printed values only.`;
        return (
          (allowsStatistics(context, own)
            ? `${specimen}: deposition ${digits(first.deposition_mv)} mV at cycle ${first.cycle_count}, ${digits(last.deposition_mv)} mV at cycle ${last.cycle_count}`
            : `${specimen}: through the printed values by construction`) +
          (FAILURE[specimen]
            ? `; failure printed at cycle ${reported(context, FAILURE[specimen])}.`
            : "; no failure.")
        );
      })
      .join(" "),
  draw(rows, state, size, context) {
    const sides = SIDES.filter(s => state.electrode === "both" || state.electrode === s.side);
    const stacked = size.narrow;
    const height = 268;
    const gap = 40;
    const panelWidth = stacked || sides.length === 1 ? size.width : (size.width - gap) / 2;
    const slopes = stacked ? 0 : (measuredOf(context, state.specimens) + 0.5) * SLOPE_LINE;
    const foot = stacked ? (height + FOOT) * 2 + 12 : height + FOOT + slopes;
    const said = readOutLines(rows, state, sides, context, perLine(size));
    return picture(
      size.width,
      foot + 18 * (1 + Math.ceil(Math.max(FOUR.length, state.specimens.length) / (stacked ? 1 : 2))),
      "Overpotential against cycle for the specimens chosen",
      sides.map((side, i) =>
        facet(
          rows,
          state,
          side,
          context,
          {
            left: (stacked ? 0 : i * (panelWidth + gap)) + 44,
            top: 44 + (stacked ? i * (height + FOOT) : 0),
            width: panelWidth - 44 - BESIDE,
            height: height - 44
          },
          size.narrow,
          panelWidth < TIGHT
        )
      ),
      said.map((line, k) => h("text", {class: "read-out", x: 0, y: foot + 10 + 18 * k}, ...line))
    );
  },
  table: (rows, _state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
      {name: "deposition_mv", label: "deposition", unit: "mV", digits: 2},
      {name: "dissolution_mv", label: "dissolution", unit: "mV", digits: 2},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.cycle_count,
      r.deposition_mv,
      r.dissolution_mv,
      provenanceOf(context, r.cell)
    ])
  })
});

/** Cells whose values have room beside one another. */
function perLine({width, narrow}: Size): number {
  if (narrow) return 1;
  return width < 900 ? 2 : 4;
}

/** What each cell needs at the chosen cycle, several to a line: printed numbers bold, what lies between regular. */
function readOutLines(
  rows: Reading[],
  state: Overpotential,
  sides: typeof SIDES,
  context: Context,
  each: number
): Child[][] {
  const readings = sides.map(({side}) => readingsAt(rows, state, side, context));
  const words = state.specimens.map((specimen, k): Child[] => {
    const own = readings.map(list => list[k]!);
    const name = h("tspan", {class: `n ${specimenClass(specimen)}`}, specimen);
    if (own.every(({value}) => value === null)) {
      const ended = own[0]?.ended ?? null;
      return [name, ended === null ? " runs" : ` ended at ${ended}`];
    }
    return [
      name,
      " ",
      ...own.flatMap(({value, printed}, i): Child[] => [
        i ? " / " : "",
        value === null
          ? "–"
          : h("tspan", printed ? {class: "n"} : {}, printed ? String(value) : value.toFixed(1))
      ]),
      ` mV, ${own.some(({printed}) => printed) ? "printed" : "measured"}`
    ];
  });
  const lines = Array.from({length: Math.ceil(words.length / each)}, (_, k) =>
    words.slice(k * each, (k + 1) * each).flatMap((word, i): Child[] => [i ? "\u2003\u2003" : "", ...word])
  );
  const what = sides.map(({side}) => side).join(" / ");
  return [[h("tspan", {class: "n"}, `Cycle ${state.at}`), `, ${what}: `], ...lines];
}

/** Slopes there is room for: of the cells that were measured. */
const measuredOf = (context: Context, specimens: readonly string[]): number =>
  cellsFor(context, "2i", [...new Set([...FOUR, ...specimens])]).filter(c => c.provenance === "measured")
    .length;

const digits = (value: number | null): string =>
  value === null ? "no value" : String(Math.round(value * 10) / 10);
