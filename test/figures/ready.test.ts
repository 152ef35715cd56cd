import {expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import type {Figure} from "../../src/figure/figure.js";
import {isHeavy} from "./labels/tried.js";

const prepared = (await loadFigures()).flatMap((figure): [string, Figure][] =>
  "compute" in figure.rows && figure.rows.ready ? [[figure.id, figure]] : []
);

it.each(prepared)("%s names as ready the states that take long, each under a key", (_id, figure) => {
  if (!("compute" in figure.rows)) throw new Error("no model");
  const {states, key} = figure.rows.ready!;
  expect(states.length).toBeGreaterThan(0);
  for (const state of states) {
    expect(isHeavy(figure, state), JSON.stringify(state)).toBe(true);
    expect(key(state), JSON.stringify(state)).toMatch(/^[\w-]+$/);
  }
});
