import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {openDatabase, query} from "../../../loaders/database.js";
import {tables} from "../../../loaders/tables.js";
import {circuitsFor, fitsOf, spectraOf} from "../../../src/models/impedance/fits.js";
import {readSpectra} from "../../../src/models/impedance/read.js";
import {CELL_CIRCUITS, PELLET_CIRCUITS} from "../../../src/models/impedance/series.js";

const folder = "data/raw/impedance";

describe("shipped spectra", () => {
  const files = readdirSync(folder);

  it.each(files)("%s: every fit converges, no arcs swap, the pellet is told from the cells", async file => {
    const {spectra, notes} = await readSpectra(new Uint8Array(readFileSync(`${folder}/${file}`)), file);
    expect(spectra.length).toBeGreaterThan(0);
    if (file.endsWith(".par")) expect(notes.join(" ")).toContain("before calibration");
    const expected = file.startsWith("lpscl") ? PELLET_CIRCUITS : CELL_CIRCUITS;
    for (const {spectrum} of spectra) expect(circuitsFor(spectrum)).toBe(expected);
  });

  it.runIf(existsSync(`${tables}/fits.parquet`))("the table of the build equals a fit made now", async () => {
    const database = await openDatabase();
    const spectra = await query(
      database,
      `select * from '${tables}/spectra.parquet' order by cell, cycle_count, point`
    );
    const built = await query(database, `select * from '${tables}/fits.parquet' order by cell, cycle_count`);
    expect(spectraOf(spectra).length).toBe(built.length);
    const now = fitsOf(spectra);
    now.forEach((row, i) => {
      for (const [name, value] of Object.entries(row))
        if (typeof value === "number")
          expect(Math.abs(value - Number(built[i]![name]))).toBeLessThanOrEqual(1e-9 * Math.abs(value));
        else if (name !== "parameters") expect(built[i]![name]).toEqual(value);
    });
    for (const row of now.filter(r => r.arcs === 2)) {
      const [, , q1, n1, , q2, n2] = String(row.parameters).split(" ").map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number
      ];
      const tau = (r: unknown, q: number, n: number): number => (Number(r) * q) ** (1 / n);
      expect(tau(row.first_arc_ohm, q1, n1)).toBeLessThan(tau(row.second_arc_ohm, q2, n2));
    }
  });
});
