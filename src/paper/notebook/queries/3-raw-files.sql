-- The raw files behind the cells, by instrument
select instrument, family, count(*) as files, sum(bytes) / 1000.0 as kilobytes
from cells
group by instrument, family
order by files desc
