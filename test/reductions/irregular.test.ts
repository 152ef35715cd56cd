import {expect, it} from "vitest";
import {openDatabase, query} from "../../loaders/database.js";
import {irregularCycles} from "../../src/reductions/irregular.js";

/** Efficiencies of cells by cycle from 1 on; null where a cycle has none. */
async function lives(cells: {[cell: string]: (number | null)[]}) {
  const database = await openDatabase();
  await database.run(
    "create table cycles (cell varchar, specimen varchar, provenance varchar, cycle_count integer, coulombic_efficiency double)"
  );
  for (const [cell, efficiencies] of Object.entries(cells))
    for (const [i, efficiency] of efficiencies.entries())
      await database.run(
        `insert into cycles values ('${cell}', 'S', 'measured', ${i + 1}, ${efficiency ?? "null"})`
      );
  const rows = await query(
    database,
    `with ${irregularCycles("cell <> 'left out'", "2")} select cell, provenance, "last"::double as until, irregular::double as irregular from lives order by cell`
  );
  database.closeSync();
  return rows;
}

it("the first cycle more than the band away from the median of the ten before it is irregular", async () => {
  const even = Array.from({length: 12}, () => 0.99);
  expect(
    await lives({
      dips: [...even, 0.965, 0.99, 0.9],
      ends: [...even, null],
      even: [0.99, 0.975, 1, 0.99],
      // 2 points, which 100 times 0.02 is to the last digit, are within the band.
      edge: [0, 0, 0.02],
      // Nothing stands before the first: it is held against the median of all.
      first: [0.8, 0.99, 0.99, 0.99],
      "left out": [0.1, 0.9],
      slow: Array.from({length: 40}, (_, i) => 0.99 - 0.003 * i)
    })
  ).toEqual([
    {cell: "dips", provenance: "measured", until: 15, irregular: 13},
    {cell: "edge", provenance: "measured", until: 3, irregular: null},
    {cell: "ends", provenance: "measured", until: 13, irregular: 13},
    {cell: "even", provenance: "measured", until: 4, irregular: null},
    {cell: "first", provenance: "measured", until: 4, irregular: 1},
    // Ten steps of 0.3 points back the median lies 1.65 points above, but the first of forty lies 5.85 above theirs.
    {cell: "slow", provenance: "measured", until: 40, irregular: 1}
  ]);
});
