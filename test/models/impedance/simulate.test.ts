import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Circuit, leaves, parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {bind} from "../../../src/models/impedance/network.js";
import {jacobian} from "../../../src/models/impedance/jacobian.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {evaluate, logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import {bound} from "./arbitrary.js";

describe("simulate", () => {
  it.each([
    ["MgW_c1", 1e4, 58.4815, -2.1466],
    ["MgW_c1", 1, 61.3965, -1.1982],
    ["Cu_c5", 1e3, 78.1209, -19.3802],
    ["Cu_c5", 1, 139.1525, -3.1116]
  ] as const)("%s at %d Hz", (name, hertz, re, im) => {
    const {circuit, values} = circuitOf(CELL_SETS[name]);
    const z = simulate(circuit, values, Float64Array.of(hertz));
    expect(z.realOhm[0]).toBeCloseTo(re, 4);
    expect(z.imaginaryOhm[0]).toBeCloseTo(im, 4);
  });

  it("has its apex at ω₀ = (RQ)^(−1/n), R/2·tan(nπ/4) high", () => {
    const [r, q, n] = [28, 3e-6, 0.82];
    const apex = (r * q) ** (-1 / n) / (2 * Math.PI);
    const z = simulate(
      parseCircuit("p(R1,CPE1)"),
      [r, q, n],
      Float64Array.of(apex * 0.99, apex, apex * 1.01)
    );
    expect(-z.imaginaryOhm[1]!).toBeCloseTo((r / 2) * Math.tan((n * Math.PI) / 4), 9);
    expect(Math.max(...z.imaginaryOhm.map(x => -x))).toBe(-z.imaginaryOhm[1]!);
  });

  it("agrees with complex arithmetic term by term on any circuit", () => {
    fc.assert(
      fc.property(bound(), ({circuit, values}) => {
        const f = logSweep(1e5, 1e-1, 2);
        const z = simulate(circuit, values, f);
        const lookup = new Map(parametersOf(circuit).map(({name}, i) => [name, values[i]!]));
        f.forEach((hertz, i) => {
          const [re, im] = direct(circuit, name => lookup.get(name)!, 2 * Math.PI * hertz);
          const size = Math.hypot(re, im);
          expect(Math.hypot(z.realOhm[i]! - re, z.imaginaryOhm[i]! - im) / size).toBeLessThan(1e-9);
        });
      }),
      {numRuns: 200}
    );
  });

  it("finite lengths end as they must", () => {
    const low = Float64Array.of(1e-6);
    const high = Float64Array.of(1e9);
    const short = simulate(parseCircuit("Ws1"), [7, 0.1], low);
    expect(short.realOhm[0]).toBeCloseTo(7, 6);
    const open = simulate(parseCircuit("Wo1"), [7, 0.1], low);
    expect(open.realOhm[0]).toBeCloseTo(7 / 3, 6);
    expect(open.imaginaryOhm[0]! / (-7 / (2 * Math.PI * 1e-6 * 0.1))).toBeCloseTo(1, 9);
    for (const text of ["Ws1", "Wo1"]) {
      const z = simulate(parseCircuit(text), [7, 0.1], high);
      const tail = simulate(parseCircuit("W1"), [7 / Math.sqrt(2 * 0.1)], high);
      expect(z.realOhm[0]! / tail.realOhm[0]!).toBeCloseTo(1, 12);
      expect(z.imaginaryOhm[0]! / tail.imaginaryOhm[0]!).toBeCloseTo(1, 12);
    }
  });
});

describe("jacobian", () => {
  it("agrees with central differences on any circuit", () => {
    fc.assert(
      fc.property(bound(), ({circuit, values}) => {
        const network = bind(circuit, logSweep(1e5, 1e-1, 2));
        const n = network.sweep.omega.length;
        const columns = network.parameters.map(() => ({re: new Float64Array(n), im: new Float64Array(n)}));
        evaluate(network, values);
        const scale = Math.max(...network.whole.z.re.map((re, i) => Math.hypot(re, network.whole.z.im[i]!)));
        jacobian(network, values, columns);
        network.parameters.forEach(({dimension}, k) => {
          const h = 1e-5;
          const at = (sign: number) => {
            const moved = values.slice();
            moved[k] = dimension === "exponent" ? moved[k]! + sign * h : moved[k]! * Math.exp(sign * h);
            const z = simulate(
              circuit,
              moved,
              network.sweep.omega.map(w => w / (2 * Math.PI))
            );
            return z;
          };
          const [up, down] = [at(1), at(-1)];
          for (let i = 0; i < n; i++) {
            expect(Math.abs((up.realOhm[i]! - down.realOhm[i]!) / (2 * h) - columns[k]!.re[i]!)).toBeLessThan(
              1e-6 * scale
            );
            expect(
              Math.abs((up.imaginaryOhm[i]! - down.imaginaryOhm[i]!) / (2 * h) - columns[k]!.im[i]!)
            ).toBeLessThan(1e-6 * scale);
          }
        });
      }),
      {numRuns: 200}
    );
  });
});

type Complex = readonly [number, number];
const add = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
const mul = (a: Complex, b: Complex): Complex => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
const inverse = ([re, im]: Complex): Complex => [re / (re * re + im * im), -im / (re * re + im * im)];
const exp = ([re, im]: Complex): Complex => [Math.exp(re) * Math.cos(im), Math.exp(re) * Math.sin(im)];
const scale = (k: number, [re, im]: Complex): Complex => [k * re, k * im];
const cosh = (x: Complex) => scale(0.5, add(exp(x), exp(scale(-1, x))));
const sinh = (x: Complex) => scale(0.5, add(exp(x), scale(-1, exp(scale(-1, x)))));

function direct(circuit: Circuit, value: (name: string) => number, omega: number): Complex {
  if (circuit.type === "series") return circuit.parts.map(part => direct(part, value, omega)).reduce(add);
  if (circuit.type === "parallel")
    return inverse(circuit.parts.map(part => inverse(direct(part, value, omega))).reduce(add));
  const [{kind, label}] = leaves(circuit) as [ReturnType<typeof leaves>[number]];
  const power = (n: number): Complex => scale(omega ** n, exp([0, (n * Math.PI) / 2]));
  switch (kind) {
    case "R":
      return [value(label), 0];
    case "C":
      return inverse([0, omega * value(label)]);
    case "L":
      return [0, omega * value(label)];
    case "CPE":
      return inverse(scale(value(`${label}_Q`), power(value(`${label}_n`))));
    case "W":
      return scale(value(label) / Math.sqrt(omega), [1, -1]);
    default: {
      const root = scale(Math.sqrt(value(`${label}_tau`)), power(0.5));
      // Beyond |x| = 300 both functions are 1 and their parts would overflow.
      const ratio: Complex =
        root[0] > 300
          ? [1, 0]
          : kind === "Wo"
            ? mul(cosh(root), inverse(sinh(root)))
            : mul(sinh(root), inverse(cosh(root)));
      return scale(value(`${label}_R`), mul(ratio, inverse(root)));
    }
  }
}
