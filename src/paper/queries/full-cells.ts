import type {DataCheck} from "../../claims/check.js";
import {RECORDS, cellsOf, data, ends, one, printed} from "../../claims/sql.js";

const SLUGS = {mgw: "Mg/W-Cu", mg: "Mg-Cu", w: "W-Cu", cu: "Cu"} as const;
type Slug = keyof typeof SLUGS;

const at = (value: string, figure: string, cycle: number, specimen?: string): string =>
  one(`any_value(${value})`, "cycles", `${cellsOf(figure, specimen)} and cycle_count = ${cycle}`);
/** Cycles at the formation rate before the first faster one. */
const formed = (figure: string): string =>
  ends("min(case when rate_c > 0.2 then cycle_count end) - 1", "cycles", cellsOf(figure));
const rate = (figure: string, when: string): string =>
  ends("median(rate_c)", "cycles", `${cellsOf(figure)} and ${when}`);
const FAST = "rate_c > 0.2";
const SLOW = "rate_c < 0.2";
const window = (figure: string): string =>
  `select min(voltage_volt) as low, max(voltage_volt) as high, max(provenance) as provenance from ${RECORDS} where ${cellsOf(figure)} and current_ampere <> 0 and cycle_count between 2 and 3`;
/** Cycle at which the capacity bends down most: the least second difference after formation. */
const knee = (slug: Slug): string =>
  `with series as (select cycle_count, provenance, rate_c, lead(discharge_mah_g) over c - 2 * discharge_mah_g + lag(discharge_mah_g) over c as bend from cycles where ${cellsOf("6a", SLUGS[slug])} and ${FAST} window c as (order by cycle_count)) ` +
  "select arg_min(cycle_count, bend) as value, max(provenance) as provenance from series";
/** The n-th cycle after formation, from 1. */
const afterFormation = (figure: string, value: string, from = 1, to?: number): string =>
  `with fast as (select *, row_number() over (partition by cell order by cycle_count) as n from cycles where ${cellsOf(figure)} and ${FAST}) ` +
  `select ${value}, max(provenance) as provenance from fast where n >= ${from}${to === undefined ? "" : ` and n <= ${to}`}`;
const shown = (cycle: string): string =>
  one("max(cycle_count)", "cycles", `${cellsOf("S31")} and cycle_count = ${cycle}`);

export const FULL_CELLS: readonly DataCheck[] = [
  data(
    "abs.ce.mgw",
    "Mean efficiency from cycle 2 on",
    "%",
    one("100 * avg(coulombic_efficiency)", "cycles", `${cellsOf("6a", SLUGS.mgw)} and cycle_count >= 2`)
  ),
  data("fig6a.caption.rate", "Discharge rate after formation", "C-rate", rate("6a", FAST)),
  data("fig6a.caption.formation-cycles", "Cycles before the first faster one", "cycles", formed("6a")),
  data("fig6a.caption.formation-rate", "Discharge rate in formation", "C-rate", rate("6a", SLOW)),
  data("fig6b.caption.rate", "Discharge rate of cycle 1", "C-rate", rate("6b", "cycle_count = 1")),
  data("fig6d.caption.rate", "Discharge rate", "C-rate", rate("6d", "true")),
  data("fig6d.rate", "Discharge rate", "C-rate", rate("6d", "true")),
  data(
    "fig6a.c-definition",
    "Specific current of the fifth step of the rate test, called 1C",
    "mA g-1",
    `select 1000 * list_sort(list(distinct round(median_ma_mg, 4)))[5] as value, max(provenance) as provenance from (select cycle_count, max(provenance) as provenance, median(-1000 * current_ampere / active_mass_mg) as median_ma_mg from ${RECORDS} where ${cellsOf("6c")} and current_ampere < 0 group by cycle_count)`
  ),
  data("fig6a.window", "Lowest and highest voltage in cycles 2 and 3", "V", window("6a")),
  ...(Object.keys(SLUGS) as Slug[]).flatMap(s => [
    data(
      `fig6b.charge.${s}`,
      "Charge of cycle 1 per mass of NMC811",
      "mAh g-1",
      at("charge_mah_g", "6b", 1, SLUGS[s])
    ),
    data(
      `fig6b.discharge.${s}`,
      "Discharge of cycle 1 per mass of NMC811",
      "mAh g-1",
      at("discharge_mah_g", "6b", 1, SLUGS[s])
    )
  ]),
  data("figS31.cycle.first", "The cycle is in the files", "cycle", shown(printed("figS31.cycle.first"))),
  data("figS31.cycle.second", "The cycle is in the files", "cycle", shown(printed("figS31.cycle.second"))),
  data(
    "figS31.cycle.step",
    "Mean distance of the cycles at whole steps",
    "cycles",
    one(
      "(max(cycle_count) - min(cycle_count)) / (count(distinct cycle_count) - 1)",
      "cycles",
      `${cellsOf("S31")} and cycle_count % ${printed("figS31.cycle.step")} = 0`
    )
  ),
  data(
    "figS31.cycle.last",
    "Last cycle of any cell",
    "cycle",
    one("max(cycle_count)", "cycles", cellsOf("S31"))
  ),
  data(
    "fig6a.capacity.start",
    "First capacity after formation, lowest and highest of the cells",
    "mAh g-1",
    afterFormation("6a", "min(discharge_mah_g) as low, max(discharge_mah_g) as high", 1, 1)
  ),
  ...(["cu", "w", "mg"] as const).map(s =>
    data(`fig6a.decay-onset.${s}`, "Cycle at which the capacity bends down most", "cycles", knee(s))
  ),
  data(
    "fig6a.stable.mgw",
    "Last cycle that still gives the capacity printed for it",
    "cycles",
    one(
      "max(cycle_count)",
      "cycles",
      `${cellsOf("6a", SLUGS.mgw)} and round(discharge_mah_g, 1) >= ${printed("fig6a.capacity.mgw.c120")}`
    )
  ),
  data(
    "fig6a.capacity.mgw.c120",
    "Discharge of cycle 120 per mass of NMC811",
    "mAh g-1",
    at("discharge_mah_g", "6a", 120, SLUGS.mgw)
  ),
  data("fig6a.decay.mgw.late.from", "Cycle at which the capacity bends down most", "cycle", knee("mgw")),
  data(
    "fig6a.decay.mgw.late.to",
    "Last cycle",
    "cycle",
    one("max(cycle_count)", "cycles", cellsOf("6a", SLUGS.mgw))
  ),
  ...["0.1", "0.2", "0.3", "0.5", "1", "2"].map(c =>
    data(
      `fig6c.capacity.${c}c`,
      "Mean discharge at this rate",
      "mAh g-1",
      one("avg(discharge_mah_g)", "cycles", `${cellsOf("6c")} and abs(rate_c - ${c}) < 0.02 * ${c}`)
    )
  ),
  data("fig6d.charge.mgw.c1", "Charge of cycle 1 per area", "mAh cm-2", at("charge_mah_cm2", "6d", 1)),
  data(
    "fig6d.discharge.mgw.c1",
    "Discharge of cycle 1 per area",
    "mAh cm-2",
    at("discharge_mah_cm2", "6d", 1)
  ),
  data("fig6d.cycles.mgw", "Cycles in the file", "cycles", one("max(cycle_count)", "cycles", cellsOf("6d"))),
  data(
    "fig6d.retention.mgw",
    "Discharge of cycle 45 relative to cycle 1",
    "%",
    one(
      `100 * max(case when cycle_count = ${printed("fig6d.cycles.mgw")} then discharge_mah_g end) / max(case when cycle_count = 1 then discharge_mah_g end)`,
      "cycles",
      cellsOf("6d")
    )
  ),
  data(
    "fig6b.inset.order",
    "Voltage at the start of charge: lowest of W-Cu and Cu above the highest of the Mg-terminated cells",
    "mV",
    `with half as (select specimen, provenance, voltage_volt, step_capacity_ah / max(step_capacity_ah) over (partition by cell) as part from ${RECORDS} where ${cellsOf("6b")} and cycle_count = 1 and current_ampere > 0), ` +
      "early as (select specimen, max(provenance) as provenance, 1000 * avg(voltage_volt) as early_mv from half where part between 0.02 and 0.05 group by specimen) " +
      "select min(case when specimen not like 'Mg%' then early_mv end) - max(case when specimen like 'Mg%' then early_mv end) as value, max(provenance) as provenance from early",
    {statement: "computed > 0 [mV]", computes: "gap"}
  ),
  data("figS33.formation-rate", "Discharge rate in formation", "C-rate", rate("S33", SLOW)),
  data("figS33.formation-cycles", "Cycles before the first faster one", "cycles", formed("S33")),
  data("figS33.window", "Lowest and highest voltage in cycles 2 and 3", "V", window("S33")),
  data(
    "figS33.doc",
    "Limited charge over the mean discharge of formation",
    "%",
    one(
      `100 * median(case when ${FAST} then charge_mah_g end) / avg(case when ${SLOW} then discharge_mah_g end)`,
      "cycles",
      cellsOf("S33")
    )
  ),
  data(
    "figS33.cutoff",
    "Lowest voltage of the limited cycles",
    "V",
    `select min(voltage_volt) as value, max(provenance) as provenance from ${RECORDS} where ${cellsOf("S33")} and current_ampere < 0 and cycle_count > ${printed("figS33.formation-cycles")}`
  ),
  data("figS33.rate", "Discharge rate of the limited cycles", "C-rate", rate("S33", FAST)),
  data(
    "figS33b.cycles",
    "Cycles of the range in the file",
    "cycles",
    one("count(*)", "cycles", `${cellsOf("S33")} and cycle_count <= ${printed("figS33b.cycles")}`)
  ),
  ...[1, 2].flatMap(n => [
    data(
      `figS33.charge.c${n}`,
      `Charge of cycle ${n} per mass of NMC811`,
      "mAh g-1",
      at("charge_mah_g", "S33", n)
    ),
    data(
      `figS33.discharge.c${n}`,
      `Discharge of cycle ${n} per mass of NMC811`,
      "mAh g-1",
      at("discharge_mah_g", "S33", n)
    )
  ]),
  data(
    "figS33.charge-limit",
    "Charge of the limited cycles",
    "mAh g-1",
    one("median(charge_mah_g)", "cycles", `${cellsOf("S33")} and ${FAST}`)
  ),
  data(
    "figS33.discharge.first033",
    "First discharge after formation",
    "mAh g-1",
    afterFormation("S33", "any_value(discharge_mah_g) as value", 1, 1)
  ),
  data(
    "figS33.discharge.later",
    "Mean discharge of the later limited cycles",
    "mAh g-1",
    afterFormation("S33", "avg(discharge_mah_g) as value", 2)
  ),
  data(
    "figS33.ce.mean",
    "Mean efficiency of the later limited cycles",
    "%",
    afterFormation("S33", "100 * avg(coulombic_efficiency) as value", 2)
  ),
  data("figS33.cycles", "Last cycle", "cycles", one("max(cycle_count)", "cycles", cellsOf("S33"))),
  data("figS35.rate", "Discharge rate after formation", "C-rate", rate("S35", FAST)),
  data(
    "figS35.capacity.c150",
    "Discharge of cycle 150 per mass of NMC811",
    "mAh g-1",
    at("discharge_mah_g", "S35", 150)
  ),
  data("figS35.cycles", "Last cycle", "cycles", one("max(cycle_count)", "cycles", cellsOf("S35")))
];
