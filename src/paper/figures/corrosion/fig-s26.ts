import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {FOUR} from "../../specimens.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  constant,
  defineFigure,
  provenanceOf,
  provenancesOf,
  reported,
  sqlValue,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";

interface Hold extends State {
  specimens: string[];
  hours: [number, number];
  log: boolean;
  diameter: number;
  published: boolean;
}
interface Reading extends Row {
  cell: string;
  specimen: string;
  hour: number;
  current_microampere: number;
  charge_mah: number;
}

const SLUG: Record<string, string> = {"Mg/W-Cu": "mgw", "Mg-Cu": "mg", "W-Cu": "w", Cu: "cu"};
/** Hours at which the paper prints a current; part of the names of the claims. */
const HOURS = [10, 50, 90];
/** Points of a curve as wide as a page. */
const BINS = 300;
const isPrinted = (specimen: string): boolean => specimen in SLUG;
const claim = (specimen: string, hour: number): string => `figS26.current.${SLUG[specimen]}.h${hour}`;

/** Charge in mAh by trapezoids through the printed currents, 10 to 90 h. */
export const printedCharge = (specimen: string, context: Context): number =>
  HOURS.slice(1).reduce(
    (sum, hour, i) =>
      sum +
      ((reported(context, claim(specimen, hour)) + reported(context, claim(specimen, HOURS[i]!))) / 2) *
        (hour - HOURS[i]!) *
        1e-3,
    0
  );

/** Thickness of copper, in µm, that a charge dissolves as Cu⁺ over a disk. */
export const copperMicrometre = (chargeMah: number, diameterMm: number, context: Context): number =>
  ((((chargeMah * 3.6) / constant(context, "faraday")) *
    (constant(context, "molar_mass_cu") / constant(context, "density_cu"))) /
    (Math.PI * (diameterMm / 20) ** 2)) *
  1e4;

export default defineFigure<Hold, Reading>({
  id: "fig-s26",
  label: "S26",
  title: "Current at 4.2 V",
  page: "corrosion",
  rebuild: "live",
  claims: [
    "figS26.voltage",
    "figS26.voltage.text",
    "figS26.duration",
    ...FOUR.flatMap(s => HOURS.map(hour => claim(s, hour))),
    "figS26.order",
    "figS26.panel"
  ],
  shows: ["data", "reported", "computed"],
  controls: [
    specimensControl(FOUR),
    {kind: "range", name: "hours", label: "Time", unit: "h", min: 0, max: 100, step: 1, default: [0, 100]},
    {kind: "toggle", name: "log", label: "Logarithmic current", default: true},
    {
      kind: "number",
      name: "diameter",
      label: "Foil diameter",
      unit: "mm",
      min: 6,
      max: 20,
      step: 0.5,
      default: 12,
      published: [12, 8],
      why: "not printed; marked: collector and lithium disk of the half cells"
    },
    {kind: "toggle", name: "published", label: "Published values alone", default: false}
  ],
  cells: (state, context) => cellsFor(context, "S26", state.specimens).map(c => c.cell),
  rows: {
    tables: ["holds"],
    sql: (state, context) => `with charged as (
  select cell, specimen, time_hour, current_microampere,
         sum((time_hour - coalesce(before, time_hour)) * current_microampere) over (partition by cell order by time_hour, current_microampere rows unbounded preceding) / 1000 as charge_mah
  from (select *, lag(time_hour) over (partition by cell order by time_hour) as before from holds
        where cell in (${sqlValue(cellsFor(context, "S26", state.specimens).map(c => c.cell))})) h
)
select cell, specimen, avg(time_hour) as hour, median(current_microampere) as current_microampere, max(charge_mah) as charge_mah
from charged
where time_hour between ${sqlValue(state.hours[0])} and ${sqlValue(state.hours[1])}
group by cell, specimen, floor(time_hour / ((${sqlValue(state.hours[1])} - ${sqlValue(state.hours[0])}) / ${BINS}.0))
order by cell, hour`
  },
  finding: (_r, _s, context) =>
    `Copper passes ${reported(context, claim("Cu", 10))} µA after ${HOURS[0]} h, the coated foils ${reported(context, claim("Mg-Cu", 10))} to ${reported(context, claim("Mg/W-Cu", 10))}. With one digit printed, the order of the coated ones cannot be pressed.`,
  caption: (state, context) =>
    `<b>Current of symmetric cells held at ${reported(context, "figS26.voltage")} V, without lithium.</b> ` +
    `Through the printed values from ${HOURS[0]} to ${HOURS.at(-1)} h copper passes ${printedCharge("Cu", context).toFixed(2)} mAh; were all of it Cu<sup>+</sup>, that would be ${copperMicrometre(printedCharge("Cu", context), state.diameter, context).toFixed(2)} µm of copper on a foil ${state.diameter} mm wide, whose diameter is not printed. Choose a time range to see the paper's panels b to d.` +
    inFull(`Lines are medians of ${BINS} bins.`),
  alternative: (rows, state, context) =>
    state.specimens
      .map(s => {
        const own = rows.filter(r => r.specimen === s);
        if (!isPrinted(s))
          return own.length
            ? `${s}: ${own.at(-1)!.charge_mah.toFixed(2)} mAh by ${own.at(-1)!.hour.toFixed(0)} h.`
            : `${s}: no records in this range.`;
        return `${s}: printed ${HOURS.map(hour => `${reported(context, claim(s, hour))} µA at ${hour} h`).join(", ")}; ${printedCharge(s, context).toFixed(2)} mAh between, ${copperMicrometre(printedCharge(s, context), state.diameter, context).toFixed(2)} µm as copper${own.length && allowsStatistics(context, own) ? `; the file passes ${own.at(-1)!.charge_mah.toFixed(2)} mAh by ${own.at(-1)!.hour.toFixed(0)} h` : ""}.`;
      })
      .join(" ") || "No specimen is chosen.",
  draw(rows, state, size, context) {
    const height = size.narrow ? 280 : 340;
    const panel: Panel = {
      left: 48,
      top: 36,
      width: size.width - 48 - (size.narrow ? 72 : 200),
      height: height - 36
    };
    const top = Math.max(60, largest(rows.map(r => r.current_microampere)));
    const xOf = {domain: state.hours, label: "Time (h)"};
    const yOf = state.log
      ? {domain: [0.5, Math.max(100, top * 1.2)] as [number, number], log: true, label: "Current (µA)"}
      : {domain: [0, 60] as [number, number], label: "Current (µA)"};
    const x = xScale(panel, xOf),
      y = yScale(panel, yOf);
    const inside = HOURS.filter(hour => hour >= state.hours[0] && hour <= state.hours[1]);
    const ends: Label[] = state.specimens.map(s => {
      const last = isPrinted(s) ? inside.at(-1) : undefined;
      const own = rows.filter(r => r.specimen === s).at(-1);
      const value = last !== undefined ? reported(context, claim(s, last)) : (own?.current_microampere ?? 1);
      return {
        x: panel.left + panel.width + 8,
        y: y(value),
        specimen: s,
        text: [
          last !== undefined ? bold(`${value} `) : "",
          bold(s),
          size.narrow || !isPrinted(s)
            ? ""
            : `, ${printedCharge(s, context).toFixed(2)} mAh in ${HOURS.at(-1)! - HOURS[0]!} h`
        ]
      };
    });
    return picture(
      size.width,
      height + FOOT,
      "Current against time at constant voltage",
      yAxis(panel, yOf),
      xAxis(panel, xOf, size.narrow ? 4 : 6),
      state.published
        ? null
        : state.specimens.map(s => {
            const own = rows.filter(r => r.specimen === s);
            return own.length
              ? line(
                  own.map((r): Point => [r.hour, r.current_microampere]),
                  x,
                  y,
                  s,
                  provenanceOf(context, own[0]!.cell),
                  true
                )
              : null;
          }),
      inside.map(hour => note(x(hour), panel.top + 10, `${hour} h`, "middle")),
      state.specimens
        .filter(isPrinted)
        .map(s => inside.map(hour => reportedMark(s, x(hour), y(reported(context, claim(s, hour)))))),
      labels(dodge(ends, panel)),
      state.published ? null : rails(panel, provenancesOf(context, rows))
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "hour", label: "time", unit: "h", digits: 2},
      {name: "current", label: "current", unit: "µA", digits: 3},
      {name: "charge", label: "charge since the start", unit: "mAh", digits: 4},
      {name: "copper", label: "as copper", unit: "µm", digits: 3},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.hour,
      r.current_microampere,
      ...(allowsStatistics(context, [r])
        ? [r.charge_mah, copperMicrometre(r.charge_mah, state.diameter, context)]
        : [null, null]),
      provenanceOf(context, r.cell)
    ])
  })
});
