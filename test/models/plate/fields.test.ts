import {describe, expect, it} from "vitest";
import {runCaseNow} from "../../../src/models/plate/index.js";

const [nr, nz] = [4, 6] as const;
const run = runCaseNow({case: "P1"}, [nr, nz]);
const {x, ur_nm, uz_nm} = run.fields;
/** The corner i steps from the axis and j steps from the electrolyte. */
const at = (i: number, j: number): number => j * (nr + 1) + i;
const rows = Array.from({length: nz + 1}, (_, j) => j);

describe("displacements, corner by corner", () => {
  it("are one for each corner of the mesh", () => {
    for (const list of [x, ur_nm, uz_nm]) expect(list).toHaveLength((nr + 1) * (nz + 1));
  });

  it("leave the axis on the axis, and grow from it to the rim", () => {
    for (const j of rows) {
      expect(ur_nm[at(0, j)]).toBe(0);
      for (let i = 1; i <= nr; i++) expect(ur_nm[at(i, j)]).toBeGreaterThan(ur_nm[at(i - 1, j)]!);
    }
  });

  it("are none in height on the electrolyte, and those of the results at the platen", () => {
    for (let i = 0; i <= nr; i++) {
      expect(uz_nm[at(i, 0)]).toBe(0);
      expect(uz_nm[at(i, nz)]).toBeCloseTo(run.uz_top, 6);
    }
    expect(ur_nm[at(nr, nz)]).toBe(run.ur_corner_w);
  });
});
