import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {claimsOf, defaults} from "../../src/figure/figure.js";
import {section} from "../../src/components/shell/section.js";
import {render} from "../../src/lib/element.js";
import {context, nativeEngine, rowsAt} from "./engines.js";

const figures = await loadFigures();

describe("the frame of a figure", () => {
  it("has at most one control under its picture, and it is one of the figure's own", () => {
    for (const {id, answer, cases, controls} of figures) {
      if (answer)
        expect(
          controls.map(c => c.name),
          id
        ).toContain(answer);
      expect(Boolean(answer) && Boolean(cases), id).toBe(false);
    }
  });

  it("has named cases that each say the same controls, in values these take", () => {
    const named = figures.filter(f => f.cases);
    expect(named.length).toBeGreaterThan(0);
    for (const {id, cases, controls} of named) {
      const keys = Object.keys(cases!.options[0]!.state).sort();
      for (const {value, state} of cases!.options) {
        expect(Object.keys(state).sort(), `${id}, ${value}`).toEqual(keys);
        for (const [key, wanted] of Object.entries(state)) {
          const control = controls.find(c => c.name === key)!;
          if (control.kind === "choice")
            expect(
              control.options.map(o => o.value),
              `${id}, ${value}`
            ).toContain(wanted);
          else expect(control.kind, `${id}, ${value}`).toBe("number");
        }
      }
      const texts = cases!.options.map(o => JSON.stringify(o.state));
      expect(new Set(texts).size, id).toBe(texts.length);
    }
  });

  it("joins figures of which each has a place of its own, with all their statements", () => {
    const joined = figures.filter(f => f.unites);
    expect(joined.length).toBeGreaterThan(0);
    for (const figure of joined)
      for (const label of figure.unites!) {
        const own = figures.find(f => f.label === label);
        expect(own, `${figure.id}: ${label}`).toBeDefined();
        expect(own!.page).toBe(figure.page);
        const said = Object.values(context.claims).filter(c => c.figure === label);
        expect(claimsOf(figure, context)).toEqual(expect.arrayContaining(said.map(c => c.id)));
      }
  });

  it("stands in the order finding, picture, control, caption, foot", async () => {
    const native = await nativeEngine();
    for (const figure of figures.filter(f => ["fig-2c", "fig-s7", "fig-4f", "fig-s23"].includes(f.id))) {
      const state = defaults(figure);
      const html = render(
        section(figure, await rowsAt(figure, state, native), state, context, {root: "./", claims: []})
      );
      const at = (mark: string): number => html.indexOf(mark);
      const marks = [
        'class="finding"',
        'class="picture"',
        'class="ctrls one"',
        "<figcaption",
        'class="tools ui"',
        'class="drawers"'
      ];
      const places = marks.map(at).filter(place => place >= 0);
      expect(places, figure.id).toEqual([...places].sort((a, b) => a - b));
      expect(html.split('class="ctrls one"').length - 1).toBe(figure.answer || figure.cases ? 1 : 0);
    }
  });
});
