import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {run as fit} from "../../../loaders/verbs/fit.js";
import {run as kk} from "../../../loaders/verbs/kk.js";
import {WrongUse} from "../../../loaders/verbs/verb.js";
import {Refusal} from "../../../src/lib/refusal.js";
import {CELL_SETS, circuitOf} from "../../../src/models/impedance/sets.js";
import {logSweep, simulate} from "../../../src/models/impedance/simulate.js";

const {circuit, values} = circuitOf(CELL_SETS.Cu_c5);
const z = simulate(circuit, values, logSweep(1e6, 1, 10));
const table = (sign: number) =>
  [...z.frequencyHertz].map((f, i) => `${f},${z.realOhm[i]},${sign * z.imaginaryOhm[i]!}`).join("\n");
const TEXT = CELL_SETS.Cu_c5.circuit;

async function call(verb: typeof fit, text: string, ...args: string[]) {
  let [out, err] = ["", ""];
  const code = await verb(["own.csv", ...args], {
    out: part => void (out += part),
    err: part => void (err += part),
    read: () => Promise.resolve(new TextEncoder().encode(text))
  });
  expect(code).toBe(0);
  return {out, err};
}

describe("fit", () => {
  it("prints the documented JSON, and nothing else, on standard output", async () => {
    const {out} = await call(fit, table(1), "--circuit", TEXT, "--json");
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      "circuit",
      "weight",
      "parameters",
      "correlation",
      "chi2",
      "rms_relative",
      "aicc",
      "converged",
      "describes_spectrum",
      "misfit",
      "misfit_hertz",
      "starts",
      "starts_agreeing",
      "kk",
      "seconds"
    ]);
    expect(Object.keys(report.parameters[0])).toEqual([
      "name",
      "value",
      "standard_error",
      "unit",
      "at_bound",
      "conditional"
    ]);
    expect(Object.keys(report.kk)).toEqual(["order", "mu", "rms", "verdict"]);
    expect(report.circuit).toBe(TEXT);
    report.parameters.forEach((p: {value: number}, i: number) =>
      expect(Math.abs(p.value / values[i]! - 1)).toBeLessThan(1e-6)
    );
    expect(report.correlation).toHaveLength(8);
    expect(report.kk).toMatchObject({order: 20, verdict: "consistent"});
  });

  it("says where a circuit does not describe the spectrum, and is not converged then", async () => {
    const {out, err} = await call(fit, table(1), "--circuit", "R0-p(R1,CPE1)", "--json");
    const report = JSON.parse(out);
    expect(report).toMatchObject({describes_spectrum: false, converged: false});
    expect(report.misfit_hertz.length).toBeGreaterThan(0);
    expect(err).toContain("This circuit does not describe the spectrum");
  });

  it("gives intervals by profile likelihood on demand", async () => {
    const {out} = await call(fit, table(1), "--circuit", TEXT, "--profile", "--json");
    const {intervals_95, parameters} = JSON.parse(out);
    expect(intervals_95).toHaveLength(parameters.length);
    await expect(call(fit, table(1), "--circuit", TEXT, "--profile=yes")).rejects.toThrow(WrongUse);
  });

  it("turns the sign of files that hold −Z″, and refuses them otherwise", async () => {
    const {out} = await call(fit, table(-1), "--circuit", TEXT, "--negate", "--json");
    expect(Math.abs(JSON.parse(out).parameters[0].value - 55)).toBeLessThan(1e-4);
    await expect(call(fit, table(-1), "--circuit", TEXT)).rejects.toThrow("they are frequency, Z′ and −Z″");
  });

  it("chooses the number of arcs when no circuit is given, and prints for people", async () => {
    const {out} = await call(fit, table(1));
    expect(out).toContain(`own.csv: ${TEXT}, weight modulus`);
    expect(out).toMatch(/R2 +72\.8000 +± \S+ +Ω/);
  });

  it("names the column of a bad circuit, and wrong use", async () => {
    await expect(call(fit, table(1), "--circuit", "R0-p(R1")).rejects.toThrow(Refusal);
    await expect(call(fit, table(1), "--circuit", "R0-p(R1")).rejects.toThrow("column 8");
    await expect(call(fit, table(1), "--weight", "none")).rejects.toThrow(WrongUse);
    await expect(call(fit, table(1), "--spectrum", "0")).rejects.toThrow(WrongUse);
    await expect(call(fit, table(1), "--spectrum", "2")).rejects.toThrow("the file holds 1");
    await expect(call(fit, table(1), "second.csv")).rejects.toThrow(WrongUse);
  });

  const par = "../shared/formats/examples/versastudio-par/N2_EIS_JOSxx_14spectra.par";
  it.runIf(existsSync(par))(
    "fits spectra of a measured .par outside the repository, when it is there",
    async () => {
      let [out, err] = ["", ""];
      const io = {
        out: (t: string) => void (out += t),
        err: (t: string) => void (err += t),
        read: async (p: string) => new Uint8Array(readFileSync(p))
      };
      expect(await fit([par, "--circuit", "R0-p(R1,CPE1)", "--spectrum", "all", "--json"], io)).toBe(0);
      expect(JSON.parse(out)).toHaveLength(14);
      expect(err).toContain("before calibration");
    }
  );
});

describe("kk", () => {
  it("prints verdict, both orders and power", async () => {
    const report = JSON.parse((await call(kk, table(1), "--json")).out);
    expect(report).toMatchObject({order: 20, verdict: "consistent", reasons: []});
    expect(report.power.map((p: {corruption: string}) => p.corruption)).toEqual([
      "point",
      "step",
      "drift",
      "imaginary"
    ]);
    expect((await call(kk, table(1))).out).toContain("automatic order");
  });

  it("takes order and reach of the fixed sum, and names what they may be", async () => {
    const {out} = await call(kk, table(1), "--order", "30", "--extend", "1", "--json");
    expect(JSON.parse(out)).toMatchObject({order: 30, verdict: "consistent"});
    await expect(call(kk, table(1), "--order", "2.5")).rejects.toThrow("a whole number from 1 to 200");
    await expect(call(kk, table(1), "--extend", "-1")).rejects.toThrow("decades from 0 to 3");
  });

  it("refuses what is no spectrum", async () => {
    await expect(call(kk, "\u0089PNG\r\n")).rejects.toThrow(Refusal);
    await expect(call(kk, "f,re,im\n1,2,-3\n")).rejects.toThrow("one point only");
  });
});
