import {writeFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {section} from "../src/components/shell/section.js";
import {defaults, type Context, type Figure, type Row, type State} from "../src/figure/figure.js";
import {pinned, type Pin} from "../src/chart/pins.js";
import {factsFrom} from "../src/reading/facts.js";
import {render} from "../src/lib/element.js";
import {paperReading} from "../src/reading/paper.js";
import type {Database} from "./database.js";
import {keptIn} from "./kept.js";
import {loadPaper} from "./registry.js";
import {digestOfAll} from "./sources.js";
import {placeOf, rowsOf, statics, type Ledger} from "./static.js";

/** Beside the text of a step a picture is as wide as on a tablet; the phone's drawing is its own. */
const WIDTHS = [
  {key: "w3 w2", size: {width: 740, narrow: false}},
  {key: "w1", size: {width: 354, narrow: true}}
] as const;

/** Draws the figure of every step of the walkthrough in the state the step talks about. */
export async function makeSteps(
  figures: Figure[],
  database: Database,
  context: Context,
  ledger: Ledger
): Promise<void> {
  await loadPaper();
  await mkdir(`${statics}/step`, {recursive: true});
  const kept = keptIn("steps", digestOfAll());
  const facts = factsFrom(context.claims, context.constants);
  for (const step of paperReading.get().steps) {
    const figure = figures.find(({id}) => id === step.figure);
    if (!figure) continue;
    const state = {...defaults(figure), ...step.state};
    const rows = await rowsOf(figure, database, context, state);
    const pins = step.notes.map(note => note.at(facts));
    const inputs = [figure.id, state, rows, pins, context.specimens];
    const html = await kept.reading(inputs, {context, ledger}, ({context, ledger}) =>
      Promise.resolve(drawn(figure, rows, state, pins, context, ledger))
    );
    writeFileSync(`${statics}/step/${step.id}.html`, html);
  }
  kept.end();
}

/** The figure in the state of a step, with what the step points at. */
function drawn(
  figure: Figure,
  rows: Row[],
  state: State,
  pins: readonly Pin[],
  context: Context,
  ledger: Ledger
): string {
  const shown: Figure = {...figure, draw: (...asked) => pinned(figure.draw(...asked), pins)};
  const place = {
    ...placeOf(figure, context, ledger, "./"),
    widths: WIDTHS,
    pins,
    listed: `./figures/${figure.id}.html#${figure.id}.data`
  };
  return render(section(shown, rows, state, context, place));
}
