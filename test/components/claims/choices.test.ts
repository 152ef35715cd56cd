import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {assumptions} from "../../../src/claims/paper.js";
import "../../../src/paper/claims.js";
import {
  OPEN,
  fromAddress,
  ignoredIn,
  ownChoice,
  ownValue,
  toAddress,
  withChoice
} from "../../../src/components/claims/choices.js";
import {Names} from "../../../src/claims/scope.js";
import {countedIn, type Quantity} from "../../../src/claims/quantity.js";
import {parseUnit} from "../../../src/lib/unit.js";
import {ground} from "../../claims/ground.js";

const values = assumptions().filter(a => !a.options[0].reading && !a.closed);
const own = fc.tuple(
  fc.constantFrom(...values),
  fc.double({noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6})
);

describe("assumptions in an address", () => {
  it("carry options and own values there and back", () => {
    fc.assert(
      fc.property(own, fc.constantFrom(...assumptions()), ([assumption, value], other) => {
        const choices = withChoice(
          withChoice({}, other, other.options[1]!.id),
          assumption,
          ownChoice(assumption, value)
        );
        const parameters = new URLSearchParams("q=x&assume.gone=1");
        toAddress(choices, parameters);
        expect(fromAddress(assumptions(), new URLSearchParams(parameters.toString()))).toEqual(choices);
        expect(parameters.get("q")).toBe("x");
        expect(parameters.has("assume.gone")).toBe(false);
      })
    );
  });

  it("mean the value that was typed", () => {
    fc.assert(
      fc.property(own, ([assumption, value]) => {
        const choice = ownChoice(assumption, value);
        expect(ownValue(assumption, choice)).toBe(value === 0 ? Math.abs(value) : value);
        const found = new Names(ground).run(choice).value as Quantity;
        const {nominal} = countedIn(found, parseUnit(assumption.unit));
        expect(Math.abs(nominal - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-9);
      })
    );
  });

  it("leave the default out and ignore what is no choice", () => {
    for (const assumption of assumptions()) {
      const published = assumption.kind === "fact" ? OPEN : assumption.options[0].id;
      expect(withChoice({[assumption.id]: "x"}, assumption, published)).toEqual({});
      for (const wrong of ["", "nonsense", "1 [kg]", "fig2i.current", "1 + 1", "alert(1)"])
        expect(fromAddress(assumptions(), new URLSearchParams({[`assume.${assumption.id}`]: wrong}))).toEqual(
          {}
        );
    }
  });

  it("that fit nothing, or stand twice, are named", () => {
    const [first, second] = [assumptions()[0]!, assumptions()[1]!];
    const [a, b] = [first, second].map(({id, options}) => `assume.${id}=${options[1]!.id}`);
    const ignored = (text: string): string[] => ignoredIn(assumptions(), new URLSearchParams(text));
    expect(ignored(`${a}&lens=learn`)).toEqual([]);
    expect(ignored(`assume.${first.id}=${first.options[0].id}`)).toEqual([]);
    expect(ignored(`${a}&${b}&${b}&assume.gone=1`)).toEqual([b, b, "assume.gone=1"]);
    expect(ignored(`assume.${first.id}=nonsense`)).toEqual([`assume.${first.id}=nonsense`]);
  });
});
