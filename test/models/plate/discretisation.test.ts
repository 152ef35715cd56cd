import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {equilibrate, hydrostatic, mechanics, retune, stiffen} from "../../../src/models/plate/mechanics.js";
import {gradedLine, plateMesh, readMesh} from "../../../src/models/plate/mesh.js";
import {readPlate} from "../../../src/models/plate/given.js";
import {project, projector} from "../../../src/models/plate/project.js";
import {quadrature} from "../../../src/models/plate/quadrature.js";
import {stressOperator} from "../../../src/models/plate/sensitivity.js";
import {bilinear, serendipity} from "../../../src/models/plate/shape.js";
import {nodal} from "./support.js";

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1]
] as const;
const MIDDLES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0]
] as const;
const within = fc.double({min: -1, max: 1, noNaN: true});

describe("shape functions", () => {
  it.each([
    ["bilinear", bilinear, CORNERS],
    ["serendipity", serendipity, [...CORNERS, ...MIDDLES]]
  ] as const)("%s are one at their node, zero at the others, and sum to one", (_, of, nodes) => {
    nodes.forEach(([xi, eta], a) =>
      of(xi, eta).value.forEach((value, b) => expect(value).toBeCloseTo(a === b ? 1 : 0, 14))
    );
    fc.assert(
      fc.property(within, within, (xi, eta) => {
        const sum = (values: Float64Array): number => values.reduce((s, v) => s + v, 0);
        const shape = of(xi, eta);
        expect(sum(shape.value)).toBeCloseTo(1, 12);
        expect(sum(shape.xi)).toBeCloseTo(0, 12);
        expect(sum(shape.eta)).toBeCloseTo(0, 12);
      })
    );
  });
  it("serendipity carry every quadratic and its slopes", () => {
    const f = (x: number, y: number): number => 1 + 2 * x - y + 3 * x * x - 4 * x * y + 0.5 * y * y;
    const at = [...CORNERS, ...MIDDLES].map(([x, y]) => f(x, y));
    fc.assert(
      fc.property(within, within, (x, y) => {
        const shape = serendipity(x, y);
        const sum = (weights: Float64Array): number => weights.reduce((s, w, a) => s + w * at[a]!, 0);
        expect(sum(shape.value)).toBeCloseTo(f(x, y), 11);
        expect(sum(shape.xi)).toBeCloseTo(2 + 6 * x - 4 * y, 11);
        expect(sum(shape.eta)).toBeCloseTo(-1 - 4 * x + y, 11);
      })
    );
  });
});

describe("mesh", () => {
  it("is graded by four, fine at the rim and at the electrolyte side", () => {
    const {r_nm, z_nm} = plateMesh(100, 140, 8, 12);
    const edges = (line: Float64Array): number[] => [...line.slice(1)].map((b, k) => b - line[k]!);
    const [r, z] = [edges(r_nm), edges(z_nm)];
    expect(r[0]! / r[7]!).toBeCloseTo(4, 12);
    expect(z[11]! / z[0]!).toBeCloseTo(4, 12);
    expect(r_nm[8]).toBe(100);
    expect(z_nm[12]).toBe(140);
    expect(gradedLine(10, 1, 4, true)).toEqual(Float64Array.from([0, 10]));
  });
  it("counts 600 and 2352 free displacements, 117 and 425 corners", () => {
    for (const [nr, nz, dofs, corners] of [
      [8, 12, 600, 117],
      [16, 24, 2352, 425]
    ] as const) {
      const mesh = plateMesh(100, 140, nr, nz);
      expect(mesh.corners).toBe(corners);
      expect(mechanics(readPlate(), mesh).elastic.numbering.size).toBe(dofs);
    }
  });
  it("measures the volume of the cylinder", () => {
    const {weight_nm3} = quadrature(plateMesh(100, 140, 5, 7));
    expect(weight_nm3.reduce((sum, w) => sum + w, 0) / (Math.PI * 100 ** 2 * 140)).toBeCloseTo(1, 13);
  });
  it("is read from text, or refused with the range", () => {
    expect(readMesh("16x24")).toEqual([16, 24]);
    expect(readMesh(" 8 × 12 ")).toEqual([8, 12]);
    expect(() => readMesh("fine")).toThrow(/cannot read mesh = "fine"; give radial x axial/);
    expect(() => plateMesh(100, 140, 1, 12)).toThrow(
      /nr = 1 is out of range; allowed: whole numbers 2 to 64/
    );
    expect(() => plateMesh(100, 140, 8, 65)).toThrow(/nz = 65/);
  });
});

describe("projection", () => {
  it("gives a bilinear field back", () => {
    const mesh = plateMesh(100, 140, 5, 6);
    const rule = quadrature(mesh);
    const field = (r: number, z: number): number => 2 - 0.3 * r + 0.01 * z + 0.002 * r * z;
    const weighted = rule.r_nm.map((r, k) => {
      const e = Math.floor(k / 9);
      const row = Math.floor(e / mesh.nr);
      const eta = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)][Math.floor((k % 9) / 3)]!;
      const z = mesh.z_nm[row]! + ((1 + eta) / 2) * (mesh.z_nm[row + 1]! - mesh.z_nm[row]!);
      return field(r, z) * rule.weight_nm3[k]!;
    });
    const out = new Float64Array(mesh.corners);
    project(projector(mesh, rule), weighted, out);
    nodal(mesh, field).forEach((value, k) => expect(out[k]).toBeCloseTo(value, 10));
  });
});

describe("dense operator of the stress", () => {
  it.each(["spring", "capped", "bonded", "sliding"] as const)("is the derivative of σ_h (%s)", base => {
    const plate = readPlate({base, kt: 1, taumax: 0.3, modulus: "mixture"});
    const mesh = plateMesh(plate.R, plate.H, 4, 5);
    const m = mechanics(plate, mesh);
    const x = nodal(mesh, (r, z) => 0.15 - 0.0005 * z + 0.0002 * r);
    stiffen(m, x);
    equilibrate(m, x);
    const S = stressOperator(m);
    const solve = (y: Float64Array): Float64Array => {
      equilibrate(m, y);
      const out = new Float64Array(mesh.corners);
      hydrostatic(m, out);
      return out;
    };
    const before = solve(x);
    const change = nodal(mesh, (r, z) => 1e-5 * Math.sin(r / 30 + z / 50));
    const after = solve(x.map((value, k) => value + change[k]!));
    for (let i = 0; i < mesh.corners; i++) {
      let expected = 0;
      for (let j = 0; j < mesh.corners; j++) expected += S[i * mesh.corners + j]! * change[j]!;
      expect(after[i]! - before[i]!).toBeCloseTo(expected, 11);
    }
  });
});

describe("conjugate gradients at a modulus near the factored one", () => {
  it.each(["spring", "capped", "bonded"] as const)("give the displacements of a factorisation (%s)", base => {
    const plate = readPlate({base, kt: 1, taumax: 0.4, modulus: "mixture"});
    const mesh = plateMesh(plate.R, plate.H, 5, 6);
    const x = nodal(mesh, (r, z) => 0.2 - 0.001 * z + 0.0003 * r);
    const exact = mechanics(plate, mesh);
    stiffen(exact, x);
    equilibrate(exact, x);
    const near = mechanics(plate, mesh);
    stiffen(near, new Float64Array(mesh.corners));
    retune(near, x);
    equilibrate(near, x);
    exact.u.forEach((value, k) => expect(near.u[k]).toBeCloseTo(value, 5));
    expect(near.edge.state).toEqual(exact.edge.state);
  });

  it("give up after 200 iterations where there is no answer", () => {
    const plate = readPlate({base: "bonded", modulus: "mixture"});
    const mesh = plateMesh(plate.R, plate.H, 5, 6);
    const m = mechanics(plate, mesh);
    stiffen(m, new Float64Array(mesh.corners));
    retune(m, new Float64Array(mesh.corners).fill(0.1));
    expect(() => equilibrate(m, new Float64Array(mesh.corners).fill(NaN))).toThrow(
      "not reached in 200 iterations"
    );
  });
});
