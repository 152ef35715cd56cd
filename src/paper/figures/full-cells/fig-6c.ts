import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel, type Scale} from "../../../chart/panel.js";
import {line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {h} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {
  allowsStatistics,
  cellsFor,
  conditionOf,
  defineFigure,
  isOwn,
  provenanceOf,
  provenancesOf,
  reported,
  sqlValue,
  type Row,
  type State
} from "../../../figure/figure.js";
import {say} from "../../../figure/say.js";
import {largest} from "../../../lib/extremes.js";

interface Rate extends State {
  view: string;
  published: boolean;
}
interface Reading extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  rate_c: number;
  discharge_mah_g: number;
}

/** Printed rate steps: nominal rate and the claim of its capacity. */
export const STEPS = [
  [0.1, "fig6c.capacity.0.1c"],
  [0.2, "fig6c.capacity.0.2c"],
  [0.3, "fig6c.capacity.0.3c"],
  [0.5, "fig6c.capacity.0.5c"],
  [1, "fig6c.capacity.1c"],
  [2, "fig6c.capacity.2c"]
] as const;
interface Step {
  id: string;
  rate: number;
  capacity: number;
}
/** The programmed rate nearest (in ratio) to the one the file shows. */
export const nominal = (rate: number): number =>
  STEPS.map(s => s[0]).reduce((a, b) =>
    Math.abs(Math.log(b / rate)) < Math.abs(Math.log(a / rate)) ? b : a
  );

const several = (rows: Reading[]): boolean => new Set(rows.map(r => r.specimen)).size > 1;

/** Cycles in a row at one step. */
function runsOf(rows: Reading[]): Reading[][] {
  const runs: Reading[][] = [];
  for (const r of rows) {
    const run = runs.at(-1);
    if (run && nominal(run[0]!.rate_c) === nominal(r.rate_c)) run.push(r);
    else runs.push([r]);
  }
  return runs;
}
const pointsOf = (run: Reading[]): Point[] => run.map(r => [r.cycle_count, r.discharge_mah_g]);
const meansOf = (rows: Reading[]): Point[] =>
  STEPS.flatMap(([rate]): Point[] => {
    const own = rows.filter(r => nominal(r.rate_c) === rate);
    return own.length ? [[rate, own.reduce((s, r) => s + r.discharge_mah_g, 0) / own.length]] : [];
  });

/** Which cell a line is, at its last point. */
function endOf(rows: Reading[], byRate: boolean, x: Scale, y: Scale): Label {
  const [at, value] = (byRate ? meansOf(rows) : pointsOf(rows)).at(-1)!;
  const {specimen} = rows[0]!;
  return {x: x(at), y: y(value) + 18, specimen, anchor: "end", text: [bold(specimen)]};
}

export default defineFigure<Rate, Reading>({
  id: "fig-6c",
  label: "6c",
  title: "Rate capability",
  page: "full-cells",
  rebuild: "live",
  claims: [...STEPS.map(s => s[1]), "fig6c.panel", "fig6a.c-definition"],
  shows: ["data", "reported"],
  answer: "view",
  controls: [
    {
      kind: "choice",
      name: "view",
      label: "Against",
      default: "cycle",
      options: [
        {value: "cycle", label: "Cycle"},
        {value: "rate", label: "Rate"}
      ]
    },
    {kind: "toggle", name: "published", label: "Published values alone", default: false}
  ],
  cells: (_s, context) => cellsFor(context, "6c").map(c => c.cell),
  rows: {
    tables: ["cycles"],
    sql: (_s, context) => `select cell, specimen, cycle_count, rate_c, discharge_mah_g
from cycles
where cell in (${sqlValue(cellsFor(context, "6c").map(c => c.cell))})
  and rate_c is not null and discharge_mah_g is not null
order by cycle_count`
  },
  finding(_r, _s, context) {
    const [slow, fast] = [STEPS[0], STEPS.at(-1)!].map(([, id]) => ({
      id,
      rate: conditionOf(context, id, "rate"),
      capacity: reported(context, id)
    })) as [Step, Step];
    const left = significant((100 * fast.capacity) / slow.capacity, 2);
    return `${fast.rate / slow.rate} times the current leaves ${left} % of the capacity: ${say(context, slow.id)} at ${slow.rate}C, ${fast.capacity} at ${fast.rate}C.`;
  },
  caption: (_s, context) =>
    `<b>Discharge capacity by rate step.</b> The rate of a cycle is its median discharge current per active mass over ${say(context, "fig6a.c-definition")}, taken to the nearest printed step. Marks and numbers are the printed step values.`,
  alternative: (rows, _s, context) =>
    STEPS.map(([rate, claim]) => {
      const own = rows.filter(r => nominal(r.rate_c) === rate);
      if (own.length && !allowsStatistics(context, own))
        return `${rate}C: ${reported(context, claim)} mAh g⁻¹ printed, the cycles by construction.`;
      return own.length
        ? `${rate}C: ${(own.reduce((s, r) => s + r.discharge_mah_g, 0) / own.length).toFixed(1)} mAh g⁻¹ in the mean of ${own.length} cycles.`
        : `${rate}C: printed value only.`;
    }).join(" "),
  draw(rows, state, size, context) {
    const height = 256;
    const panel: Panel = {left: 50, top: 40, width: size.width - 70, height: height - 40};
    const last = Math.max(5, largest(rows.map(r => r.cycle_count)));
    const byRate = state.view === "rate";
    const xOf = byRate
      ? {domain: [0.08, 2.5] as [number, number], log: true, label: "Rate (C)", ticks: STEPS.map(s => s[0])}
      : {domain: [0, last + 1] as [number, number], label: "Cycle"};
    const yOf = {domain: [0, 220] as [number, number], label: "Discharge capacity (mAh g^{−1})"};
    const x = xScale(panel, xOf),
      y = yScale(panel, yOf);
    const cells = [...new Set(rows.map(r => r.cell))].map(cell => rows.filter(r => r.cell === cell));
    // The printed values stand where the paper's own cell has its steps.
    const papers = cells.find(own => !isOwn(context, own[0]!.cell)) ?? [];
    const middle = (rate: number): number => {
      const run = runsOf(papers).find(k => nominal(k[0]!.rate_c) === rate);
      return run
        ? (run[0]!.cycle_count + run.at(-1)!.cycle_count) / 2
        : 1 + STEPS.findIndex(s => s[0] === rate) * 5;
    };
    return picture(
      size.width,
      height + FOOT,
      "Discharge capacity against rate step",
      yAxis(panel, yOf),
      xAxis(panel, xOf, size.narrow ? 4 : 8),
      state.published
        ? null
        : cells.map(own =>
            (byRate ? [meansOf(own)] : runsOf(own).map(pointsOf)).map(points =>
              line(points, x, y, own[0]!.specimen, provenanceOf(context, own[0]!.cell))
            )
          ),
      state.published || cells.length < 2
        ? null
        : labels(
            dodge(
              cells.map(own => endOf(own, byRate, x, y)),
              panel
            )
          ),
      STEPS.map(([rate, claim]) => {
        const at = byRate ? rate : middle(rate);
        const value = reported(context, claim);
        return [
          reportedMark("Mg/W-Cu", x(at), y(value)),
          h(
            "text",
            {class: "lab s-mgw", x: x(at), y: y(value) - 12, "text-anchor": "middle"},
            bold(String(value))
          ),
          note(x(at), y(value) - 28, `${rate}C`, "middle")
        ];
      }),
      state.published ? null : rails(panel, provenancesOf(context, rows))
    );
  },
  table: (rows, _s, context) => ({
    columns: [
      ...(several(rows) ? [{name: "specimen", label: "specimen", unit: null}] : []),
      {name: "cycle", label: "cycle", unit: "1", digits: 0},
      {name: "rate", label: "rate", unit: "C", digits: 3},
      {name: "step", label: "rate step", unit: "C"},
      {name: "capacity", label: "discharge capacity", unit: "mAh g-1", digits: 2},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: rows.map(r => [
      ...(several(rows) ? [r.specimen] : []),
      r.cycle_count,
      r.rate_c,
      nominal(r.rate_c),
      r.discharge_mah_g,
      provenanceOf(context, r.cell)
    ])
  })
});
