import {
  FOOT,
  label,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {
  bold,
  computedLine,
  line,
  note,
  path,
  rails,
  reportedMark,
  type Point
} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {
  scenarioCapacities,
  scenarioChecks,
  type Check,
  type Printed,
  type Scenario
} from "../../../models/inventory/checks.js";
import {cyclesTo} from "../../../models/inventory/fast.js";
import {INVENTORY} from "../../../models/inventory/parameters.js";
import {checkBars, checkBarsHeight} from "./check-bars.js";
import {
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";
import {parameterControl} from "../../../figure/parameter-control.js";
import {printedSpan} from "./printed-span.js";
import {sayPlain} from "../../../figure/say.js";
import {significant} from "../slab.js";

interface Fade extends State {
  early: number;
  late: number;
  reserve: number;
}
interface Kept extends Row {
  cell: string;
  cycle_count: number;
  kept: number;
}

const SPECIMEN = "Mg/W-Cu";
const HEIGHT = 300;
const CYCLES = "abs.cycles.mgw";
/** 1 minus the printed fade, the efficiency it needs if lithium loss is its only cause. */
export const START = {early: 0.9994, late: 0.9942};
const efficiency = (name: string, label: string, value: number): ReturnType<typeof parameterControl> =>
  parameterControl(INVENTORY.ce, {
    name,
    label,
    symbol: "CE",
    min: 0.98,
    step: 0.0001,
    default: value,
    published: [],
    why: "below 0.98 nothing is left after 150 cycles"
  });

export default defineFigure<Fade, Kept>({
  id: "model-inventory",
  label: "Model M5",
  title: "Fade, efficiency and lithium inventory",
  page: "full-cells",
  rebuild: "live",
  claims: [
    "abs.ce.mgw",
    CYCLES,
    "fig6a.decay.mgw.early",
    "fig6a.decay.mgw.late",
    "fig6a.decay.mgw.late.from",
    "fig6a.retention.mgw.c150",
    "fig6a.capacity.start",
    "fig6a.capacity.mgw.c120",
    "fig6a.stable.mgw"
  ],
  shows: ["data", "reported", "computed"],
  controls: [
    efficiency("early", "Efficiency at first", START.early),
    efficiency("late", "Efficiency in the last cycles", START.late),
    parameterControl(INVENTORY.reserve, {
      label: "Reserve, share of the cycled charge",
      symbol: "",
      unit: "",
      min: 0,
      max: 0.5,
      step: 0.01,
      published: [],
      why: "a larger reserve hides every loss of this test"
    })
  ],
  cells: (_state, context) => cellsFor(context, "6a", [SPECIMEN]).map(c => c.cell),
  rows: {
    tables: ["cycles"],
    sql: (_state, context) => `with own as (
  select cell, cycle_count, discharge_mah_g
  from cycles
  where cell in (${sqlValue(cellsFor(context, "6a", [SPECIMEN]).map(c => c.cell))})
    and rate_c > (${sqlValue(reported(context, "fig6a.formation-rate"))} + ${sqlValue(reported(context, "fig6a.rate"))}) / 2
)
select cell, cycle_count,
       discharge_mah_g / first_value(discharge_mah_g) over (partition by cell order by cycle_count) as kept
from own
order by cell, cycle_count`
  },
  finding(_rows, state, context) {
    const failing = checksOf(state, context).filter(c => !c.agrees);
    const total = checksOf(state, context).length;
    return failing.length === 0
      ? `With these efficiencies all ${total} printed numbers agree.`
      : `If lost lithium were the only cause of fade, a cell with these efficiencies would miss ${failing.length} of ${total} printed numbers: ${failing.map(c => c.statement).join(", ")}.`;
  },
  caption: (state, context) =>
    `<b>Capacity left in a full cell that loses lithium and nothing else.</b> Each cycle loses the share 1 − CE of what it moves; the later efficiency holds from cycle ${reported(context, "fig6a.decay.mgw.late.from")}. ` +
    `The sliders start at the efficiencies that the two printed fades need. With ${state.reserve === 0 ? "a" : "the chosen"} reserve the capacity stays whole until the reserve is spent (dashed: without it). ` +
    `Bars: what the paper prints (solid, with the digits it leaves open) against what such a cell would show (double). Fades are counted per cycle of the first capacity; the paper does not name its base.`,
  alternative: (_rows, state, context) =>
    checksOf(state, context)
      .map(
        c =>
          `${c.statement}: ${c.agrees ? "agrees" : "disagrees"}, computed ${significant(c.computed.low, 4)} ${c.unit}.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const checks = checksOf(state, context);
    const panel: Panel = {
      left: 44,
      top: 40,
      width: size.narrow ? size.width - 44 - 70 : size.width * 0.46,
      height: HEIGHT - 40
    };
    const below = HEIGHT + FOOT + 20;
    const right = size.narrow
      ? {left: 0, top: below, width: size.width - 84, height: 0}
      : {
          left: panel.left + panel.width + 96,
          top: 30,
          width: size.width - panel.left - panel.width - 96 - 84,
          height: 0
        };
    return picture(
      size.width,
      size.narrow ? below + checkBarsHeight(checks.length) : HEIGHT + FOOT,
      "Capacity left against cycle, and printed numbers against computed ones",
      fadePanel(rows, state, context, panel),
      checkBars(checks, right)
    );
  },
  table(rows, state, context) {
    const kept = scenarioCapacities(scenarioOf(state, context), reported(context, CYCLES));
    const data = new Map(rows.map(r => [r.cycle_count, r]));
    return {
      columns: [
        {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
        {name: "computed", label: "capacity left, computed", unit: "1", digits: 4},
        {name: "kept", label: "capacity left, from the file", unit: "1", digits: 4},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: kept.slice(0, -1).map((value, k) => {
        const row = data.get(k + 1);
        return [k + 1, value, row?.kept ?? null, row ? provenanceOf(context, row.cell) : null];
      })
    };
  }
});

const scenarioOf = (state: Fade, context: Context): Scenario => ({
  early: state.early,
  late: state.late,
  reserve: state.reserve,
  from: reported(context, "fig6a.decay.mgw.late.from")
});

const printedOf = (context: Context): Printed => ({
  efficiencyPercent: printedSpan(context, "abs.ce.mgw", 100),
  earlyFadePercent: printedSpan(context, "fig6a.decay.mgw.early"),
  lateFadePercent: printedSpan(context, "fig6a.decay.mgw.late"),
  startCapacity: printedSpan(context, "fig6a.capacity.start"),
  lateCapacity: printedSpan(context, "fig6a.capacity.mgw.c120"),
  lateCycle: reported(context, "fig6a.stable.mgw"),
  retentionPercent: printedSpan(context, "fig6a.retention.mgw.c150"),
  cycles: reported(context, CYCLES)
});

const checksOf = (state: Fade, context: Context): Check[] =>
  scenarioChecks(printedOf(context), scenarioOf(state, context));

function fadePanel(rows: Kept[], state: Fade, context: Context, panel: Panel): Element {
  const cycles = reported(context, CYCLES);
  const xAxisOf: Axis = {domain: [1, cycles + 10], label: "Cycle"};
  const yAxisOf: Axis = {
    domain: [60, 105],
    label: `Capacity left (% of the first at ${sayPlain(context, "fig6a.rate")})`,
    ticks: [60, 70, 80, 90, 100]
  };
  const [x, y] = [xScale(panel, xAxisOf), yScale(panel, yAxisOf)];
  const scenario = scenarioOf(state, context);
  const curve = (s: Scenario): Point[] =>
    scenarioCapacities(s, cycles)
      .map((v, k): Point => [k + 1, 100 * v])
      .filter(p => p[1] >= 60);
  const p = printedOf(context);
  const [low, high] = [
    (100 * p.lateCapacity.low) / p.startCapacity.high,
    (100 * p.lateCapacity.high) / p.startCapacity.low
  ];
  const retention = reported(context, "fig6a.retention.mgw.c150");
  const provenance = rows[0] ? provenanceOf(context, rows[0].cell) : null;
  const to80 = cyclesTo(INVENTORY.fraction.default, {capacity: 1, reserve: state.reserve}, state.early);
  return h(
    "g",
    {},
    yAxis(panel, yAxisOf),
    xAxis(panel, xAxisOf, 5),
    h("path", {class: "lim", d: `M${px(x(scenario.from))},${panel.top}v${panel.height}`}),
    provenance
      ? line(
          rows.map((r): Point => [r.cycle_count, 100 * r.kept]).filter(q => q[0] <= cycles),
          x,
          y,
          SPECIMEN,
          provenance
        )
      : null,
    state.reserve > 0 ? h("path", {class: "ghost", d: path(curve({...scenario, reserve: 0}), x, y)}) : null,
    computedLine(curve(scenario), x, y),
    h(
      "g",
      {class: specimenClass(SPECIMEN)},
      h("path", {class: "reported-bar", d: `M${px(x(p.lateCycle))},${px(y(low))}V${px(y(high))}`})
    ),
    h(
      "text",
      {
        class: `lab ${specimenClass(SPECIMEN)}`,
        x: px(x(p.lateCycle) - 6),
        y: px(y(low) + 14),
        "text-anchor": "end"
      },
      bold(String(reported(context, "fig6a.capacity.mgw.c120"))),
      ...label(" mAh g^{−1}")
    ),
    reportedMark(SPECIMEN, x(cycles), y(retention)),
    h(
      "text",
      {class: `lab ${specimenClass(SPECIMEN)}`, x: px(x(cycles) + 9), y: px(y(retention) + 4)},
      bold(`${retention} %`)
    ),
    note(
      panel.left + 6,
      panel.top + panel.height - 10,
      Number.isFinite(to80)
        ? `80 % after ${Math.round(to80)} cycles at the first efficiency`
        : "no fade at the first efficiency"
    ),
    rails(panel, [provenance, "computed"])
  );
}
