import {describe, expect, it} from "vitest";
import {courseTable, NORMS} from "../../src/compare/course.js";

const row = {
  ...{cell: "yours-1", specimen: "yours, measured", provenance: "measured", last_cycle: 40},
  ...{first_area: 5, last_area: 4, first_mass: 200, last_mass: 150, first_rate: null, last_rate: null}
};

describe("course of a test", () => {
  it("is counted against what was chosen", () => {
    expect(courseTable([row], "area")!.rows).toEqual([["yours, measured", 5, 4, 80, 40, "measured"]]);
    expect(courseTable([row], "mass")!.rows[0]!.slice(1, 4)).toEqual([200, 150, 75]);
    expect(courseTable([row], "mass")!.columns[1]!.unit).toBe(NORMS.mass.unit);
  });
  it("is not there where nothing can be counted so", () => expect(courseTable([row], "rate")).toBeNull());
});
