import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {dist} from "../../loaders/paths.js";
import {EXERCISES} from "../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../src/paper/reading/predictions.js";
import {solution} from "../../src/reading/answer.js";
import "../../src/paper/reading.js";
import {formatQuantity, PLAIN} from "../../src/words/number.js";
import {facts} from "../paper/reading/content.js";

const HIDDEN = /<details class="(?:reveal|hint|solution|claims-of)".*?<\/details>/gs;

/** What stands on a page before a place, with what only a click shows left out. */
function before(page: string, place: string): string {
  const html = readFileSync(`${dist}/${page}.html`, "utf8");
  const [start, end] = [html.indexOf("<main"), html.indexOf(` id="${place}"`)];
  expect(end, `${page}.html#${place}`).toBeGreaterThan(start);
  return html.slice(start, end).replace(HIDDEN, "");
}

const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/\s+/g, " ");

describe("asked before the answer stands on the page", () => {
  it.each(EXERCISES)("exercise $id", exercise => {
    const earlier = before(exercise.page, `exercise-${exercise.id}`);
    expect(earlier.includes(`data-computed="${exercise.answer}"`), exercise.answer).toBe(false);
    const said = formatQuantity(solution(exercise, facts), PLAIN).replace(/\u00a0/g, " ");
    expect(text(earlier).split(said).length - 1, said).toBe(0);
  });

  it.each(PREDICTIONS)("prediction $id", prediction => {
    const earlier = before(prediction.page, `predict-${prediction.id}`);
    const known = prediction.known ?? [];
    const named = prediction.reveals.filter(id => earlier.includes(`data-claim="${id}"`));
    expect(named.filter(id => !known.includes(id))).toEqual([]);
    if (prediction.kind !== "line") return;
    const value = prediction.truth(facts);
    const said = new RegExp(`(?<![\\d.])${String(Number(value.toPrecision(6)))} ${prediction.unit}`);
    expect(said.exec(text(earlier))).toBeNull();
  });
});
