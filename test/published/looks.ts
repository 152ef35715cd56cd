import type {Cell, Context, Figure, Row, Size, State} from "../../src/figure/figure.js";
import {pictureOf, type Pictured} from "./pictured.js";
import {hold, show, type Held} from "./held.js";

const WIDE: Size = {width: 990, narrow: false};
const NARROW: Size = {width: 354, narrow: true};

/** What would be shown if every cell had been measured: texts and pictures then say more of them. */
const measured = (context: Context): Context => ({
  ...context,
  cells: context.cells.map((cell): Cell => ({...cell, provenance: "measured"}))
});
const asMeasured = (rows: Row[]): Row[] =>
  rows.map(row => ("provenance" in row ? {...row, provenance: "measured"} : row));

/** As published at both widths; other states at one width in turn; as published with all cells measured. */
export function picturesOf(figure: Figure, all: {state: State; rows: Row[]}[], context: Context): Pictured[] {
  const look = (i: number, size: Size): Pictured =>
    pictureOf(
      `${i} ${size.narrow ? "narrow" : "wide"}`,
      figure.draw(all[i]!.rows, all[i]!.state, size, context)
    );
  const {state, rows} = all[0]!;
  return [
    look(0, WIDE),
    look(0, NARROW),
    ...all.slice(1).map((_, i) => look(i + 1, i % 2 ? NARROW : WIDE)),
    pictureOf("measured wide", figure.draw(asMeasured(rows), state, WIDE, measured(context)))
  ];
}

/** What is said and tabled with all cells measured; null where that is what is said of the cells as they are. */
export function heldAsMeasured(figure: Figure, state: State, rows: Row[], context: Context): Held | null {
  const held = hold(state, show(figure, state, asMeasured(rows), measured(context)));
  return JSON.stringify(held) === JSON.stringify(hold(state, show(figure, state, rows, context)))
    ? null
    : held;
}
