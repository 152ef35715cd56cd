import {defaults, type Context, type Figure, type State} from "../../../src/figure/figure.js";
import {context as published, rowsAt, type Query} from "../engines.js";
import {collisions} from "./collisions.js";
import {byChance, oneByOne} from "./states.js";

const SIZES = [
  {width: 990, narrow: false},
  {width: 740, narrow: false},
  {width: 354, narrow: true}
];

/** As published, every control through so many steps with the others as published, and so many combinations by chance. */
export const statesOf = (figure: Figure, steps: number, chances: number): State[] => {
  const all = [defaults(figure), ...oneByOne(figure, steps), ...byChance(figure, chances)];
  return [...new Map(all.map(state => [JSON.stringify(state), state])).values()];
};

/** Whether the rows of a state take seconds. */
export const isHeavy = ({rows}: Figure, state: State): boolean =>
  "compute" in rows && (typeof rows.heavy === "function" ? rows.heavy(state) : rows.heavy === true);

export interface Tried {
  states: number;
  /** States whose rows are refused: a reader sees words in place of a picture. */
  refused: number;
  /** "354 px, L 5: Mg-Cu on a line (rec)". */
  found: string[];
}

/** What is known if the files of these specimens, or of all, had been measured: then pictures say more of them. */
export const asMeasured = (specimens?: readonly string[]): Context => ({
  ...published,
  cells: published.cells.map(cell =>
    !specimens || specimens.includes(cell.specimen) ? {...cell, provenance: "measured"} : cell
  )
});

/** Draws every state at three widths and looks for labels that meet a line, another label or the edge. */
export async function tried(
  figure: Figure,
  states: readonly State[],
  engine: Query,
  context = published
): Promise<Tried> {
  const result: Tried = {states: states.length, refused: 0, found: []};
  for (const state of states) {
    const rows = await rowsAt(figure, state, engine).catch(() => null);
    if (!rows) {
      result.refused++;
      continue;
    }
    for (const size of SIZES)
      for (const what of collisions(figure.draw(rows, state, size, context)))
        result.found.push(`${size.width} px, ${changes(figure, state)}: ${what}`);
  }
  return result;
}

/** Controls that are not as published. */
const changes = (figure: Figure, state: State): string =>
  Object.entries(state)
    .filter(([name, value]) => String(value) !== String(defaults(figure)[name]))
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(", ") || "published";
