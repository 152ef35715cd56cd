import {h, render, type Child} from "../../lib/element.js";

/** HTML of what stands inside an element. */
export const inner = (content: Child): string => h("div", {}, content).children.map(render).join("");
