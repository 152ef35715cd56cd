import {describe, expect, it} from "vitest";
import type {ClaimEntry} from "../../src/claims/entry.js";
import {claimCard, distance, verdictInWords} from "../../src/components/claim-card.js";
import {rangeText} from "../../src/components/claim-intervals.js";
import {render} from "../../src/lib/element.js";
import {VERDICTS} from "../../src/claims/verdict.js";

/** The drift of the overpotential: printed 0.02 mV per cycle, computed from resistances. */
const entry: ClaimEntry = {
  id: "fig2i.slope.mgw",
  figure: "2i",
  specimen: "Mg/W-Cu",
  quantity: "rise of the overpotential",
  condition: "cycle=50-300; 1 mA cm-2",
  kind: "derived",
  paper: {low: 0.015, high: 0.025, unit: "mV cycle-1", value: 0.02, open: "high", printed: "0.02"},
  computed: {low: 0.0071, high: 0.008, unit: "mV cycle-1", value: 0.0075},
  basis: "internal",
  verdict: "tension",
  formula: "current * slope",
  inputs: [
    {id: "fig2i.current", kind: "claim", low: 1, high: 1, unit: "mA cm-2", value: 1},
    {id: "faraday", kind: "constant", low: 96485, high: 96485, unit: "C mol-1", value: 96485},
    {id: "fig1a.layer-order", kind: "claim", text: "Mg, W, Cu"}
  ],
  assumptions: [],
  provenance: "computed",
  place: "Results and Discussion, paragraph 15",
  questions: [],
  checks: []
};
const text = (e: ClaimEntry): string => render(claimCard(e, {root: "../", closable: true}));
const bars = (html: string): number[][] =>
  [...html.matchAll(/--a:([\d.]+);--z:([\d.]+)/g)].map(m => [Number(m[1]), Number(m[2])]);

describe("claim card", () => {
  it("says the verdict in words first, then quantity, id and figure", () => {
    const html = text(entry);
    const at = [
      "In tension, by a factor of 2.7",
      "Rise of the overpotential, Mg/W-Cu, cycle 50–300; 1 mA cm<sup>−2</sup>",
      "fig2i.slope.mgw</span>",
      "Paper"
    ].map(s => html.indexOf(s));
    expect(at.every((place, i) => place > (at[i - 1] ?? 0))).toBe(true);
    expect(html).toContain('aria-label="Close this claim"');
    expect(html).toContain('href="../claims.html#fig2i.slope.mgw"');
  });

  it("prints replies to a claim unedited, with who and when, and its verdict as before", () => {
    const reply = {about: entry.id, reply: "We count from < cycle 10.", who: "A. Reader", date: "2025-01-31"};
    const html = text({...entry, replies: [reply]});
    expect(html).toContain("We count from &lt; cycle 10.");
    expect(html).toMatch(/A\. Reader.*2025-01-31/s);
    expect(html).toContain("In tension, by a factor of 2.7");
  });

  it("says of an order how weak a test it is", () => {
    const input = {id: "fig2i.current", kind: "claim", low: 1, high: 1, unit: "mA cm-2", value: 1} as const;
    const least = {input, unit: "mA cm-2", from: 1, to: 0.04, change: -0.96};
    const sensitivity = {least, assumptions: []} as unknown as NonNullable<ClaimEntry["sensitivity"]>;
    const weak = "How weak a test: turns only when";
    expect(text({...entry, verdict: "order or bound holds", sensitivity})).toContain(weak);
    expect(text({...entry, verdict: "value reproduced", sensitivity})).not.toContain(weak);
  });

  it("draws both intervals on one scale and says whether they meet", () => {
    const html = text(entry);
    const [paper, computed] = bars(html) as [number[], number[]];
    expect((paper[1]! - paper[0]!) / (computed[1]! - computed[0]!)).toBeCloseTo(0.01 / 0.0009, 0);
    expect(computed[1]!).toBeLessThan(paper[0]!);
    expect(html.replaceAll("\u00a0", " ")).toContain(
      "Paper: between 0.015 and 0.025 mV per cycle. Computed: between 0.0071 and 0.008 mV per cycle. The intervals do not overlap."
    );
    expect(html).toContain("[0.015, 0.025)");
  });

  it("lets an open end run to the edge of the scale", () => {
    const html = text({
      ...entry,
      paper: {low: 300, high: null, unit: "cycles", value: 300, printed: ">= 300"},
      computed: null,
      verdict: "not checkable",
      basis: "none",
      reason: "no file at hand holds it"
    });
    expect(bars(html)[0]![1]).toBe(1);
    expect(html).toContain("Paper: at least 300 cycles.");
    expect(html).toContain("Not checkable, because no file at hand holds it");
  });

  it("puts no common scale under different units", () => {
    const html = text({
      ...entry,
      verdict: "misprint",
      computed: {low: 0.9, high: 1.1, unit: "mS cm-1", value: 1}
    });
    expect(bars(html)).toHaveLength(1);
    expect(html).toContain("Misprint");
  });

  it("keeps the value of a statement apart from the printed one", () => {
    const html = text({
      ...entry,
      statement: "computed > 2",
      computed: {low: 3.2, high: 4.2, unit: "", value: 3.7},
      computes: "ratio"
    });
    expect(bars(html)).toHaveLength(1);
    expect(html).toContain(
      '<code>computed &gt; 2</code>; computed: <span class="is">ratio</span> 3.7 <span>[3.2, 4.2]</span>'
    );
  });

  it("quotes printed words", () => {
    const html = text({
      ...entry,
      paper: {low: null, high: null, unit: "", text: "lower <at> W"},
      computed: null
    });
    expect(html).toContain("Printed: <b>lower &lt;at&gt; W</b>");
    expect(bars(html)).toEqual([]);
  });

  it("links inputs that are claims and folds many", () => {
    const few = text(entry);
    expect(few).toContain('href="../claims.html#fig2i.current"');
    expect(few).toContain("faraday</code> (constant)");
    expect(few).toContain(": Mg, W, Cu");
    expect(few).not.toContain("3 inputs");
    expect(text({...entry, inputs: Array.from({length: 5}, () => entry.inputs[0]!)})).toContain(
      "5 inputs</summary>"
    );
  });
});

describe("words for a verdict", () => {
  const said = (verdict: ClaimEntry["verdict"]): string => verdictInWords({...entry, verdict});
  it("names each", () => {
    for (const verdict of VERDICTS) expect(said(verdict)).toMatch(/^[A-Z]/);
    expect(said("value reproduced")).toBe("Value reproduced from other numbers");
    expect(said("agrees within rounding")).toBe("Agrees within rounding");
    expect(said("by construction")).toMatch(/proves nothing/);
    expect(verdictInWords({...entry, verdict: "misprint", checks: [{meant: "GPa"} as never]})).toContain(
      "GPa"
    );
  });

  it("gives a factor from 1.5 on, a share below, nothing without numbers", () => {
    const apart = (value: number) => distance({paper: entry.paper, computed: {...entry.computed!, value}});
    expect(apart(0.02)).toBeNull();
    expect(apart(0.0206)).toBe("by 3\u00a0%");
    expect(apart(0.03)).toBe("by a factor of 1.5");
    expect(apart(-0.02)).toBeNull();
    expect(distance({paper: entry.paper, computed: null})).toBeNull();
  });
});

describe("an interval in a line", () => {
  it("carries the digits of its width and marks open ends", () => {
    expect(rangeText({low: 50.95, high: 51.05, unit: "Ω", value: 51, open: "high"})).toBe(
      "51\u00a0Ω <span>[50.95, 51.05)</span>"
    );
    expect(rangeText({low: 58.8684, high: 58.8684, unit: "%", value: 58.8684})).toBe("58.87\u00a0%");
    expect(rangeText({low: 26, high: 26, unit: "cycle", value: 26})).toBe("cycle\u00a026");
    expect(rangeText({low: 8, high: 8, unit: "mm", value: 8})).toBe("8\u00a0mm");
    expect(rangeText({low: null, high: 4e-11, unit: "", value: 4e-11})).toContain(
      "(−∞, 4\u00a0×\u00a010<sup>−11</sup>]"
    );
  });
});
