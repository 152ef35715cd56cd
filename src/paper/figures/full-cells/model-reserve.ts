import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {cyclesTo, lost, retention, wholeCycles} from "../../../models/inventory/fast.js";
import {INVENTORY} from "../../../models/inventory/parameters.js";
import {
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context
} from "../../../figure/figure.js";
import {parameterControl} from "../../../figure/parameter-control.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {significant} from "../slab.js";
import {type Reserve, type Moved, cellOf, at, reservePanel} from "./reserve-panel.js";

const HEIGHT = 270;

export default defineFigure<Reserve, Moved>({
  id: "model-reserve",
  label: "Model M5b",
  title: "What a reserve in the cathode hides",
  page: "full-cells",
  rebuild: "live",
  claims: [
    "figS33.ce.mean",
    "figS33.cycles",
    "figS33.charge-limit",
    "figS33.discharge.later",
    "figS33.discharge.c2",
    "figS33.reservoir"
  ],
  shows: ["data", "reported", "computed"],
  answer: "reserve",
  controls: [
    parameterControl(INVENTORY.ce, {
      label: "Efficiency",
      min: 0.98,
      step: 0.0001,
      default: 0.9996,
      published: [0.9996],
      why: "below 0.98 the reserve is gone in fifty cycles"
    }),
    parameterControl(INVENTORY.reserve, {
      label: "Lithium held back",
      unit: "mAh g-1",
      min: 0,
      max: 200,
      step: 1,
      // Second discharge less the limit of charge; a test holds it to figS33.discharge.c2 and figS33.charge-limit.
      default: 97,
      published: [],
      why: "a cathode of this kind returns about 200 mAh g⁻¹"
    }),
    parameterControl(INVENTORY.cycles, {
      name: "until",
      label: "Until cycle",
      symbol: "",
      min: 50,
      max: 5000,
      step: 1,
      default: 400,
      published: [],
      why: "the printed test ends long before"
    })
  ],
  cells: (_state, context) => cellsFor(context, "S33").map(c => c.cell),
  rows: {
    tables: ["cycles"],
    sql: (state, context) => `select cell, cycle_count, discharge_mah_g
from cycles
where cell in (${sqlValue(cellsFor(context, "S33").map(c => c.cell))})
  and cycle_count <= ${sqlValue(state.until)}
order by cell, cycle_count`
  },
  finding(_rows, state, context) {
    const {spent, share, bare} = results(state, context);
    return `In ${reported(context, "figS33.cycles")} cycles the cell loses ${significant(spent, 3)}\u00a0mAh\u00a0g<sup>−1</sup>, ${share === null ? "with nothing held back" : `${significant(100 * share, 2)}\u00a0% of what it holds back`}; without a reserve ${significant(100 * bare, 3)}\u00a0% of its capacity would be left.`;
  },
  caption: (_state, context) =>
    `<b>Discharge capacity of a cell that charges to ${reported(context, "figS33.charge-limit")} mAh g<sup>−1</sup> only and keeps the rest of its lithium in the cathode.</b> ` +
    `Grey: what is still held back, over the computed discharge, which stays whole until the reserve is spent. Dashed: the same losses without a reserve. Mark: the printed later capacity at the last printed cycle.` +
    inFull(
      `The reserve at the start is the second discharge less the limit; what the formation cycles lose before is not counted.`
    ),
  alternative(_rows, state, context) {
    const {whole, bare} = results(state, context);
    return `With ${state.reserve} mAh per gram held back the capacity stays whole for ${Number.isFinite(whole) ? cycles(whole) : "all cycles"} at an efficiency of ${state.ce}; without, ${significant(100 * bare, 3)} % would be left after ${reported(context, "figS33.cycles")} cycles.`;
  },
  draw(rows, state, size, context) {
    const list = outs(state, context);
    const panel: Panel = {
      left: 44,
      top: 40,
      width: size.width - 44 - (size.narrow ? 20 : 200),
      height: HEIGHT - 40
    };
    const below = HEIGHT + FOOT + 16;
    return picture(
      size.width,
      size.narrow ? below + readOutsHeight(list.length, 2) : HEIGHT + FOOT,
      "Capacity against cycle with and without a reserve of lithium",
      reservePanel(rows, state, context, panel),
      size.narrow ? readOuts(list, 0, below, 2) : readOuts(list, size.width - 168, 28)
    );
  },
  table(rows, state, context) {
    const cell = cellOf(state, context);
    return {
      columns: [
        {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
        {name: "discharge_mah_g", label: "discharge, from the file", unit: "mAh g-1", digits: 2},
        {name: "with_reserve", label: "computed, with the reserve", unit: "mAh g-1", digits: 2},
        {name: "without_reserve", label: "computed, without", unit: "mAh g-1", digits: 2},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: rows.map(r => [
        r.cycle_count,
        r.discharge_mah_g,
        at(cell, state, r.cycle_count),
        at({...cell, reserve: 0}, state, r.cycle_count),
        provenanceOf(context, r.cell)
      ])
    };
  }
});

function results(state: Reserve, context: Context) {
  const cell = cellOf(state, context);
  const cycles = reported(context, "figS33.cycles");
  const kept = retention(cell, state.ce, cycles);
  const spent = kept < 1 ? cell.reserve + cell.capacity * (1 - kept) : lost(cell.capacity, state.ce, cycles);
  return {
    spent,
    share: state.reserve > 0 ? Math.min(1, spent / state.reserve) : null,
    bare: retention({...cell, reserve: 0}, state.ce, cycles),
    whole: wholeCycles(cell, state.ce),
    to80: cyclesTo(INVENTORY.fraction.default, cell, state.ce),
    bareTo80: cyclesTo(INVENTORY.fraction.default, {...cell, reserve: 0}, state.ce)
  };
}

const cycles = (n: number): string => `${n} ${n === 1 ? "cycle" : "cycles"}`;

function outs(state: Reserve, context: Context): ReadOut[] {
  const {whole, to80, bareTo80} = results(state, context);
  const span = (n: number): string => (Number.isFinite(n) ? cycles(Math.round(n)) : "never");
  return [
    {name: "Whole for", value: Number.isFinite(whole) ? cycles(whole) : "ever"},
    {name: "80 % left after", value: span(to80)},
    {name: "80 %, without a reserve", value: span(bareTo80)}
  ];
}
