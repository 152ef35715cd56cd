import {describe, expect, it} from "vitest";
import {checksStrip} from "../../../loaders/site/checks-strip.js";
import {made} from "../../../loaders/site/made.js";

describe("checks of a page", () => {
  const {figures, ledger} = made();
  const pages = [...new Set([...figures.values()].map(({page}) => page))];

  it.each(pages)("%s: numbers in the sentence and in the table are those of the ledger", page => {
    const own = [...figures.values()].filter(figure => figure.page === page);
    const html = checksStrip(own.map(({id}) => id));
    const verdicts = [...new Set(own.flatMap(({claims}) => claims))].flatMap(
      id => ledger.get(id)?.verdict ?? []
    );
    const count = (...names: string[]): number => verdicts.filter(verdict => names.includes(verdict)).length;
    const [, independent, holds, no] = /Of (\d+) independent checks on this page (\d+) holds?, (\d+) do/.exec(
      html
    )!;
    expect(Number(independent)).toBe(verdicts.length - count("by construction", "not checkable"));
    expect(Number(holds)).toBe(count("agrees", "agrees within rounding"));
    expect(Number(no)).toBe(count("disagrees"));
    const cells = [...html.matchAll(/<span class="c">(\d+)</g)].map(found => Number(found[1]));
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(verdicts.length - count("not checkable"));
    expect(html.includes("by construction and prove nothing")).toBe(count("by construction") > 0);
  });

  it.each(pages)("%s: one is not many", page => {
    const own = [...figures.values()].filter(figure => figure.page === page);
    const text = checksStrip(own.map(({id}) => id)).replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(/\b1 (?:statements|hold|do|are)\b/);
  });

  it("say nothing where no claim is judged", () => expect(checksStrip([])).toBe(""));
});
