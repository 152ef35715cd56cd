import {h, type Element} from "../../lib/element.js";

/** One hand for all icons: 16 px box, strokes only. */
const PATHS = {
  controls: [
    "M2 5h6m4 0h2M2 11h2m4 0h6",
    "M8 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0"
  ],
  reset: ["M3.2 6.2A5.3 5.3 0 1 1 2.8 9.6M3 2.6v3.7h3.7"],
  table: ["M2 3h12v10H2zM2 6.5h12M6.5 3v10"],
  sql: ["M5.5 2.5C3.5 2.5 4.8 7 2.500 8c2.3 1 1 5.5 3 5.5M10.5 2.5c2 0 .7 4.5 3 5.5-2.3 1-1 5.5-3 5.5"],
  claims: ["M2 6h12M2 10.5h12M11 2.5L5 14"],
  provenance: ["M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3"],
  download: ["M8 2v8m-3.5-3.2L8 10l3.5-3.2M2.5 13.5h11"],
  link: ["M6.5 9.5l3-3M7 4.500l1.5-1.6a3 3 0 0 1 4.5 4.3L11.5 9M9 11.5l-1.5 1.6A3 3 0 0 1 3 8.8L4.5 7"],
  search: ["M2.7 7a4.300 4.300 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M10.3 10.3L14 14"],
  tick: ["M2 8.500l4 4 8-9"]
};
type Icon = keyof typeof PATHS;

export const icon = (name: Icon): Element =>
  h(
    "svg",
    {class: "ic", viewBox: "0 0 16 16", width: 15, height: 15, "aria-hidden": "true"},
    PATHS[name].map(d => h("path", {d}))
  );
