import {loadFigures} from "../../../loaders/figures.js";
import type {Cell, Context} from "../../../src/figure/figure.js";
import {context} from "../engines.js";

export const figures = (await loadFigures()).filter(f => f.shows.includes("data"));

export const declared = (provenance: Cell["provenance"]): Context => ({
  ...context,
  cells: context.cells.map(cell => ({...cell, provenance}))
});
export const SIZES = [
  {width: 990, narrow: false},
  {width: 354, narrow: true}
];

/** Columns that say where a value stands, not what it is. */
export const PLACE =
  /^(cell|specimen|provenance|direction|stage|way|side|cycle_count|first_cycle|last_cycle|cycles|day|hour|point|frequency_hertz|temperature_celsius|rate_c|circuit|parameters|lines|arcs)$/;
