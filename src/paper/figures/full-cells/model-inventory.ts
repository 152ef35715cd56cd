import {inFull} from "../../../figure/caption.js";
import {picture} from "../../../chart/panel.js";
import {scenarioCapacities, scenarioChecks, type Check} from "../../../models/inventory/checks.js";
import {INVENTORY} from "../../../models/inventory/parameters.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context
} from "../../../figure/figure.js";
import {sayPlain} from "../../../figure/say.js";
import {parameterControl} from "../../../figure/parameter-control.js";
import {
  CYCLES,
  INPUT_NAMES,
  keptOpen,
  printedOf,
  scenarioOf,
  SPECIMEN,
  type Fade,
  type Kept
} from "./scenario.js";
import {fateBar, fateHeight} from "./fate-bar.js";
import {significant} from "../slab.js";
import {BAND_CAPTION, EXACT, sharesText, spanText, spreadControl} from "../uncertain.js";

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
    "fig6a.stable.mgw",
    "fig6b.charge.mgw",
    "fig6b.discharge.mgw",
    "fig6a.rate",
    "fig6a.formation-rate"
  ],
  shows: ["data", "reported", "computed"],
  answer: "reserve",
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
    }),
    spreadControl("Inputs")
  ],
  cells: (_state, context) => measuredCells(context),
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
  says(_rows, state, context) {
    const cycles = reported(context, CYCLES);
    const kept = scenarioCapacities(scenarioOf(state, context), cycles);
    return {
      left: `${percent(kept[cycles - 1]!)}\u00a0%`,
      missed: String(checksOf(state, context).filter(c => !c.agrees).length)
    };
  },
  caption: (state, context) =>
    `<b>What becomes of the first charge of a full cell that loses lithium and nothing else.</b> Each cycle loses the share 1 − CE of what it moves; the later efficiency holds from cycle ${reported(context, "fig6a.decay.mgw.late.from")}. ` +
    `Below, on one axis: where each printed number puts the capacity (solid), and where such a cell would be (double).` +
    inFull(
      `The first discharge and the capacity at ${sayPlain(context, "fig6a.rate")} are printed, the latter as a range of which the middle is drawn; losses of the cycles are computed. The sliders start at the efficiencies that the two printed fades need. With a reserve the capacity stays whole until it is spent. A solid bar spans what the printed digits leave open. Fades are counted per cycle of the first capacity; the paper does not name its base. The late one is counted from the computed capacity where it begins.` +
        (state.spread === EXACT
          ? ""
          : ` ${BAND_CAPTION} A share of an efficiency is one of what it loses. After the last cycle ${openWords(state, context)}.`)
    ),
  alternative: (_rows, state, context) =>
    checksOf(state, context)
      .map(
        c =>
          `${c.statement}: ${c.agrees ? "agrees" : "disagrees"}, computed ${significant(c.computed.low, 4)} ${c.unit}.`
      )
      .join(" ") + (state.spread === EXACT ? "" : ` After the last cycle ${openWords(state, context)}.`),
  draw(rows, state, size, context) {
    const measured = rows.filter(row => allowsStatistics(context, [row]));
    return picture(
      size.width,
      fateHeight(checksOf(state, context).length + (measured.length ? 1 : 0), size),
      "What becomes of the first charge, and where printed and computed numbers put the capacity",
      fateBar(measured, state, size, context)
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

/** Files of the cell that were measured; a line of ours is made from the printed values that stand here already. */
const measuredCells = (context: Context): string[] =>
  cellsFor(context, "6a", [SPECIMEN])
    .filter(c => c.provenance === "measured")
    .map(c => c.cell);

const checksOf = (state: Fade, context: Context): Check[] =>
  scenarioChecks(printedOf(context), scenarioOf(state, context));

const percent = (kept: number): string => significant(100 * kept, 3);

/** "70.1 to 74.3 % are left; the shares are …". */
function openWords(state: Fade, context: Context): string {
  const open = keptOpen(state, context);
  return open
    ? `${spanText(open, percent)} % are left, and the shares are ${sharesText(open, name => INPUT_NAMES[name]!)}`
    : "";
}
