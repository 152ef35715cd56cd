import {expect, it} from "vitest";
import {saidOnce} from "../../../loaders/site/said-once.js";

const figure = (text: string): string =>
  `<figcaption>Drawn.<span class="caveat"> ${text}</span></figcaption>`;

it("keeps a caveat where a page says it first, and another beside it", () => {
  const said = new Set<string>();
  expect(saidOnce(figure("As the maker says."), said)).toBe(figure("As the maker says."));
  expect(saidOnce(figure("As the maker says."), said)).toBe("<figcaption>Drawn.</figcaption>");
  expect(saidOnce(figure("Another."), said)).toBe(figure("Another."));
});

it("begins anew on the next page", () =>
  expect(saidOnce(figure("As the maker says."), new Set())).toBe(figure("As the maker says.")));
