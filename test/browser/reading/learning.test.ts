import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {EXERCISES} from "../../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../../src/paper/reading/predictions.js";
import {formatNumber, PLAIN} from "../../../src/words/number.js";
import type {Exercise} from "../../../src/reading/exercise.js";
import type {Prediction} from "../../../src/reading/prediction.js";
import {solution} from "../../../src/reading/answer.js";
import "../../../src/paper/reading.js";
import {facts} from "../../paper/reading/content.js";
import {noBrowser} from "../browser.js";
import {openReader, type Reader} from "./reader.js";

/** What is said to the right guess. */
function praise(prediction: Prediction): string {
  if (prediction.kind !== "choice") return "Within a tenth of the value.";
  return prediction.computed ? "As we compute." : "As the paper reports.";
}

/** Guesses rightly: the answer is hidden until then. */
async function guess(page: Page, prediction: Prediction): Promise<void> {
  const section = page.locator(`#predict-${prediction.id}`);
  const answer = section.locator(".ans");
  expect(await answer.isVisible()).toBe(false);
  if (prediction.kind === "choice") await section.locator(`input[value="${prediction.right}"]`).check();
  else await section.locator("input[type=text]").fill(String(prediction.truth(facts)));
  await section.locator("details.reveal>summary").click();
  await section.locator(".said", {hasText: praise(prediction)}).waitFor();
  if (prediction.kind === "line") expect(await answer.locator(".you").isVisible()).toBe(true);
}

/** Another value is not right, our own is, and the solution shows it. */
async function answerTwice(page: Page, exercise: Exercise): Promise<void> {
  const {value, unit} = solution(exercise, facts);
  const section = page.locator(`#exercise-${exercise.id}`);
  const answer = async (text: string): Promise<string> => {
    const said = section.locator(".said");
    const before = await said.innerText();
    await section.locator("form input").fill(text);
    await section.locator("form input").press("Enter");
    await expect.poll(() => said.innerText()).not.toBe(before);
    return said.innerText();
  };
  expect(await answer(String(Number(value) * 1.37)), exercise.id).not.toMatch(/^Right/);
  expect(await answer(`${value} ${unit ?? ""}`.trim()), exercise.id).toMatch(/^Right/);
  await section.locator(".solution>summary").click();
  expect((await section.locator(".solution .ans").innerText()).replace(/\s/g, "")).toContain(
    formatNumber(value, PLAIN).replace(/\s/g, "")
  );
}

describe.skipIf(noBrowser)("guesses and exercises", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  describe.each([...new Set([...PREDICTIONS, ...EXERCISES].map(({page}) => page))])("page %s", name => {
    const predictions = PREDICTIONS.filter(({page}) => page === name);
    const exercises = EXERCISES.filter(({page}) => page === name);

    it("takes guesses and answers, says what is right, and keeps them", async () => {
      const page = await reader.open(`${name}.html?lens=learn`);
      for (const prediction of predictions) await guess(page, prediction);
      for (const exercise of exercises) await answerTwice(page, exercise);
      await page.reload();
      for (const prediction of predictions)
        await page.locator(`#predict-${prediction.id} .said`, {hasText: praise(prediction)}).waitFor();
      for (const {id} of exercises) await page.locator(`#exercise-${id} .said`, {hasText: "Right"}).waitFor();
      await reader.done();
    });
  });
});
