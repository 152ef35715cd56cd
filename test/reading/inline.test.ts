import {describe, expect, it} from "vitest";
import {expand, references, type Context} from "../../src/reading/inline.js";
import type {Verdict} from "../../src/reading/verdict.js";

const context: Context = {
  claim: id => (id === "a.b" ? {value: "0.02", unit: "mV cycle-1", verdict: "tension"} : undefined),
  computed: id => (id === "drift" ? {value: "0.0075", unit: "mV cycle-1"} : undefined),
  constant: id => (id === "faraday" ? {value: 96485.33212, unit: "C mol⁻¹"} : undefined),
  term: slug => (slug === "sei-1" ? {term: "SEI-1"} : undefined),
  cite: key => (key === "yan2016" ? {short: "[66]"} : undefined),
  input: path => (path === "fig-4a.i" ? {value: "1", unit: "mA cm-2"} : undefined),
  result: path => (path === "fig-4a.time" ? "1977\u00a0s" : undefined),
  figure: id => (id === "fig-2i" ? {label: "Figure 2i", href: "half-cells#fig-2i"} : undefined)
};

describe("expand", () => {
  it("writes a claim as a chip with its sign and the verdict in words", () =>
    expect(expand("{{claim:a.b}}", context)).toBe(
      '<a class="cl" data-claim="a.b" href="./claims#a.b">0.02\u00a0mV\u00a0per\u00a0cycle' +
        '<span class="v no" aria-hidden="true"><svg><use href="#v-no"/></svg></span><span class="vh">, tension</span></a>'
    ));

  it("writes a claim without verdict as number and unit alone", () =>
    expect(expand("{{claim:x}}", {...context, claim: () => ({value: "5", unit: "nm"})})).toBe(
      '<a class="cl" data-claim="x" href="./claims#x">5\u00a0nm</a>'
    ));

  it.each([
    ["value reproduced", "v eq"],
    ["agrees within rounding", "v ro"],
    ["tension", "v no"],
    ["misprint", "v un"],
    ["by construction", "v by"],
    ["not checkable", "v nc"]
  ] as [Verdict, string][])("names the verdict %s", (verdict, name) => {
    const html = expand("{{claim:x}}", {...context, claim: () => ({value: "5", verdict})});
    expect(html).toContain(`class="${name}"`);
    expect(html).toContain(`<span class="vh">, ${verdict}</span>`);
  });

  it("writes every other kind", () => {
    expect(expand("{{computed:drift}}", context)).toBe(
      '<a class="cl computed" data-computed="drift" href="./methods#computed-drift">0.0075\u00a0mV\u00a0per\u00a0cycle</a>'
    );
    expect(expand("{{constant:faraday}}", context)).toBe(
      '<span class="constant" data-constant="faraday">96\u202f485.33212\u00a0C\u00a0mol<sup>−1</sup></span>'
    );
    expect(expand("{{term:sei-1}}", context)).toBe(
      '<a class="term" data-term="sei-1" href="./glossary#sei-1">SEI-1</a>'
    );
    expect(expand("{{term:sei-1|first layer}}", context)).toContain(">first layer</a>");
    expect(expand("{{cite:yan2016}}", context)).toBe(
      '<a class="cite" data-cite="yan2016" href="./methods#ref-yan2016">[66]</a>'
    );
    expect(expand("{{fig:fig-2i}}", context)).toBe(
      '<a class="figref" data-figure="fig-2i" href="./half-cells#fig-2i">Figure\u00a02i</a>'
    );
    expect(expand("{{chem:Li2S}}", context)).toBe("Li<sub>2</sub>S");
    expect(expand("{{input:fig-4a.i}}", context)).toBe(
      '<span class="adjust" data-input="fig-4a.i">1\u00a0mA\u00a0cm<sup>−2</sup></span>'
    );
    expect(expand("{{claim:a.b}}{{input:fig-4a.i|of}}", context)).toMatch(
      /<\/a><span class="adjust" data-input="fig-4a.i"><\/span>$/
    );
    expect(expand("{{result:fig-4a.time}}", context)).toBe(
      '<span class="result" data-result="fig-4a.time">1977\u00a0s</span>'
    );
    expect(() => expand("{{input:fig-4a.x}}", context)).toThrow('reference: unknown input "fig-4a.x"');
  });

  it("keeps the way to the root for pages that lie deeper", () =>
    expect(expand("{{cite:yan2016}}", {...context, root: "../"})).toContain('href="../methods#ref-yan2016"'));

  it("leaves the rest of the text as it is", () => {
    const text = "*a* < b & $x_{1}$ {not} { {this} } <i>c</i>";
    expect(expand(text, context)).toBe(text);
  });

  it.each([
    ["{{claim:x}}", 'reference: unknown claim "x"'],
    ["{{computed:x}}", 'reference: unknown computed value "x"'],
    ["{{constant:x}}", 'reference: unknown constant "x"'],
    ["{{term:x}}", 'reference: unknown term "x"'],
    ["{{cite:x}}", 'reference: unknown citation "x"'],
    ["{{fig:x}}", 'reference: unknown figure "x"'],
    ["{{klaim:x}}", 'reference: unknown kind "klaim" in "{{klaim:x}}"'],
    ["{{claim}}", 'reference: cannot read "{{claim}}"'],
    ["{{}}", 'reference: cannot read "{{}}"']
  ])("%s throws %s", (text, message) => expect(() => expand(text, context)).toThrow(message));

  it("escapes what comes from data", () =>
    expect(expand("{{claim:x}}", {...context, claim: () => ({value: "<b>", unit: "<i>"})})).not.toMatch(
      /<b>|<i>/
    ));
});

it("lists references in order", () =>
  expect(references("a {{claim:a.b}} b {{term:sei-1|x}}")).toEqual([
    {kind: "claim", id: "a.b"},
    {kind: "term", id: "sei-1"}
  ]));
