import {describe, expect, it} from "vitest";
import {parseClaims} from "../../src/claims/claim.js";
import {parseConstants} from "../../src/claims/constant.js";
import {toBase} from "../../src/lib/unit.js";
import {claimsText, ground} from "./ground.js";

const header = claimsText.split("\n")[0]!;
const good = "a.b,1a,Cu,layer thickness,,=,140,,,nm,measured,Results,4,none,";
const parse = (...rows: string[]) => parseClaims([header, ...rows].join("\n"), "claims.csv");

describe("claims file", () => {
  it("is read whole: one claim per line, in order", () => {
    const lines = claimsText.trim().split("\n").slice(1);
    expect(ground.claims.length).toBe(lines.length);
    expect(ground.claims.map(c => c.line)).toEqual(lines.map((_, k) => k + 2));
    for (const [k, line] of lines.entries()) expect(line.startsWith(`${ground.claims[k]!.id},`)).toBe(true);
  });

  it.each([
    ["a repeated id", [good, good], /line 3\); give it its own id/],
    ["an id with a space", [good.replace("a.b", "a b")], /"a b" is no id/],
    ["an unknown comparator", [good.replace(",=,", ",~,")], /comparator is "~" \(claims.csv line 2\)/],
    [
      "a unit nobody knows",
      [good, good.replace("a.b", "a.c").replace("nm", "nmm")],
      /cannot read "nmm".*line 3/
    ],
    ["words with a unit", [good.replace("140", "thick")], /"thick" is no number but has the unit nm/],
    ["a range without its end", [good.replace(",=,", ",range,")], /range and value_high belong together/],
    ["an end without a range", [good.replace("140,,", "140,150,")], /range and value_high belong together/],
    ["a range the wrong way round", [good.replace(",=,140,,", ",range,140,130,")], /ends below its start/],
    ["an uncertainty in words", [good.replace("140,,,", "140,,some,")], /uncertainty is "some"/],
    ["a missing quantity", [good.replace("layer thickness", "")], /quantity is empty/],
    ["an unknown kind", [good.replace("measured", "guessed")], /kind is "guessed"/],
    ["a paragraph that is no number", [good.replace(",4,", ",four,")], /paragraph is "four"/],
    ["an unknown section", [good.replace("Results", "Appendix")], /section is "Appendix"/],
    ["a cell too many", [`${good},x`], /16 cells under 15 columns \(claims.csv line 2\)/]
  ])("stops at %s and names the line", (_, rows, message) => {
    expect(() => parse(...rows)).toThrow(message);
  });

  it("stops when a column is missing", () => {
    expect(() => parseClaims("id,figure\na.b,1a")).toThrow(/no column specimen/);
  });

  it("takes a C-rate for a rate and a coulomb for a charge", () => {
    const rate = ground.claims.find(c => c.id === "fig6a.rate")!;
    expect(toBase(1, rate.unit!)).toBeCloseTo(1 / 3600, 12);
    const charge = ground.constants.find(c => c.id === "elementary_charge")!;
    expect(toBase(1, charge.unit)).toBe(1);
  });
});

describe("constants file", () => {
  const head = "id,symbol,value,unit,tag,source";
  it.each([
    ["no number", "x,X,about,m,exact,s", /"about" is no number \(c.csv line 2\)/],
    ["an unknown unit", "x,X,1,fathom,exact,s", /cannot read "fathom".*line 2/],
    ["an empty id", ",X,1,m,exact,s", /id is empty/]
  ])("stops at %s", (_, row, message) => {
    expect(() => parseConstants(`${head}\n${row}`, "c.csv")).toThrow(message);
  });
});
