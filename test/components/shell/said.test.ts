import {describe, expect, it} from "vitest";
import {alternativeOf, captionOf, findingOf, unbroken} from "../../../src/components/shell/said.js";
import {defineFigure, type Context, type Figure} from "../../../src/figure/figure.js";

const says = (text: string): Figure =>
  defineFigure({
    title: "",
    controls: [],
    rows: {compute: () => []},
    finding: () => text,
    caption: () => text,
    alternative: () => text
  } as never);
const context = {} as Context;
const finding = (text: string): string => findingOf(says(text), [], {}, context);
const caption = (text: string): string => captionOf(says(text), {}, context);
const alternative = (text: string): string => alternativeOf(says(text), [], {}, context);

describe("what a figure says", () => {
  it.each([
    ["1 mA cm<sup>−2</sup> to 1 mAh cm<sup>−2</sup>", "1_mA_cm<sup>−2</sup> to 1_mAh_cm<sup>−2</sup>"],
    ["a dip of 27 mV against 55 mV", "a dip of 27_mV against 55_mV"],
    ["in bins of 90 s.", "in bins of 90_s."],
    ["98.83 % of it", "98.83_% of it"],
    ["over 200 mA g<sup>−1</sup>, taken", "over 200_mA_g<sup>−1</sup>, taken"],
    ["−601.6 kJ mol<sup>−1</sup>", "−601.6_kJ_mol<sup>−1</sup>"],
    ["at λ = 1.54 Å, 55 ± 7 mV", "at λ_=_1.54_Å, 55_±_7_mV"],
    ["ends after 48 hours", "ends after 48_hours"],
    ["Figure 6 shows 4 dots and 3 holes", "Figure 6 shows 4 dots and 3 holes"],
    ["day 4 at the end", "day 4 at the end"]
  ])("keeps numbers and units together: %s", (text, kept) => {
    const shown = kept.replaceAll("_", "\u00a0");
    expect(finding(text)).toBe(shown);
    expect(caption(text)).toBe(shown);
  });
  it("keeps the name of a foil together", () => {
    expect(unbroken("on W-Cu and 50Mg/W-Cu")).toBe(
      'on <span class="nw">W-Cu</span> and <span class="nw">50Mg/W-Cu</span>'
    );
    expect(unbroken("half-cells of Cu, a Li-Cu-S phase")).toBe("half-cells of Cu, a Li-Cu-S phase");
  });
  it("has a minus in the alternative, a hyphen in names, and words where there is nothing", () => {
    expect(alternative("W-Cu: lowest -58.9 mV, from -0.1 to 2.")).toBe(
      "W-Cu: lowest −58.9\u00a0mV, from −0.1 to 2."
    );
    expect(alternative("cycles 4-5")).toBe("cycles 4-5");
    expect(alternative("")).toBe("Nothing is chosen.");
  });
});
