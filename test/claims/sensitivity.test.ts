import {expect, it} from "vitest";
import {sensitivity} from "../../src/claims/sensitivity.js";
import {evaluate} from "../../src/claims/settle.js";
import {check, ground} from "./ground.js";

it("a check is sensitive to the assumptions among its inputs and to no other", () => {
  for (const id of ["lithium.theory.q3", "alloying.stoichiometry", "timing.hours.mg", "corrosion.copper"]) {
    const [result] = evaluate([check(id)], ground, new Map());
    const used = result!.inputs.filter(({kind}) => kind === "assumption").map(input => input.id);
    const told = sensitivity(check(id), ground, new Map()).assumptions.map(a => a.id);
    expect(told.sort(), id).toEqual(used.sort());
  }
});

it.each([
  ["lithium.theory.q3", "lithium_density"],
  ["alloying.stoichiometry", "electrode_diameter"],
  ["alloying.scope", "activation_scope"]
])("%s is turned by those options of %s with which it stands otherwise", (id, assumption) => {
  const against = (choices: Record<string, string>): boolean =>
    ["disagrees", "misprint"].includes(evaluate([check(id)], ground, new Map(), choices)[0]!.compared);
  const {options} = ground.assumptions.find(a => a.id === assumption)!;
  const turning = options.map(o => o.id).filter(o => against({[assumption]: o}) !== against({}));
  // Some do and some do not.
  expect(turning.length).toBeGreaterThan(0);
  expect(turning.length).toBeLessThan(options.length);
  const told = sensitivity(check(id), ground, new Map()).assumptions.find(a => a.id === assumption)!;
  expect(told.options).toEqual(turning);
});

it("tells of each assumption the least change of its own value, as algebra does, and null where none turns it", () => {
  const [early] = sensitivity(check("full-cells.decay.early"), ground, new Map()).assumptions.filter(
    a => a.id === "start_capacity"
  );
  // Upper edge 0.065 % with the largest rounded capacity of cycle 120.
  expect(early!.least!.input.id).toBe("start_capacity");
  expect(early!.least!.to).toBeCloseTo(122.5 / (1 - 120 * 0.00065), 3);
  // A scope is a choice: it has options and no value.
  const [scope] = sensitivity(check("alloying.scope"), ground, new Map()).assumptions.filter(
    a => a.id === "activation_scope"
  );
  expect(scope!.least).toBeNull();
});
