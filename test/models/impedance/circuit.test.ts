import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/lib/refusal.js";
import {formatCircuit, parametersOf, parseCircuit} from "../../../src/models/impedance/circuit.js";
import {circuits} from "./arbitrary.js";

const refusal = (text: string): Refusal => {
  try {
    parseCircuit(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`"${text}" was taken`);
};

describe("parseCircuit", () => {
  it("reads series, parallel and nesting", () => {
    expect(parseCircuit("R0-p(R1,CPE1)")).toEqual({
      type: "series",
      parts: [
        {type: "element", kind: "R", label: "R0"},
        {
          type: "parallel",
          parts: [
            {type: "element", kind: "R", label: "R1"},
            {type: "element", kind: "CPE", label: "CPE1"}
          ]
        }
      ]
    });
    expect(formatCircuit(parseCircuit(" R0 - p( R1 - p(R2,C2) , Wo1 ) "))).toBe("R0-p(R1-p(R2,C2),Wo1)");
  });

  it.each([
    ["", "column 1", "empty"],
    ["   ", "column 1", "empty"],
    ["R0-", "column 4", "the text ends"],
    ["R0--R1", "column 4", 'found "-"'],
    ["R0-X1", "column 4", 'no element is called "X"'],
    ["R0-p(R1,CPE)", "column 9", "CPE has no number"],
    ["R0-p(R1)", "column 4", "two branches"],
    ["R0-p(R1,C1", "column 11", "opens at column 4"],
    ["R0-p(R1,C1))", "column 12", 'found ")"'],
    ["R0-p(R1,R0)", "column 9", "first at column 1"],
    ["R0 R1", "column 4", 'expected "-"'],
    ["(R0)", "column 1", 'found "("'],
    ["toString1", "column 1", "no element"]
  ])("refuses %j at %s", (text, where, reason) => {
    const error = refusal(text);
    expect(error.where).toBe(where);
    expect(error.message).toContain(reason);
  });

  it("bounds depth and size", () => {
    expect(refusal(`${"p(".repeat(10_000)}R1`).thing).toContain("nested deeper");
    expect(refusal(Array.from({length: 30}, (_, i) => `R${i}`).join("-")).thing).toContain("more than 24");
  });

  it("names one parameter by its element, two by suffix", () => {
    expect(
      parametersOf(parseCircuit("R0-p(R1,CPE1)-Ws2-W1")).map(({name, unit}) => `${name} ${unit}`)
    ).toEqual(["R0 Ω", "R1 Ω", "CPE1_Q S sⁿ", "CPE1_n 1", "Ws2_R Ω", "Ws2_tau s", "W1 Ω s^-½"]);
  });

  it("gives back every circuit it can write", () => {
    fc.assert(
      fc.property(circuits(), circuit => {
        expect(parseCircuit(formatCircuit(circuit))).toEqual(circuit);
      })
    );
  });

  it("answers any text with a circuit or a sentence", () => {
    const pieces = fc.constantFrom(
      "R0",
      "R1",
      "CPE1",
      "p(",
      ")",
      ",",
      "-",
      "W1",
      " ",
      "é",
      "𝛀",
      "0",
      "Wo",
      "L3"
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({unit: "binary"}),
          fc.array(pieces).map(p => p.join(""))
        ),
        text => {
          try {
            expect(formatCircuit(parseCircuit(text))).toBe(text.replace(/\s/g, ""));
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            expect((error as Refusal).where).toMatch(/^column \d+$/);
          }
        }
      ),
      {numRuns: 1000}
    );
  });
});

it("a circuit is nested sixteen deep at most", () => {
  const nested = (depth: number): string => (depth === 0 ? "R0" : `p(R${depth},${nested(depth - 1)})`);
  expect(formatCircuit(parseCircuit(nested(16)))).toBe(nested(16));
  expect(() => parseCircuit(nested(17))).toThrow("nested deeper than 16");
});
