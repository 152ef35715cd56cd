import {execFile} from "node:child_process";
import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {describe, expect, it} from "vitest";
import {readBytes, run, usage, VERBS} from "../../loaders/workbook.js";
import {parseArguments} from "../../loaders/verbs/verb.js";
import {example, examples, hasExamples} from "../formats/fixture.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const fixtures = `${root}test/formats/fixtures/`;

interface Run {
  code: number;
  out: string;
  err: string;
}

async function call(...args: string[]): Promise<Run> {
  let [out, err] = ["", ""];
  const code = await run(args, {
    out: text => void (out += text),
    err: text => void (err += text),
    read: readBytes
  });
  return {code, out, err};
}

const json = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split("\n")
    .map(line => JSON.parse(line) as Record<string, unknown>);

describe("inspect --json", () => {
  it("prints one object with exactly the promised keys", async () => {
    const {code, out, err} = await call("inspect", `${fixtures}bdf-labels.csv`, "--json");
    const [found] = json(out);
    expect([code, err, json(out).length]).toEqual([0, "", 1]);
    expect(Object.keys(found!)).toEqual([
      "file",
      "format",
      "rows",
      "columns",
      "cycles",
      "steps",
      "segments",
      "warnings",
      "metadata"
    ]);
    expect(found).toMatchObject({format: "bdf-csv", rows: 4, cycles: 2, steps: 3, segments: null});
    expect((found!["columns"] as unknown[])[1]).toEqual({
      name: "voltage_volt",
      unit: "V",
      type: "number",
      nulls: 0,
      min: 3.4,
      max: 3.52,
      first: 3.5,
      last: 3.4
    });
  });

  it("prints one line a file, in their order, refusals among them, and exits with 1", async () => {
    const files = ["zplot.z", "missing.par", "imagej.csv", "powersuite.txt"].map(f => fixtures + f);
    const {code, out} = await call("inspect", "--json", ...files);
    expect(code).toBe(1);
    expect(json(out).map(({file}) => file)).toEqual(files);
    expect(
      json(out).map(found => found["format"] ?? (found["error"] as {category: string}).category)
    ).toEqual(["zview-z", "file", "unit", "parstat-text"]);
    expect(Object.keys(json(out)[1]!["error"] as object)).toEqual(["category", "message", "where", "hint"]);
  });

  it("takes side data", async () => {
    const {code, out} = await call(
      "inspect",
      `${fixtures}imagej.csv`,
      "--side",
      "unit=nm",
      "--side=tilt_degree=52",
      "--json"
    );
    expect(code).toBe(0);
    expect(json(out)[0]!["metadata"]).toMatchObject({
      unit: "nm",
      tilt_degree: 52,
      tilt_correction: "applied here"
    });
  });

  it("refuses a folder", async () => {
    expect(json((await call("inspect", "--json", fixtures)).out)[0]!["error"]).toMatchObject({
      message: "not a file"
    });
  });
});

describe("inspect", () => {
  it("prints a table people can read", async () => {
    const {out} = await call("inspect", `${fixtures}versastudio-spectra.par`);
    expect(out).toMatch(/versastudio-par, 13 rows, 3 steps, 3 segments/);
    expect(out).toMatch(/real_impedance_ohm +ohm +number +3 +20\.\d+ +11\d\.\d+/);
    expect(out).toMatch(/warning uncalibrated-impedance: .*calibration/);
  });

  it("prints a refusal with place and advice", async () => {
    const {code, out} = await call("inspect", `${fixtures}versastudio-binary.par`);
    expect(code).toBe(1);
    expect(out).toMatch(/binary: the segment holds binary rows \(.*binary\.par.*\)\n.*Save New Data/);
  });
});

describe("wrong use ends with 2, the usage text on standard error and nothing on standard output", () => {
  it.each([
    ["no verb", []],
    ["an unknown verb", ["insect"]],
    ["a verb of the language", ["constructor"]],
    ["no file", ["inspect", "--json"]],
    ["an unknown option", ["inspect", "--jsn", "x"]],
    ["side data no reader knows", ["inspect", "x", "--side", "unt=nm"]],
    ["side data without a value", ["inspect", "x", "--side", "unit"]],
    ["an option cut off", ["inspect", "x", "--side"]]
  ])("%s", async (_, args) => {
    const {code, out, err} = await call(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("usage: npm run --silent workbook -- VERB");
  });
});

it("prints the usage when asked, with every verb", async () => {
  const {code, out} = await call("--help");
  expect([code, out]).toEqual([0, usage()]);
  for (const verb of Object.keys(VERBS)) expect(out).toMatch(new RegExp(`^  ${verb}\\b`, "m"));
});

it("lists every verb that exists, and each can be run", async () => {
  const found: string[] = [];
  for (const file of readdirSync(`${root}loaders/verbs`)) {
    const module = (await import(`../../loaders/verbs/${file.replace(".ts", "")}.ts`)) as Record<
      string,
      unknown
    >;
    if (typeof module["run"] === "function") found.push(file.replace(".ts", ""));
  }
  expect(found).toContain("inspect");
  for (const verb of found) expect(Object.keys(VERBS)).toContain(verb);
});

it("keeps what follows -- from being an option", () => {
  expect(parseArguments(["--", "--json"], ["json"], []).rest).toEqual(["--json"]);
});

it("runs as a program: JSON alone on standard output, exit code told", async () => {
  const program = promisify(execFile);
  const args = ["--import", "tsx", "loaders/workbook.ts", "inspect", "--json", `${fixtures}zplotw.z`];
  const done = await program(process.execPath, args, {cwd: root});
  expect([json(done.stdout)[0]!["format"], done.stderr]).toEqual(["zview-z", ""]);
  await expect(
    program(process.execPath, [...args, `${fixtures}README.md`], {cwd: root})
  ).rejects.toMatchObject({code: 1});
});

describe.runIf(hasExamples)("real files (outside the project, when present)", () => {
  it.each(
    Object.entries({
      "land-xlsx/LSEDS_4Vcutoff_alclad_004_7.xlsx": "land-workbook",
      "land-ccs/BB.ccs": "landhe-ccs",
      "landt-csv/SINTEF_Landt_first3200.csv": "landt-csv",
      "versastudio-par/N2_EIS_JOSxx_14spectra.par": "versastudio-par",
      "par-text/exampleDataPowersuite.txt": "parstat-text",
      "zview-z/exampleDataZPlot.z": "zview-z",
      "bdf/arbin_example.bdf.csv": "bdf-csv"
    })
  )("%s is %s", async (file, format) => {
    expect(example(file).length).toBeGreaterThan(0);
    const {out} = await call("inspect", "--json", examples + file);
    expect(json(out)[0]!["format"]).toBe(format);
  });
});
