import {groundOf, groundWord} from "../../../chart/series.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  sqlValue,
  type Context,
  type Control,
  type Figure
} from "../../../figure/figure.js";
import {ends, type Sample} from "./half-cycles.js";
import {untilOnset} from "./onset.js";
import {profilesPicture, type Profiles} from "./profiles-picture.js";

interface Words {
  id: string;
  label: string;
  title: string;
  specimens: string[];
  claims: string[];
  /** Which cycles are drawn: all of a range, or every `step`-th of it and the first named. */
  controls: Control[];
  cyclesOf: (state: Profiles) => Cycles;
  onset?: boolean;
  split?: "specimen" | "none";
  /** Where a half cycle begins and ends is printed; else it is assumed. */
  endsPrinted: boolean;
  /** Cycle (claim id) at which the cells are printed to fall. */
  falls?: Readonly<Record<string, string>>;
  finding: (rows: Sample[], context: Context) => string;
  caption: (state: Profiles, context: Context) => string;
  /** What of the paper’s figure cannot be drawn. */
  limits?: string;
}

interface Cycles {
  from: number;
  to: number;
  every: number;
}

/** Enough for a curve as wide as a page. */
const POINTS = 80;

/** Charge and discharge profiles of full cells: voltage against specific capacity, thinned. */
export function profiles(words: Words): Figure {
  const known = (rows: Sample[], context: Context): Sample[] => untilOnset(rows, words.falls, context);
  const cellsOf = (state: Profiles, context: Context): string[] =>
    cellsFor(context, words.label, state.specimens ?? words.specimens).map(c => c.cell);
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
    cells: cellsOf,
    rows: {
      tables: ["records", "cells"],
      sql: (state, context) => profilesSql(cellsOf(state, context), words.cyclesOf(state))
    },
    finding: (rows, _s, context) => words.finding(rows, context),
    caption: words.caption,
    alternative: (rows, _s, context) =>
      ends(known(rows, context))
        .map(end => endInWords(end, context))
        .slice(0, 16)
        .join(" ") || "No cycles in this range.",
    draw: (rows, state, size, context) =>
      profilesPicture(
        known(rows, context),
        {
          facets: words.split === "specimen" ? (state.specimens ?? words.specimens) : null,
          onset: words.onset === true && state.zoom === "onset",
          endsPrinted: words.endsPrinted,
          several: words.specimens.length > 1
        },
        size,
        context
      ),
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

const endInWords = (end: Sample, context: Context): string =>
  allowsStatistics(context, [end])
    ? `${end.specimen}, cycle ${end.cycle_count}: ${end.direction} ends at ${end.capacity_mah_g.toFixed(1)} mAh g⁻¹ and ${end.voltage_volt.toFixed(2)} V.`
    : `${end.specimen}, cycle ${end.cycle_count}: ${end.direction} ends where it does by construction.`;

const profilesSql = (cells: string[], {from, to, every}: Cycles): string =>
  `with halves as (   -- first and last record of each half cycle
  select cell, cycle_count, sign(current_ampere)::integer as way, min(record_index) as first, max(record_index) as last
  from records
  where cell in (${sqlValue(cells)})
    and cycle_count between ${sqlValue(from)} and ${sqlValue(to)}
    and (cycle_count % ${sqlValue(every)} = 0 or cycle_count = ${sqlValue(from)}) and current_ampere <> 0
  group by cell, cycle_count, way
)
select r.cell, c.specimen, r.cycle_count, case when h.way > 0 then 'charge' else 'discharge' end as direction,
       1e6 * r.step_capacity_ah / c.active_mass_mg as capacity_mah_g, r.voltage_volt
from records r
join halves h on r.cell = h.cell and r.cycle_count = h.cycle_count and sign(r.current_ampere) = h.way
join cells c on r.cell = c.cell
where r.cell in (${sqlValue(cells)})
  and r.cycle_count between ${sqlValue(from)} and ${sqlValue(to)}
  and (   -- at most ${POINTS} points a half cycle, first and last always
    r.record_index in (h.first, h.last) or h.last - h.first < ${POINTS}
    or (r.record_index - h.first) * ${POINTS} // (h.last - h.first) <> (r.record_index - h.first - 1) * ${POINTS} // (h.last - h.first))
order by r.cell, r.cycle_count, direction, r.record_index`;
