import {describe, expect, it} from "vitest";
import {evaluate} from "../../src/claims/settle.js";
import {foundations, leans, users} from "../../src/claims/graph.js";
import {leastTurn, turns} from "../../src/claims/solve.js";
import type {Check} from "../../src/claims/check.js";
import {parseClaims} from "../../src/claims/claim.js";
import type {Ground} from "../../src/claims/scope.js";
import {check, claimsText, evaluated, ground} from "./ground.js";

const none = new Map();
const find = (id: string, input: string) => {
  const found = turns(check(id), ground, none).find(t => t.input.id === input);
  if (!found) throw new Error(`${input} turns nothing in ${id}`);
  return found;
};

describe("what would have to be true", () => {
  it("finds the start capacity that the printed decay allows, as algebra does", () => {
    // Upper edge 0.065 % with the largest rounded capacity of cycle 120: Q₀ = 122.5/(1 − 120·0.00065).
    expect(find("full-cells.decay.early", "start_capacity").to).toBeCloseTo(122.5 / (1 - 120 * 0.00065), 4);
  });

  it("finds the rest that fills the clock", () => {
    const rest = find("timing.hours.mgw", "rest_per_cycle");
    // Largest efficiency that rounds to the printed one: 300 (1 + 0.98835 + r) = 600.
    expect(rest.to).toBeCloseTo(2 - 1.98835, 5);
    expect(rest.change).toBeNull();
  });

  it("finds a narrow window it has to leap over", () => {
    const melting = find("corrosion.homologous.w", "text.tm.w");
    expect(melting.to).toBeCloseTo(333.15 / 0.085495 - 273.15, 0);
    expect(melting.compared).not.toBe("disagrees");
  });

  it("says how little turns an agreement", () => {
    const turn = leastTurn(check("alloying.stoichiometry"), ground, none)!;
    expect(turn.compared).toBe("disagrees");
    expect(turn.change!).toBeLessThan(0.05);
  });

  it("gives the nearest first, and never moves exact constants", () => {
    const list = turns(check("lithium.high-loading.last"), ground, none);
    const changes = list.map(t => t.change ?? Infinity);
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    expect(list.map(t => t.input.id)).not.toContain("faraday");
  });

  it("moves constants that were measured", () => {
    const list = turns(check("lithium.theory.q3"), ground, none).filter(t => t.input.kind === "constant");
    expect(list.map(t => t.input.id).sort()).toEqual(["density_li", "molar_mass_li"]);
    // One stands over the line and one under it: both turn it at the same ratio, but for the last digit of the other.
    const [density, mass] = ["density_li", "molar_mass_li"].map(id => list.find(t => t.input.id === id)!);
    expect(density!.to / density!.from).toBeCloseTo(mass!.from / mass!.to, 3);
  });

  it.each([
    ["50", [49.5]],
    ["0.021", [0.0215]],
    // Beyond a hundredfold nothing is looked for.
    ["150", []],
    ["0.0051", []]
  ])("looks as far as a hundredfold, up and down: %s mm against 1 mm", (printed, expected) => {
    const head = claimsText.split("\n")[0]!;
    const one: Ground = {
      claims: parseClaims(
        `${head}\nown.length,1b,Mg/W-Cu,layer thickness,,=,${printed},,,mm,measured,Abstract,1,own:length,\n`
      ),
      constants: [],
      definitions: [],
      assumptions: [
        {
          id: "x",
          title: "a length",
          why: "It is not printed.",
          kind: "tolerance",
          unit: "mm",
          options: [{id: "one", label: "one", formula: "1 [mm]"}]
        }
      ]
    };
    const held: Check = {
      id: "own.held",
      kind: "number",
      title: "the length",
      claims: ["own.length"],
      basis: "internal",
      formula: "x"
    };
    const found = turns(held, one, none).map(t => t.to);
    expect(found).toHaveLength(expected.length);
    found.forEach((to, i) => expect(to).toBeCloseTo(expected[i]!, 9));
  });

  it("turns the verdict when the value found is chosen", () => {
    const turn = find("full-cells.decay.early", "start_capacity");
    const before = evaluate([check("full-cells.decay.early")], ground, none)[0]!.compared;
    const at = (value: number) =>
      evaluate([check("full-cells.decay.early")], ground, none, {
        start_capacity: `${value} [${turn.unit}]`
      })[0]!.compared;
    expect(at(turn.to + 0.001)).toBe(before);
    expect(at(turn.to - 0.001)).toBe(turn.compared);
  });

  it("has nothing to say where nothing is held against print", () => {
    expect(turns(check("corrosion.copper"), ground, none)).toEqual([]);
    expect(turns(check("data.fig2h.cycles.mgw"), ground, none)).toEqual([]);
  });
});

describe("who leans on whom", () => {
  const ledger = evaluated();
  const edges = leans(ledger);

  it("follows inputs through assumptions and definitions to claims", () => {
    const on = edges.filter(e => e.claim === "figS7b.stoichiometry.mgw").map(e => e.on);
    expect(on).toEqual(
      expect.arrayContaining([
        "figS7b.capacity.mgw",
        "fig1b.thickness.mg.mgw",
        "exp.li.diameter",
        "exp.collector.diameter"
      ])
    );
    expect(edges.every(e => e.claim !== e.on)).toBe(true);
  });

  it("lists foundations once, nearest first, also around circles", () => {
    const found = foundations("fig6d.li-thickness", edges);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(0, 5)).toContain("fig6d.discharge.mgw.c1");
    expect(found).not.toContain("fig6d.li-thickness");
  });

  it("knows the checks behind an assumption", () => {
    expect(users(ledger).get("electrode_diameter")!.length).toBeGreaterThan(10);
  });
});
