import {describe, expect, it} from "vitest";
import {run} from "../../../loaders/verbs/model.js";
import {WrongUse} from "../../../loaders/verbs/verb.js";
import {Refusal} from "../../../src/lib/refusal.js";
import type {Uncertainty} from "../../../src/models/uncertain.js";

async function model(...args: string[]): Promise<string> {
  let text = "";
  const code = await run(args, {
    out: part => void (text += part),
    err: () => {},
    read: () => Promise.reject(new Error("no model reads a file"))
  });
  expect(code).toBe(0);
  return text;
}

const json = async (...args: string[]): Promise<Record<string, unknown>> =>
  JSON.parse(await model(...args, "--json")) as Record<string, unknown>;

interface WithBand {
  k: {rt: number};
  uncertainty: Uncertainty;
}
const withBand = async (...args: string[]): Promise<WithBand> => (await json(...args)) as unknown as WithBand;

describe("model", () => {
  it("runs the diffusion model with quantities in other units", async () => {
    const given = [
      "diffusion",
      "--D",
      "6e-15m2/s",
      "--i=1000uA/cm2",
      "--L",
      "5um",
      "--c0",
      "0",
      "--cmax",
      "69.6mmol/cm3"
    ];
    const result = await json(...given);
    expect(result).toEqual(await json("diffusion"));
    expect(result.t_stop_s).toBeCloseTo(1976.6, 1);
    for (const name of ["theta_added", "theta_total", "capacity_mAh_cm2", "c_back_mmol", "P", "profile"])
      expect(result).toHaveProperty(name);
  });

  it("runs the corrosion model on the printed thicknesses", async () => {
    const {law, k, k_se, Ea_kJ_mol} = await json("corrosion", "--law", "linear");
    expect(law).toBe("linear");
    expect((k as {rt: number}).rt).toBeCloseTo(54.97, 2);
    expect((k as {"60c": number})["60c"]).toBeCloseTo(373.06, 2);
    expect((k_se as {rt: number}).rt).toBeGreaterThan(0);
    expect(Ea_kJ_mol).toBeCloseTo(42.5, 1);
  });

  it.each(["logistic", "avrami"])(
    "says that the %s fit at room temperature ends at what the foil can give",
    async law => {
      const {at_bound, verdicts} = await json("corrosion", "--law", law);
      expect(at_bound).toMatchObject({rt: "K"});
      expect(verdicts).toMatchObject({
        rt: expect.arrayContaining([expect.objectContaining({law, at_bound: "K"})])
      });
      expect(await json("corrosion", "--law", "linear")).toMatchObject({at_bound: {rt: null, "60c": null}});
    }
  );

  it("runs the inventory model", async () => {
    const {retention, ce_mean, cycles_to_fraction} = await json(
      "inventory",
      "--ce",
      "99.8%",
      "--cycles",
      "150"
    );
    expect(retention).toBeCloseTo(0.7406, 5);
    expect(ce_mean).toBe(0.998);
    expect(cycles_to_fraction).toBeCloseTo(111.5, 1);
  });

  it("adds the band that intervals of the inputs leave, and the share of each", async () => {
    const {uncertainty} = await withBand("diffusion", "--spread", "printed");
    expect(Object.keys(uncertainty.inputs)).toEqual(["D", "i", "L", "cmax"]);
    const {low, high, shares} = uncertainty.results["theta_added"]!;
    // Utilisation depends on P alone: its ends are those of the exact solution at the ends of P.
    const end = async (...given: string[]) => (await json("diffusion", ...given))["theta_added"] as number;
    const least = ["--D", "5.5e-11cm2/s", "--i", "1.5mA/cm2", "--L", "5.5um", "--cmax", "69.55mmol/cm3"];
    expect(low).toBeCloseTo(await end(...least), 12);
    const most = ["--D", "6.5e-11cm2/s", "--i", "0.5mA/cm2", "--L", "4.5um", "--cmax", "69.65mmol/cm3"];
    expect(high).toBeCloseTo(await end(...most), 12);
    expect(shares["i"]).toBeGreaterThan(0.8);
    expect(Object.values(shares).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(await json("diffusion")).not.toHaveProperty("uncertainty");
  });

  it.each(["graded", "swelling"])(
    "gives the %s slab its band too, wide enough for the ends of i",
    async variant => {
      const few = ["--variant", variant, "--cells", "12"];
      const {uncertainty} = await withBand("diffusion", ...few, "--i", "0.9..1.1mA/cm2");
      const {low, high, shares} = uncertainty.results["theta_added"]!;
      const at = async (i: string) => (await json("diffusion", ...few, "--i", i))["theta_added"] as number;
      expect(low).toBeCloseTo(await at("1.1mA/cm2"), 10);
      expect(high).toBeCloseTo(await at("0.9mA/cm2"), 10);
      expect(shares["i"]).toBeCloseTo(1, 10);
    }
  );

  it("takes intervals of the corrosion and the inventory model", async () => {
    const warm = await withBand("corrosion", "--spread", "20%");
    // k = Σ h t/Σ t²: 20 % of every thickness are 20 % of k, and a share goes as (h t)².
    const {low, high, shares} = warm.uncertainty.results["k.rt"]!;
    expect(high! / warm.k.rt).toBeCloseTo(1.2, 12);
    expect(low! / warm.k.rt).toBeCloseTo(0.8, 12);
    const squares = [62 * 1, 83 * 4, 462 * 7].map(x => x * x);
    expect(shares["rt.d7"]).toBeCloseTo(squares[2]! / squares.reduce((a, b) => a + b), 12);
    const kept = await withBand("inventory", "--ce", "0.997..0.999");
    expect(kept.uncertainty.results["retention"]!.low).toBeCloseTo(0.997 ** 150, 12);
    expect(kept.uncertainty.results["retention"]!.high).toBeCloseTo(0.999 ** 150, 12);
    const half = await withBand("inventory", "--spread", "50%");
    expect(half.uncertainty.inputs["ce"]!.low).toBeCloseTo(0.997, 12);
  });

  it.each([
    [["plate", "--D", "1e-11..2e-11cm2/s"], "is an interval"],
    [["diffusion", "--c0", "1..2mmol/cm3"], "intervals are for D, i, L, cmax"],
    [["diffusion", "--D", "7e-11..5e-11cm2/s"], "no interval"],
    [["diffusion", "--D", "5e-11..7e-11"], "has no unit"],
    [["diffusion", "--D", "5e-11..7cm2/s"], "out of range"],
    [["inventory", "--spread", "lots"], "such as 10%"]
  ])("refuses %j", async (args, reason) => {
    await expect(model(...args)).rejects.toThrow(reason);
  });

  it("writes lines for people and lists its parameters with tag and source", async () => {
    expect(await model("diffusion")).toMatch(/^t_stop_s: 1976\.6/m);
    expect(await model("diffusion", "--parameters")).toMatch(
      /--D 6e-11 cm2\/s\n.*1e-12 to 1e-8 cm2\/s; paper: fig4a.diffusivity/
    );
    expect(await json("inventory", "--parameters")).toHaveProperty("ce.tag", "paper");
  });

  it("refuses values out of range and calls the rest wrong use", async () => {
    await expect(model("diffusion", "--D", "1e-3cm2/s")).rejects.toThrow(Refusal);
    await expect(model("inventory", "--ce", "5 V")).rejects.toThrow(/wrong unit/);
    await expect(model("inventory", "--cycles", "10.5")).rejects.toThrow(/cycles = 10.5 is no whole number/);
    await expect(model("diffusion", "--i", "1")).rejects.toThrow(/i = 1 has no unit; give it in mA\/cm2/);
    await expect(model("diffusion", "--Vli", "13cm3/mol")).rejects.toThrow(
      /Vli is not used with variant = series; leave it out, or give variant = swelling/
    );
    await expect(model("plate", "--case", "L1", "--taumax", "1GPa")).rejects.toThrow(
      /taumax is not used with base = spring; leave it out, or give base = capped/
    );
    await expect(model("plate", "--case", "Cf", "--kt", "1GPa/nm")).rejects.toThrow(/kt is not used/);
    expect(
      await json("diffusion", "--c0", "0", "--variant", "swelling", "--Vli", "13cm3/mol")
    ).toHaveProperty("t_stop_error");
    await expect(model("corrosion", "--law", "cubic")).rejects.toThrow(Refusal);
    for (const args of [
      [],
      ["magic"],
      ["diffusion", "--Q", "1"],
      ["diffusion", "6"],
      ["diffusion", "--D"],
      ["diffusion", "--D", "6e-11", "--D", "6e-11"]
    ])
      await expect(model(...args)).rejects.toThrow(WrongUse);
  });
});
