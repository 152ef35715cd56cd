import {describe, expect, it} from "vitest";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {expand, references} from "../../../src/reading/inline.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {glossary, source} from "./content.js";
import {bareNumbers, context, FIGURES} from "./references.js";

const PAGES = [
  "index",
  "walkthrough",
  "collector",
  "half-cells",
  "microstructure",
  "corrosion",
  "chemistry",
  "full-cells",
  "methods",
  "glossary"
];
/** Told on the pages Impedance, Diffusion and Stress. */
const ELSEWHERE = /^(fig-4[a-g]|fig-s15|fig-s9|fig-s10|table-s1|table-s2)$/;

interface Page {
  name: string;
  front: Record<string, string>;
  body: string;
}

function page(name: string): Page {
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source(`src/${name}.md`));
  if (!found) throw new Error(`page: ${name} has no front matter`);
  const front = Object.fromEntries(
    found[1]!.split("\n").map(line => {
      const field = /^([a-z]+): "(.*)"$/.exec(line);
      if (!field) throw new Error(`page: ${name} has the front matter line ${line}`);
      return [field[1]!, field[2]!];
    })
  );
  return {name, front, body: found[2]!};
}

const all = PAGES.map(page);
const lines = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(match => match[1]!);
const figuresOf = ({body}: Page): string[] => lines(body, /^::((?:fig|table)-[a-z0-9]+)$/gm);

describe.each(all)("page $name", ({name, front, body}) => {
  const text = `${front.finding}\n${front.standfirst}\n${body}`;

  it("opens with its finding and a short standfirst", () => {
    expect(front.title).toBeTruthy();
    expect(front.finding).toMatch(/^[^.]+(\.[^.]+)?\.$/);
    expect(front.standfirst!.replace(/\{\{[^}]*\}\}/g, "X").split(/\s+/).length).toBeLessThanOrEqual(40);
  });

  it("ends with what is open", () => expect(lines(body, /^## (.*)$/gm).at(-1)).toBe("What is open"));

  it("refers only to what exists", () => expect(() => expand(text, context)).not.toThrow());

  it("types no number", () => expect(bareNumbers(text)).toEqual([]));

  it("keeps what the site would run as code out of the text", () => expect(body).not.toContain("${"));

  it("links a term at its first use alone", () => {
    const slugs = references(text).flatMap(({kind, id}) => (kind === "term" ? [id] : []));
    expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
    expect(slugs.length).toBeGreaterThan(0);
  });

  it("places figures, predictions and exercises that exist and belong to it", () => {
    for (const id of figuresOf({name, front, body})) expect(FIGURES.has(id), id).toBe(true);
    const items = [...PREDICTIONS, ...EXERCISES];
    for (const id of lines(body, /^::(?:predict|exercise) (.*)$/gm))
      expect(items.find(item => item.id === id)?.page, id).toBe(name);
    for (const item of items) {
      const kind = "answer" in item ? "exercise" : "predict";
      if (item.page === name) expect(body.split(`::${kind} ${item.id}\n`).length, item.id).toBe(2);
    }
  });

  it("closes its notes and folds", () => {
    let open: string[] = [];
    for (const mark of lines(body, /^(:::.*)$/gm)) {
      if (mark === ":::") expect(open.pop()).toBeDefined();
      else {
        expect(mark).toMatch(/^:::(?:note|(?:more|ask) [a-z-]+) \S/);
        expect(open.some(outer => outer.startsWith(":::note"))).toBe(false);
        open = [...open, mark];
      }
    }
    expect(open).toEqual([]);
  });

  it("uses the word measured for instrument files alone", () => {
    const outside = body.replace(/\{\{[^}]*\}\}/g, " ").replace(/\*\*Four words\.\*\*[^\n]*/, " ");
    const found = lines(outside, /(\b[Mm]easured \w+)/g);
    expect(found.filter(words => words.toLowerCase() !== "measured file")).toEqual([]);
  });
});

describe("pages together", () => {
  it("place every figure and table once, but for those of Impedance, Diffusion and Stress", () => {
    const placed = all.flatMap(figuresOf);
    expect(placed.filter((id, i) => placed.indexOf(id) !== i)).toEqual([]);
    expect([...FIGURES].filter(id => !placed.includes(id) && !ELSEWHERE.test(id))).toEqual([]);
    expect(FIGURES.size).toBe(69);
  });

  it("point every page a term names to one that exists", () => {
    const known = new Set([...PAGES, "impedance", "diffusion", "stress", "claims", "data", "figures"]);
    for (const {slug, page: target} of glossary.values())
      if (target) expect(known.has(target), slug).toBe(true);
    for (const {body, name} of all)
      for (const target of lines(body, /\]\(\.\/([a-z-]+)\)/g))
        expect(known.has(target), `${name} → ${target}`).toBe(true);
  });
});

/** Numbers of the paper's list carry brackets of their own; a name with its year stands in parentheses or in the sentence. */
describe("references by name", () => {
  const byName = new Set(
    (JSON.parse(source("src/paper/reading/bibliography.json")) as {id: string; custom: {role: string}}[])
      .filter(({custom}) => custom.role !== "cited")
      .map(({id}) => id)
  );
  it.each([...PAGES, "diffusion", "stress", "impedance"])("stand apart from the text of %s", name => {
    const loose = [...source(`src/${name}.md`).matchAll(/(.{3})\{\{cite:([^}]+)\}\}/gs)].filter(
      ([, before, key]) => byName.has(key!) && !/(\(|; |of |is )$/.test(before!)
    );
    expect(loose.map(([, before, key]) => `${before}${key}`)).toEqual([]);
  });
});
