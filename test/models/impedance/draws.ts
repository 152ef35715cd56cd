/** Seeded circuits with parameters drawn over the range a cell may have: the experiment on start values. */
import {
  type Circuit,
  formatCircuit,
  type Leaf,
  parametersOf,
  parseCircuit
} from "../../../src/models/impedance/circuit.js";
import {normal, uniform} from "../../../src/models/impedance/random.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";
import type {Spectrum} from "../../../src/models/impedance/spectrum.js";

/** Up to three arcs, with and without a resistance in series, with every tail. */
export const CIRCUITS: readonly string[] = ["", "R0-"].flatMap(head =>
  [1, 2, 3].flatMap(count =>
    ["", "-W9", "-Wo9", "-Ws9", "-CPE9", "-C9"].map(
      tail => head + Array.from({length: count}, (_, k) => `p(R${k + 1},CPE${k + 1})`).join("-") + tail
    )
  )
);
/** Capacitors, nested arcs, inductance. */
export const OTHERS: readonly string[] = [
  "p(R1,C1)",
  "R0-p(R1,C1)-p(R2,C2)",
  "R0-p(R1,C1)-p(R2,CPE2)-W9",
  "L9-R0-p(R1,CPE1)-p(R2,CPE2)",
  "p(R1-W1,CPE1)",
  "R0-p(R1-W1,CPE1)",
  "R0-p(R1-Wo1,CPE1)",
  "R0-p(R1-Ws1,C1)",
  "R0-p(R1,CPE1)-p(R2-W2,CPE2)",
  "R0-p(CPE1,R1-p(R2,CPE2))",
  "R0-CPE1",
  "R0-C1",
  "R0-W1"
];

const between = (low: number, high: number, share: number): number => low * (high / low) ** share;

/** Resistances 1–1000 Ω, apexes 3 Hz–300 kHz wherever they fall, n 0.5–1 (tails 0.3–1), tails of 1–1000 Ω at 1 Hz. */
export function drawValues(circuit: Circuit, next: () => number): Float64Array {
  const values = new Map<string, number>();
  const visit = (part: Circuit, tau: number, ohm: number, tail = true): void => {
    if (part.type === "parallel") {
      const own = 1 / (2 * Math.PI * between(3, 3e5, next()));
      part.parts.forEach(p => visit(p, own, ohm, false));
    } else if (part.type === "series") part.parts.forEach(p => visit(p, tau, between(1, 1000, next()), tail));
    else if (part.type === "element") leaf(part, tau, ohm, tail);
  };
  const leaf = ({kind, label}: Leaf, tau: number, ohm: number, tail: boolean): void => {
    const n = tail ? 0.3 + 0.7 * next() : 0.5 + 0.5 * next();
    if (kind === "R") values.set(label, ohm);
    else if (kind === "C") values.set(label, tau / ohm);
    else if (kind === "L") values.set(label, between(1e-7, 1e-5, next()));
    else if (kind === "W") values.set(label, ohm / Math.sqrt(tau));
    else if (kind === "CPE") values.set(`${label}_Q`, tau ** n / ohm).set(`${label}_n`, n);
    else values.set(`${label}_R`, ohm).set(`${label}_tau`, between(1e-3, 100, next()));
  };
  if (circuit.type === "series") visit(circuit, 1 / (2 * Math.PI), 0);
  else visit(circuit, 1 / (2 * Math.PI), between(1, 1000, next()));
  return Float64Array.from(parametersOf(circuit), ({name}) => values.get(name)!);
}

/** The same circuit with every series and parallel in another order. */
export function shuffled(circuit: Circuit, next: () => number): Circuit {
  if (circuit.type === "element") return circuit;
  const parts = circuit.parts.map(part => shuffled(part, next));
  for (let i = parts.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [parts[i], parts[j]] = [parts[j]!, parts[i]!];
  }
  return {type: circuit.type, parts};
}

interface Draw {
  circuit: Circuit;
  text: string;
  spectrum: Spectrum;
  /** Σ|Z_drawn − Z|²/|Z|². */
  chi2: number;
}

/** 61 points, 1 MHz to 1 Hz, 0.5 % noise of each part. */
export function* draws(text: string, count: number, seed: number): Generator<Draw> {
  const next = uniform(seed);
  const noise = normal(seed + 1);
  for (let k = 0; k < count; k++) {
    const circuit = shuffled(parseCircuit(text), next);
    const clean = simulate(circuit, drawValues(circuit, next), logSweep(1e6, 1, 10));
    const modulus = clean.realOhm.map((re, i) => Math.hypot(re, clean.imaginaryOhm[i]!));
    const spectrum: Spectrum = {
      frequencyHertz: clean.frequencyHertz,
      realOhm: clean.realOhm.map((re, i) => re + 0.005 * modulus[i]! * noise()),
      imaginaryOhm: clean.imaginaryOhm.map((im, i) => im + 0.005 * modulus[i]! * noise())
    };
    const chi2 = spectrum.realOhm.reduce((sum, re, i) => {
      const [a, b] = [re - clean.realOhm[i]!, spectrum.imaginaryOhm[i]! - clean.imaginaryOhm[i]!];
      return sum + (a * a + b * b) / (re * re + spectrum.imaginaryOhm[i]! ** 2);
    }, 0);
    yield {circuit, text: formatCircuit(circuit), spectrum, chi2};
  }
}
