import {expect, it} from "vitest";
import {ask, cell, rowOf} from "./by-hand.js";

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
  // The lowest voltage of what is discharged after the formation of two cycles.
  const limited = {
    cells: [cell("a", "S33", "Cu")],
    claims: [{id: "figS33.formation-cycles", value: "2"}],
    records: [record(2, 2, -1), record(3, 3, -1), record(3, 1, 0), record(3, 1, 0.5), record(4, 4, -1)]
  };
  expect(await ask("figS33.cutoff", limited)).toEqual([3, 3]);
});

it("a rate is met within 2 % of it, and the fifth current of a rate test is 1C", async () => {
  const rates = [0.1, 0.2, 0.3, 0.5, 1, 0.983, 1.017, 1.03, 2];
  const tables = {
    cells: [cell("a", "6c", "Cu")],
    cycles: rates.map((rate_c, i) => ({...rowOf("a"), cycle_count: i + 1, rate_c, discharge_mah_g: 200 - i})),
    // Two cycles at the first current, to four digits, and a rest in each; on 10 mg 1 mA is 100 mA g⁻¹.
    records: [0.2, 0.2002, 0.4, 0.6, 1, 2, 4].flatMap((ma, i) => [
      ...[1, 1, 7, 0, 0, 0, 0].map(times => ({
        cell: "a",
        cycle_count: i + 1,
        current_ampere: (-ma * times) / 1000
      })),
      {cell: "a", cycle_count: i + 1, current_ampere: ma / 100}
    ])
  };
  expect(await ask("fig6c.capacity.1c", tables)).toEqual([195, 195]);
  expect(await ask("fig6a.c-definition", tables)).toEqual([200, 200]);
  // A reconstructed cell that ends sooner.
  const both = {
    ...tables,
    cells: [...tables.cells, {...cell("b", "6c", "W-Cu"), provenance: "reconstructed"}],
    records: [...tables.records, {cell: "b", cycle_count: 1, current_ampere: -0.0002}]
  };
  expect(await ask("fig6a.c-definition", both, "reconstructed")).toEqual([200, 200]);
});
