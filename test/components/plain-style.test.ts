import {describe, expect, it} from "vitest";
import {plainStyle, withoutVariables} from "../../src/components/plain-style.js";
import {CHART_STYLE, standalone} from "../../src/components/standalone.js";
import {h, render} from "../../src/lib/element.js";

const CSS =
  ".chart{--ink:#111;--a:red;font-family:x}.chart text{fill:var(--ink);font-size:9px}.s{--c:var(--a)}.t{--c:blue}.line{stroke:var(--c);fill:none}.lab{fill:var(--c)!important}.t>.own{stroke-width:var(--none)}.chart .dim{fill:var(--c)}.chart .dim.b{fill:#fff}";
const plain = (...children: Parameters<typeof h>[2][]): string =>
  render(plainStyle(h("svg", {class: "chart"}, ...children), CSS));

describe("a picture without variables", () => {
  it("has the value of the nearest ancestor that names it", () => {
    expect(plain(h("g", {class: "s"}, h("path", {class: "line"})))).toContain('style="stroke:red"');
    expect(plain(h("g", {class: "s"}, h("g", {class: "t"}, h("path", {class: "line"}))))).toContain(
      'style="stroke:blue"'
    );
    expect(plain(h("path", {class: "line t"}))).toContain('style="stroke:blue"');
  });

  it("follows the weight of selectors, their order, and what is important", () => {
    expect(plain(h("text", {class: "lab t"}))).toContain('style="fill:blue"');
    expect(plain(h("text", {}))).toContain('style="fill:#111"');
    // The rule that wins needs no variable and stays a rule.
    expect(plain(h("text", {class: "dim b t"}))).not.toContain("style");
  });

  it("tells a child from a descendant, and keeps a style that stands on the element", () => {
    expect(plain(h("g", {class: "t"}, h("g", {}, h("path", {class: "own"}))))).not.toContain("stroke-width");
    expect(plain(h("g", {class: "t"}, h("path", {class: "own"})))).toContain('style="stroke-width:none"');
    expect(plain(h("path", {class: "t", style: "color:var(--c)"}))).toContain('style="color:blue"');
  });

  it("leaves rules that use none", () =>
    expect(withoutVariables(CSS)).toBe(
      ".chart{font-family:x}.chart text{font-size:9px}.line{fill:none}.chart .dim.b{fill:#fff}"
    ));

  it("is every file of a picture", () => {
    const every = [...new Set(CHART_STYLE.match(/(?<=\.)[a-z][\w-]*/g))].map(name =>
      h("g", {class: `s-mgw ${name}`}, h("text", {class: name}, "x"))
    );
    const text = standalone(h("svg", {class: "chart", width: 10, height: 10}, every), 89, "");
    expect(text).not.toMatch(/var\(|--[a-z]/);
    expect(text).toContain("stroke:#0a3fa8");
  });
});
