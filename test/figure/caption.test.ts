import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {inFull, OPEN_WORDS, withMore} from "../../src/figure/caption.js";
import {context} from "../figures/engines.js";
import {statesOf} from "../published/states.js";

const figures = await loadFigures();
const words = (html: string): number =>
  html
    .replace(/<[^>]+>/g, "")
    .split(/\s+/)
    .filter(Boolean).length;
const FOLD = /<details class="rest"><summary>.*?<\/summary>(.*?)<\/details>/s;

describe("captions", () => {
  it.each(figures.map(f => [f.id, f] as const))(
    "%s: sixty words at most stand open, and each part is whole sentences",
    (_id, figure) => {
      for (const state of statesOf(figure)) {
        const caption = figure.caption(state, context);
        const [fold, rest] = FOLD.exec(caption) ?? ["", null];
        const open = caption.replace(fold, "").trim();
        expect(words(open), JSON.stringify(state)).toBeLessThanOrEqual(OPEN_WORDS);
        for (const part of rest === null ? [open] : [open, rest.trim()]) {
          expect(part.replace(/<[^>]+>/g, ""), figure.id).toMatch(/\.$/);
          expect((part.match(/<(?!\/)[a-z]/g) ?? []).length).toBe((part.match(/<\//g) ?? []).length);
        }
      }
    }
  );

  it("take words of another hand before the fold", () => {
    expect(withMore("A.", "B.")).toBe("A. B.");
    expect(withMore(`A.${inFull("C.")}`, "B.")).toBe(`A. B. ${inFull("C.").trim()}`);
  });
});
