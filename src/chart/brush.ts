import {h, type Element} from "../lib/element.js";
import type {Panel} from "./panel.js";

/** Ground over which a range control can be dragged out; the number boxes do the same by keyboard. */
export const brushGround = (panel: Panel, control: string, [from, to]: readonly [number, number]): Element =>
  h("rect", {
    class: "brush",
    "data-brush": control,
    "data-from": from,
    "data-to": to,
    x: panel.left,
    y: panel.top,
    width: panel.width,
    height: panel.height,
    fill: "transparent"
  });
