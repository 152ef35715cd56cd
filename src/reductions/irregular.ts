/**
 * First irregular cycle of a cell: the first whose Coulombic efficiency leaves a band around the median of the ten cycles
 * before it. The first cycle of all is held against the median of the whole series; an efficiency that is missing is 0.
 * @param where which rows of the table `cycles`
 * @param band half-width of the band, percentage points, as SQL
 * @returns what follows `with`: `series`, the cycles chosen, and `lives`, one row per cell with cell, specimen,
 * provenance, irregular (null when no cycle is) and last cycle
 */
export const irregularCycles = (where: string, band: string): string => `series as (
  select *, coalesce(coulombic_efficiency, 0) as efficiency from cycles where ${where}
), around as (
  select *, coalesce(
    median(efficiency) over (partition by cell order by cycle_count rows between 10 preceding and 1 preceding),
    median(efficiency) over (partition by cell)
  ) as usual
  from series
), lives as (
  select cell, any_value(specimen) as specimen, max(provenance) as provenance, max(cycle_count) as last,
         min(case when 100 * abs(efficiency - usual) > ${band} then cycle_count end) as irregular
  from around group by cell
)`;

/** Half-width of the band that checks use and figures begin with, percentage points. */
export const IRREGULAR_BAND = 2;
