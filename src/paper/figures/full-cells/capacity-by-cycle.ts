import {inFull} from "../../../figure/caption.js";
import {groundOf, groundWord} from "../../../chart/series.js";
import {cyclesControl, specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context,
  type Figure
} from "../../../figure/figure.js";
import {capacityPicture} from "./capacity-picture.js";
import {
  cycleOf,
  grounded,
  shown,
  type Capacity,
  type CapacityWords,
  type PrintedPoint,
  type Reading
} from "./capacity-words.js";
import {fade, percent} from "./fade.js";
import {untilOnset} from "./onset.js";

const ourLines = (fit: string): string =>
  `A reconstructed line meets the printed values by construction; no fade over cycles ${fit} is given of it, and no efficiency beside the printed ones.`;

/** What is said of the fitted line: how it is fitted, or why there is none. */
function ofFit(words: CapacityWords, state: Capacity, context: Context): string {
  const [from, to] = state.fit;
  if (allowsStatistics(context, cellsFor(context, words.label, shown(words, state))))
    return inFull(
      `The fade rate is the slope of a least-squares line over cycles ${from}–${to}, in percent of its value at cycle ${from}, with its 95 % interval; counted on the first capacity a fade is smaller by the share that is left there.`
    );
  const dotted = words.onset ? " Dotted lines are assumed and end where the fall is printed to begin." : "";
  return dotted + inFull((words.ours ?? ourLines)(`${from}–${to}`));
}

/** Discharge capacity and Coulombic efficiency against cycle, with a fade rate over a chosen range. */
export function capacityByCycle(words: CapacityWords): Figure {
  const unit = words.per === "gram" ? "mAh g⁻¹" : "mAh cm⁻²";
  const column = words.per === "gram" ? "discharge_mah_g" : "discharge_mah_cm2";
  return defineFigure<Capacity, Reading>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "full-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    controls: [
      ...(words.specimens.length > 1 ? [specimensControl(words.specimens)] : []),
      cyclesControl(words.max),
      {
        kind: "range",
        name: "fit",
        label: "Fade fitted over cycles",
        unit: "",
        min: 1,
        max: words.max,
        step: 1,
        default: words.fit
      },
      {kind: "toggle", name: "slope", label: "Draw the fit", default: true},
      {kind: "toggle", name: "published", label: "Published values alone", default: false}
    ],
    cells: (state, context) => cellsFor(context, words.label, shown(words, state)).map(c => c.cell),
    rows: {
      tables: ["cycles"],
      sql: (state, context) => `select cell, specimen, cycle_count,
       ${column} as capacity,
       100 * coulombic_efficiency as efficiency_percent
from cycles
where cell in (${sqlValue(cellsFor(context, words.label, shown(words, state)).map(c => c.cell))})
  and cycle_count between ${sqlValue(state.cycles[0])} and ${sqlValue(state.cycles[1])}
order by cell, cycle_count`
    },
    finding: (rows, _s, context) => words.finding(rows, context),
    caption: (state, context) =>
      `<b>${words.heading ?? "Discharge capacity and Coulombic efficiency in each cycle."}</b> ${words.conditions(context)} Marks and bold numbers: printed.` +
      (state.slope ? ofFit(words, state, context) : ""),
    alternative: (rows, state, context) =>
      shown(words, state)
        .map(s => {
          const own = rows.filter(r => r.specimen === s && r.capacity !== null);
          const [first, last] = [own[0], own.at(-1)];
          const f = fade(own, state.fit);
          const name = words.specimens.length > 1 ? `${s}: ` : "";
          if (first && !allowsStatistics(context, own))
            return grounded(words, s) < 2
              ? `${name}assumed${words.onset?.[s] ? ` up to cycle ${reported(context, words.onset[s])}, where the fall is printed to begin` : ""}.`
              : `${name}through the printed values by construction.`;
          return first && last
            ? `${name}${first.capacity!.toFixed(1)} ${unit} at cycle ${first.cycle_count}, ${last.capacity!.toFixed(1)} at cycle ${last.cycle_count}${f ? `, fade ${percent(f.rate)} % per cycle over the fitted range` : ""}.`
            : `${name}printed values only.`;
        })
        .join(" ") + printedInWords(words.points, context),
    draw: (rows, state, size, context) => capacityPicture(words, rows, state, size, context),
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "cycle", label: "cycle", unit: "1", digits: 0},
        {
          name: "discharge_capacity",
          label: "discharge capacity",
          unit: words.per === "gram" ? "mAh g-1" : "mAh cm-2",
          digits: 2
        },
        {name: "efficiency", label: "Coulombic efficiency", unit: "%", digits: 3},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: untilOnset(rows, words.onset, context).map(r => [
        r.specimen,
        r.cycle_count,
        r.capacity,
        allowsStatistics(context, [r]) ? r.efficiency_percent : null,
        groundWord(groundOf(provenanceOf(context, r.cell), grounded(words, r.specimen)))
      ])
    })
  });
}

const printedInWords = (points: readonly PrintedPoint[], context: Context): string =>
  points.length
    ? ` Printed: ${points.map(p => `${reported(context, p.claim)}${p.percentOf ? " %" : ""} at cycle ${cycleOf(p, context)}`).join(", ")}.`
    : "";
