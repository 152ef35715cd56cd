import {expect, it} from "vitest";
import {splitOf} from "../../src/formats/rows-of.js";

const parts = (line: string, width = 3, wanted = [0, 1, 2]): string[] | null =>
  splitOf(line, width, wanted)?.split(line, () => "") ?? null;

it("a line is parted by what makes its wanted fields numbers, blank fields behind them apart", () => {
  expect(parts("1,2,3")).toEqual(["1", "2", "3"]);
  expect(parts("1;2,5;3")).toEqual(["1", "2,5", "3"]);
  expect(parts("1\t2\tNaN")).toEqual(["1", "2", "NaN"]);
  expect(parts("1,2,3, ,")?.slice(0, 3)).toEqual(["1", "2", "3"]);
  expect(parts("1 2 3")).toEqual(["1", "2", "3"]);
});

it("too few fields, a word among those wanted, or a field too many is no row", () => {
  for (const line of ["1,2", "1,x,3", "1,2,3,4", "", "1;2;3;x"]) expect(parts(line), line).toBeNull();
  expect(parts("x,1,2", 3, [1, 2])).toEqual(["x", "1", "2"]);
});
