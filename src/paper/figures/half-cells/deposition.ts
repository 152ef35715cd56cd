import {median} from "d3-array";
import {FOUR} from "../../specimens.js";
import {type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {px, type Panel} from "../../../chart/panel.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child} from "../../../lib/element.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  printed,
  provenanceOf,
  reported,
  sqlValue,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../../figure/figure.js";
import {overlaid, upTo, type Trace} from "./trace.js";
import {largest, least} from "../../../lib/extremes.js";

interface Profile extends State {
  specimens: string[];
  cycle: number;
  zoom: string;
  definition: boolean;
}
/** One record of a deposition. */
export interface Sample extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  capacity_mah_cm2: number;
  voltage_volt: number;
}

/** Dip of each specimen as printed, per cycle; what prints none has no entry. */
export const NUCLEATION: Record<number, Record<string, string>> = {
  1: {
    "Mg/W-Cu": "fig2.nucleation.mgw.cycle1",
    "Mg-Cu": "fig2.nucleation.mg.cycle1",
    "W-Cu": "fig2.nucleation.w.cycle1",
    Cu: "fig2.nucleation.cu.cycle1"
  },
  2: {"W-Cu": "fig2.nucleation.w.cycle2", Cu: "fig2.nucleation.cu.cycle2"}
};

/** Records of the depositions of some cycles, by capacity per area. */
export const depositsSql = (cells: readonly string[], cycles: readonly number[]): string =>
  `select r.cell, c.specimen, r.cycle_count,
       1000 * r.step_capacity_ah / c.area_cm2 as capacity_mah_cm2,
       r.voltage_volt
from records r
join cells c on r.cell = c.cell
where r.cell in (${sqlValue([...cells])})
  and r.cycle_count in (${cycles.map(sqlValue).join(", ")})
  and r.current_ampere < 0
order by r.cell, r.record_index`;

/** Share of the capacity that each enlargement shows. */
const ZOOMS: Readonly<Record<string, number>> = {nucleation: 0.04, alloying: 0.35};

interface Words {
  id: string;
  label: string;
  figures: string;
  title: string;
  cycle: number;
  claims: string[];
  /** Figure whose caption says how it is read. */
  readAs?: string;
  finding: (context: Context) => string;
}

/** Electrodeposition profile of one cycle (2a, 2b): voltage against areal capacity, with dip and plateau as we read them. */
export function deposition(words: Words): Figure {
  return defineFigure<Profile, Sample>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "half-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    controls: [
      specimensControl(FOUR),
      {
        kind: "number",
        name: "cycle",
        label: "Cycle",
        unit: "",
        min: 1,
        max: 300,
        step: 1,
        default: words.cycle,
        published: [words.cycle],
        why: "the cycles the files hold"
      },
      {
        kind: "choice",
        name: "zoom",
        label: "Show",
        default: "whole",
        options: [
          {value: "whole", label: "Whole deposit"},
          {value: "nucleation", label: "Nucleation"},
          {value: "alloying", label: "Alloying"}
        ]
      },
      {kind: "toggle", name: "definition", label: "Draw how the dip is read", default: true}
    ],
    cells: (state, context) => cellsFor(context, words.figures, state.specimens).map(c => c.cell),
    rows: {
      tables: ["records", "cells"],
      sql: (state, context) =>
        depositsSql(
          cellsFor(context, words.figures, state.specimens).map(c => c.cell),
          [Math.round(state.cycle)]
        )
    },
    finding: (_r, _s, context) => words.finding(context),
    caption: (state, context) =>
      words.readAs
        ? `<b>Voltage of the deposit of cycle ${Math.round(state.cycle)}.</b> All else is as in Figure ${words.readAs}.`
        : `<b>Cell voltage during electrodeposition, cycle ${Math.round(state.cycle)}.</b> ${reported(context, "fig2a.current")} mA cm<sup>−2</sup> to ${reported(context, "fig2a.capacity")} mAh cm<sup>−2</sup>, ` +
          "capacity per area of the lithium disk. The nucleation overpotential is the plateau (median voltage between 40 and 60 % of the capacity) minus the lowest voltage in the first 10 %; the paper does not print its own rule. Bold numbers are printed values.",
    alternative: (rows, state, context) =>
      state.specimens
        .map(s => {
          const own = rows.filter(r => r.specimen === s);
          const claim = NUCLEATION[Math.round(state.cycle)]?.[s];
          if (own.length && !allowsStatistics(context, own))
            return `${s}: ${claim ? `dip printed ${printed(context, claim).value} ± ${printed(context, claim).uncertainty} mV, ` : ""}the curve by construction.`;
          const d = dip(own);
          return d
            ? `${s}: lowest ${(1000 * d.lowest).toFixed(1)} mV early, plateau ${(1000 * d.plateau).toFixed(1)} mV, dip ${(1000 * (d.plateau - d.lowest)).toFixed(1)} mV.`
            : `${s}: no deposition in this cycle.`;
        })
        .join(" "),
    draw(rows, state, size, context) {
      const traces = state.specimens.flatMap((specimen): Trace[] => {
        const own = rows.filter(r => r.specimen === specimen);
        if (!own.length) return [];
        const claim = NUCLEATION[Math.round(state.cycle)]?.[specimen];
        const p = claim ? printed(context, claim) : null;
        return [
          {
            specimen,
            provenance: provenanceOf(context, own[0]!.cell),
            after: p ? ["dip ", bold(`${p.value} ± ${p.uncertainty} mV`)] : undefined,
            points: own.map((r): Point => [r.capacity_mah_cm2, r.voltage_volt])
          }
        ];
      });
      const full = Math.max(0.01, largest(rows.map(r => r.capacity_mah_cm2)));
      const domain: [number, number] = [0, full * (ZOOMS[state.zoom] ?? 1)];
      const seen = traces.map(t => ({...t, points: upTo(t.points, domain[1])}));
      const low = Math.min(-0.02, least(seen.flatMap(t => t.points.map(p => p[1]))));
      return overlaid(
        seen,
        {
          name: `Cell voltage against areal capacity, cycle ${Math.round(state.cycle)}`,
          x: {domain, label: "Areal capacity (mAh cm^{−2})"},
          y: {domain: [Math.floor(low * 50) / 50, 0], label: "Cell voltage (V)"},
          gutter: size.narrow ? 66 : 178,
          over: (panel, x, y) => (state.definition ? dips(state.specimens, rows, domain, x, y, panel) : null)
        },
        size
      );
    },
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 5},
        {name: "voltage", label: "cell voltage", unit: "V", digits: 5},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: rows.map(r => [r.specimen, r.capacity_mah_cm2, r.voltage_volt, provenanceOf(context, r.cell)])
    })
  });
}

/** Lowest voltage in the first tenth, plateau from 40 to 60 %; the rule of the table `cycles`. */
export function dip(rows: Sample[]): {lowest: number; at: number; plateau: number; full: number} | null {
  const full = Math.max(0, largest(rows.map(r => r.capacity_mah_cm2)));
  const early = rows.filter(r => r.capacity_mah_cm2 <= 0.1 * full);
  const plateau = median(
    rows.filter(r => r.capacity_mah_cm2 >= 0.4 * full && r.capacity_mah_cm2 <= 0.6 * full),
    r => r.voltage_volt
  );
  if (!early.length || plateau === undefined) return null;
  const deepest = early.reduce((a, b) => (b.voltage_volt < a.voltage_volt ? b : a));
  return {
    lowest: deepest.voltage_volt,
    at: deepest.capacity_mah_cm2,
    full,
    plateau
  };
}

/** How each dip is read: the plateau as a dotted line, the depth as an upright, and in millivolts where the view is close. */
function dips(
  specimens: string[],
  rows: Sample[],
  domain: [number, number],
  x: (v: number) => number,
  y: (v: number) => number,
  panel: Panel
): Child {
  const found = specimens.flatMap(specimen => {
    const d = dip(rows.filter(r => r.specimen === specimen));
    return d && d.plateau - d.lowest >= 0.003 && d.at <= domain[1] ? [{...d, specimen}] : [];
  });
  const depths = found
    .filter(d => domain[1] < d.full)
    .map((d): Label => ({
      x: x(d.at) + 6,
      y: (y(d.lowest) + y(d.plateau)) / 2,
      specimen: d.specimen,
      text: [`${(1000 * (d.plateau - d.lowest)).toFixed(0)} mV`]
    }));
  return [
    found.map(d =>
      h(
        "g",
        {class: specimenClass(d.specimen)},
        h("path", {
          class: "lead",
          "stroke-dasharray": "2 2",
          d: `M${px(x(d.at))},${px(y(d.plateau))}H${px(Math.min(x(0.6 * d.full), panel.left + panel.width))}`
        }),
        h("path", {class: "lead", d: `M${px(x(d.at))},${px(y(d.lowest))}V${px(y(d.plateau))}`})
      )
    ),
    labels(dodge(depths, panel))
  ];
}
