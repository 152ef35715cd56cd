import {describe, expect, it} from "vitest";
import {assumptions} from "../../src/claims/paper.js";
import "../../src/paper/claims.js";
import {THEMES} from "../../src/paper/checks/index.js";
import {DEFINITIONS} from "../../src/paper/definitions.js";
import {evaluate} from "../../src/claims/settle.js";
import {references, parseExpression, type Expression} from "../../src/claims/expression.js";
import {users} from "../../src/claims/graph.js";
import {countedIn} from "../../src/claims/quantity.js";
import {number as numberCheck} from "../../src/claims/check.js";
import {check, checks, claim, evaluated, ground, printedNumber as p} from "../claims/ground.js";
import {activationEnergy, throughOrigin} from "../../src/models/corrosion/read.js";
import {meanEfficiency} from "../../src/models/inventory/fast.js";

const ledger = evaluated();
const result = (id: string) => ledger.results.find(r => r.check.id === id)!;
const value = (id: string): number => {
  const {computed, unit} = result(id);
  return countedIn(computed!, unit!).nominal;
};

describe("checks", () => {
  it("have ids of their own", () => {
    expect(new Set(checks.map(c => c.id)).size).toBe(checks.length);
    for (const theme of THEMES) for (const c of theme.checks) expect(c.id.split(".")[0]).toMatch(/^[a-z-]+$/);
  });

  it("say what their input is when it is missing", () => {
    const broken = numberCheck(
      "x.y",
      ["fig6b.ice.mgw"],
      "internal",
      "t",
      "fig6b.discharge.nobody / fig6b.charge.mgw"
    );
    expect(() => evaluate([broken], ground, new Map())).toThrow(
      /check x\.y: formula: "fig6b\.discharge\.nobody" is no claim/
    );
    const stray = numberCheck("x.z", ["no.claim"], "internal", "t", "1");
    expect(() => evaluate([stray], ground, new Map())).toThrow(/check x\.z: formula: no claim "no\.claim"/);
  });

  it("find clashing dimensions", () => {
    const clash = numberCheck(
      "x.y",
      ["fig6b.ice.mgw"],
      "internal",
      "t",
      "fig6b.discharge.mgw + fig2a.current"
    );
    expect(() => evaluate([clash], ground, new Map())).toThrow(/check x\.y: dimension: adding/);
  });

  it("refuse circles among names", () => {
    const circle = {
      ...ground,
      definitions: [
        ...DEFINITIONS,
        {id: "a", title: "", unit: "1", formula: "b"},
        {id: "b", title: "", unit: "1", formula: "a"}
      ]
    };
    expect(() =>
      evaluate([numberCheck("x.y", ["fig6b.ice.mgw"], "internal", "t", "a")], circle, new Map())
    ).toThrow(/a leans on b leans on a/);
  });

  it("use every assumption and every definition", () => {
    const used = users(ledger);
    for (const a of assumptions().filter(a => a.options[0].formula))
      expect(used.get(a.id), a.id).toBeDefined();
    for (const d of DEFINITIONS)
      expect(
        ledger.results.some(r => r.inputs.some(i => i.id === d.id)),
        d.id
      ).toBe(true);
  });

  it("let no uncertain input stand twice in a formula, so that intervals are not wider than they must be", () => {
    const twice = checks.flatMap(c =>
      "formula" in c && c.formula ? repeated(c.id, parseExpression(c.formula)) : []
    );
    expect(twice.sort()).toEqual(KNOWN_REPEATS);
  });
});

/** Formulas in which an uncertain input must stand twice; their intervals are wider than the truth. */
const KNOWN_REPEATS = ["charge", "discharge"].flatMap(half =>
  ["cu", "mg", "mgw", "w"].map(cell => `full-cells.ice-spread fig6b.${half}.${cell}`)
);

function repeated(id: string, e: Expression): string[] {
  const seen = new Map<string, number>();
  const visit = (node: Expression): void => {
    if (node.type === "reference") {
      const key = `${node.part ?? ""}:${node.id}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    if (node.type === "call") node.args.forEach(visit);
    if (node.type === "negate" || node.type === "not") visit(node.of);
    if (node.type === "binary") [node.left, node.right].forEach(visit);
  };
  visit(e);
  const {inputs} = result(id);
  return [...seen]
    .filter(([, n]) => n > 1)
    .flatMap(([name]) => {
      const input = inputs.find(i => `${i.part ?? ""}:${i.id}` === name);
      const wide =
        input?.value.kind === "quantity" && input.value.range.low < input.value.range.high * (1 - 1e-3);
      return wide ? [`${id} ${name.replace(/^:/, "")}`] : [];
    });
}

const F = 96485.33212;
/** Each by plain arithmetic in the paper's units, apart from the engine. */
const PLAIN: Record<string, () => number> = {
  "lithium.per-capacity": () => ((3.6 * 6.94) / (F * 0.534)) * 1e4,
  "lithium.high-loading.last": () => ((p("fig6d.discharge.mgw.c1") * 0.865 * 3.6 * 6.94) / (F * 0.534)) * 1e4,
  "alloying.stoichiometry": () => ((0.23 * 3.6) / F / ((140e-7 * 1.738) / 24.305)) * (64 / 144),
  "alloying.loss.mgw": () => 0.23 / 0.72 - 0.23,
  "timing.hours.mgw": () => 300 * 1.9883,
  "timing.final-strip.cu": () => 0.9832 * 15 - 10,
  "overpotential.w.c1": () => (89 + 28.2) * Math.PI * 0.16,
  "overpotential.slope.mg": () => ((96.2 - 69.4) / 200) * Math.PI * 0.16,
  "conductivity.density": () => 0.15 / (0.8e-3 * 54 * (Math.PI * 0.36) ** 2),
  "conductivity.from-resistance": () => (1000 * (0.15 / (1.86 * Math.PI * 0.36))) / (54 * Math.PI * 0.36),
  "diffusion.cmax": () => (3.9 / (3.9 * (6.94 / 0.534) + 24.305 / 1.738)) * 1000,
  "stress.strain-energy": () => ((2e9 ** 2 / (2 * 45e9)) * (24.305e-6 / 1.738) * 1000) / F,
  "stress.ideal": () => ((8.314462618 * 296.15) / F) * 1000 * Math.log(17 / 6),
  "stress.time.4e.caption.time": () => (1e-3 * 10 * 24.305) / (F * 140e-7 * 1.738),
  "diffraction.cu200": () => (360 / Math.PI) * Math.asin(1.54178 / 3.615),
  "surface.yield.mg": () =>
    ((((140e-7 / 2850) * 1.738) / 24.305) * 6.02214076e23 * 300e-4 ** 2) / (41e-9 / 1.602176634e-19),
  "corrosion.homologous.w": () => 333.15 / 3695.15,
  "corrosion.copper": () => 2337 / (159.16 / 5.6 / ((2 * 63.546) / 8.96)),
  "holds.share.cu": () =>
    ((((40 * (39 + 35)) / 2 + (40 * (35 + 16)) / 2) * 1e-6 * 3600 * 63.546) /
      F /
      (8.96 * Math.PI * 0.36 * 9e-4)) *
    100,
  "barriers.order": () => Math.exp(0.18 / (8.617333262e-5 * 296.15)),
  "full-cells.theory": () => F / (3.6 * 97.28),
  "full-cells.decay.early": () => (1 - 122 / 137) / 1.2,
  "full-cells.retention": () => 100 * (122 / 137) - 10 * 0.06 - 20 * 0.58,
  "full-cells.retention.high": () => 100 * (122 / 139) - 10 * 0.06 - 20 * 0.58,
  "stress.strain-energy.lithium": () =>
    (((0.71 * 2e9 ** 2) / ((45e9 + 0.17 * 4.9e9) / 1.17)) * (24.305e-6 / 1.738) * 1000) / F / 0.17,
  "full-cells.reservoir": () => (269 - 192) * 0.005,
  "protocol.balls": () => (20 * Math.PI * 0.6 ** 3 * 6.05) / 6
};

describe("values by a second path", () => {
  it.each(Object.keys(PLAIN))("%s", id => {
    expect(value(id) / PLAIN[id]!()).toBeCloseTo(1, 9);
  });

  it("the corrosion model gives the same activation energies and rates", () => {
    const series = (t: string) =>
      [1, 4, 7].map(day => ({day, thicknessNm: p(`figS23.thickness.cu.${t}.d${day}`)}));
    const [cold, hot] = [throughOrigin("linear", series("rt")).k, throughOrigin("linear", series("60c")).k];
    const model = activationEnergy(hot / cold, 296.15, 333.15);
    expect(value("corrosion.activation.fit") / model).toBeCloseTo(1, 6);
  });

  it("the inventory model gives the same mean efficiency", () => {
    expect(value("full-cells.mean-efficiency") / (100 * meanEfficiency(0.76, 147))).toBeCloseTo(1, 9);
  });
});

describe("assumptions move verdicts", () => {
  const outcome = (id: string, choices: Record<string, string>): string =>
    evaluate([check(id)], ground, new Map(), choices)[0]!.outcome;
  it.each([
    ["alloying.stoichiometry", {film_diameter: "lithium disk"}, "tension"],
    [
      "alloying.stoichiometry",
      {film_diameter: "collector", electrode_diameter: "lithium disk"},
      "agrees within rounding"
    ],
    ["overpotential.mgw.c1", {electrode_diameter: "collector", spectra_cell: "same"}, "tension"],
    ["overpotential.mgw.c1", {electrode_diameter: "lithium disk", spectra_cell: "same"}, "value reproduced"],
    ["overpotential.w.c1", {spectra_cell: "same"}, "tension"],
    ["lithium.high-loading.last", {thick_deposit: "dense"}, "tension"],
    ["full-cells.decay.late", {fade_base: "start"}, "agrees within rounding"],
    ["timing.hours.mgw", {rest_per_cycle: "five minutes"}, "order or bound holds"],
    ["timing.hours.mgw", {rest_per_cycle: "1 [min]"}, "order or bound holds"],
    ["nucleation.dip", {dip_reference: "plateau"}, "context"],
    ["full-cells.decay.early", {start_capacity: "131.5 [mAh g-1]", fade_base: "start"}, "value reproduced"],
    ["diffraction.cu200", {two_theta_alignment: "none"}, "tension"],
    ["full-cells.late-efficiency", {lithium_loss_share: "0.1"}, "context"],
    ["protocol.high-loading", {approximate: "none"}, "tension"],
    ["stress.strain-energy", {stress_state: "uniaxial", energy_per: "metal"}, "tension"]
  ])("%s with %o: %s", (id, choices, expected) => {
    expect(outcome(id, {})).not.toBe(expected);
    expect(outcome(id, choices as unknown as Record<string, string>)).toBe(expected);
  });
});

describe("units", () => {
  it("are misprinted in exactly these claims", () => {
    expect(ledger.judged.filter(j => j.verdict === "misprint").map(j => j.claim.id)).toEqual([
      "intro.conductivity.lpscl",
      "figS3.lattice.mg.a",
      "figS3.lattice.mg.c",
      "figS3.lattice.w.a",
      "figS6.modulus.cu",
      "figS6.modulus.w",
      "figS6.modulus.mg",
      "figS6.modulus.mgw",
      "text.current.0.1c",
      "exp.gun-power.sn",
      "exp.gun-power.mg",
      "exp.gun-power.w",
      "exp.gun-power.mo",
      "exp.gun-power.nb",
      "exp.fib.energy",
      "exp.tofsims.o.energy",
      "text.resistivity",
      "text.specimen-name"
    ]);
    expect(claim("figS3.lattice.w.a").unit!.text).toBe("nm");
    expect(result("diffraction.lattice.w").meant).toBe("Å");
  });

  it("names in formulas are names of the ledger", () => {
    const known = new Set(
      [...ground.claims, ...ground.constants, ...assumptions(), ...DEFINITIONS]
        .map(x => x.id)
        .concat("pi", "computed")
    );
    for (const c of checks)
      for (const text of [
        ("formula" in c && c.formula) || "",
        ("statement" in c && c.statement) || ""
      ].filter(Boolean))
        for (const {id} of references(parseExpression(text)))
          expect(known.has(id), `${c.id}: ${id}`).toBe(true);
  });
});
