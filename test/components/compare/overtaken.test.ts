/** A reader who corrects what a cell is while it is drawn does not wait for what was asked of the cell it was. */
import {describe, expect, it} from "vitest";
import type {Own} from "../../../src/compare/cells.js";
import {entryOf} from "../../../src/compare/entry.js";
import type {Desk} from "../../../src/compare/desk.js";
import type {Store} from "../../../src/compare/store.js";
import {Numbers} from "../../../src/components/compare/numbers.js";
import type {ComparePaper} from "../../../src/components/compare/paper.js";
import {Pictures} from "../../../src/components/compare/pictures.js";
import {comparePaper} from "../../../src/paper/compare.js";
import {context} from "../../figures/engines.js";

function cellOf(protocol: string): Own {
  const {own} = entryOf(1, null, "");
  own.facts = {...own.facts, family: "half-cell", protocol, area_cm2: 1};
  own.rows = 10;
  return own;
}

/** A store that remembers what it was asked, and during the first question the cell becomes another. */
function corrected(own: Own) {
  const asked: string[] = [];
  const query = async (sql: string): Promise<[]> => {
    asked.push(sql);
    if (asked.length === 1) own.facts = {...own.facts, family: "full-cell"};
    return [];
  };
  return {asked, store: {query} as Pick<Store, "query"> as Store};
}

const PLACE = {addEventListener: () => undefined} as unknown as HTMLElement;

describe("a cell that becomes another", () => {
  it("leaves the pictures of what it was to the next drawing", async () => {
    const own = cellOf("cycling");
    const {asked, store} = corrected(own);
    const loaded: string[] = [];
    const paper: ComparePaper = {
      ...comparePaper,
      figures: comparePaper.figures.map(({label, load}) => ({
        label,
        load: () => (loaded.push(label), load())
      }))
    };
    const pictures = new Pictures(PLACE, paper, store, context, () => "");
    expect(await pictures.draw(() => ({all: [own], drawn: [own]}))).toBe(false);
    expect(loaded).toEqual(["2d"]);
    expect(asked).toHaveLength(1);
    expect(pictures.without).toEqual([]);
  });

  it("leaves its numbers to the next comparison, and shows none of them", async () => {
    const own = cellOf("cycling");
    const other = cellOf("cycling");
    const {asked, store} = corrected(own);
    const place = {...PLACE, innerHTML: "before"} as HTMLElement;
    const paper = {...comparePaper, checks: () => Promise.resolve([])};
    const claims = async () => new Map();
    const numbers = new Numbers(place, {paper, store, context, claims}, () => undefined);
    const desk = {cells: [own, other], live: [own, other]} as unknown as Desk;
    expect(await numbers.show(desk)).toBe(false);
    expect(asked).toHaveLength(1);
    expect(place.innerHTML).toBe("before");
  });

  it("that stays what it is is drawn and compared to the end", async () => {
    const own = cellOf("cycling");
    const asked: string[] = [];
    const store = {query: async (sql: string) => (asked.push(sql), [])} as unknown as Store;
    const pictures = new Pictures(PLACE, comparePaper, store, context, () => "");
    expect(await pictures.draw(() => ({all: [own], drawn: [own]}))).toBe(true);
    const figures = [...new Set(pictures.without.map(({figure}) => figure))];
    expect(figures.slice(0, 3)).toEqual(["2d", "2e", "2a"]);
    expect(asked).toHaveLength(figures.length);
  });
});
