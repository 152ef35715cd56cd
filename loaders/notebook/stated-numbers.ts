import {stated} from "../../src/lib/stated.js";

const UNROUNDED = /-?\d+\.\d{12,}(?:e[+-]?\d+)?/g;

/**
 * Outputs of cells, values and places in pictures alike, with the digits of a file: the last digits of a sum differ
 * between versions of the engine.
 */
export const statedNumbers = (html: string): string =>
  html.replace(UNROUNDED, text => String(stated(Number(text))));
