import {describe, expect, it} from "vitest";
import {checksStrip} from "../../../loaders/site/checks-strip.js";
import {tally} from "../../../src/components/claims/counts.js";
import {made} from "../../../loaders/site/made.js";
import "../../../src/paper/claims.js";

describe("checks of a page", () => {
  const {figures, ledger} = made();
  const pages = [...new Set([...figures.values()].map(({page}) => page))];

  it.each(pages)("%s: numbers in the sentence and in the table are those of the ledger", page => {
    const own = [...figures.values()].filter(figure => figure.page === page);
    const html = checksStrip(own.map(({id}) => id));
    const entries = [...new Set(own.flatMap(({claims}) => claims))].flatMap(id => ledger.get(id) ?? []);
    const verdicts = entries.map(({verdict}) => verdict);
    const count = (...names: string[]): number => verdicts.filter(verdict => names.includes(verdict)).length;
    const [, statements] = /Of (\d+) statements behind this page’s figures: /.exec(html)!;
    expect(Number(statements)).toBe(verdicts.length);
    const {once} = tally(entries);
    for (const [verdict, words] of [
      ["value reproduced", /(\d+) values? follows? from other numbers/],
      ["tension", /(\d+) tensions? stands?/],
      ["open question", /(\d+) questions? (?:is|are) open/]
    ] as const)
      expect(Number(words.exec(html)?.[1] ?? 0), verdict).toBe(once[verdict]);
    const cells = [...html.matchAll(/<span class="c">(\d+)</g)].map(found => Number(found[1]));
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(verdicts.length - count("not checkable"));
    expect(/by construction and proves? nothing/.test(html)).toBe(count("by construction") > 0);
  });

  it.each(pages)("%s: one is not many", page => {
    const own = [...figures.values()].filter(figure => figure.page === page);
    const text = checksStrip(own.map(({id}) => id)).replace(/<[^>]*>/g, " ");
    expect(text).not.toMatch(/\b1 (?:statements|hold|do|are)\b/);
  });

  it("say nothing where no claim is judged", () => expect(checksStrip([])).toBe(""));
});
