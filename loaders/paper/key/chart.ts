import {h, type Child, type Element} from "../../../src/lib/element.js";
import {label, picture, px} from "../../../src/chart/panel.js";
import {marker, specimenClass} from "../../../src/chart/specimen.js";
import {largest, least} from "../../../src/lib/extremes.js";
import {scaleLinear, scaleLog} from "d3-scale";

/** One line of a key figure: a name, its printed number in words, and the number on the axis. */
export interface KeyRow {
  name: string;
  specimen?: string;
  /** Number with unit, as it stands beside the name. */
  says: string;
  /** Null where the paper prints that nothing was seen. */
  value: number | null;
  /** An earlier value of the same cell, from which it came. */
  from?: number;
  /** What the value should be by theory, as the paper prints it. */
  theory?: number;
  /** How it ended: a cross, or an arrow where it still runs. */
  end?: "ended" | "runs";
  /** Layers one after the other instead of one bar. */
  layers?: {nm: number; material: string; says: string}[];
  /** Which measured values are this row's; the specimen unless told. */
  key?: string;
}
interface KeyChart {
  quantity: string;
  log?: boolean;
  rows: KeyRow[];
  /** Own marks of measured cells, by the key of a row. */
  measured: readonly {key: string; value: number}[];
}

const ROW = 42;
const TOP = 30;
const RIGHT = 26;

/** Names and numbers over bars from zero; on a logarithmic axis marks alone. */
export function keyChart(chart: KeyChart, width: number, name: string): Element {
  const {rows, log, quantity, measured} = chart;
  const height = TOP + rows.length * ROW + 34;
  const mine = (row: KeyRow): number[] =>
    measured.filter(({key}) => key === (row.key ?? row.specimen)).map(({value}) => value);
  const all = rows.flatMap(r => [
    r.value ?? 0,
    r.from ?? 0,
    r.theory ?? 0,
    (r.layers ?? []).reduce((sum, {nm}) => sum + nm, 0),
    ...mine(r)
  ]);
  const most = largest(all);
  const x = log
    ? scaleLog()
        .domain([
          10 ** Math.floor(Math.log10(least(all.filter(v => v > 0)))),
          10 ** Math.ceil(Math.log10(most))
        ])
        .range([1, width - RIGHT])
    : scaleLinear([0, most], [1, width - RIGHT]);
  const ticks = log
    ? x.ticks().filter(t => Number.isInteger(Math.round(Math.log10(t) * 1e6) / 1e6))
    : x.ticks(4);
  const foot = TOP + rows.length * ROW + 4;
  return picture(
    width,
    height,
    name,
    h("text", {class: "axt", x: 0, y: 13}, ...label(quantity)),
    ticks.map(t => h("path", {class: "grid", d: `M${px(x(t))},${TOP - 6}V${foot}`})),
    rows.map((row, i) => line(row, TOP + i * ROW, x, log === true, mine(row))),
    h("path", {class: "axis", d: `M0,${foot}H${width - RIGHT}`}),
    ticks.map(t =>
      h(
        "text",
        {
          class: "tick",
          x: px(x(t)),
          y: foot + 18,
          "text-anchor": t === ticks[0] ? "start" : "middle"
        },
        ...label(log ? power(t) : String(t))
      )
    )
  );
}

const power = (value: number): string => {
  const exponent = Math.round(Math.log10(value));
  return Math.abs(exponent) <= 3
    ? String(Number(value.toPrecision(3)))
    : `10^{${String(exponent).replace("-", "−")}}`;
};

function line(
  row: KeyRow,
  top: number,
  x: {(value: number): number},
  log: boolean,
  measured: number[]
): Element {
  const at = top + 25;
  const end = row.value === null ? null : x(row.value);
  return h(
    "g",
    {class: row.specimen ? specimenClass(row.specimen) : "s-ink"},
    h(
      "text",
      {class: "lab", x: 0, y: top + 11},
      h("tspan", {class: "n"}, ...label(row.name)),
      h("tspan", {dx: 6, class: "says"}, ...label(row.says))
    ),
    row.layers ? layers(row.layers, at, x) : null,
    end === null || row.layers
      ? null
      : [
          log
            ? h("path", {class: "grid", d: `M0,${at}H${px(end)}`})
            : h("path", {class: "track", d: `M${px(x(row.from ?? 0))},${at}H${px(end)}`}),
          row.from === undefined ? null : h("circle", {class: "was", cx: px(x(row.from)), cy: at, r: 3.4}),
          row.theory === undefined
            ? null
            : h("path", {class: "theory", d: `M${px(x(row.theory))},${at - 8}v16`}),
          marker(row.specimen ?? "", px(end), at, 10),
          endMark(row.end, px(end), at)
        ],
    measured.map(value => h("circle", {class: "own", cx: px(x(value)), cy: at, r: 5}))
  );
}

/** A cross where it ended, an arrow where it runs on. */
function endMark(end: KeyRow["end"], x: number, y: number): Child {
  if (end === "ended") return h("path", {class: "fail", d: `M${x + 9},${y - 4}l8,8m0,-8l-8,8`});
  return end === "runs" && h("path", {class: "arrow", d: `M${x + 7},${y}h14m-4,-4l4,4l-4,4`});
}

function layers(all: NonNullable<KeyRow["layers"]>, at: number, x: {(value: number): number}): Child {
  let from = 0;
  return all.map(({nm, material}) => {
    const left = x(from);
    from += nm;
    return h("rect", {
      class: `mat-${material}`,
      x: px(left),
      y: at - 7,
      width: px(Math.max(1.5, x(from) - left)),
      height: 14
    });
  });
}
