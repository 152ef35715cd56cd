import {table} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {tables} from "../../loaders/tables.js";
import type {Row} from "../../src/figure/figure.js";
import {context} from "../figures/engines.js";

/** The second path of every reduced number: Arquero and plain code over the records, against the SQL's table `cycles`. */
interface Rec {
  cycle: number;
  step: number;
  index: number;
  time: number;
  volt: number;
  amp: number;
  ah: number;
}

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});

const cells = context.cells.filter(c => c.family === "half-cell" || c.family === "full-cell");

async function records(cell: string): Promise<Rec[]> {
  const rows = await query(
    database,
    `select cycle_count as cycle, step_count as step, record_index as index, test_time_second as time, voltage_volt as volt, current_ampere as amp, step_capacity_ah as ah
    from '${tables}/records/cell=${cell}/part.parquet' order by record_index`
  );
  return rows as unknown as Rec[];
}

/** Half cycles of one cycle: runs of records in one direction; a step whose capacity starts again opens a new one. */
function halfCycles(own: Rec[]): {direction: number; capacity: number; rows: Rec[]}[] {
  const out: {direction: number; capacity: number; rows: Rec[]; step: number}[] = [];
  const steps = new Map<number, Rec[]>();
  for (const r of own) if (r.amp !== 0) steps.set(r.step, [...(steps.get(r.step) ?? []), r]);
  for (const [step, rows] of [...steps].sort((a, b) => a[0] - b[0])) {
    const direction = Math.sign(median(rows.map(r => r.amp)));
    const capacity = Math.max(...rows.map(r => r.ah));
    const last = out.at(-1);
    if (
      last &&
      last.direction === direction &&
      capacity >= Math.max(...last.rows.filter(r => r.step === last.step).map(r => r.ah))
    ) {
      last.rows.push(...rows);
      last.capacity = Math.max(last.capacity, capacity);
      last.step = step;
    } else out.push({direction, capacity, rows: [...rows], step});
  }
  return out;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const nearest = (rows: (Rec & {part: number})[]): Rec | undefined =>
  rows.reduce<(Rec & {part: number}) | undefined>(
    (best, r) =>
      !best || Math.abs(r.part - 0.5) + 1e-12 * r.index < Math.abs(best.part - 0.5) + 1e-12 * best.index
        ? r
        : best,
    undefined
  );

function close(actual: unknown, expected: number | null, what: string): void {
  if (expected === null) expect(actual, what).toBeNull();
  else
    expect(Math.abs((actual as number) - expected), what).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected))
    );
}

describe.each(cells.map(c => [c.cell, c] as const))("cycles of %s", (id, cell) => {
  it("agree with Arquero and plain code", async () => {
    const all = await records(id);
    const reduced = await query(
      database,
      `select * from '${tables}/cycles.parquet' where cell = '${id}' order by cycle_count`
    );
    const counted = table({cycle: all.map(r => r.cycle), time: all.map(r => r.time)})
      .groupby("cycle")
      .rollup({from: "d => op.min(d.time)", to: "d => op.max(d.time)"})
      .orderby("cycle")
      .objects() as {cycle: number; from: number; to: number}[];
    expect(reduced.map(r => r["cycle_count"])).toEqual(counted.map(r => r.cycle));
    const byCycle = new Map<number, Rec[]>();
    for (const r of all) {
      const list = byCycle.get(r.cycle);
      if (list) list.push(r);
      else byCycle.set(r.cycle, [r]);
    }
    reduced.forEach((row, i) => {
      close(row["start_hour"], counted[i]!.from / 3600, "start");
      close(row["end_hour"], counted[i]!.to / 3600, "end");
      check(row, byCycle.get(counted[i]!.cycle)!, cell.family, cell.area_cm2, cell.active_mass_mg);
    });
  }, 60_000);
});

describe.each(cells.map(c => c.cell))("traces of %s", id => {
  it("agree with plain code", async () => {
    const slots = new Map<string, Rec[]>();
    for (const r of await records(id)) {
      const key = `${r.cycle} ${Math.floor(r.time / 600)}`;
      const list = slots.get(key);
      if (list) list.push(r);
      else slots.set(key, [r]);
    }
    const reduced = await query(
      database,
      `select * from '${tables}/traces.parquet' where cell = '${id}' order by cycle_count, start_second`
    );
    const plain = [...slots.values()]
      .map(list => [
        list[0]!.cycle,
        Math.min(...list.map(r => r.time)),
        Math.min(...list.map(r => r.volt)),
        Math.max(...list.map(r => r.volt))
      ])
      .sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
    expect(
      reduced.map(r => [r["cycle_count"], r["start_second"], r["lowest_volt"], r["highest_volt"]])
    ).toEqual(plain);
  }, 60_000);
});

function check(row: Row, own: Rec[], family: string, area: number | null, mass: number | null): void {
  const halves = halfCycles(own);
  const sum = (direction: number): number =>
    halves.filter(h => h.direction === direction).reduce((s, h) => s + h.capacity, 0);
  const [charge, discharge] = [sum(1), sum(-1)];
  close(row["charge_ah"], charge, "charge");
  close(row["discharge_ah"], discharge, "discharge");
  if (area !== null) close(row["discharge_mah_cm2"], (1000 * discharge) / area, "areal discharge");
  close(row["discharge_mah_g"], mass === null ? null : (1e6 * discharge) / mass, "specific discharge");
  const efficiency =
    charge && discharge ? (family === "half-cell" ? charge / discharge : discharge / charge) : null;
  close(row["coulombic_efficiency"], efficiency, "efficiency");
  const points = (direction: number): (Rec & {part: number})[] =>
    halves
      .filter(h => h.direction === direction && h.capacity > 0)
      .flatMap(h => h.rows.map(r => ({...r, part: r.ah / h.capacity})));
  if (family !== "half-cell") return;
  const [down, up] = [points(-1), points(1)];
  close(
    row["eta_deposition_mv"],
    down.length ? -1000 * nearest(down)!.volt : null,
    "deposition overpotential"
  );
  close(row["eta_dissolution_mv"], up.length ? 1000 * nearest(up)!.volt : null, "dissolution overpotential");
  const level = down.filter(r => r.part >= 0.4 && r.part <= 0.6).map(r => r.volt);
  const early = down.filter(r => r.part <= 0.1).map(r => r.volt);
  const dip = level.length && early.length ? 1000 * (median(level) - Math.min(...early)) : null;
  close(row["nucleation_mv"], dip !== null && dip >= 3 ? dip : null, "nucleation overpotential");
  const falls = [down, up].flatMap(way =>
    way.filter((r, i) => i > 0 && r.part >= 0.08 && Math.abs(r.volt) < 0.4 * Math.abs(way[i - 1]!.volt))
  );
  close(
    row["collapse_hour"],
    falls.length ? Math.min(...falls.map(r => r.time)) / 3600 : null,
    "hour of the collapse"
  );
}
