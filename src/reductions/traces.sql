-- What a screen can show of a long test: the lowest and the highest voltage in every ten minutes of a cycle.
select cell, cycle_count,
       min(test_time_second) as start_second,
       min(voltage_volt) as lowest_volt, max(voltage_volt) as highest_volt
from records
group by cell, cycle_count, floor(test_time_second / 600)
order by cell, cycle_count, start_second
