import {expect, it} from "vitest";
import {ask, cell, cycles, rowOf} from "./by-hand.js";

it("a profile has a plateau, a dip and, where the voltage falls by more than 3 mV after it, a third stage", async () => {
  const profile = (dip: number | null, ...volts: number[]) => ({
    cells: [cell("a", "2a", "Cu"), cell("b", "2a", "W-Cu")],
    cycles: [{...rowOf("a"), cycle_count: 1, nucleation_mv: dip}],
    records: [
      ...volts.map((voltage_volt, i) => ({
        ...{cell: "a", record_index: i, cycle_count: 1, voltage_volt},
        ...{current_ampere: -1, step_capacity_ah: (4 * (i + 1)) / 100}
      })),
      // The end of the deposit, a rest, a dissolution and another cycle, none of which count.
      {cell: "a", record_index: 96, cycle_count: 1, voltage_volt: 0, current_ampere: -1, step_capacity_ah: 4},
      {cell: "a", record_index: 97, cycle_count: 1, voltage_volt: -1, current_ampere: 0, step_capacity_ah: 4},
      {cell: "a", record_index: 98, cycle_count: 1, voltage_volt: -1, current_ampere: 1, step_capacity_ah: 4},
      {cell: "a", record_index: 99, cycle_count: 2, voltage_volt: -1, current_ampere: -1, step_capacity_ah: 4}
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
        // A record the other way, a rest, and one of the next cycle, each of them different in each cell.
        ...[
          [1, -sign],
          [1, 0],
          [2, sign]
        ].map(([cycle_count, ampere]) => ({
          ...{cell: `c${i}`, cycle_count: cycle_count!, current_ampere: ampere!},
          ...{step_capacity_ah: parts[1]!, voltage_volt: 9 - i}
        }))
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
  // Regular to its end.
  expect(await ask("fig2i.eta.dep.mg.end", of("2e 2g 2i", even, "Mg-Cu"))).toEqual([34, 34]);
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
