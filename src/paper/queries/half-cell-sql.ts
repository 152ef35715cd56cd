/** Pieces the queries of half cells are made of. */
import {IRREGULAR_BAND, irregularCycles} from "../../reductions/irregular.js";
import {RECORDS, cellsOf, ends, one} from "../../claims/sql.js";

export const SPECIMENS = {mgw: "Mg/W-Cu", mg: "Mg-Cu", w: "W-Cu", cu: "Cu"} as const;

type Slug = keyof typeof SPECIMENS;

export const SLUGS = Object.keys(SPECIMENS) as Slug[];

/** Deposition current per area in the first two cycles, lowest and highest of the cells. */
export const density = (figure: string): string =>
  ends(
    "median(-1000 * current_ampere / area_cm2)",
    RECORDS,
    `${cellsOf(figure)} and current_ampere < 0 and cycle_count <= 2`
  );

export const deposited = (figure: string): string =>
  ends("median(discharge_mah_cm2)", "cycles", cellsOf(figure));

const lives = (figure: string, specimen: string): string =>
  `with ${irregularCycles(cellsOf(figure, specimen), String(IRREGULAR_BAND))}`;

export const onset = (figure: string, specimen: string): string =>
  `${lives(figure, specimen)} select any_value(irregular) as value, max(provenance) as provenance from lives`;

export const regularCycles = (figure: string, specimen: string): string =>
  `${lives(figure, specimen)} select any_value(coalesce(irregular - 1, last)) as value, max(provenance) as provenance from lives`;

export const ofRegular = (value: string, figure: string, specimen: string, and = ""): string =>
  `${lives(figure, specimen)} select ${value} as value, max(series.provenance) as provenance from series join (select cell, irregular, last from lives) using (cell) where cycle_count < coalesce(irregular, last + 1)${and}`;

export const collapse = (figure: string, specimen: string): string =>
  one("min(collapse_hour)", "cycles", cellsOf(figure, specimen));

export const atCycle = (column: string, figure: string, slug: Slug, cycle: string): string =>
  one(`any_value(${column})`, "cycles", `${cellsOf(figure, SPECIMENS[slug])} and cycle_count = ${cycle}`);

/** Plateau, a dip below it, and a second minimum: a fall by 3 mV from the highest voltage since the dip. */
export const stages = (slug: Slug): string =>
  `with deposition as (select *, step_capacity_ah / max(step_capacity_ah) over () as part from ${RECORDS} where ${cellsOf("2a", SPECIMENS[slug])} and cycle_count = 1 and current_ampere < 0), ` +
  "dip as (select arg_min(record_index, voltage_volt) as place from deposition where part <= 0.02), " +
  "after as (select voltage_volt - max(voltage_volt) over (order by record_index) as fall from deposition, dip where record_index >= place) " +
  "select 1 + (select count(nucleation_mv) from cycles where " +
  `${cellsOf("2a", SPECIMENS[slug])} and cycle_count = 1) + (select max(case when fall < -0.003 then 1 else 0 end) from after) as value, ` +
  "max(provenance) as provenance from deposition";

export const NO_DIP = (slug: Slug): string =>
  one(
    "count(nucleation_mv)",
    "cycles",
    `${cellsOf("2b", SPECIMENS[slug])} and cycle_count >= 2 and coulombic_efficiency between 0.95 and 1.02`
  );
