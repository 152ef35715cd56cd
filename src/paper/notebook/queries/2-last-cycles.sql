-- How many cycles each cell has, and its last efficiency
select cell, max(cycle_count) as cycles, arg_max(coulombic_efficiency, cycle_count) as last_efficiency
from cycles
group by cell
order by cycles desc
