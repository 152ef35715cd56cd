import {describe, expect, it} from "vitest";
import {expand, references} from "../../src/reading/inline.js";
import {source} from "./content.js";
import {bareNumbers, context} from "./references.js";

/** The page Diffusion, held to the rules of the other pages; display formulas and its line of code aside. */
const page = source("src/diffusion.md");
const prose = page.replace(/```js[\s\S]*?```/g, " ").replace(/\$\$[\s\S]*?\$\$/g, " ");

describe("page diffusion", () => {
  it("refers only to what exists", () => expect(() => expand(page, context)).not.toThrow());

  it("types no number", () => {
    const text = prose.replace(/^source:.*$/m, "").replace(/^::.*$/gm, "");
    expect(bareNumbers(text)).toEqual([]);
  });

  it("links a term at its first use alone", () => {
    const slugs = references(page).flatMap(({kind, id}) => (kind === "term" ? [id] : []));
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it("ends with what is open", () =>
    expect([...page.matchAll(/^## (.*)$/gm)].at(-1)![1]).toBe("What is open"));

  it("calls no model the authors’", () => expect(page).not.toMatch(/authors’ model/));
});
