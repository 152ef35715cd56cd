import {describe, expect, it} from "vitest";
import {CASES} from "../../../src/models/plate/cases.js";
import {expand, references} from "../../../src/reading/inline.js";
import {derivedValue} from "../../../src/paper/reading/derived.js";
import {facts, source} from "./content.js";
import {bareNumbers, context} from "./references.js";

/** The page Stress, held to the rules of the other pages; display formulas and names of cases aside. */
const page = source("src/stress.md");
const prose = page.replace(/\$\$[\s\S]*?\$\$/g, " ");

describe("page stress", () => {
  it("refers only to what exists", () => expect(() => expand(page, context)).not.toThrow());

  it("types no number", () => {
    const text = prose.replace(/^source:.*$/m, "").replace(/^::.*$/gm, "");
    const names = new RegExp(`\\b(?:${Object.keys(CASES).join("|")})\\b`, "g");
    expect(bareNumbers(text.replace(/\]\([^)]*\)/g, "]").replace(names, "case"))).toEqual([]);
  });

  it("links a term at its first use alone", () => {
    const slugs = references(page).flatMap(({kind, id}) => (kind === "term" ? [id] : []));
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it("shows every named case", () => {
    for (const name of Object.keys(CASES)) expect(page).toMatch(new RegExp(`\\[(?:case )?${name}\\]\\(\\?`));
  });

  it("ends with what is open", () =>
    expect([...page.matchAll(/^## (.*)$/gm)].at(-1)![1]).toBe("What is open"));

  it("calls no model the authors’", () => expect(page).not.toMatch(/authors’ model/));
});

describe("what the page says follows from the numbers behind it", () => {
  const value = (id: string): number => derivedValue(`plate-${id}`, facts)!;
  it("diffusion alone meets the printed compositions after the time of the caption, not of the text", () => {
    expect(Math.abs(value("fick-se") - facts.claim("fig4e.x.high", ""))).toBeLessThan(0.002);
    expect(Math.abs(value("fick-w") - facts.claim("fig4e.x.low", ""))).toBeLessThan(0.011);
    expect(value("slow-w")).toBeGreaterThan(2 * facts.claim("fig4e.x.low", ""));
  });
  it("case B1 meets reading B", () => {
    expect(Math.abs(value("b1-se") - facts.claim("fig4e.x.low", ""))).toBeLessThan(0.002);
    expect(Math.abs(value("b1-w") - facts.claim("fig4e.x.high", ""))).toBeLessThan(0.005);
  });
  it("the profile all but vanishes in C1, turns round in C2 and stays in Cf", () => {
    const drop = (id: string): number => value(`${id}-se`) - value(`${id}-w`);
    expect(Math.abs(drop("c1"))).toBeLessThan(0.02 * drop("fick"));
    expect(drop("c2")).toBeLessThan(0);
    expect(drop("cf")).toBeGreaterThan(0.5 * drop("fick"));
  });
  it("several combinations do as well as P1", () => expect(value("grid-near")).toBeGreaterThan(1));
  it("stored energy is a quarter of the printed difference", () =>
    expect(value("energy") / facts.claim("fig4g.mech.difference", "mV")).toBeLessThan(0.3));
});
