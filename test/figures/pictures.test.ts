import {readdirSync, readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {TOLD} from "../../src/chart/told.js";
import {panelsOf} from "../../src/components/live/panels-read.js";
import {CHART_STYLE} from "../../src/components/standalone.js";
import {defaults, type Size} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

const figures = await loadFigures();
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

const SIZES: Size[] = [
  {width: 990, narrow: false},
  {width: 354, narrow: true}
];
const classesIn = (css: string): string[] => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!);
/** Classes that a style sheet of the pages gives a colour. */
const COLOURED = new Set(
  readdirSync("src/chart")
    .filter(file => file.endsWith(".css"))
    .flatMap(file => [...readFileSync(`src/chart/${file}`, "utf8").matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    .filter(([, , rules]) => /(?:fill|stroke):\s*var/.test(rules!))
    .flatMap(([, selectors]) => classesIn(selectors!))
);
const IN_FILES = new Set(classesIn(CHART_STYLE));

describe.each(figures.map(f => [f.id, f] as const))("%s", (_id, figure) => {
  const drawn = async (size: Size): Promise<SVGSVGElement> => {
    const state = defaults(figure);
    const rows = await rowsAt(figure, state, native);
    const html = render(figure.draw(rows, state, size, context));
    return new JSDOM(html).window.document.querySelector("svg")!;
  };

  it("gives its values to pointer and keys, and its file has the colours of the page", async () => {
    for (const size of SIZES) {
      const svg = await drawn(size);
      const panels = panelsOf(svg, () => "").length;
      const axes = svg.querySelectorAll(".x-axis[data-axis]").length;
      const told = [...svg.querySelectorAll(`[${TOLD}]`)].map(node => node.getAttribute(TOLD)!);
      for (const words of told) expect(words).not.toMatch(/undefined|NaN|\^\{|null/);
      // A panel is read off its axes, or its parts say what they show.
      expect(told.length > 0 || (panels > 0 && panels >= axes), `${panels} of ${axes} panels`).toBe(true);
      const classes = [...svg.querySelectorAll("[class]")].flatMap(node => [...node.classList]);
      expect(classes.filter(name => COLOURED.has(name) && !IN_FILES.has(name))).toEqual([]);
    }
  });
});
