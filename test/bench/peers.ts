/**
 * One run beside impedance.py, pyimpspec and scipy's least squares from many starts, where a python3 has them:
 * processor time, residual and parameters on the same spectra, those of their own example files when these are there.
 * JSON on standard output; a peer that is not installed is null. `npx tsx test/bench/peers.ts`
 */
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {fit} from "../../src/models/impedance/fit.js";
import {readSpectra} from "../../src/models/impedance/read.js";
import {CELL_SETS, circuitOf} from "../../src/models/impedance/sets.js";
import {simulate} from "../../src/models/impedance/simulate.js";
import type {Spectrum} from "../../src/models/impedance/spectrum.js";
import {noisy, seeded, SWEEP} from "../models/impedance/noise.js";

interface Case {
  name: string;
  /** As both this project and impedance.py write it, parameters in the same order. */
  circuit: string;
  /** As pyimpspec writes it. */
  cdc: string;
  /** Start values, which the peers need and ours does without. */
  guess: number[];
  spectrum: Spectrum;
}
interface Peer {
  version: string;
  fits: ({cpu_ms: number; rms_relative: number; parameters: unknown} | {error: string})[];
}

const EXAMPLES = "../shared/formats/examples";
/** The example of impedance.py's first page, with the circuit and the start values given there. */
const FILES = [
  {
    file: "plain-spectra/no_header_comma.csv",
    circuit: "R0-p(R1,C1)-p(R2-Wo1,C2)",
    cdc: "R(RC)([RWo]C)",
    guess: [0.01, 0.01, 100, 0.01, 0.05, 100, 1]
  },
  {
    file: "scribner-z60/exampleDataAutolab.txt",
    circuit: "R0-p(R1,CPE1)",
    cdc: "R(RQ)",
    guess: [100, 1000, 1e-5, 0.9]
  }
];

const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
const cases: Case[] = [
  {
    name: "two arcs and a Warburg tail, 61 points, 1 % noise",
    circuit: CELL_SETS.Cu_c5.circuit,
    cdc: "R(RQ)(RQ)W",
    guess: [50, 10, 1e-6, 0.9, 50, 1e-5, 0.9, 5],
    spectrum: noisy(simulate(circuit, values, SWEEP), 0.01, seeded(1))
  }
];
for (const {file, ...rest} of FILES) {
  const path = `${EXAMPLES}/${file}`;
  if (!existsSync(path)) continue;
  const {spectra} = await readSpectra(new Uint8Array(readFileSync(path)), file);
  cases.push({name: file, ...rest, spectrum: spectra[0]!.spectrum});
}

const peers = spawnSync("python3", ["test/bench/peers.py"], {
  input: JSON.stringify({
    spectra: cases.map(({spectrum, circuit: text, cdc, guess}) => ({
      hertz: [...spectrum.frequencyHertz],
      re: [...spectrum.realOhm],
      im: [...spectrum.imaginaryOhm],
      circuit: text,
      cdc,
      guess
    }))
  }),
  encoding: "utf8"
});
const found: Record<string, Peer | null> | null =
  peers.status === 0 ? (JSON.parse(peers.stdout) as Record<string, Peer | null>) : null;

const rows = cases.map(({name, circuit: text, spectrum}, k) => {
  const parsed = parseCircuit(text);
  for (let run = 0; run < 20; run++) fit(parsed, spectrum);
  const runs = 20;
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) fit(parsed, spectrum);
  const {user, system} = process.cpuUsage(before);
  const {parameters, rmsRelative} = fit(parsed, spectrum);
  const cpu_ms = (user + system) / 1000 / runs;
  const beside = Object.fromEntries(
    Object.entries(found ?? {}).map(([peer, result]) => {
      const own = result?.fits[k] ?? null;
      return [
        peer,
        own && "cpu_ms" in own ? {...own, times_ours: Number((own.cpu_ms / cpu_ms).toPrecision(3))} : own
      ];
    })
  );
  return {
    name,
    circuit: text,
    points: spectrum.realOhm.length,
    ours: {
      cpu_ms: Number(cpu_ms.toPrecision(3)),
      rms_relative: rmsRelative,
      parameters: Object.fromEntries(parameters.map(p => [p.name, Number(p.value.toPrecision(6))]))
    },
    ...beside
  };
});
console.log(
  JSON.stringify(
    {
      peers: found
        ? Object.fromEntries(Object.entries(found).map(([name, peer]) => [name, peer?.version ?? null]))
        : "no python3 answers",
      rows
    },
    null,
    1
  )
);
