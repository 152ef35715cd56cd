import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {defaults, type Context, type Figure} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {context} from "./engines.js";

const figures = await loadFigures();
const find = (id: string): Figure => figures.find(f => f.id === id)!;

/** Titles and labels of controls are made without claims, so a number typed there has to be one that the paper prints. */
function fixedWords({title, controls}: Figure): string[] {
  return [
    title,
    ...controls.flatMap(c => [c.label, ...(c.kind === "choice" ? c.options.map(o => o.label) : [])])
  ];
}
const MEASURE = /(\d+(?:\.\d+)?)[ \u00a0]?(mm|nm|µm|mV|V|°C|GPa|MPa|Å|Ω|C|s|h|d|cycles)(?![\p{L}\p{N}])/gu;
const isPrinted = (value: string, unit: string): boolean =>
  Object.values(context.claims).some(
    c => c.unit === unit && [c.value, c.value_high].some(v => v !== "" && Number(v) === Number(value))
  );

describe("numbers of the paper", () => {
  it.each(figures.map(f => f.id))("%s types no measure in fixed words that the paper does not print", id => {
    const typed = fixedWords(find(id)).flatMap(text => [...text.matchAll(MEASURE)]);
    expect(typed.filter(([, value, unit]) => !isPrinted(value!, unit!)).map(m => m[0])).toEqual([]);
  });

  const MARK = 987;
  const changed = (id: string): Context => ({
    ...context,
    claims: {...context.claims, [id]: {...context.claims[id]!, value: String(MARK)}}
  });
  it.each([
    ["fig-s7", "exp.collector.diameter"],
    ["fig-s7", "exp.li.diameter"],
    ["fig-s7", "figS7.window"],
    ["fig-6c", "fig6a.c-definition"],
    ["fig-6c", "fig6c.capacity.2c"],
    ["fig-s34", "fig6c.capacity.0.1c"],
    ["fig-4e", "fig4e.caption.time"],
    ["fig-s17", "figS17.temperature.high"],
    ["fig-s17", "figS17.time.4d"],
    ["fig-s24", "figS2f.thickness.w.w"]
  ])("%s takes its words from %s", (id, claim) => {
    const figure = find(id);
    const state = defaults(figure);
    const at = changed(claim);
    // A picture of facts needs no rows; that of a query or a model does.
    const facts = "compute" in figure.rows && !figure.rows.heavy;
    const words = [
      figure.caption(state, at),
      ...(facts || id === "fig-6c" || id === "fig-s34" ? [figure.finding([], state, at)] : []),
      ...(facts ? [render(figure.draw([], state, {width: 740, narrow: false}, at))] : [])
    ];
    expect(words.join(" ")).toContain(String(MARK));
  });

  it("reads rates from the conditions of the claims", () => {
    expect(find("fig-6c").finding([], {}, context)).toMatch(
      /20\stimes the current leaves 16\s%.*0\.1C.*2C\.$/
    );
  });
});
