/** Files to try the page with, made here and saying so: a half cell under constant current, and a spectrum. */
import {parseCircuit} from "../models/impedance/circuit.js";
import {simulate} from "../models/impedance/simulate.js";

const CYCLES = 60;
const RECORDS = 40;
const STEP_SECOND = 90;
const AMPERE = 5e-4;
const MADE = "made up to try this page; not measured";

/** A lithium half cell: a dip at the start of each deposit, a plateau that drifts, a rise at the end of each dissolution. */
export function halfCellText(): string {
  const lines = ["test_time_second,voltage_volt,current_ampere,cycle_count,remark"];
  let second = 0;
  for (let cycle = 1; cycle <= CYCLES; cycle++)
    for (const way of [-1, 1])
      for (let k = 1; k <= (way < 0 ? RECORDS : RECORDS * 0.985); k++) {
        const share = k / RECORDS;
        const plateau = 0.038 + 0.0001 * cycle;
        const dip = way < 0 && cycle === 1 ? 0.03 * Math.exp(-share / 0.03) : 0;
        const rise = way > 0 ? 0.16 * Math.exp((share - 0.985) / 0.02) : 0;
        second += STEP_SECOND;
        lines.push(
          `${second},${(way * (plateau + dip + rise)).toFixed(5)},${way * AMPERE},${cycle},${lines.length === 1 ? MADE : ""}`
        );
      }
  return `${lines.join("\n")}\n`;
}

/** The spectrum of a circuit with one arc and a Warburg tail, without noise. */
export function spectrumText(): string {
  const hertz = Float64Array.from({length: 61}, (_, i) => 10 ** (6 - i / 10));
  const z = simulate(parseCircuit("R0-p(R1,CPE1)-W1"), [42, 12, 2e-6, 0.9, 3], hertz);
  const rows = [...hertz].map(
    (f, i) => `${f.toPrecision(6)},${z.realOhm[i]!.toFixed(5)},${z.imaginaryOhm[i]!.toFixed(5)}`
  );
  return [`# ${MADE}`, "freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm", ...rows, ""].join("\n");
}
