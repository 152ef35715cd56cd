import {describe, expect, it} from "vitest";
import {displacementAt} from "../../../src/models/plate/mechanics.js";
import {swelling} from "../../../src/models/plate/coefficients.js";
import {slide_nm} from "../../../src/models/plate/friction.js";
import {pointState, sample, stateAt} from "../../../src/models/plate/stress.js";
import {atRest, gaussStates, largest, order, type Solved} from "./support.js";

const E = 45;
const NU = 0.29;
const place = ({mesh}: Solved, I: number, K: number): number => K * (2 * mesh.nr + 1) + I;

describe("1 a free body of uniform composition", () => {
  const solved = atRest({base: "sliding", top: "free"}, [6, 7], () => 0.17);
  const strain = swelling(solved.plate) * 0.17;
  it("bears no stress", () => {
    expect(largest(gaussStates(solved).flatMap(({state: s}) => [s.rr, s.zz, s.tt, s.rz]))).toBeLessThan(
      1e-12
    );
  });
  it("grows by β x in every direction", () => {
    expect(displacementAt(solved.m, place(solved, 12, 14), 0)).toBeCloseTo(strain * 100, 11);
    expect(displacementAt(solved.m, place(solved, 4, 14), 1)).toBeCloseTo(strain * 140, 11);
  });
});

describe("2 patch test: uniaxial pressure on an uneven mesh", () => {
  const solved = atRest({base: "sliding", p: "60MPa"}, [5, 6], () => 0, 37);
  it("gives σ_zz = −p and nothing else", () => {
    for (const {state: s} of gaussStates(solved)) {
      expect(s.zz).toBeCloseTo(-0.06, 13);
      expect(largest([s.rr, s.tt, s.rz])).toBeLessThan(1e-13);
    }
  });
  it("gives the displacements of a bar", () => {
    expect(displacementAt(solved.m, place(solved, 0, 12), 1)).toBeCloseTo((-0.06 / E) * 140, 12);
    expect(displacementAt(solved.m, place(solved, 10, 6), 0)).toBeCloseTo(((NU * 0.06) / E) * 100, 12);
  });
});

describe("3 roller at the rim, free top", () => {
  const solved = atRest(
    {base: "sliding", side: "roller", top: "free"},
    [5, 8],
    (_, z) => 0.17 - (0.11 * z) / 140
  );
  it("gives σ_rr = σ_θθ = −Eβx/(1 − ν), exact for x linear in z", () => {
    for (const {state: s} of gaussStates(solved)) {
      const expected = (-E * swelling(solved.plate) * s.x) / (1 - NU);
      expect(largest([s.rr - expected, s.tt - expected, s.zz, s.rz])).toBeLessThan(1e-12);
    }
  });
  it("is −3.340 GPa at x = 0.17", () => {
    expect(stateAt(solved.m, solved.x, 0, sample(0, -1), pointState()).rr).toBeCloseTo(-3.34, 3);
  });
});

describe("4 bonded, roller at the rim, fixed top", () => {
  it("gives −Eβx/(1 − 2ν) I", () => {
    const solved = atRest({base: "bonded", side: "roller", top: "fixed"}, [4, 5], () => 0.1);
    const expected = (-E * swelling(solved.plate) * 0.1) / (1 - 2 * NU);
    for (const {state: s} of gaussStates(solved))
      expect(largest([s.rr - expected, s.zz - expected, s.tt - expected, s.rz])).toBeLessThan(1e-12);
  });
});

describe("5 cylinder with x = a r² under a platen without force", () => {
  const a = 0.17 / 100 ** 2;
  function error(nr: number, nz: number): number {
    const solved = atRest({base: "sliding"}, [nr, nz], r => a * r * r);
    const k = (E * swelling(solved.plate)) / (1 - NU);
    const integral = (r: number): number => (a * r ** 4) / 4;
    let [square, norm] = [0, 0];
    for (const {state: s, weight} of gaussStates(solved)) {
      const edge = integral(100) / 100 ** 2;
      const here = integral(s.r_nm) / s.r_nm ** 2;
      const own = a * s.r_nm ** 2;
      const exact = [k * (edge - here), k * (2 * edge - own), k * (edge + here - own)];
      [s.rr, s.zz, s.tt].forEach((value, c) => void (square += weight * (value - exact[c]!) ** 2));
      exact.forEach(value => void (norm += weight * value ** 2));
    }
    return Math.sqrt(square / norm);
  }
  it("converges with order 2 in L2", () => {
    const errors = [error(4, 3), error(8, 6), error(16, 12)] as const;
    expect(order(errors[0], errors[1])).toBeGreaterThan(1.8);
    expect(order(errors[1], errors[2])).toBeGreaterThan(1.9);
    expect(errors[2]).toBeLessThan(0.005);
  });
});

describe("6 thin bonded disc with a free top", () => {
  const off = [2, 5, 10, 20].map(ratio => {
    const size: [number, number] = [Math.round(6 + 4 * Math.sqrt(ratio)), 8];
    const solved = atRest({base: "bonded", top: "free", H: 40, R: 40 * ratio}, size, () => 0.17);
    const film = (-E * swelling(solved.plate) * 0.17) / (1 - NU);
    return Math.abs(stateAt(solved.m, solved.x, 4 * size[0], sample(-1, -1), pointState()).rr / film - 1);
  });
  it("tends to −Eβx/(1 − ν) on the axis as R/H grows", () => {
    for (let k = 1; k < off.length; k++) expect(off[k]!).toBeLessThan(off[k - 1]! / 5);
  });
  it("is below 0.1 % off from R/H = 10 on", () => {
    expect(off[2]).toBeLessThan(1e-3);
    expect(off[1]).toBeGreaterThan(1e-3);
  });
});

describe("7 energy", () => {
  it.each([
    ["spring", {base: "spring", kt: 0.2, p: 9}],
    ["spring and softening", {base: "spring", kt: 1, modulus: "mixture"}],
    ["friction cap", {base: "capped", kt: 1, taumax: 0.5, modulus: "mixture", p: 50}],
    ["bonded", {base: "bonded", top: "free"}]
  ] as const)("∫σ:ε_el + ∫σ:βxI = work of platen and interphase (%s)", (_, given) => {
    const solved = atRest(given, [6, 8], (r, z) => 0.17 - 0.1 * (z / 140) + 0.03 * (r / 100) ** 2);
    const {m, mesh, plate} = solved;
    let inner = 0;
    for (const {state: s, weight} of gaussStates(solved))
      inner += weight * (2 * s.energy + 3 * s.hydrostatic * swelling(plate) * s.x);
    let outer =
      -plate.p * 1e-3 * Math.PI * plate.R ** 2 * displacementAt(m, place(solved, 0, 2 * mesh.nz), 1);
    const tail = m.u.length - m.edge.size;
    for (let point = 0; point < m.edge.weight_nm2.length; point++) {
      const slide = slide_nm(m.edge, m.u, point, tail);
      const pull = Math.min(m.edge.law.stiffness_GPa_nm * Math.abs(slide), m.edge.law.cap_GPa);
      outer -= m.edge.weight_nm2[point]! * pull * Math.abs(slide);
    }
    if (plate.base === "bonded") outer = 0;
    const scale = gaussStates(solved).reduce((sum, {state, weight}) => sum + 2 * state.energy * weight, 0);
    expect(Math.abs(inner - outer) / scale).toBeLessThan(1e-12);
  });
});
