import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exploreForm} from "../../../src/components/shell/controls.js";
import {fromSlider, toSlider} from "../../../src/components/shell/slider.js";
import {changes, fromParameters, read} from "../../../src/components/shell/state.js";
import {tableCsv} from "../../../src/components/shell/table-csv.js";
import {sqlElement} from "../../../src/components/shell/sql.js";
import {plainSql, sqlValue, type Control, type Figure} from "../../../src/figure/figure.js";
import {render} from "../../../src/lib/element.js";
import type {Context} from "../../../src/figure/figure.js";

const NO_CELLS = {cells: []} as unknown as Context;

const diffusivity: Extract<Control, {kind: "number"}> = {
  kind: "number",
  name: "D",
  label: "Diffusivity",
  unit: "cm2 s-1",
  min: 1e-12,
  max: 1e-8,
  step: 1e-13,
  log: true,
  default: 6e-11,
  published: [6e-11]
};
const cycles: Control = {
  kind: "range",
  name: "cycles",
  label: "Cycles",
  unit: "",
  min: 1,
  max: 300,
  step: 1,
  default: [1, 300]
};
const figure = {id: "fig-x", label: "x", controls: [diffusivity, cycles]} as unknown as Figure;

describe("sliders", () => {
  it("a logarithmic slider stays within its ends and near its value", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1000}), position => {
        const value = fromSlider(diffusivity, position);
        expect(value).toBeGreaterThanOrEqual(diffusivity.min * 0.999);
        expect(value).toBeLessThanOrEqual(diffusivity.max * 1.001);
        expect(Math.abs(toSlider(diffusivity, value) - position)).toBeLessThanOrEqual(1);
      })
    );
  });
  it("marks the published value under the track", () =>
    expect(render(exploreForm(figure, {D: 6e-11, cycles: [1, 300]}, NO_CELLS)!)).toContain("paper 6e-11"));
  it("joins the words of published values that stand close together, in order", () => {
    const words = (published: number[]): string[] => {
      const close = {
        id: "fig-x",
        label: "x",
        controls: [{...cycles, kind: "number", name: "h", default: 140, published}]
      };
      const html = render(exploreForm(close as unknown as Figure, {h: 140}, NO_CELLS)!);
      return [...html.matchAll(/<span class="pv[^"]*"[^>]*>([^<]*)</g)].map(found => found[1]!.trim());
    };
    expect(words([160, 140])).toEqual(["paper 140, 160", ""]);
    expect(words([20, 280])).toEqual(["paper 20", "paper 280"]);
    expect(words([])).toEqual([]);
  });
});

describe("state in the address", () => {
  it("names only what differs", () => {
    expect(changes(figure, {D: 6e-11, cycles: [1, 300]})).toBe(0);
    expect(changes(figure, {D: 1e-11, cycles: [1, 300]})).toBe(1);
  });
  it.each([
    ["fig-x.cycles", ["1.5~20"], "a fraction of a cycle"],
    ["fig-x.cycles", ["1~20~30"], "three ends"],
    ["fig-x.cycles", ["1"], "one end"],
    ["fig-x.cycles", ["0~20"], "below the least"],
    ["fig-x.cycles", ["1~20", "2~30"], "asked twice"],
    ["fig-x.D", ["0x10"], "no decimal number"],
    ["fig-x.D", [" 1e-11"], "a blank"],
    ["fig-x.D", ["Infinity"], "not finite"],
    ["fig-x.nothing", ["1"], "an unknown name"]
  ])("ignores %s=%j (%s) and says so", (key, texts) => {
    const {state, ignored} = fromParameters(figure, new URLSearchParams(texts.map(text => [key, text])));
    expect(state).toEqual({D: 6e-11, cycles: [1, 300]});
    expect(ignored).toEqual(texts.map(text => `${key}=${text}`));
  });
  it("takes what fits and names only its own", () =>
    expect(
      fromParameters(figure, new URLSearchParams("fig-x.D=1e-11&fig-x.cycles=2~20&fig-xy.D=3&lens=learn"))
    ).toEqual({state: {D: 1e-11, cycles: [2, 20]}, ignored: []}));
  it("reads lists and switches only whole", () => {
    const specimens: Control = {kind: "specimens", name: "s", label: "s", options: ["a", "b"], default: []};
    expect(["a~b", "", "b", "a~c", "a~a", "~"].map(text => read(specimens, text))).toEqual([
      ["a", "b"],
      [],
      ["b"],
      undefined,
      undefined,
      undefined
    ]);
    const toggle: Control = {kind: "toggle", name: "t", label: "t", default: true};
    expect(["true", "false", "yes", ""].map(text => read(toggle, text))).toEqual([
      true,
      false,
      undefined,
      undefined
    ]);
  });
  it("falls back to the default for anything that does not fit", () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const {state} = fromParameters(
          figure,
          new URLSearchParams([
            ["fig-x.D", text],
            ["fig-x.cycles", text]
          ])
        );
        expect(state["D"] as number).toBeGreaterThanOrEqual(diffusivity.min);
        const [low, high] = state["cycles"] as [number, number];
        expect(low).toBeLessThan(high);
      })
    );
    expect(read(cycles, "5~2")).toBeUndefined();
  });
});

it("CSV has units in its header and quotes what needs it", () =>
  expect(
    tableCsv({
      columns: [
        {name: "a", label: "a", unit: "mV"},
        {name: "b", label: "b", unit: null}
      ],
      rows: [
        [1.5, 'x,"y"'],
        [null, "z"]
      ]
    })
  ).toBe('a (mV),b\n1.5,"x,""y"""\n,z\n'));

it("SQL values of controls are highlighted for the reader and plain for the engine", () => {
  const sql = `select 1 from cycles where cell in (${sqlValue(["it's", "b"])}) and n = ${sqlValue(3)}`;
  expect(plainSql(sql)).toBe("select 1 from cycles where cell in ('it''s', 'b') and n = 3");
  expect(render(sqlElement(sql))).toContain("<em>3</em>");
  expect(plainSql(`in (${sqlValue([])})`)).toBe("in ('')");
});
