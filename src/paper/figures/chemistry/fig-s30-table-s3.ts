import {defineFigure} from "../../../figure/figure.js";
import {partWidth, placed} from "../../../chart/placed.js";
import {joined} from "../../../figure/joined.js";
import {formatNumber, significant} from "../../../words/number.js";
import type {Hop} from "./hops.js";
import barriers from "./fig-s30.js";
import rates from "./table-s3.js";

const {controls, stateOf, claims, shows, cells, rows, rowsOf, alternative, table} = joined({
  parts: [barriers, rates],
  keeps: ["temperature", "attempt"]
});

export default defineFigure({
  id: "fig-s30-table-s3",
  label: "S30 and Table S3",
  unites: ["S30", "Table S3"],
  title: "Barriers of a hop and how often it happens",
  page: "chemistry",
  rebuild: "partly",
  limits: "Only the two barriers are printed: each hop is a step of that height.",
  claims,
  shows,
  answer: "temperature",
  controls,
  cells,
  rows,
  alternative,
  table,
  finding(all) {
    const [inside, above] = rowsOf(rates, all) as [Hop, Hop];
    return `A hop costs ${inside.barrier_ev}\u00a0eV inside tungsten and ${above.barrier_ev}\u00a0eV on its surface. With one attempt frequency for both, which we assume, it happens ${formatNumber(significant(above.rate_per_second / inside.rate_per_second, 2))} times as often there.`;
  },
  caption: state =>
    `<b>The printed barriers on one scale, and the hop rate ν exp(−<i>E</i>/<i>kT</i>) at ${String(state["temperature"])} °C.</b> The attempt frequency is assumed and the same for both. The energy of entering tungsten is not printed.`,
  draw(all, state, size, context) {
    const own = {width: partWidth(size, 2), narrow: true};
    return placed(size, "Barriers of a lithium hop in and on tungsten, and its rate", [
      [
        {
          label: "S30",
          title: "Barrier",
          drawing: barriers.draw(rowsOf(barriers, all), stateOf(barriers, state), own, context)
        },
        {
          label: "Table S3",
          title: "Hop rate",
          drawing: rates.draw(rowsOf(rates, all), stateOf(rates, state), own, context)
        }
      ]
    ]);
  }
});
