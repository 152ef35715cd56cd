import fc from "fast-check";
import {expect, it} from "vitest";
import {h, raw, render} from "../../src/lib/element.js";

it("writes elements, leaves out what is null or false, and keeps empty attributes", () => {
  expect(
    render(h("p", {id: "a", hidden: true, title: null, lang: false}, "x", null, [h("b", {}, "y"), 3]))
  ).toBe('<p id="a" hidden="">x<b>y</b>3</p>');
  expect(render(h("input", {value: 1.23456}))).toBe('<input value="1.23">');
  expect(render(h("path", {d: "M1.23456,-0.004999v3e2l1.5e-7,12.3456789e-9"}))).toBe(
    '<path d="M1.23,-0v3e2l1.5e-7,0"></path>'
  );
});

it("never lets text become markup", () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const out = render(h("p", {title: text}, text));
      expect(out.match(/</g)).toHaveLength(2);
      expect(out.replace(/^<p title="[^"]*">/, "")).toMatch(/<\/p>$/);
    })
  );
});

it("passes our own HTML through", () =>
  expect(render(h("p", {}, raw("<sup>2</sup>")))).toBe("<p><sup>2</sup></p>"));
