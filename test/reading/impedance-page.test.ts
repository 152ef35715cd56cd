import {describe, expect, it} from "vitest";
import {expand, references} from "../../src/reading/inline.js";
import {source} from "./content.js";
import {bareNumbers, context} from "./references.js";

/** The page Impedance, held to the rules of the other pages; its lines of code aside. */
const page = source("src/impedance.md").replace(/```js[\s\S]*?```/g, " ");

describe("page impedance", () => {
  it("refers only to what exists", () => expect(() => expand(page, context)).not.toThrow());

  it("types no number", () => {
    const text = page.replace(/^source:.*$/m, "").replace(/^::.*$/gm, "");
    expect(bareNumbers(text)).toEqual([]);
  });

  it("links a term at its first use alone", () => {
    const slugs = references(page).flatMap(({kind, id}) => (kind === "term" ? [id] : []));
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it("uses the word measured for instrument files alone", () =>
    expect(page.replace(/\{\{[^}]*\}\}/g, " ")).not.toMatch(/\bmeasured\b/i));

  it("ends with what is open", () =>
    expect([...page.matchAll(/^## (.*)$/gm)].at(-1)![1]).toBe("What is open"));
});
