/**
 * `npm run published [-- ID…]`: makes anew what the tests hold figures, values of the text and verdicts to, shows how
 * it differs from what was kept, and writes it. States of a figure are those its file names.
 */
import {loadFigures} from "../../loaders/figures.js";
import {ledger} from "../../loaders/claims.js";
import type {Figure, State} from "../../src/figure/figure.js";
import {context, nativeEngine, rowsAt} from "../figures/engines.js";
import {figureFile, readKept, writeKept} from "./files.js";
import {hold, heldDifferences, show, type Held} from "./held.js";
import {heldCsv, heldFrom} from "./held-csv.js";
import {listCsv, listDifferences, listFrom, type List} from "./lists.js";
import {proseValues} from "./prose.js";
import {statesOf} from "./states.js";
import {verdictCounts, verdictList} from "./verdicts.js";

const only = process.argv.slice(2);
const native = await nativeEngine();
let changed = 0;

const figures = (await loadFigures()).filter(f => !only.length || only.includes(f.id));
for (const figure of figures) {
  const file = figureFile(figure.id);
  const text = readKept(file);
  const kept = text === undefined ? [] : heldFrom(text, file);
  const now = await Promise.all(
    (kept.length ? statesNow(figure, kept) : statesOf(figure)).map(heldAt(figure))
  );
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
}
if (!only.length) {
  const entries = await ledger(native, () => false);
  reportList("paper/published/values.csv", proseValues());
  reportList("paper/published/verdicts.csv", verdictList(entries));
  reportList("paper/published/counts.csv", verdictCounts(entries));
}
console.log(`${changed} of ${figures.length + (only.length ? 0 : 3)} files changed`);

/** The kept states with controls that are new since at their defaults; the first is as published. */
function statesNow(figure: Figure, kept: Held[]): State[] {
  const [published, ...others] = statesOf(figure) as [State, ...State[]];
  const known = (state: State): State =>
    Object.fromEntries(Object.entries(published).map(([name, value]) => [name, state[name] ?? value]));
  return [published, ...others.map((state, i) => (kept[i + 1] ? known(kept[i + 1]!.state) : state))];
}

function heldAt(figure: Figure): (state: State) => Promise<Held> {
  return async state => hold(state, show(figure, state, await rowsAt(figure, state, native), context));
}

function reportList(file: string, now: List): void {
  const text = readKept(file);
  report(file, text, listCsv(now), () =>
    text === undefined ? ["is new"] : listDifferences(now, listFrom(text))
  );
}

function report(file: string, before: string | undefined, after: string, found: () => string[]): void {
  if (before === after) return;
  const lines = before === undefined ? ["is new"] : found();
  if (lines.length) changed++;
  for (const line of lines) console.log(`test/${file}: ${line}`);
  if (lines.length) writeKept(file, after);
}
