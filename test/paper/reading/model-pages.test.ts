import {describe, expect, it} from "vitest";
import {expand, references} from "../../../src/reading/inline.js";
import {source} from "./content.js";
import {bareNumbers, context} from "./references.js";

/** Pages with display formulas and lines of code, held to the rules of the other pages; both aside. */
describe.each(["diffusion", "impedance"])("page %s", name => {
  const page = source(`src/${name}.md`).replace(/```js[\s\S]*?```/g, " ");

  it("refers only to what exists", () => expect(() => expand(page, context)).not.toThrow());

  it("types no number", () => {
    const text = page
      .replace(/\$\$[\s\S]*?\$\$/g, " ")
      .replace(/^source:.*$/m, "")
      .replace(/^::.*$/gm, "");
    expect(bareNumbers(text)).toEqual([]);
  });

  it("links a term at its first use alone", () => {
    const slugs = references(page).flatMap(({kind, id}) => (kind === "term" ? [id] : []));
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
  });

  it("uses the word measured for instrument files alone", () =>
    expect(page.replace(/\{\{[^}]*\}\}/g, " ")).not.toMatch(/\bmeasured \w/i));

  it("ends with what is open", () =>
    expect([...page.matchAll(/^## (.*)$/gm)].at(-1)![1]).toBe("What is open"));

  it("calls no model the authors’", () => expect(page).not.toMatch(/authors’ model/));
});
