import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {bytesOf, codes, refusal, values} from "../fixture.js";
import {points, written, type Point} from "./written.js";

describe("three columns without a head", () => {
  const bare = (row: (p: Point) => number[], mark = "."): Uint8Array =>
    bytesOf(written("", row, ";", mark).trimStart());
  const maps = {
    "modulus=#2:ohm,phase=#3:deg": bare(p => [p.f, p.z, p.deg]),
    "modulus=#2:ohm,minus-phase=#3:deg": bare(p => [p.f, p.z, -p.deg], ","),
    "real=#2:ohm,minus-imaginary=#3:ohm": bare(p => [p.f, p.re, -p.im])
  };

  it("are read as Z′ and Z″ where gain and phase belong together, and the table says by what", async () => {
    for (const mark of [".", ","]) {
      const table = await readFileBytes(
        bare(p => [p.f, p.re, p.im], mark),
        "x"
      );
      expect(values(table, "imaginary_impedance_ohm")).toEqual(points.map(p => p.im));
      expect(codes(table)).toContain("no-head");
    }
  });

  it.each(Object.entries(maps))(
    "are refused, and by the mapping offered (%s) read right",
    async (map, bytes) => {
      const {hint, thing} = await refusal(() => readFileBytes(bytes, "x"));
      expect(thing).toContain("by gain and phase they are frequency, ");
      expect(hint).toContain(`map=frequency=#1:Hz,${map}`);
      const {columns} = await readFileBytes(bytes, "x", {map: `frequency=#1:Hz,${map}`});
      const of = (name: string) => columns.find(c => c.name === name)!.values as Float64Array;
      points.forEach((p, i) => {
        expect(of("real_impedance_ohm")[i]).toBeCloseTo(p.re, 9);
        expect(of("imaginary_impedance_ohm")[i]).toBeCloseTo(p.im, 9);
      });
    }
  );
});
