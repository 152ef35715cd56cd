import {expect, it} from "vitest";
import {inWordsOf} from "./words.js";

const TEXT = `
const mark = {class: late ? "faint" : "ink", x: left + 8};
const look = {opacity: 0.4, "stroke-width": 2 * line};
const check = {note: "Both cells were stopped."};
const column = {name: "edge", label: "cell edge", digits: 1 + 1};
const figure = {caption: context => \`After \${hours(context) / 24} days.\`, alternative: () => "No scan."};
const key = r => \`\${r.x} \${r.y}\`;
const sql = rows => rows.map(r => r.x);
`;
const inWords = (from: string): boolean => inWordsOf("x.ts", TEXT)(TEXT.indexOf(from), from.length);

it("classes, looks, notes and texts are words", () => {
  for (const from of [
    'late ? "faint" : "ink"',
    "late",
    '{opacity: 0.4, "stroke-width": 2 * line}',
    "2 * line",
    '{note: "Both cells were stopped."}',
    "context => `After ${hours(context) / 24} days.`",
    '() => "No scan."'
  ])
    expect(inWords(from), from).toBe(true);
});

it("places, numbers in a text, names of data and functions of values are not", () => {
  for (const from of [
    "left + 8",
    '{class: late ? "faint" : "ink", x: left + 8}',
    '{name: "edge", label: "cell edge", digits: 1 + 1}',
    "1 + 1",
    "hours(context) / 24",
    "r => `${r.x} ${r.y}`",
    "rows => rows.map(r => r.x)",
    "r => r.x"
  ])
    expect(inWords(from), from).toBe(false);
});
