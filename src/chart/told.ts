import {h, type Child, type Element} from "../lib/element.js";

/** Parts of a picture that say in words what they show, where no axis does; pointer and keys find them by this. */
export const TOLD = "data-says";

/** @param words "60 °C, day 4: 2005 nm, printed"; raised signs are told plainly */
export const told = (words: string, ...children: Child[]): Element =>
  h("g", {[TOLD]: words.replace(/\^\{([^}]*)\}/g, "$1").replaceAll("\u200b", "")}, ...children);
