import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {STEPS} from "../../../src/paper/reading/walkthrough.js";
import "../../../src/paper/reading.js";
import {noBrowser} from "../browser.js";
import {openReader, type Reader} from "./reader.js";

describe.skipIf(noBrowser)("walkthrough", () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader?.close());

  it("steps by keys and by links, marks the place and remembers it", async () => {
    const page = await reader.open("walkthrough.html");
    await page.locator("h1").click();
    for (const {id} of STEPS.slice(1, 4)) {
      await page.keyboard.press("ArrowRight");
      await page.locator(`.steps [aria-current="step"][href="#step-${id}"]`).waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest("section")?.id)).toBe(`step-${id}`);
    }
    await page.keyboard.press("ArrowLeft");
    await page.locator(`.steps [aria-current="step"][href="#step-${STEPS[2]!.id}"]`).waitFor();
    await page.locator(`#step-${STEPS[2]!.id} a[rel="next"]`).click();
    await page.locator(`.steps [aria-current="step"][href="#step-${STEPS[3]!.id}"]`).waitFor();
    expect(await page.locator(".steps .read").count()).toBe(4);
    await page.goto(`${reader.address}walkthrough.html`);
    await page.locator("#walk-progress a").click();
    await page.locator(`.steps [aria-current="step"][href="#step-${STEPS[3]!.id}"]`).waitFor();
    await reader.done();
  });

  it("lets no rule for its steps reach into the pictures", async () => {
    const page = await reader.open("walkthrough.html");
    const strokes = await page
      .locator(".walk .chart .axt")
      .evaluateAll(texts => texts.map(text => getComputedStyle(text).stroke));
    expect(strokes.length).toBeGreaterThan(0);
    expect(new Set(strokes)).toEqual(new Set(["none"]));
    await reader.done();
  });

  it("stands in the state that each step describes, figure and text", async () => {
    const page = await reader.open(`walkthrough.html#step-${STEPS[0]!.id}`);
    for (const {id, figure, state} of STEPS) {
      await page.evaluate(id => void (location.hash = `step-${id}`), id);
      await page.locator(`#step-${id}:visible`).waitFor();
      const shown = await page.evaluate(async figure => {
        const live = window.figures!.find(f => f.id === figure)!;
        const drawn = live.node.querySelector(".picture>.w3")!.innerHTML;
        await live.prepare();
        await live.update();
        const after = live.node.querySelector(".picture>.live")?.innerHTML;
        return {
          state: live.state,
          same: after === drawn,
          said: live.node.querySelector(".status.error")?.textContent ?? null
        };
      }, figure);
      expect(shown.said, id).toBeNull();
      expect(shown.state, id).toMatchObject(state);
      expect(shown.same, `${id}: live picture equals the one made at build`).toBe(true);
    }
    await reader.done();
  }, 120_000);

  it("is a plain page with every figure without scripts", async () => {
    const page = await reader.open("walkthrough.html", {javaScriptEnabled: false});
    for (const {id, figure} of STEPS) {
      expect(await page.locator(`#step-${id} #${figure} .picture svg:visible`).count()).toBe(1);
      expect(await page.locator(`#step-${id} .stepping a`).count()).toBeGreaterThan(0);
    }
    await reader.done();
  });
});
