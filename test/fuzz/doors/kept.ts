/** What a reader takes back in: notebooks, notes, saved cells, progress. */
import {JSDOM} from "jsdom";
import {parseSaved, savedText} from "../../../src/compare/saved.js";
import {readNotes, writeNotes} from "../../../src/components/claims/notes.js";
import {parseProgress} from "../../../src/components/reading/memory.js";
import {toMarkdown} from "../../../src/notebook/markdown.js";
import {cell, notebook} from "../../../src/notebook/notebook.js";
import {toObservable} from "../../../src/notebook/observable.js";
import {readNotebook} from "../../../src/notebook/read.js";
import {byText, hold, seedsOf, textOf, type Door} from "../door.js";
import {changedJson, changedText} from "../mutate.js";

const PAPER = "some-paper";
const {window} = new JSDOM("");
/** The parser of Node takes an element's name for a property of its own tables, which no browser does: such names are changed. */
const OWN = /<(\/?)(?=(?:constructor|__proto__|tostring|hasownproperty|valueof)\b)/gi;
const parser = {
  parseFromString: (text: string, type: DOMParserSupportedType) =>
    new window.DOMParser().parseFromString(text.replace(OWN, "<$1x-"), type)
};
const BOOK = notebook("Cells of a test", [
  cell(0, "md", "# Cycles\n\nA line with `code`."),
  cell(0, "sql", "select cycle_count, capacity_ah from cycles", {name: "rows"}),
  cell(0, "js", "rows.length\n```js\nx\n```", {folded: true}),
  cell(0, "md", "")
]);
const MARKDOWN = seedsOf(toMarkdown(BOOK), "# A heading\n\ntext\n\n```js\n1 + 1\n```\n");
const HTML = seedsOf(toObservable(BOOK, window.document));
const NOTES = seedsOf(
  writeNotes(
    {"fig2d.cu": {checked: true, text: "seen"}, "text.pressure": {checked: false, text: "why?"}},
    PAPER
  )
);
const SAVED = seedsOf(
  savedText(
    [
      {
        own: {
          file: {name: "a.csv", bytes: 12, fingerprint: "12-abc"},
          format: "bdf-csv",
          rows: 3,
          facts: {
            name: "mine",
            family: "half-cell",
            protocol: "cycling",
            like: "",
            cathode: "",
            turn: "as written",
            area_cm2: 0.785,
            active_mass_mg: null,
            temperature_celsius: 25,
            formation_cycles: null,
            side: {cycle_start: "discharge"}
          },
          made: false,
          warnings: []
        },
        summary: null,
        first: [[1, "x", null]],
        records: ["AAAA"],
        rows: {}
      }
    ] as never,
    PAPER
  )
);
const PROGRESS = seedsOf(
  JSON.stringify({
    predictions: {p1: {guess: "a", revealed: true}},
    exercises: {e1: {answer: "1", right: false}},
    steps: ["s1", "s2"]
  })
);

/** A notebook that was read is read again alike from what it is written as. */
function openNotebook(input: Uint8Array): void {
  const book = readNotebook(textOf(input), parser);
  hold(Array.isArray(book.cells) && typeof book.title === "string", "a notebook without cells or title");
  for (const {mode, source} of book.cells)
    hold(["md", "sql", "js", "other"].includes(mode) && typeof source === "string", "a cell");
}

export const KEPT_DOORS: Door[] = [
  {
    name: "notebook, Markdown",
    seeds: MARKDOWN,
    weight: 6,
    change: byText(MARKDOWN, changedText),
    open: openNotebook
  },
  {name: "notebook, HTML", seeds: HTML, weight: 0.5, change: byText(HTML, changedText), open: openNotebook},
  {
    name: "notes",
    seeds: NOTES,
    weight: 6,
    change: byText(NOTES, changedJson),
    open: input => {
      const notes = readNotes(textOf(input), "x", PAPER);
      for (const note of Object.values(notes))
        hold(typeof note.checked === "boolean" && typeof note.text === "string", "a note");
    }
  },
  {
    name: "saved cells",
    seeds: SAVED,
    weight: 6,
    change: byText(SAVED, changedJson),
    open: input => {
      for (const {own, records} of parseSaved(textOf(input), PAPER))
        hold(typeof own.facts.name === "string" && records.every(r => typeof r === "string"), "a cell");
    }
  },
  {
    name: "progress of a reader",
    seeds: PROGRESS,
    weight: 4,
    change: byText(PROGRESS, changedJson),
    open: input => {
      const {steps} = parseProgress(textOf(input));
      hold(
        steps.every(step => typeof step === "string"),
        "steps"
      );
    }
  }
];
