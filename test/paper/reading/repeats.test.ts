import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {loadFigures} from "../../../loaders/figures.js";
import {root} from "../../../loaders/paths.js";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {STEPS} from "../../../src/paper/reading/walkthrough.js";
import {defaults, type Figure} from "../../../src/figure/figure.js";
import {context} from "../../figures/engines.js";
import {runs} from "./word-runs.js";

const LENGTH = 8;
const figures = await loadFigures();
/** Panels that a joined picture holds stand folded below it and may use its words. */
const joined = new Set(figures.flatMap(f => f.unites ?? []));
const wordsOf = (figure: Figure): string => {
  const caption = figure.caption(defaults(figure), context).replace(/<summary>.*?<\/summary>/g, " ");
  return `${caption} ${figure.limits ?? ""}`;
};

/** Everything that stands as prose on a page, piece by piece: paragraphs, captions, questions. */
function pieces(name: string): string[] {
  const source = readFileSync(`${root}/src/${name}.md`, "utf8").replace(
    /^```[\s\S]*?^```$|\]\([^)]*\)/gm,
    ""
  );
  const shown =
    name === "walkthrough"
      ? figures.filter(f => STEPS.some(step => step.figure === f.id))
      : figures.filter(f => f.page === name && !joined.has(f.label));
  return [
    ...source.split(/\n\n+/),
    ...shown.map(wordsOf),
    ...(name === "walkthrough"
      ? STEPS.flatMap(step => [step.question, step.text, ...step.notes.map(({says}) => says)])
      : []),
    ...EXERCISES.filter(e => e.page === name).flatMap(e => [e.question, ...e.hints, ...e.steps]),
    ...PREDICTIONS.filter(p => p.page === name).flatMap(p => [p.question, p.explanation])
  ];
}

/** Runs that come back, once each, without those that a placeholder fills. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const run of texts.flatMap(text => runs(text.replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, " # "), LENGTH))) {
    if (run.includes("#")) continue;
    if (seen.has(run)) found.add(run);
    seen.add(run);
  }
  return [...found];
}

const pages = readdirSync(`${root}/src`)
  .filter(file => file.endsWith(".md"))
  .map(file => file.slice(0, -3));

describe("no eight words stand twice on a page", () => {
  it.each(pages)("%s", name => expect(repeated(pieces(name))).toEqual([]));

  it("is found where it does, across pieces and within one", () => {
    const eight = "one two three four five six seven eight";
    expect(repeated([eight, `So ${eight}.`])).toEqual([eight]);
    expect(repeated([`${eight}. And again ${eight}.`])).toEqual([eight]);
    expect(repeated([eight, "one two three {{claim:x}} five six seven eight"])).toEqual([]);
  });
});
