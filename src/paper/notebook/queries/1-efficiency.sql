-- Coulombic efficiency over the cycles of each half cell
select cell, specimen, cycle_count, 100 * coulombic_efficiency as efficiency_percent
from cycles
where cell like '%-cycling'
order by cell, cycle_count
