import {describe, expect, it} from "vitest";
import {loadFigures} from "../../../loaders/figures.js";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {expand, references} from "../../../src/reading/inline.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {STEPS} from "../../../src/paper/reading/walkthrough.js";
import {claims} from "./content.js";
import {bareNumbers, context, FIGURES} from "./references.js";

const words = (text: string): number =>
  text
    .replace(/\{\{[^|}]*\|([^}]*)\}\}/g, "$1")
    .replace(/\{\{[^}]*\}\}/g, "X")
    .split(/\s+/).length;

const SPECIMENS = new Set(Object.values(claims).map(({specimen}) => specimen));

describe("walkthrough", () => {
  it("has about twelve steps with ids of their own", () => {
    expect(STEPS.length).toBeGreaterThanOrEqual(11);
    expect(STEPS.length).toBeLessThanOrEqual(14);
    expect(new Set(STEPS.map(({id}) => id)).size).toBe(STEPS.length);
  });

  it.each(STEPS)("$id: 60 to 110 words, known references, no number typed", step => {
    expect(words(step.text)).toBeGreaterThanOrEqual(60);
    expect(words(step.text)).toBeLessThanOrEqual(110);
    for (const text of [step.question, step.text, ...step.notes.map(({says}) => says)]) {
      expect(() => expand(text, context)).not.toThrow();
      expect(bareNumbers(text)).toEqual([]);
    }
    expect(step.question.endsWith("?")).toBe(true);
    expect(step.notes.length).toBeGreaterThan(0);
    expect(references(step.text).some(({kind}) => kind === "claim")).toBe(true);
  });

  it.each(STEPS)(
    "$id drives a figure that exists, at the anchor of that figure",
    ({figure, anchor, state}) => {
      expect(FIGURES.has(figure) || figures.has(figure)).toBe(true);
      expect(anchor).toMatch(new RegExp(`^[a-z-]+#${figure}$`));
      for (const specimen of (state.specimens as string[] | undefined) ?? [])
        expect(SPECIMENS.has(specimen)).toBe(true);
    }
  );
});

const figures = new Map((await loadFigures()).map(figure => [figure.id, figure]));
const drawn = STEPS.filter(({figure}) => figures.has(figure));

describe("figures that a step drives", () => {
  it.each(drawn)("$figure has the controls of $id, and they take these values", ({figure, state}) => {
    for (const [name, value] of Object.entries(state)) {
      const control = figures.get(figure)!.controls.find(found => found.name === name);
      expect(control, `${figure} has no control "${name}"`).toBeDefined();
      if (control?.kind === "specimens")
        for (const specimen of value as string[]) expect(control.options).toContain(specimen);
      if (control?.kind === "choice") expect(control.options.map(option => option.value)).toContain(value);
      if (control?.kind === "range")
        for (const end of value as [number, number])
          expect(end >= control.min && end <= control.max).toBe(true);
    }
  });
});

describe.each([...EXERCISES, ...PREDICTIONS])("$id", item => {
  const texts =
    "answer" in item
      ? [
          item.question,
          ...item.hints,
          ...item.steps,
          ...item.slips.map(({says}) => says),
          ...Object.values(item.next)
        ]
      : [item.question, item.explanation, ...("options" in item ? item.options.map(({text}) => text) : [])];

  it("refers to what exists and types no number", () => {
    for (const text of texts) {
      expect(() => expand(text, context)).not.toThrow();
      expect(bareNumbers(text)).toEqual([]);
    }
  });

  it("shows computed values only in the solution", () => {
    const before = "answer" in item ? [item.question, ...item.hints] : [item.question];
    for (const text of before) expect(text).not.toContain("{{computed:");
  });
});
