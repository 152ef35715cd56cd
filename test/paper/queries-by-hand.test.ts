import {afterAll, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {askAll} from "../../src/claims/answers.js";
import {SCHEMA, type TableName} from "../../src/data/schema.js";
import {DATA} from "../../src/paper/queries/index.js";

/** Tables made by hand with what no shipped file has: values on a limit, one beyond it, cells that differ. Each answer is from the title of its check. */
type Rows = readonly Record<string, number | string | null>[];
let database: Database | undefined;
afterAll(() => database?.closeSync());

const literal = (value: number | string | null): string =>
  typeof value === "string" ? `'${value}'` : String(value);

/** Lowest and highest that a check reads from these tables. */
async function ask(id: string, tables: Partial<Record<TableName, Rows>>): Promise<number[]> {
  database?.closeSync();
  database = await openDatabase();
  for (const [table, fields] of Object.entries(SCHEMA))
    await database.run(
      `create table ${table} (${fields.map(({name, type}) => `"${name}" ${type}`).join(", ")})`
    );
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows)
      await database.run(
        `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`
      );
  const own = database;
  const check = DATA.checks.find(c => c.id === `data.${id}`)!;
  const answer = (await askAll([check], sql => query(own, sql))).get(check.id)!;
  expect(answer.provenance).toBe("measured");
  return [answer.low, answer.high];
}

const cell = (name: string, figures: string, specimen: string) => ({
  ...{cell: name, figures, specimen, provenance: "measured"},
  ...{area_cm2: 2, active_mass_mg: 10}
});
const rowOf = (name: string, specimen = "Cu") => ({cell: name, specimen, provenance: "measured"});
/** Cycles of one cell, a value for each from cycle 1 on. */
const cycles = (name: string, column: string, values: (number | null)[], specimen?: string): Rows =>
  values.map((value, i) => ({...rowOf(name, specimen), cycle_count: i + 1, [column]: value}));

it("a fall of the bulk resistance is done where 5 % of it are left, in the latest cell, up to cycle 30", async () => {
  const fits = (name: string, list: [cycle: number, ohm: number][]): Rows =>
    list.map(([cycle_count, bulk_ohm]) => ({...rowOf(name), cycle_count, bulk_ohm}));
  const tables = {
    cells: [cell("a", "S9", "Cu"), cell("b", "S9", "Cu"), cell("c", "S10", "Cu")],
    fits: [
      // 90 Ω from 100 to 10: 4.5 are left at 14.5, which cycle 5 has; cycle 31 belongs to another figure.
      ...fits("a", [
        [1, 100],
        [3, 14.6],
        [5, 14.5],
        [30, 10],
        [31, 0]
      ]),
      ...fits("b", [
        [1, 50],
        [2, 20],
        [4, 20],
        [30, 20]
      ]),
      ...fits("c", [
        [1, 9],
        [20, 9],
        [25, 1]
      ])
    ]
  };
  expect(await ask("figS9d.rb-decrease", tables)).toEqual([1, 5]);
  // From cycle 1 to 10; of a −90, of b −20.
  const early = {
    ...tables,
    fits: [
      ...fits("a", [
        [1, 100],
        [2, 500],
        [10, 10]
      ]),
      ...fits("b", [
        [1, 50],
        [10, 30],
        [11, 90]
      ])
    ]
  };
  expect(await ask("ts1.trend.rb", early)).toEqual([-20, -20]);
});

it("the unbroken run of spectra ends before the first gap, the extended series begins after cycle 30", async () => {
  const spectra = (name: string, list: number[]): Rows =>
    list.flatMap(cycle_count => [1, 2].map(point => ({...rowOf(name), cycle_count, point})));
  const tables = {
    cells: [cell("a", "S9 TS2", "Mg/W-Cu"), cell("b", "S9 S10", "Cu")],
    spectra: [...spectra("a", [1, 2, 4, 7, 8, 9]), ...spectra("b", [1, 3, 30, 31, 40])]
  };
  expect(await ask("figS9.cycles.early", tables)).toEqual([1, 4]);
  expect(await ask("figS10.cycles", tables)).toEqual([31, 31]);
  expect(await ask("ts2.cycles.mgw", tables)).toEqual([9, 9]);
});

it("a profile has a plateau, a dip and, where the voltage falls by more than 3 mV after it, a third stage", async () => {
  const profile = (dip: number | null, ...volts: number[]) => ({
    cells: [cell("a", "2a", "Cu"), cell("b", "2a", "W-Cu")],
    cycles: [{...rowOf("a"), cycle_count: 1, nucleation_mv: dip}],
    records: [
      ...volts.map((voltage_volt, i) => ({
        ...{cell: "a", record_index: i, cycle_count: 1, voltage_volt},
        ...{current_ampere: -1, step_capacity_ah: (i + 1) / 100}
      })),
      // The end of the deposit, a rest, a dissolution and another cycle, none of which count.
      {cell: "a", record_index: 96, cycle_count: 1, voltage_volt: 0, current_ampere: -1, step_capacity_ah: 1},
      {cell: "a", record_index: 97, cycle_count: 1, voltage_volt: -1, current_ampere: 0, step_capacity_ah: 1},
      {cell: "a", record_index: 98, cycle_count: 1, voltage_volt: -1, current_ampere: 1, step_capacity_ah: 1},
      {cell: "a", record_index: 99, cycle_count: 2, voltage_volt: -1, current_ampere: -1, step_capacity_ah: 1}
    ]
  });
  const stages = async (dip: number | null, ...volts: number[]): Promise<number> =>
    (await ask("fig2.profile-stages.inert", profile(dip, ...volts)))[0]!;
  // The dip is the lowest of the first 2 %, here the second record; before it no fall counts.
  expect(await stages(null, 0, -0.02, -0.01, 0)).toBe(1);
  expect(await stages(9, 0, -0.02, -0.01, 0)).toBe(2);
  expect(await stages(9, 0, -0.02, 0, -0.003)).toBe(2);
  expect(await stages(9, 0, -0.02, 0, -0.0031)).toBe(3);
  expect(await stages(9, 0, -0.02, -0.03, -0.001)).toBe(3);
});

it("formation ends before the first cycle faster than C/5; the capacity bends down most at its knee", async () => {
  const rates = [0.1, 0.15, 0.2, 0.5, 0.5, 0.4, 0.5, 0.5, 0.1];
  const tables = {
    cells: [cell("a", "6a", "Cu"), cell("b", "6a", "W-Cu")],
    cycles: [
      ...rates.map((rate_c, i) => ({
        ...{...rowOf("a"), cycle_count: i + 1, rate_c},
        // From cycle 4 on 180, 178, 176, 160, 158: down by 2, by 2, by 16, by 2.
        discharge_mah_g: [250, 100, 240, 180, 178, 176, 160, 158, 9][i]!
      })),
      ...[0.1, 0.1, 0.1, 0.1, 0.3].map((rate_c, i) => ({
        ...{...rowOf("b", "W-Cu"), cycle_count: i + 1, rate_c, discharge_mah_g: 190 + i}
      }))
    ]
  };
  expect(await ask("fig6a.caption.formation-cycles", tables)).toEqual([3, 4]);
  // Medians of 0.5, 0.5, 0.4, 0.5, 0.5 and of 0.3; of 0.1, 0.15, 0.1 and of 0.1.
  expect(await ask("fig6a.caption.rate", tables)).toEqual([0.3, 0.5]);
  expect(await ask("fig6a.caption.formation-rate", tables)).toEqual([0.1, 0.1]);
  expect(await ask("fig6a.capacity.start", tables)).toEqual([180, 194]);
  expect(await ask("fig6a.decay-onset.cu", tables)).toEqual([6, 6]);
});

it("a window is that of the cycles 2 and 3 with a current", async () => {
  const record = (cycle_count: number, voltage_volt: number, current_ampere: number) => ({
    ...{cell: "a", cycle_count, voltage_volt, current_ampere}
  });
  const tables = {
    cells: [cell("a", "6a", "Cu")],
    records: [
      record(1, 1, 1),
      record(2, 3, -1),
      record(2, 2, 0),
      record(3, 4, 1),
      record(3, 5, 0),
      record(4, 6, 1)
    ]
  };
  expect(await ask("fig6a.window", tables)).toEqual([3, 4]);
});

it("a rate is met within 2 % of it, and the fifth current of a rate test is 1C", async () => {
  const rates = [0.1, 0.2, 0.3, 0.5, 1, 0.983, 1.017, 1.03, 2];
  const tables = {
    cells: [cell("a", "6c", "Cu")],
    cycles: rates.map((rate_c, i) => ({...rowOf("a"), cycle_count: i + 1, rate_c, discharge_mah_g: 200 - i})),
    // Two cycles at the first current; on 10 mg 1 mA is 100 mA g⁻¹.
    records: [0.2, 0.2, 0.4, 0.6, 1, 2, 4].flatMap((ma, i) => [
      {cell: "a", cycle_count: i + 1, current_ampere: -ma / 1000},
      {cell: "a", cycle_count: i + 1, current_ampere: ma / 100}
    ])
  };
  expect(await ask("fig6c.capacity.1c", tables)).toEqual([195, 195]);
  expect(await ask("fig6a.c-definition", tables)).toEqual([200, 200]);
});

it("the reservoir is the largest deposit; what comes after it is counted and weighed", async () => {
  /** One step: current, and its charge, both per cell of 2 cm². */
  const step = (step_count: number, ampere: number, ah: number, volt: number): Rows =>
    [0.5, 1].map((part, i) => ({
      ...{cell: "a", record_index: 2 * step_count + i, cycle_count: 1, step_count},
      ...{voltage_volt: i ? volt : 9, current_ampere: ampere, step_capacity_ah: ah * part}
    }));
  const tables = {
    cells: [cell("a", "2c", "Cu")],
    claims: [{id: "fig2c.cutoff", value: "0.2"}],
    records: [
      ...step(1, -0.002, 0.004, -0.1),
      ...step(2, 0.002, 0.004, 0.2),
      ...step(3, -0.004, 0.01, -0.1),
      // Larger, but dissolved: no reservoir.
      ...step(4, 0.004, 0.02, 0.1),
      ...step(5, -0.004, 0.002, -0.1),
      ...step(6, 0.004, 0.001, 0.1989),
      ...step(7, -0.004, 0.002, -0.2),
      {
        cell: "a",
        record_index: 16,
        cycle_count: 1,
        step_count: 8,
        voltage_volt: 7,
        current_ampere: 0,
        step_capacity_ah: 9
      },
      ...step(9, 0.004, 0.0025, 0.2005)
    ]
  };
  expect(await ask("fig2c.formation.current", tables)).toEqual([1, 1]);
  expect(await ask("fig2c.formation.capacity", tables)).toEqual([2, 2]);
  expect(await ask("fig2c.reservoir", tables)).toEqual([5, 5]);
  expect(await ask("fig2c.cutoff", tables)).toEqual([0.2005, 0.2005]);
  expect(await ask("fig2c.cycles", tables)).toEqual([2, 2]);
  // Steps 2 and 9 end within 1 mV of the cutoff; 6 ends 1.1 mV below it.
  expect(await ask("fig2c.steps", tables)).toEqual([3, 3]);
  // 23.5 of 14 mAh, from the reservoir on.
  expect((await ask("fig2c.ce.cu", tables))[0]).toBeCloseTo((100 * 23.5) / 14, 5);
});

it("voltages at the start of a charge are compared from 2 to 5 % of it, those of a deposit from 1 to 3 %", async () => {
  const early = (figure: string, sign: 1 | -1, parts: number[]) => {
    const specimens = ["Mg/W-Cu", "Mg-Cu", "W-Cu", "Cu"];
    return {
      cells: specimens.map((specimen, i) => cell(`c${i}`, figure, specimen)),
      records: specimens.flatMap((_, i) => [
        ...[...parts, 1].map(part => ({
          ...{cell: `c${i}`, cycle_count: 1, current_ampere: sign, step_capacity_ah: part},
          // 0, 10, 30, 60 mV within; what lies without would turn the order.
          voltage_volt: part === parts[1] || part === parts[2] ? [0, 0.01, 0.03, 0.06][i]! : 9 - i
        })),
        {cell: `c${i}`, cycle_count: 1, current_ampere: -sign, step_capacity_ah: parts[1]!, voltage_volt: -9},
        {cell: `c${i}`, cycle_count: 2, current_ampere: sign, step_capacity_ah: parts[1]!, voltage_volt: -9}
      ])
    };
  };
  // The lowest of the others, 30 mV, above the highest of the two with magnesium, 10 mV; for a deposit the other way.
  const charge = await ask("fig6b.inset.order", early("6b", 1, [0.019, 0.02, 0.05, 0.051]));
  expect(charge[0]).toBeCloseTo(20, 9);
  const deposit = await ask("figS32.order", early("S32", -1, [0.009, 0.01, 0.03, 0.031]));
  expect(deposit[0]).toBeCloseTo(-60, 9);
});

it("what is regular ends before the first irregular cycle", async () => {
  const even = Array.from({length: 12}, () => 0.99);
  const of = (figures: string, efficiencies: number[], specimen: string) => ({
    cells: [cell("a", figures, specimen)],
    cycles: efficiencies.map((coulombic_efficiency, i) => ({
      ...{...rowOf("a", specimen), cycle_count: i + 1, coulombic_efficiency},
      // Falls to cycle 5, rises from there on by 2 mV a cycle; lowest of all in the irregular one.
      ...{eta_deposition_mv: i === 12 ? 0 : 20 + (i < 4 ? 4 - i : 2 * (i - 4)), eta_dissolution_mv: i}
    }))
  });
  const mg = of("2e 2g 2i", [...even, 0.9, 0.99], "Mg-Cu");
  expect(await ask("fig2e.ce-onset.mg", mg)).toEqual([13, 13]);
  expect(await ask("fig2i.minimum.mg", mg)).toEqual([5, 5]);
  expect(await ask("fig2i.eta.dep.mg.end", mg)).toEqual([34, 34]);
  expect(await ask("fig2i.eta.dis.mg.end", mg)).toEqual([11, 11]);
  const slope = await ask("fig2i.slope.mg", {...mg, claims: [{id: "fig2i.minimum.mg", value: "5"}]});
  expect(slope[0]).toBeCloseTo(2, 9);
  expect(await ask("fig2h.cycles.mgw", of("2h", [...even, 0.9], "Mg/W-Cu"))).toEqual([12, 12]);
  expect(await ask("fig2h.cycles.mgw", of("2h", even, "Mg/W-Cu"))).toEqual([12, 12]);
});

it("a dip counts from cycle 2 on, in cycles whose efficiency lies between 0.95 and 1.02", async () => {
  const tables = {
    cells: [cell("a", "2b", "Mg-Cu")],
    cycles: [0.99, 0.949, 0.95, 1, 1.02, 1.021].map((coulombic_efficiency, i) => ({
      ...{...rowOf("a", "Mg-Cu"), cycle_count: i + 1, coulombic_efficiency, nucleation_mv: 5}
    }))
  };
  expect(await ask("fig2.nucleation.mg.cycle2", tables)).toEqual([3, 3]);
});

it("layers are read at their day and temperature, with the standard error; currents within half an hour", async () => {
  const line = (temperature_celsius: number, day: number, thickness_nm: number) => ({
    ...{...rowOf("a"), temperature_celsius, day, thickness_nm}
  });
  const tables = {
    cells: [cell("a", "S23", "Cu")],
    claims: [
      {id: "figS17.temperature.high", value: "60"},
      {id: "figS17.time.4d", value: "4"}
    ],
    thickness: [
      ...[
        line(25, 4, 10),
        line(54, 4, 20),
        line(25, 7, 900),
        line(55, 4, 700),
        line(56, 4, 100),
        line(64, 4, 200)
      ],
      line(65, 4, 800)
    ]
  };
  // 10 and 20: mean 15, deviation √50, error 5. 100 and 200: 150 and 50.
  const near = (found: number[], expected: number[]): void =>
    found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
  near(await ask("figS23.thickness.cu.rt.d4", tables), [10, 20]);
  near(await ask("figS23.thickness.cu.60c.d4", tables), [100, 200]);
  // The voltage of a hold is its median.
  const holds = {
    cells: [cell("a", "S26", "Cu"), cell("b", "S26", "W-Cu")],
    holds: [
      ...[9.4, 9.5, 10, 10.5, 10.6].map((time_hour, i) => ({
        ...{
          ...rowOf("a"),
          time_hour,
          current_microampere: [900, 1, 2, 6, 900][i]!,
          voltage_volt: i < 4 ? 0.5 : 0.9
        }
      })),
      {...rowOf("b", "W-Cu"), time_hour: 99, current_microampere: 7, voltage_volt: 0.4}
    ]
  };
  expect(await ask("figS26.current.cu.h10", holds)).toEqual([2, 2]);
  expect(await ask("figS26.voltage", holds)).toEqual([0.4, 0.5]);
  expect(await ask("figS26.duration", holds)).toEqual([99, 99]);
});

it("currents per area are those of deposits in the first two cycles, capacities of all", async () => {
  const record = (name: string, cycle_count: number, current_ampere: number) => ({
    ...{cell: name, cycle_count, current_ampere}
  });
  const tables = {
    cells: [cell("a", "2a", "Cu"), cell("b", "2a", "W-Cu")],
    records: [
      ...[record("a", 1, -0.002), record("a", 2, -0.002), record("a", 3, -0.9), record("a", 1, 0.5)],
      ...[record("a", 3, -0.9), record("a", 3, -0.9), record("b", 1, -0.004), record("b", 2, 0)]
    ],
    cycles: [...cycles("a", "discharge_mah_cm2", [1, 2, 6]), ...cycles("b", "discharge_mah_cm2", [3], "W-Cu")]
  };
  expect(await ask("fig2a.current", tables)).toEqual([1, 2]);
  expect(await ask("fig2a.capacity", tables)).toEqual([2, 3]);
});
