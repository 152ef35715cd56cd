import type {Cell} from "../../figure/figure.js";
import {h, type Element} from "../../lib/element.js";

/** What the reader of a cell's file says of it, one sentence an item; null for a file without remark. */
export const remarks = ({warnings}: Cell): Element | null =>
  warnings.length
    ? h(
        "ul",
        {class: "count"},
        warnings.map(({message, where}) => h("li", {}, where ? `${message} (${where})` : message))
      )
    : null;
