import {existsSync, readFileSync, readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {loadFigures} from "../../../loaders/figures.js";
import {root, work} from "../../../loaders/paths.js";
import {assumptions} from "../../../src/claims/paper.js";
import "../../../src/paper/claims.js";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {STEPS} from "../../../src/paper/reading/walkthrough.js";
import type {FigureEntry} from "../../../loaders/site/made.js";
import {defaults} from "../../../src/figure/figure.js";
import {context} from "../../figures/engines.js";
import {glossary} from "./content.js";
import {keptRuns, packed, runs} from "./word-runs.js";

const paper = keptRuns();
const shared = (text: string): string[] => runs(text).filter(run => !run.includes("#") && paper.has(run));

const pages = readdirSync(`${root}/src`).filter(file => file.endsWith(".md"));
const findings = JSON.parse(readFileSync(`${work}/figures.json`, "utf8")) as FigureEntry[];
const figures = await loadFigures();

describe("own words: no run of seven words is the paper's", () => {
  it("keeps the runs of the whole paper", () => expect(paper.size).toBeGreaterThan(10_000));

  it.each(pages)("on the page %s", page =>
    expect(shared(readFileSync(`${root}/src/${page}`, "utf8"))).toEqual([])
  );

  it.each(figures.map(f => [f.id, f] as const))("in the words of %s", (id, figure) => {
    const found = findings.find(f => f.id === id);
    const words = [
      found?.finding,
      figure.title,
      figure.limits,
      figure.caption(defaults(figure), context),
      ...figure.controls.flatMap(c => [c.label, "why" in c ? c.why : ""])
    ];
    expect(words.flatMap(text => shared(text ?? ""))).toEqual([]);
  });

  it("in walkthrough, exercises, predictions, glossary and assumptions", () => {
    const texts = [
      ...STEPS.map(({question, text, notes}) => [question, text, ...notes.map(({says}) => says)].join(" ")),
      ...EXERCISES.map(({question, hints, steps}) => [question, ...hints, ...steps].join(" ")),
      ...PREDICTIONS.map(({question, explanation}) => `${question} ${explanation}`),
      ...[...glossary.values()].map(({definition}) => definition),
      JSON.stringify(assumptions())
    ];
    expect(texts.flatMap(shared)).toEqual([]);
  });
});

describe("runs of words", () => {
  it("leave out signs, references and markup and span a placeholder", () => {
    expect(runs("One two, three (four) <b>five</b> six seven — eight.")).toEqual([
      "one two three four five six seven",
      "two three four five six seven eight"
    ]);
    expect(runs("a b {{claim:x}} c d e f")).toEqual(["a b # c d e f"]);
    expect(runs("too short")).toEqual([]);
  });

  const PAPER = new URL("../../../../shared/paper/seed.txt", import.meta.url);
  it.skipIf(!existsSync(PAPER))("are found in the text they were taken from, where it is at hand", () => {
    const text = readFileSync(PAPER, "utf8");
    expect(shared(text).length).toBe(runs(text).length);
    expect(packed(text)).toEqual(packed(`${text} `));
  });
});
