import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h} from "../../../lib/element.js";
import {formatNumber, plain, significant} from "../../../words/number.js";
import {defineFigure, type State} from "../../../figure/figure.js";
import {hops, SITES, type Hop} from "./hops.js";

interface Rates extends State {
  temperature: number;
  attempt: number;
}

const power = (value: number): string => {
  const e = Math.floor(Math.log10(value));
  return `${(value / 10 ** e).toFixed(1)} × 10^${e}`;
};

export default defineFigure<Rates, Hop>({
  id: "table-s3",
  label: "Table S3",
  title: "Barriers and hop rates of lithium in and on tungsten",
  page: "chemistry",
  rebuild: "live",
  claims: [...SITES.map(s => s.claim), "ts3.panel"],
  shows: ["reported", "computed"],
  answer: "temperature",
  controls: [
    {
      kind: "number",
      name: "temperature",
      label: "Temperature",
      symbol: "T",
      unit: "°C",
      min: -50,
      max: 200,
      step: 1,
      default: 23,
      published: [23, 60],
      why: "the barriers are for solid tungsten near room temperature"
    },
    {
      kind: "number",
      name: "attempt",
      label: "Attempt frequency",
      symbol: "ν",
      unit: "Hz",
      min: 1e11,
      max: 1e14,
      step: 1e11,
      log: true,
      default: 1e13,
      why: "lattice vibrations lie in this range"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => hops(state.temperature, state.attempt, context)},
  finding: rows =>
    `By the printed barriers a lithium atom hops ${formatNumber(significant(rows[1]!.rate_per_second / rows[0]!.rate_per_second, 2))} times as often on tungsten as inside it. Inside it still hops ${power(rows[0]!.rate_per_second).replace(/10\^(-?\d+)/, "10<sup>$1</sup>")} times a second.`,
  caption: state =>
    `<b>Hop rate ν exp(−<i>E</i>/<i>kT</i>) at ${plain(state.temperature)} °C.</b> Barriers as printed; the attempt frequency is assumed and the same for both.`,
  alternative: rows =>
    rows
      .map(
        r => `${r.site}: barrier ${r.barrier_ev} eV, ${r.rate_per_second.toExponential(2)} hops per second.`
      )
      .join(" "),
  draw(rows, _s, size) {
    const panel: Panel = {
      left: size.narrow ? 84 : 120,
      top: 30,
      width: size.width - (size.narrow ? 110 : 160),
      height: 96
    };
    const axis = {domain: [1e4, 1e14] as [number, number], log: true, label: "Hop rate (s^{−1})"};
    const x = xScale(panel, axis);
    const clamp = (v: number): number => Math.max(1e4, Math.min(1e14, v));
    return picture(
      size.width,
      panel.top + panel.height + FOOT,
      "Hop rates of lithium in and on tungsten",
      xAxis(panel, axis, 6),
      rows.map((r, i) => {
        const y = panel.top + 24 + i * 46;
        return told(
          `${r.site}: ${r.rate_per_second.toExponential(1).replace("e+", "e")} hops per second, computed; barrier ${r.barrier_ev} eV, printed`,
          h("text", {class: "ink", x: panel.left - 10, y: y + 4, "text-anchor": "end"}, bold(r.site)),
          h("path", {class: "comp-o", d: `M${panel.left},${y}H${x(clamp(r.rate_per_second))}`}),
          h("path", {class: "comp-i", d: `M${panel.left},${y}H${x(clamp(r.rate_per_second))}`}),
          note(panel.left + 6, y - 10, `${r.barrier_ev} eV`)
        );
      })
    );
  },
  table: rows => ({
    columns: [
      {name: "site", label: "site", unit: null},
      {name: "barrier", label: "barrier", unit: "eV", digits: 2},
      {name: "rate", label: "hop rate", unit: "s-1"}
    ],
    rows: rows.map(r => [r.site, r.barrier_ev, r.rate_per_second])
  })
});
