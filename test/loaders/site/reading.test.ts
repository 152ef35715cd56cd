import "../../../loaders/paper/index.js";
import {describe, expect, it} from "vitest";
import {glossary as page} from "../../../loaders/site/parts/glossary.js";
import {bibliography} from "../../../loaders/site/parts/bibliography.js";
import {collectors} from "../../../loaders/paper/collectors.js";
import {derived} from "../../../loaders/site/parts/derived.js";
import {exercise} from "../../../loaders/site/parts/exercise.js";
import {practice} from "../../../loaders/site/parts/practice.js";
import {predict} from "../../../loaders/site/parts/predict.js";
import {prose} from "../../../loaders/site/prose.js";
import {pageWords, termNote} from "../../../loaders/site/words.js";
import {DERIVED} from "../../../src/paper/reading/derived.js";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {COLLECTORS, NUMBERS} from "../../../src/paper/reading/collectors.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {bibliography as references, claims, glossary as terms} from "../../paper/reading/content.js";

const text = (html: string): string =>
  html
    .replace(/<span class="vh">.*?<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&");
const ids = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(m => m[1]!);
const twice = (list: string[]): string[] => list.filter((id, i) => list.indexOf(id) !== i);

describe("short texts", () => {
  it("set formulas, emphasis and placeholders", () => {
    const html = prose("*c* is half of $d$ at {{chem:Li6PS5Cl}}", "/methods");
    expect(html).toContain("<em>c</em> is half of <math");
    expect(html).toContain("Li<sub>6</sub>PS<sub>5</sub>Cl");
  });

  it("leave a product of numbers alone", () => expect(prose("2 * 3 * 4", "/methods")).toBe("2 * 3 * 4"));
});

describe.each(PREDICTIONS)("prediction $id", prediction => {
  const html = predict(prediction.id, `/${prediction.page}`);
  const [before, after] = html.split("<details") as [string, string];

  it("asks without giving the answer away", () => {
    for (const id of prediction.reveals)
      if (!prediction.question.includes(id)) expect(before).not.toContain(`data-claim="${id}"`);
    if (prediction.kind === "choice")
      for (const {text: option} of prediction.options) expect(text(before)).toContain(option);
  });

  it("reveals every claim it names, in a disclosure", () => {
    for (const id of prediction.reveals) expect(after).toContain(`data-claim="${id}"`);
    expect(after).toContain("<summary>");
  });

  it("has an address and ids of its own", () => {
    expect(ids(html)[0]).toBe(`predict-${prediction.id}`);
    expect(twice(ids(html))).toEqual([]);
  });
});

it("puts printed values of one unit on the line, and the true value once", () => {
  const html = predict("tungsten-alone", "/half-cells");
  expect(html).toContain(
    "W-Cu 25\u00a0cycles; Cu 26\u00a0cycles; Mg-Cu 193\u00a0cycles; Mg/W-Cu ≥\u00a0300\u00a0cycles"
  );
  expect(html).not.toContain("computed");
});

describe.each(EXERCISES)("exercise $id", ({id, page: name, answer, hints}) => {
  const html = exercise(id, `/${name}`);

  it("keeps its solution and hints folded", () => {
    const [open, ...folded] = html.split("<details");
    expect(folded.length).toBe(hints.length + 1);
    expect(open).not.toContain(`data-computed="${answer}"`);
  });

  it("shows the value it checks against and what that rests on", () => {
    expect(html.split('class="solution"')[1]).toContain(`data-computed="${answer}"`);
    expect(html).toMatch(/Computed from <a class="mono" href="\.\/claims\.html#/);
  });
});

it.each([() => predict("no-such", "/x"), () => exercise("no-such", "/x")])(
  "refuses what is not there",
  make => expect(make).toThrow(/::(predict|exercise) no-such.* is not in/)
);

describe("glossary", () => {
  const html = page("", "/glossary");

  it("holds every term once, in the order of the alphabet", () => {
    const found = ids(html).filter(id => !id.startsWith("letter-"));
    expect([...found].sort()).toEqual([...terms.keys()].sort());
    expect(twice(found)).toEqual([]);
    const letters = ids(html).filter(id => id.startsWith("letter-"));
    expect(letters).toEqual([...letters].sort());
  });

  it("points only to terms that are there", () => {
    const own = new Set(ids(html));
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(own.has(to!), to).toBe(true);
  });
});

describe("references", () => {
  it("have an address each, in three parts", () => {
    const html = bibliography();
    expect(ids(html).sort()).toEqual(references.map(({id}) => `ref-${id}`).sort());
    expect(html.match(/<h3>/g)).toHaveLength(3);
  });
});

describe("values of ours", () => {
  const html = derived("", "/methods");

  it("have an address each and name their inputs", () => {
    expect(ids(html)).toEqual(DERIVED.map(({id}) => `computed-${id}`));
    for (const row of html.split("<tr ").slice(1)) expect(row).toMatch(/<math[\s\S]*<li>/);
  });
});

describe("words of a page", () => {
  const link = (slug: string): string => `<a class="term" data-term="${slug}" href="#">x</a>`;

  it("are those it links to, each once, with their definitions", () => {
    const html = pageWords(`${link("plateau")}${link("alloying")}${link("plateau")}`, "/half-cells");
    expect([...html.matchAll(/data-word="([^"]+)"/g)].map(m => m[1])).toEqual(["alloying", "plateau"]);
    expect(html).toContain("2 terms of this page");
    expect(text(html)).toContain(terms.get("plateau")!.definition);
  });

  it("are left out where the page lists all of them", () => {
    expect(pageWords(page("", "/glossary") + link("plateau"), "/glossary")).toBe("");
    expect(pageWords("no links", "/data")).toBe("");
  });

  it("stand beside a paragraph that introduces one", () => {
    expect(termNote(`a ${link("plateau")} and ${link("alloying")}`, "/half-cells")).toContain("plateau");
    expect(termNote("plain", "/half-cells")).toBe("");
  });
});

describe("the four collectors", () => {
  const html = collectors("", "/index");

  it("are drawn to one scale", () => {
    const films = [...html.matchAll(/<rect class="mat-(mg|w)"[^>]*height="([\d.]+)"/g)].map(m =>
      Number(m[2])
    );
    const printed = [
      claims["figS11.thickness.mg.mgw"],
      claims["figS11.thickness.w.mgw"],
      claims["figS2c.thickness.mg.mg"],
      claims["figS2f.thickness.w.w"]
    ].map(claim => Number(claim!.value));
    expect(films).toHaveLength(4);
    films.forEach((height, i) => expect(height / films[0]!).toBeCloseTo(printed[i]! / printed[0]!, 2));
  });

  it("count a contact for each border, and each has every number", () => {
    for (const [i, part] of html.split('<section class="one').slice(1).entries()) {
      const {contacts} = COLLECTORS[i]!;
      expect(part.match(/<g class="contact"/g)).toHaveLength(contacts.length);
      for (const {claims: row} of NUMBERS) expect(part).toContain(`data-claim="${row[i]}"`);
    }
  });
});

it("lists every prediction and exercise with its address", () => {
  const html = practice("", "/walkthrough");
  for (const {id, page: name} of PREDICTIONS) expect(html).toContain(`href="./${name}.html#predict-${id}"`);
  for (const {id, page: name} of EXERCISES) expect(html).toContain(`href="./${name}.html#exercise-${id}"`);
  expect(html.match(/<li /g)).toHaveLength(PREDICTIONS.length + EXERCISES.length);
});
