import {describe, expect, it} from "vitest";
import {leans} from "../../../src/claims/graph.js";
import {answersOf} from "../../../src/claims/entry.js";
import {checksFor, makeLedger} from "../../../src/claims/ledger.js";
import type {Element} from "../../../src/lib/element.js";
import {leanGraph, MOST} from "../../../src/components/claims/lean-graph.js";
import {leaning, linksOf} from "../../../src/components/claims/leaning.js";
import {ground} from "../../claims/ground.js";
import {byId, published} from "./published.js";

const links = linksOf(published);
const edges = leans(makeLedger(checksFor(ground.claims), ground, answersOf(published)));
const all = (node: Element | string, tag: string): Element[] =>
  typeof node === "string"
    ? []
    : [...(node.tag === tag ? [node] : []), ...node.children.flatMap(child => all(child, tag))];
const verdictOf = (id: string) => byId.get(id)!.verdict;

describe("which claims lean on which", () => {
  it("says the same from claims.json as from the engine", () => {
    const fromEngine = new Set(edges.map(({claim, on}) => `${claim} ${on}`));
    const fromJson = new Set(
      [...links.on].flatMap(([claim, bases]) => [...bases].map(base => `${claim} ${base}`))
    );
    expect(fromJson).toEqual(fromEngine);
    expect(
      new Set([...links.by].flatMap(([base, claims]) => [...claims].map(claim => `${claim} ${base}`)))
    ).toEqual(fromEngine);
  });

  it("holds two levels each way, every claim once, and only edges that are there", () => {
    const there = new Set(edges.map(({claim, on}) => `${on} ${claim}`));
    for (const {id} of published) {
      const around = leaning(id, links);
      const ids = [id, ...around.on.flat(), ...around.by.flat()];
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(around.on[0])).toEqual(new Set(edges.filter(e => e.claim === id).map(e => e.on)));
      for (const [base, claim] of around.edges)
        expect(there.has(`${base} ${claim}`), `${base} ${claim}`).toBe(true);
      for (const deeper of around.on[1])
        expect(around.on[0].some(one => there.has(`${deeper} ${one}`))).toBe(true);
      for (const further of around.by[1])
        expect(around.by[0].some(one => there.has(`${one} ${further}`))).toBe(true);
    }
  });
});

describe("the drawing", () => {
  it.each([690, 900])("at %i px links every claim it shows and counts the others", width => {
    for (const {id} of published) {
      const around = leaning(id, links);
      const picture = leanGraph(around, verdictOf, width);
      const shown = all(picture, "a").map(a => String(a.attributes["href"]).slice(1));
      const layers = [...around.on, ...around.by];
      expect(new Set(shown)).toEqual(new Set(shown.filter(one => layers.flat().includes(one))));
      expect(shown).toHaveLength(layers.reduce((sum, ids) => sum + Math.min(ids.length, MOST), 0));
      const more = all(picture, "text").flatMap(
        t => /^and (\d+) more$/.exec(String(t.children[0]))?.[1] ?? []
      );
      expect(more.map(Number).sort()).toEqual(
        layers
          .map(ids => ids.length - MOST)
          .filter(n => n > 0)
          .sort()
      );
    }
  });

  it("keeps every place inside the picture and no two on one another", () => {
    for (const {id} of published) {
      const picture = leanGraph(leaning(id, links), verdictOf, 900);
      const hits = all(picture, "rect").filter(r => r.attributes["class"] === "hit");
      const boxes = hits.map(
        ({attributes: a}) =>
          [a["x"], a["y"], a["width"], a["height"]].map(Number) as [number, number, number, number]
      );
      for (const [x, y, w, h] of boxes) {
        expect(x).toBeGreaterThanOrEqual(-2);
        expect(x + w).toBeLessThanOrEqual(900);
        expect(y + h).toBeLessThanOrEqual(Number(picture.attributes["height"]));
      }
      boxes.forEach(([x, y, w, h], k) => {
        for (const [u, v, p, q] of boxes.slice(k + 1))
          expect(x + w <= u || u + p <= x || y + h <= v || v + q <= y, id).toBe(true);
      });
    }
  });
});
