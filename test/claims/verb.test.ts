import {describe, expect, it} from "vitest";
import {run} from "../../loaders/workbook.js";
import type {ClaimEntry} from "../../src/claims/entry.js";

async function workbook(...args: string[]): Promise<{code: number; out: string; err: string}> {
  let [out, err] = ["", ""];
  const code = await run(["claims", ...args], {
    out: text => void (out += text),
    err: text => void (err += text),
    read: () => Promise.reject(new Error("reads no file"))
  });
  return {code, out, err};
}

describe("workbook claims", () => {
  it("prints JSON and nothing else for one figure", async () => {
    const {code, out} = await workbook("--figure", "2i", "--json");
    const list = JSON.parse(out) as ClaimEntry[];
    expect(code).toBe(0);
    expect(new Set(list.map(e => e.figure))).toEqual(new Set(["2i"]));
    const entry = list.find(e => e.id === "fig2i.slope.mgw")!;
    expect(Object.keys(entry)).toEqual(
      expect.arrayContaining([
        "id",
        "figure",
        "specimen",
        "quantity",
        "paper",
        "computed",
        "basis",
        "verdict",
        "formula",
        "inputs",
        "assumptions",
        "provenance"
      ])
    );
    expect(entry.paper).toMatchObject({low: 0.015, high: 0.025, unit: "mV cycle-1"});
    expect(entry.checks.find(c => c.kind === "data")).toMatchObject({
      verdict: "by construction",
      provenance: "reconstructed"
    });
  });

  it("reads as text too, with a count of verdicts", async () => {
    const {code, out} = await workbook("--figure", "6a");
    expect(code).toBe(0);
    expect(out).toContain(
      "fig6a.decay.mgw.early (Results and Discussion, paragraph 42)\n  Mg/W-Cu, capacity decay rate: 0.06 % cycle-1; computed 0.091241 % cycle-1 (0.074349 to 0.10753)\n  tension (internal, printed)"
    );
    expect(out).toMatch(
      /\d+ claims: value reproduced \d+ \(\d+ relations?\), .*1 tension \(1 member\), .*not checkable \d+\n$/
    );
  });

  it.each([
    [["--figure", "9z"], /no claim of figure "9z"/],
    [["2i"], /claims takes no "2i"/],
    [["--loud"], /no option "--loud"/]
  ])("%o is wrong use", async (args, message) => {
    const {code, out, err} = await workbook(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });
});
