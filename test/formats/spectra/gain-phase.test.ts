import fc from "fast-check";
import {expect, it} from "vitest";
import {pairIn} from "../../../src/formats/spectra/gain-phase.js";

/** A constant-phase element of some 1 MΩ, so that its ohms are no degrees: |Z| ~ ω^−n has the phase −90° n at every frequency, so that Bode's integral is exact. */
const element = (n: number, first: number, decades: number, count = 12) =>
  Array.from({length: count}, (_, i) => {
    const f = first * 10 ** ((decades * i) / (count - 1));
    return {f, z: 1e6 * (f / first) ** -n, rad: (-Math.PI / 2) * n};
  });

it("a constant-phase element is told from one decade, wherever it lies and in any order", () =>
  fc.assert(
    fc.property(
      fc.double({min: 0.15, max: 0.6, noNaN: true}),
      fc.double({min: -4, max: 5, noNaN: true}),
      fc.boolean(),
      (n, decade, falls) => {
        const rows = element(n, 10 ** decade, 1);
        if (falls) rows.reverse();
        const f = rows.map(p => p.f);
        const re = rows.map(p => p.z * Math.cos(p.rad));
        const im = rows.map(p => p.z * Math.sin(p.rad));
        expect(pairIn(f, re, im)).toBe("parts");
        expect(
          pairIn(
            f,
            rows.map(p => p.z),
            rows.map(p => (p.rad * 180) / Math.PI)
          )
        ).toBe("modulus");
        expect(
          pairIn(
            f,
            re,
            im.map(v => -v)
          )
        ).not.toBe("parts");
      }
    )
  ));

it("seven points do not tell, nor eight of which one frequency stands twice; frequencies of 0 and below are none", () => {
  const ask = (rows: ReturnType<typeof element>) =>
    pairIn(
      rows.map(p => p.f),
      rows.map(p => p.z * Math.cos(p.rad)),
      rows.map(p => p.z * Math.sin(p.rad))
    );
  const eight = element(0.4, 10, 2, 8);
  expect(ask(eight)).toBe("parts");
  expect(ask([{...eight[0]!, f: 0}, ...eight, {...eight[0]!, f: -1}])).toBe("parts");
  for (const again of [eight[0]!, eight[4]!, eight[7]!]) expect(ask([...eight, again])).toBe("parts");
  expect(ask(eight.slice(1))).toBeNull();
  expect(ask([...eight.slice(1), eight[7]!])).toBeNull();
});
