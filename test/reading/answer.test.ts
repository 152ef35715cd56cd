import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {check, solution, solve} from "../../src/reading/answer.js";
import "../../src/paper/reading.js";
import {EXERCISES} from "../../src/paper/reading/exercises.js";
import {significant} from "../../src/words/number.js";
import {facts} from "../paper/reading/content.js";

const by = (id: string) => EXERCISES.find(exercise => exercise.id === id)!;

/** Worked by hand from the printed numbers, to the digits of a pocket calculator. */
const HAND: Record<string, number> = {
  "bragg-magnesium": 34.42,
  "hours-magnesium": 382.6,
  stoichiometry: 3.81,
  "ohmic-overpotential": 30.26,
  "bulk-resistance": 78.8,
  "lithium-thickness": 4.849,
  "slab-capacity": 0.9327,
  "ideal-potential": 26.58,
  "hold-copper": 5.85,
  "homologous-temperature": 0.09016,
  "hop-ratio": 1157,
  inventory: 24.36
};

describe.each(EXERCISES)("$id", exercise => {
  it("is solved as by hand", () =>
    expect(Math.abs(solve(exercise, facts) / HAND[exercise.id]! - 1)).toBeLessThan(1.5e-3));

  it("takes its own solution, as shown and in full", () => {
    expect(check(exercise, facts, solve(exercise, facts)).kind).toBe("right");
    expect(check(exercise, facts, String(solution(exercise, facts).value)).kind).toBe("right");
  });

  it("has a unit equal to that of its answer, two hints and a tolerance", () => {
    expect(solution(exercise, facts).unit).toBe(exercise.unit);
    expect(exercise.hints.every(hint => hint.length > 10)).toBe(true);
    expect(exercise.tolerance).toBeGreaterThan(0);
    expect(exercise.tolerance).toBeLessThanOrEqual(0.05);
  });

  it("names each slip, and no slip lies within the tolerance", () => {
    for (const slip of exercise.slips)
      expect(check(exercise, facts, slip.value(facts)).message).toBe(slip.says);
  });

  it("says on which side a wrong answer lies", () => {
    fc.assert(
      fc.property(fc.double({min: 1.06, max: 1.4, noNaN: true}), factor => {
        const right = solve(exercise, facts);
        for (const [answer, next] of [
          [right * factor, exercise.next.high],
          [right / factor, exercise.next.low]
        ] as const) {
          const outcome = check(exercise, facts, answer);
          if (outcome.kind !== "slip") expect(outcome).toMatchObject({kind: "off", next});
          expect(Math.sign(outcome.relative!)).toBe(Math.sign(answer - right));
        }
      })
    );
  });
});

describe("check", () => {
  const hours = by("hours-magnesium");
  it("converts units, in the text or beside it", () => {
    expect(check(hours, facts, "382.6 h").kind).toBe("right");
    expect(check(hours, facts, 382.6, "h").kind).toBe("right");
    expect(check(hours, facts, "15.94", "d").kind).toBe("right");
    expect(check(by("lithium-thickness"), facts, "4850 nm").kind).toBe("right");
    expect(check(by("ohmic-overpotential"), facts, "0.0303 V").kind).toBe("right");
    expect(check(by("bragg-magnesium"), facts, "34.42°").kind).toBe("right");
    expect(check(by("hop-ratio"), facts, "1 157").kind).toBe("right");
  });

  it("says by how much", () => {
    expect(check(hours, facts, 390).message).toBe(
      "Nearly: 1.9\u00a0% too high, more than rounding the result explains."
    );
    expect(check(hours, facts, 150).message).toBe("39\u00a0% of the value, too low.");
    expect(check(hours, facts, 1500).message).toBe("3.9 times the value, too high.");
    expect(check(hours, facts, -5).message).toBe("Below zero, so too low.");
    expect(check(hours, facts, 383).message).toBe("Right, 0.1\u00a0% from our value.");
    expect(check(hours, facts, 3836).message).toBe("Off by a power of ten. Follow the units through.");
  });

  it("reads a comma as decimal sign or between thousands, whichever comes nearer", () => {
    expect(check(by("lithium-thickness"), facts, "4,85").kind).toBe("right");
    expect(check(by("lithium-thickness"), facts, "4,85 µm").kind).toBe("right");
    expect(check(by("hop-ratio"), facts, "1,157").kind).toBe("right");
    expect(check(hours, facts, "382,6 h").kind).toBe("right");
    expect(check(hours, facts, "0,3826e3").kind).toBe("right");
    expect(check(hours, facts, "−5").message).toBe("Below zero, so too low.");
  });

  it("has a sentence of its own for each way in which an answer cannot be read", () => {
    const said = ["", "  ", "much", "12 kg", "12 parsnips", "1,5,2", "1.5.2"].map(answer => {
      const outcome = check(hours, facts, answer);
      expect(outcome).toMatchObject({kind: "unreadable", relative: null, next: hours.hints[0]});
      return outcome.message;
    });
    expect(said).toEqual([
      "Nothing is typed yet: the answer is a number, and a unit may follow it.",
      "Nothing is typed yet: the answer is a number, and a unit may follow it.",
      "“much” begins with no number. Write one like 1.5, 1,5 or 1.5e3.",
      "“kg” measures something else; the answer is asked in h, and other units of its kind are converted.",
      "“parsnips” is no unit known here; the answer is asked in h, and other units of its kind are converted.",
      "“1,5,2” is no number: it has more than one decimal sign.",
      "“1.5.2” is no number: it has more than one decimal sign."
    ]);
    expect(check(by("hop-ratio"), facts, "1157 h").message).toBe(
      "“h” measures something else; the answer is a plain number."
    );
  });

  it("calls a near miss one, and not the same as a miss", () => {
    const solved = solve(hours, facts);
    const at = (factor: number): string => check(hours, facts, solved * factor).kind;
    expect([1, 1.002, 1.004, 1.04, 0.96, 1.06, 0.9].map(at)).toEqual([
      "right",
      "right",
      "near",
      "near",
      "near",
      "off",
      "off"
    ]);
  });

  it("never throws on what a reader types", () => {
    fc.assert(fc.property(fc.string(), text => void check(hours, facts, text)));
  });
});

it("there are twelve, with unique ids, on nine pages or more of the argument", () => {
  expect(EXERCISES).toHaveLength(12);
  expect(new Set(EXERCISES.map(({id}) => id)).size).toBe(12);
  expect(new Set(EXERCISES.map(({page}) => page)).size).toBeGreaterThanOrEqual(9);
  expect(significant(solve(by("inventory"), facts), 3)).toBe("24.4");
});
