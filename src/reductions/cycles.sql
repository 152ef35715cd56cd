-- One row per cycle. Definitions:
--   charge and discharge: sum over the half cycles of one direction.
--   Coulombic efficiency: half cell dissolved / deposited (charge / discharge), full cell discharge / charge.
--   overpotential: |cell voltage| at the record nearest to half of the half cycle's capacity, the earlier of two
--     equally near (two electrodes,
--     lithium counter electrode: both electrodes and the electrolyte are in it).
--   nucleation overpotential: plateau (median voltage between 40 and 60 % of the deposited capacity) minus the
--     lowest voltage in the first 10 %; null where the dip is not at least 3 mV deep.
--   collapse: the first record whose |voltage| is below 40 % of the record before, past 8 % of the half cycle's charge.
--   rate: median discharge current per active mass over 200 mA/g.
with sums as (
  select cell, cycle_count,
         sum(case when direction > 0 then capacity_ah else 0 end) as charge_ah,
         sum(case when direction < 0 then capacity_ah else 0 end) as discharge_ah
  from half_cycles group by cell, cycle_count
), spans as (
  select cell, cycle_count,
         min(test_time_second) / 3600 as start_hour,
         max(test_time_second) / 3600 as end_hour,
         arg_max(voltage_volt, record_index) as end_voltage_volt,
         median(case when current_ampere < 0 then -current_ampere end) as discharge_ampere
  from records group by cell, cycle_count
), points as (
  select r.cell, r.cycle_count, h.direction, h.run, r.record_index, r.test_time_second, r.voltage_volt,
         r.step_capacity_ah / h.capacity_ah as part,
         abs(r.step_capacity_ah / h.capacity_ah - 0.5) + 1e-12 * r.record_index as from_half
  from records r join half_cycles h
    on r.cell = h.cell and r.cycle_count = h.cycle_count and r.step_count between h.first_step and h.last_step
  where h.capacity_ah > 0 and r.current_ampere <> 0
), readings as (
  select cell, cycle_count,
         1000 * arg_min(case when direction < 0 then -voltage_volt end, case when direction < 0 then from_half end) as eta_deposition_mv,
         1000 * arg_min(case when direction > 0 then voltage_volt end, case when direction > 0 then from_half end) as eta_dissolution_mv,
         1000 * (median(case when direction < 0 and part between 0.4 and 0.6 then voltage_volt end)
               - min(case when direction < 0 and part <= 0.1 then voltage_volt end)) as dip_mv
  from points group by cell, cycle_count
), collapses as (
  select cell, cycle_count, min(test_time_second) / 3600 as collapse_hour
  from (
    select cell, cycle_count, test_time_second, part,
           abs(voltage_volt) / nullif(lag(abs(voltage_volt)) over (partition by cell, cycle_count, direction order by record_index), 0) as ratio
    from points
    where cell in (select cell from cells where family = 'half-cell')
  )
  where part >= 0.08 and ratio < 0.4
  group by cell, cycle_count
)
select s.cell, c.specimen, c.provenance, s.cycle_count, p.start_hour, p.end_hour,
       s.charge_ah, s.discharge_ah,
       1000 * s.charge_ah / c.area_cm2 as charge_mah_cm2,
       1000 * s.discharge_ah / c.area_cm2 as discharge_mah_cm2,
       1e6 * s.charge_ah / c.active_mass_mg as charge_mah_g,
       1e6 * s.discharge_ah / c.active_mass_mg as discharge_mah_g,
       case when c.family = 'half-cell' then nullif(s.charge_ah, 0) / nullif(s.discharge_ah, 0)
            else nullif(s.discharge_ah, 0) / nullif(s.charge_ah, 0) end as coulombic_efficiency,
       1e6 * p.discharge_ampere / c.active_mass_mg / 200 as rate_c,
       case when c.family = 'half-cell' then r.eta_deposition_mv end as eta_deposition_mv,
       case when c.family = 'half-cell' then r.eta_dissolution_mv end as eta_dissolution_mv,
       case when c.family = 'half-cell' and r.dip_mv >= 3 then r.dip_mv end as nucleation_mv,
       p.end_voltage_volt, k.collapse_hour
from sums s
join cells c using (cell)
join spans p using (cell, cycle_count)
left join readings r using (cell, cycle_count)
left join collapses k using (cell, cycle_count)
order by s.cell, s.cycle_count
