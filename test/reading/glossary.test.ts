import {describe, expect, it} from "vitest";
import {alphabetical, parseGlossary, symbolHtml} from "../../src/reading/glossary.js";
import {references} from "../../src/reading/inline.js";
import {formatUnit} from "../../src/words/number.js";
import {glossary} from "../paper/reading/content.js";

const HEAD = "slug,term,symbol,unit,definition,see,page\n";

describe("the glossary", () => {
  it("has at least 65 terms", () => expect(glossary.size).toBeGreaterThanOrEqual(65));

  it.each([...glossary.values()])("$slug: one or two short sentences, no numbers, readable unit", term => {
    const sentences = term.definition.replace(/\{\{[^}]*\}\}/g, "X").split(/(?<=[.!?])\s+/);
    expect(sentences.length).toBeLessThanOrEqual(2);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}X].*[.]$/u);
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(24);
      expect(sentence.replace(/SEI-[12]/g, "")).not.toMatch(/\d/);
    }
    expect(references(term.definition).every(({kind}) => kind === "chem")).toBe(true);
    expect(formatUnit(term.unit)).not.toContain("-");
    expect(term.see).not.toContain(term.slug);
  });

  it("sorts by what is read", () => {
    const order = alphabetical(glossary.values()).map(({slug}) => slug);
    expect(order.indexOf("alpha-phase")).toBeGreaterThanOrEqual(0);
    expect(order.indexOf("dendrite")).toBeLessThan(order.indexOf("sei-1"));
  });
});

describe("parseGlossary", () => {
  it.each([
    ["a,b\n", "table: no column slug, term, symbol"],
    [`${HEAD}Not A Slug,t,,,D.,,\n`, 'glossary: "Not A Slug" is not a slug (line 2)'],
    [`${HEAD}a,t,,,D.,,\na,t,,,D.,,\n`, 'glossary: "a" is defined twice (line 3)'],
    [`${HEAD}a,t,,,,,\n`, 'glossary: "a" is incomplete (line 2)'],
    [`${HEAD}a,t,,,D.,b,\n`, 'glossary: "a" points to "b", which is not defined']
  ])("refuses %j", (text, message) => expect(() => parseGlossary(text)).toThrow(message));
});

it("sets an index under its letter", () => {
  expect(symbolHtml("R_SEI")).toBe("<i>R</i><sub>SEI</sub>");
  expect(symbolHtml("T/T_m")).toBe("<i>T</i>/<i>T</i><sub>m</sub>");
  expect(symbolHtml("η")).toBe("<i>η</i>");
});
