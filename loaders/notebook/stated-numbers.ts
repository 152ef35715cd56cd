import {stated} from "../../src/lib/stated.js";

const NUMBER = /(?<=class="observablehq--number">)[^<]+/g;

/** Inspected values with the digits of a file: the last ones of a sum differ between versions of the engine. */
export const statedNumbers = (html: string): string =>
  html.replace(NUMBER, text => {
    const value = Number(text);
    return Number.isFinite(value) && !Number.isInteger(value) ? String(stated(value)) : text;
  });
