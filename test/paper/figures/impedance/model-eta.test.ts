import {describe, expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/impedance/model-eta.js";
import {context, rowsAt, type Query} from "../../../figures/engines.js";

const state = defaults(figure);
const rows = await rowsAt(figure, state, undefined as unknown as Query);
/** The finding where the resistances of these specimens, and of no others, give what is printed. */
const finding = (agreeing: readonly string[]): string =>
  figure.finding(
    rows.map(row => ({...row, agrees: agreeing.includes(String(row["specimen"]))})),
    state,
    context
  );

describe("the finding", () => {
  it("tells all, none and some apart; a lower bound agrees with nothing and counts for nothing", () => {
    expect(rows.some(row => row["least"] && row["specimen"] === "Cu")).toBe(true);
    expect(finding(["Mg/W-Cu", "Mg-Cu", "W-Cu"])).toMatch(/give all printed overpotentials\.$/);
    expect(finding([])).toMatch(/give none of the printed overpotentials\.$/);
    expect(finding(["Mg/W-Cu"])).toMatch(
      /give the printed overpotentials, except those of Mg-Cu and W-Cu\.$/
    );
    expect(finding(["Mg/W-Cu", "Mg-Cu"])).toMatch(/except those of W-Cu\.$/);
  });
});
