-- One row per run of steps in one direction: the half cycle. A LAND capacity restarts when the direction
-- turns and runs on from constant current into constant voltage, so its largest value is the half cycle's.
with steps as (
  select cell, cycle_count, step_count,
         sign(median(current_ampere)) as direction,
         max(step_capacity_ah) as capacity_ah,
         min(test_time_second) as start_second,
         max(test_time_second) as end_second
  from records
  where current_ampere <> 0
  group by cell, cycle_count, step_count
), turns as (
  select *,
         case when direction = lag(direction) over w and capacity_ah >= lag(capacity_ah) over w then 0 else 1 end as turn
  from steps
  window w as (partition by cell, cycle_count order by step_count)
), runs as (
  select *, sum(turn) over (partition by cell, cycle_count order by step_count rows unbounded preceding) as run
  from turns
)
select cell, cycle_count, cast(run as integer) as run, cast(direction as integer) as direction,
       max(capacity_ah) as capacity_ah,
       min(step_count) as first_step, max(step_count) as last_step,
       min(start_second) as start_second, max(end_second) as end_second
from runs
group by cell, cycle_count, run, direction
order by cell, cycle_count, run
