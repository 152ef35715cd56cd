import {describe, expect, it} from "vitest";
import {DIFFUSION} from "../../src/models/diffusion/parameters.js";
import {unusedBy as unusedByPlate} from "../../src/models/plate/usage.js";
import {checkGiven} from "../../src/models/usage.js";

describe("what a run passes over", () => {
  it("of the plate: each base and modulus its own", () => {
    const of = (request: object): string[] => unusedByPlate(request as never).map(({name}) => name);
    expect(of({base: "capped", modulus: "mixture"})).toEqual([]);
    expect(of({base: "spring", modulus: "mixture"})).toEqual(["taumax"]);
    expect(of({base: "bonded", modulus: "constant"})).toEqual(["kt", "taumax", "ELi"]);
  });

  it("is refused when it is given, with what to do; a number with a unit needs it", () => {
    const unused = [{name: "kt", because: "with base = clamped", instead: "base = spring"}];
    expect(() => checkGiven({kt: "1"}, {}, unused)).toThrow("kt is not used with base = clamped");
    expect(() => checkGiven({kt: undefined}, {}, unused)).not.toThrow();
    expect(() => checkGiven({D: "1e-11"}, DIFFUSION, [])).toThrow();
    expect(() => checkGiven({D: "1e-11cm2/s", other: "1"}, DIFFUSION, [])).not.toThrow();
  });
});
