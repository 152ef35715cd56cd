/**
 * `npm run published [-- ID…]`: makes anew what the tests hold figures, values of the text and verdicts to, shows how
 * it differs from what was kept, and writes it. States of a figure are those its file names.
 */
import {loadFigures} from "../../loaders/figures.js";
import {ledger} from "../../loaders/claims.js";
import type {Figure, Row, State} from "../../src/figure/figure.js";
import {context, nativeEngine, rowsAt} from "../figures/engines.js";
import {figureFile, measuredFile, picturedFile, readKept, writeKept} from "./files.js";
import {hold, heldDifferences, show, type Held} from "./held.js";
import {heldCsv, heldFrom} from "./held-csv.js";
import {heldAsMeasured, picturesOf} from "./looks.js";
import {listCsv, listDifferences, listFrom, type List} from "./lists.js";
import {picturedCsv, picturedDifferences, picturedFrom} from "./pictured.js";
import {proseValues} from "./prose.js";
import {statesOf} from "./states.js";
import {verdictCounts, verdictList} from "./verdicts.js";

const only = process.argv.slice(2);
const native = await nativeEngine();
let [files, changed] = [0, 0];

const figures = (await loadFigures()).filter(f => !only.length || only.includes(f.id));
for (const figure of figures) {
  const file = figureFile(figure.id);
  const text = readKept(file);
  const kept = text === undefined ? [] : heldFrom(text, file);
  const states = kept.length ? statesNow(figure, kept) : statesOf(figure);
  const made = await Promise.all(
    states.map(async state => ({state, rows: await rowsAt(figure, state, native)}))
  );
  const now = made.map(({state, rows}): Held => hold(state, show(figure, state, rows, context)));
  report(file, text, heldCsv(now), () =>
    now.flatMap((held, i) => {
      const before = kept[i];
      if (!before) return [`state ${i} is new`];
      const same = JSON.stringify(held.state) === JSON.stringify(before.state);
      return [
        ...(same ? [] : [`state ${i} has other controls`]),
        ...heldDifferences(`state ${i}`, held, before)
      ];
    })
  );
  reportBeside(figure, made);
}
if (!only.length) {
  const entries = await ledger(native, () => false);
  reportList("paper/published/values.csv", proseValues());
  reportList("paper/published/verdicts.csv", verdictList(entries));
  reportList("paper/published/counts.csv", verdictCounts(entries));
}
console.log(`${changed} of ${files} files changed`);

/** The kept states with controls that are new since at their defaults; the first is as published. */
function statesNow(figure: Figure, kept: Held[]): State[] {
  const [published, ...others] = statesOf(figure) as [State, ...State[]];
  const known = (state: State): State =>
    Object.fromEntries(Object.entries(published).map(([name, value]) => [name, state[name] ?? value]));
  return [published, ...others.map((state, i) => (kept[i + 1] ? known(kept[i + 1]!.state) : state))];
}

/** Its pictures, and what it would say of measured cells. */
function reportBeside(figure: Figure, made: {state: State; rows: Row[]}[]): void {
  const pictured = picturedFile(figure.id);
  const pictures = picturesOf(figure, made, context);
  const before = readKept(pictured);
  report(pictured, before, picturedCsv(pictures), () =>
    picturedDifferences("", pictures, picturedFrom(before!, pictured))
  );
  const {state, rows} = made[0]!;
  const held = heldAsMeasured(figure, state, rows, context);
  const file = measuredFile(figure.id);
  const text = readKept(file);
  if (held) report(file, text, heldCsv([held]), () => heldDifferences("", held, heldFrom(text!, file)[0]!));
}

function reportList(file: string, now: List): void {
  const text = readKept(file);
  report(file, text, listCsv(now), () =>
    text === undefined ? ["is new"] : listDifferences(now, listFrom(text))
  );
}

function report(file: string, before: string | undefined, after: string, found: () => string[]): void {
  files++;
  if (before === after) return;
  const lines = before === undefined ? ["is new"] : found();
  if (lines.length) changed++;
  for (const line of lines) console.log(`test/${file}: ${line}`);
  if (lines.length) writeKept(file, after);
}
