import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {bytesOf, codes, refusal} from "../fixture.js";
import {written, type Point} from "./written.js";

describe("a head or a size that speaks against the values", () => {
  it("a unit below the head that is none of its quantity is refused by name", async () => {
    const text = written("f,|Z|,phase\nHz,dB,deg", p => [p.f, 20 * Math.log10(p.z), p.deg]);
    expect((await refusal(() => readFileBytes(bytesOf(text), "x"))).message).toMatch(
      /"dB" cannot be turned into ohm/
    );
  });

  it("a minus within a head is never dropped", async () => {
    const text = written("f/Hz,Re(Z)/Ohm,Im(-Z)/Ohm", p => [p.f, p.re, -p.im]);
    expect((await refusal(() => readFileBytes(bytesOf(text), "x"))).category).toBe("unknown format");
  });

  it("|Z| of another size than Z′ and Z″ is told, and a rounded one is not", async () => {
    const told = async (z: (p: Point) => number): Promise<boolean> =>
      codes(
        await readFileBytes(bytesOf(written("f,Z',Z'',|Z|,phase", p => [p.f, p.re, p.im, z(p), p.deg])), "x")
      ).includes("modulus-contradicts");
    expect(await told(p => p.z / 1000)).toBe(true);
    expect(await told(p => Math.round(p.z))).toBe(false);
  });
});
