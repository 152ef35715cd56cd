-- The records of one cell in its first cycle
select test_time_second / 3600.0 as time_hour, voltage_volt
from records
where cell = 'mgw-cycling' and cycle_count = 1
order by test_time_second
