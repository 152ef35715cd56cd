/** How words are set, wherever they stand: apostrophes as printers have them, long numbers in groups. */
import type {Element} from "../lib/element.js";
import {grouped} from "./number.js";

/** Apostrophes as printers set them. */
export const apostrophes = (text: string): string => text.replace(/(?<=\p{L})'/gu, "’");

export const setText = (text: string): string => grouped(apostrophes(text));

/** The same for HTML, whose tags stay as they are. */
export const setHtml = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part, i) => (i % 2 ? part : setText(part)))
    .join("");

/** The same for all texts of a picture and for its name. */
export function setPicture({tag, attributes, children}: Element): Element {
  const name = attributes["aria-label"];
  return {
    tag,
    attributes: typeof name === "string" ? {...attributes, "aria-label": setText(name)} : attributes,
    children: children.map(child => {
      if (typeof child !== "string") return setPicture(child);
      return tag === "" ? setHtml(child) : setText(child);
    })
  };
}
