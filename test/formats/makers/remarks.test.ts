import {describe, expect, it} from "vitest";
import * as made from "../fixtures/makers.js";
import {codes, column, values} from "../fixture.js";
import {close, read} from "./own.js";

describe("tells of the head", () => {
  it("technique, device and start of EC-Lab, and what its current counts positive", async () => {
    const table = await read(made.mptCycling());
    expect(table.metadata).toMatchObject({
      encoding: "utf-8",
      decimal_mark: ".",
      technique: "Galvanostatic Cycling with Potential Limitation",
      acquisition_started: "05/28/2025 14:23:16.145",
      device: "own",
      electrode_area: "0.503 cm²"
    });
    expect(codes(table)).toContain("sign-of-working-electrode");
    expect((await read(made.mptWithoutHead())).metadata["technique"]).toBeNull();
  });

  it("what Novonix says of the cell", async () => {
    const text = made.novonix().replace("Cell: own", "Cell: own\r\nMass (g): 0.25\r\nStarted: 2025-07-19");
    expect((await read(text)).metadata).toMatchObject({
      encoding: "utf-8",
      software: "Novonix UHPC data file",
      cell: "own",
      mass_g: "0.25",
      started: "2025-07-19"
    });
  });

  it("times of Nova that were not corrected", async () => {
    const text = made.nova().replaceAll(/^([^;]*);[^;]*;/gm, "$1;");
    close(
      values(await read(text), "test_time_second"),
      made.points().map(p => p.second + 7)
    );
  });

  it("Gamry curves by their numbers, of two digits too", async () => {
    const curves = made.dtaCurves().replace("CURVE1", "CURVE11").replace("CURVE2", "CURVE12");
    const table = await read(curves);
    expect(table.rows).toBe(made.points().length);
    expect(new Set(values(table, "cycle_count"))).toEqual(new Set([11, 12]));
    // A table of point numbers alone is no curve.
    const alone = await read(`${made.dtaCurves()}CURVE3\tTABLE\t1\n\tPt\n\t#\n\t0\n`);
    expect(values(alone, "test_time_second")).toEqual(values(table, "test_time_second"));
  });
});

describe("says", () => {
  it("that a run was aborted, which tables are left, and what a curve counts positive", async () => {
    const table = await read(made.dtaSpectrum());
    expect(codes(table)).toEqual(
      expect.arrayContaining(["aborted", "tables-left-out", "sign-of-working-electrode"])
    );
  });

  it("where signs and units came from", async () => {
    expect(codes(await read(made.maccorKit()))).toEqual(
      expect.arrayContaining(["unit-from-clock", "unsigned-current"])
    );
    expect(codes(await read(made.newareLayered()))).toContain("unsigned-current");
    expect(codes(await read(made.arbinDatabase()))).toContain("unit-assumed");
  });

  it("that direct-current records of a spectrum are none of its points", async () => {
    const table = await read(made.mptSpectrum());
    expect(codes(table)).toContain("direct-current");
    expect(column(table, "sweep").values[0]).toBeNaN();
  });
});
