import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {
  assumedNote,
  bold,
  dodge,
  groundOf,
  groundWord,
  labels,
  line,
  note,
  rails,
  type Label,
  type Point
} from "../../../chart/series.js";
import {h, type Child} from "../../../lib/element.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  provenancesOf,
  sqlValue,
  type Context,
  type Control,
  type Figure,
  type State
} from "../../../figure/figure.js";
import {largest, least} from "../../../lib/extremes.js";
import {below, beside, ends, group, type Sample} from "./half-cycles.js";
import {untilOnset} from "./onset.js";

interface Profiles extends State {
  specimens: string[];
  cycles: [number, number];
  zoom: string;
}
interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  claims: string[];
  /** Which cycles are drawn: all of a range, or every `step`-th of it and the first named. */
  controls: Control[];
  cyclesOf: (state: Profiles) => {from: number; to: number; every: number};
  onset?: boolean;
  split?: "specimen" | "none";
  /** Where a half cycle begins and ends is printed; else it is assumed. */
  endsPrinted: boolean;
  /** Cycle (claim id) at which the cells are printed to fall. */
  falls?: Readonly<Record<string, string>>;
  label_?: (sample: Sample, context: Context) => string;
  finding: (rows: Sample[], context: Context) => string;
  caption: (state: Profiles, context: Context) => string;
  /** What of the paper’s figure cannot be drawn. */
  limits?: string;
  over?: (
    rows: Sample[],
    state: Profiles,
    panel: Panel,
    x: (v: number) => number,
    y: (v: number) => number,
    context: Context
  ) => Child;
}

/** Enough for a curve as wide as a page. */
const POINTS = 80;
/** Charge and discharge profiles of full cells: voltage against specific capacity, thinned. */
export function profiles(words: Words): Figure {
  const known = (rows: Sample[], context: Context): Sample[] => untilOnset(rows, words.falls, context);
  return defineFigure<Profiles, Sample>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "full-cells",
    rebuild: words.limits ? "partly" : "live",
    ...(words.limits ? {limits: words.limits} : {}),
    claims: words.claims,
    shows: ["data", "reported"],
    controls: words.controls,
    cells: (state, context) =>
      cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell),
    rows: {
      tables: ["records", "cells"],
      sql: (state, context) => {
        const {from, to, every} = words.cyclesOf(state);
        return `with halves as (   -- first and last record of each half cycle
  select cell, cycle_count, sign(current_ampere)::integer as way, min(record_index) as first, max(record_index) as last
  from records
  where cell in (${sqlValue(cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell))})
    and cycle_count between ${sqlValue(from)} and ${sqlValue(to)}
    and (cycle_count % ${sqlValue(every)} = 0 or cycle_count = ${sqlValue(from)}) and current_ampere <> 0
  group by cell, cycle_count, way
)
select r.cell, c.specimen, r.cycle_count, case when h.way > 0 then 'charge' else 'discharge' end as direction,
       1e6 * r.step_capacity_ah / c.active_mass_mg as capacity_mah_g, r.voltage_volt
from records r
join halves h on r.cell = h.cell and r.cycle_count = h.cycle_count and sign(r.current_ampere) = h.way
join cells c on r.cell = c.cell
where r.cell in (${sqlValue(cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell))})
  and r.cycle_count between ${sqlValue(from)} and ${sqlValue(to)}
  and (   -- at most ${POINTS} points a half cycle, first and last always
    r.record_index in (h.first, h.last) or h.last - h.first < ${POINTS}
    or (r.record_index - h.first) * ${POINTS} // (h.last - h.first) <> (r.record_index - h.first - 1) * ${POINTS} // (h.last - h.first))
order by r.cell, r.cycle_count, direction, r.record_index`;
      }
    },
    finding: (rows, _s, context) => words.finding(rows, context),
    caption: words.caption,
    alternative: (rows, _s, context) =>
      ends(known(rows, context))
        .map(e =>
          !allowsStatistics(context, [e])
            ? `${e.specimen}, cycle ${e.cycle_count}: ${e.direction} ends where it does by construction.`
            : `${e.specimen}, cycle ${e.cycle_count}: ${e.direction} ends at ${e.capacity_mah_g.toFixed(1)} mAh g⁻¹ and ${e.voltage_volt.toFixed(2)} V.`
        )
        .slice(0, 16)
        .join(" ") || "No cycles in this range.",
    draw(all, state, size, context) {
      const rows = known(all, context);
      const split = words.split === "specimen" ? (state.specimens ?? words.specimens) : [null];
      const columns = size.narrow ? 1 : Math.max(1, Math.min(2, split.length));
      const slots = words.split === "specimen" ? 4 : 1;
      const rowsOf = size.narrow ? slots : Math.ceil(slots / 2);
      const cell = (size.width - (columns - 1) * 24) / columns;
      const alone = size.narrow ? 270 : 340;
      const height = slots > 1 ? 190 : alone;
      const pitch = height + FOOT + 40;
      const zoomed = words.onset && state.zoom === "onset";
      const full = Math.max(10, largest(rows.map(r => r.capacity_mah_g)));
      const xDomain: [number, number] = zoomed ? [0, full * 0.06] : [0, Math.ceil(full / 50) * 50];
      return picture(
        size.width,
        rowsOf * pitch,
        "Cell voltage against specific capacity",
        split.map((specimen, i) => {
          const own = rows.filter(
            r =>
              (specimen === null || r.specimen === specimen) &&
              (!zoomed || (r.direction === "charge" && r.capacity_mah_g <= xDomain[1]))
          );
          const volts = own.map(r => r.voltage_volt);
          const yDomain: [number, number] =
            zoomed && volts.length
              ? [Math.floor(least(volts) * 20) / 20, Math.ceil(largest(volts) * 20) / 20]
              : [2.5, 4.5];
          const panel: Panel = {
            left: (i % columns) * (cell + 24) + 46,
            top: Math.floor(i / columns) * pitch + 46,
            width: cell - 46 - (size.narrow ? 70 : 100),
            height
          };
          const xOf = {domain: xDomain, label: "Specific capacity (mAh g^{−1})"},
            yOf = {domain: yDomain, label: "Cell voltage (V)"};
          const x = xScale(panel, xOf),
            y = yScale(panel, yOf);
          const groups = group(own);
          // Of the onset of a charge only an order is printed.
          const printed = words.endsPrinted && !zoomed ? 2 : 0;
          const tags: Label[] = groups
            .filter(g => g.direction === "discharge" || zoomed)
            .map(g => {
              const last = g.samples.at(-1)!;
              return {
                x: zoomed ? panel.left + panel.width + 8 : x(last.capacity_mah_g),
                y: y(last.voltage_volt),
                specimen: g.specimen,
                text: [
                  bold(
                    specimen === null && words.specimens.length > 1 ? g.specimen : `cycle ${g.cycle_count}`
                  )
                ]
              };
            });
          const unprinted = specimen ? "" : "no profile is printed";
          const named = (): Child => {
            if (words.split === "specimen")
              return tags.length > 1
                ? note(
                    panel.left + panel.width + 8,
                    panel.top + panel.height - 4,
                    `to cycle ${groups.at(-1)!.cycle_count}`
                  )
                : null;
            if (zoomed) return labels(dodge(tags.slice(0, 8), panel));
            return labels(
              words.specimens.length > 1 ? dodge(beside(tags), panel) : below(groups, tags, size.narrow)
            );
          };
          return h(
            "g",
            {},
            specimen ? h("text", {class: "facet", x: panel.left - 44, y: panel.top - 30}, specimen) : null,
            yAxis(panel, yOf),
            xAxis(panel, xOf, size.narrow ? 4 : 5),
            groups.map(g =>
              line(
                g.samples.map((s): Point => [s.capacity_mah_g, s.voltage_volt]),
                x,
                y,
                g.specimen,
                groundOf(provenanceOf(context, g.cell), printed),
                true
              )
            ),
            tags.length > 0 && named(),
            words.over?.(
              own,
              state,
              panel,
              v => x(v),
              v => y(v),
              context
            ),
            groups.some(g => groundOf(provenanceOf(context, g.cell), printed) === "assumed")
              ? assumedNote(
                  panel.left + 4,
                  panel.top + panel.height - 8,
                  zoomed ? "only the order is printed" : unprinted
                )
              : null,
            rails(panel, provenancesOf(context, own))
          );
        })
      );
    },
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "cycle", label: "cycle", unit: "1", digits: 0},
        {name: "direction", label: "half cycle", unit: null},
        {name: "capacity", label: "specific capacity", unit: "mAh g-1", digits: 3},
        {name: "voltage", label: "cell voltage", unit: "V", digits: 4},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: known(rows, context).map(r => [
        r.specimen,
        r.cycle_count,
        r.direction,
        r.capacity_mah_g,
        r.voltage_volt,
        groundWord(groundOf(provenanceOf(context, r.cell), words.endsPrinted ? 2 : 0))
      ])
    })
  });
}
