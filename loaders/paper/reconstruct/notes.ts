import {ASSUMPTIONS} from "./assumptions.js";
import {CONTRADICTIONS} from "./contradictions.js";

/** The manifest's note of a reconstructed cell: readings first, then assumptions. */
export const noteOf = (cell: string): string =>
  [...CONTRADICTIONS, ...ASSUMPTIONS]
    .filter(({cells}) => cells.includes(cell))
    .map(({note}) => note)
    .join(" ");
