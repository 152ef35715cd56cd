import {describe, expect, it} from "vitest";
import {canonical} from "../../../src/models/impedance/canonical.js";
import {formatCircuit, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {fit} from "../../../src/models/impedance/fit.js";
import {uniform} from "../../../src/models/impedance/random.js";
import {CIRCUITS, draws, drawValues, OTHERS, shuffled} from "./draws.js";
import type {Problem} from "../../../src/models/impedance/levenberg.js";
import {search} from "../../../src/models/impedance/search.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";

/** `npx tsx test/bench/starts.ts` draws sixty times as many, from the same seeds. */
describe("starts", () => {
  it.each([...CIRCUITS, ...OTHERS].map((text, k) => [text, k] as const))(
    "reach χ² at the drawn parameters: %s",
    (text, k) => {
      for (const {circuit, text: drawn, spectrum, chi2} of draws(text, 1, 1000 * (k + 1)))
        expect(fit(circuit, spectrum).chi2 / chi2, drawn).toBeLessThan(1.01);
    }
  );

  // Draws whose lowest minimum no scattered start found: a finite length in the place of an arc.
  it.each([
    ["p(R1,CPE1)-p(R2,CPE2)-Ws9", 10, 1],
    // The arc that is left is a tenth of |Z|: it lies idle until it is led along the sweep.
    ["p(R1,CPE1)-p(R2,CPE2)-Ws9", 10, 24, 7000],
    ["p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-Ws9", 16, 46],
    // An arc in the place of the blocking finite length, which lay idle.
    ["p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-Wo9", 15, 36, 90001],
    // The finite length inside the arc, whose capacitance the minimum spent on the finite length.
    ["R0-p(R1-Wo1,CPE1)", 43, 35, 31000],
    ["R0-p(R1,CPE1)-Wo9", 21, 20],
    // Two starts that agree, on an arc of a twentieth of |Z| in the wrong decade.
    ["R0-p(R1,C1)-p(R2,CPE2)-W9", 39, 59, 52000],
    ["R0-p(R1,CPE1)-p(R2,CPE2)-Wo9", 27, 47],
    // Each of two unlike arcs with the size and place of the other.
    ["R0-p(R1,CPE1)-p(R2-W2,CPE2)", 45, 20, 314159],
    // The store across the arc taken for the slope of the finite length, the finite length for the store.
    ["R0-p(R1-Wo1,CPE1)", 43, 48, 777781],
    // A steep tail taken for a flat one, whose bend the arc makes up for.
    ["p(R1,CPE1)-CPE9", 5, 58, 5001],
    // The inner arc in the place of the outer.
    ["R0-p(CPE1,R1-p(R2,CPE2))", 46, 5, 5001],
    // Two starts that agree, on an arc too flat for one.
    ["p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-W9", 14, 18, 7013],
    // Two arcs in nearly one place.
    ["p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-Wo9", 15, 60, 7013]
  ] as const)(
    "lead a part past the ridge between two minima: %s",
    (text, place, number, seed: number = 1000) => {
      expect([...CIRCUITS, ...OTHERS][place - 1]).toBe(text);
      const {circuit, spectrum, chi2} = [...draws(text, number, seed * place)].at(-1)!;
      expect(fit(circuit, spectrum).chi2 / chi2).toBeLessThan(1.01);
    }
  );

  it.each(["p(CPE1,R1-W1)", "W1-p(CPE2,R2)-R0-p(R1,CPE1)", "CPE3-p(CPE1,R1)-R0"])(
    "give %s the residual of every other order",
    text => {
      const next = uniform(4);
      const circuit = parseCircuit(text);
      const spectrum = simulate(circuit, drawValues(circuit, uniform(9)), logSweep(1e5, 1, 10));
      for (let k = 0; k < 3; k++)
        expect(fit(shuffled(circuit, next), spectrum).rmsRelative).toBeLessThan(1e-6);
    }
  );
});

describe("canonical", () => {
  it("is the same for every order and nesting", () => {
    const next = uniform(1);
    const kinds = (text: string) => text.replace(/\d/g, "");
    for (const text of [...CIRCUITS, ...OTHERS]) {
      const circuit = parseCircuit(text);
      const form = kinds(formatCircuit(canonical(circuit)));
      for (let k = 0; k < 5; k++) expect(kinds(formatCircuit(canonical(shuffled(circuit, next))))).toBe(form);
    }
    const nested = parseCircuit("p(R1,p(C1,R2-W1))");
    expect(formatCircuit(canonical(nested))).toBe("p(R1,C1,R2-W1)");
  });
});

describe("search", () => {
  /** One unknown, a parabola on either side of 0: the sum is 1 at least at −1, ¼ at +1. */
  const twoValleys: Problem = {
    size: 1,
    length: 2,
    lower: Float64Array.of(-9),
    upper: Float64Array.of(9),
    residuals: ([x], out) => {
      out.set(x! < 0 ? [x! + 1, 1] : [x! - 1, 0.5]);
      return out[0]! ** 2 + out[1]! ** 2;
    },
    columns: () => [Float64Array.of(1, 0)]
  };
  const from = (...places: number[]) =>
    function* () {
      for (const place of places) yield Float64Array.of(place);
    };

  it("goes on where a detour leads lower, and ends where none does", () => {
    const asked: number[] = [];
    const {minimum, starts, agreeing} = search(
      twoValleys,
      from(-1.5, -1.4, -1.3, -1.2, 1.5, 1.4, 1.3, 1.2),
      50,
      [],
      {
        easy: false,
        idle: () => false,
        detours: ({theta}) => {
          asked.push(theta[0]!);
          return [Float64Array.of(1.6)];
        }
      }
    );
    // Four starts agree on the high valley; the detour, two starts and a last detour on the low one.
    expect(asked.map(Math.round)).toEqual([-1, 1]);
    expect([starts, agreeing]).toEqual([8, 4]);
    expect(minimum.theta[0]).toBeCloseTo(1, 9);
    expect(minimum.sse).toBeCloseTo(0.25, 9);
  });

  it("ends after the detour once it has made as many starts as it may", () => {
    const guide = {easy: false, idle: () => false, detours: () => [Float64Array.of(1.6)]};
    const {minimum, starts} = search(twoValleys, from(-1.5, -1.4, -1.3, -1.2), 3, [], guide);
    expect(starts).toBe(4);
    expect(minimum.theta[0]).toBeCloseTo(1, 9);
  });
});
