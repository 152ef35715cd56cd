import type {Cell} from "../../figure/figure.js";
import {h, type Element} from "../../lib/element.js";

/** A raw file by its place: a link that saves it, or where it is kept when it does not lie in the site. */
export const rawFile = ({file, elsewhere}: Cell, root: string): Element[] =>
  elsewhere
    ? [
        h("code", {}, file),
        h("span", {}, ", kept at "),
        h("a", {href: `https://doi.org/${elsewhere}`}, `doi:${elsewhere}`)
      ]
    : [h("a", {href: `${root}raw/${file}`, "data-save": true}, h("code", {}, file))];
