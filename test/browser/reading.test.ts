import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {BrowserContextOptions, Page} from "playwright-core";
import {dist} from "../../loaders/paths.js";
import {EXERCISES} from "../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../src/paper/reading/predictions.js";
import {STEPS} from "../../src/paper/reading/walkthrough.js";
import {formatNumber, PLAIN} from "../../src/words/number.js";
import type {Exercise} from "../../src/reading/exercise.js";
import type {Prediction} from "../../src/reading/prediction.js";
import {solution} from "../../src/reading/answer.js";
import "../../src/paper/reading.js";
import {facts} from "../paper/reading/content.js";
import {noBrowser, openSite, visitor, type Site, type Visit} from "./browser.js";
import {unfold} from "./live.js";

const LEDGER = JSON.parse(readFileSync(`${dist}/claims.json`, "utf8")) as {id: string; verdict: string}[];
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => `${document.activeElement?.tagName.toLowerCase()}.${document.activeElement?.className}`
  );

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

describe.skipIf(noBrowser)("reading", () => {
  let site: Site;
  let at: Visit;
  let read: ReturnType<typeof visitor>;
  /** A page whose scripts, if it has any, have started. */
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    at = await read(path, options);
    if (options.javaScriptEnabled !== false) await at.page.waitForFunction(() => "figures" in window);
    return at.page;
  };
  const done = async (): Promise<void> => {
    expect(at.problems).toEqual([]);
    expect(at.foreign).toEqual([]);
    await at.close();
  };
  beforeAll(async () => {
    site = await openSite();
    read = visitor(site);
  });
  afterAll(() => site?.close());

  describe("a claim in the text", () => {
    it("opens its card after the paragraph by click and by Enter, closes by × and Escape, gives the focus back", async () => {
      const page = await open("half-cells.html");
      const chip = page.locator("main>p a.cl[data-claim]").first();
      const id = (await chip.getAttribute("data-claim"))!;
      await chip.click();
      const card = page.locator(`.card[data-card="${id}"]`);
      await card.waitFor();
      expect(await chip.getAttribute("aria-expanded")).toBe("true");
      expect(await focused(page)).toBe("aside.card");
      expect(await chip.evaluate(node => node.closest("p")!.nextElementSibling!.className)).toBe("card");
      const {verdict} = LEDGER.find(entry => entry.id === id)!;
      expect((await card.locator(".vd").innerText()).toLowerCase()).toContain(verdict);
      await card.locator(".x").click();
      expect(await card.count()).toBe(0);
      expect(await focused(page)).toContain("a.cl");
      await page.keyboard.press("Enter");
      await card.waitFor();
      await page.keyboard.press("Escape");
      expect(await card.count()).toBe(0);
      expect(await focused(page)).toContain("a.cl");
      expect(await chip.getAttribute("aria-expanded")).toBeNull();
      await done();
    });

    it("leads to its entry where the ledger cannot be had", async () => {
      const page = await open("index.html");
      await page.route("**/claims.*.json*", route => route.abort());
      await unfold(page);
      const chip = page.locator("main li a.cl[data-claim]").first();
      const href = await chip.evaluate(node => (node as HTMLAnchorElement).href);
      await chip.click();
      await page.waitForURL(href);
      await at.close();
    });
  });

  describe("a term and a reference", () => {
    it.each([
      ["a.term", "plateau"],
      ["a.cite", "Nat. Energy"]
    ])("%s shows its meaning beside the text and Escape puts it away", async (selector, words) => {
      const page = await open("half-cells.html");
      const link = page.locator(`main>p ${selector}`).nth(selector === "a.term" ? 1 : 0);
      await link.focus();
      await page.keyboard.press("Enter");
      const note = page.locator("aside.opened");
      expect(await note.innerText()).toContain(words);
      expect(await focused(page)).toBe("aside.note opened");
      await page.keyboard.press("Escape");
      expect(await note.count()).toBe(0);
      expect(await link.evaluate(node => node === document.activeElement)).toBe(true);
      await done();
    });

    it("shows nothing to a resting pointer that a click does not show", async () => {
      const page = await open("half-cells.html");
      const link = page.locator("main>p a.cite").first();
      await link.hover();
      const preview = page.locator(".hover");
      await preview.waitFor();
      const said = (await preview.innerText()).trim();
      await page.keyboard.press("Escape");
      expect(await preview.count()).toBe(0);
      await link.click();
      expect((await page.locator("aside.opened").innerText()).replace(/\s+/g, " ")).toContain(
        said.replace(/\s+/g, " ")
      );
      await done();
    });
  });

  describe.each([...new Set([...PREDICTIONS, ...EXERCISES].map(({page}) => page))])("page %s", name => {
    const predictions = PREDICTIONS.filter(({page}) => page === name);
    const exercises = EXERCISES.filter(({page}) => page === name);

    it("takes guesses and answers, says what is right, and keeps them", async () => {
      const page = await open(`${name}.html?lens=learn`);
      for (const prediction of predictions) await guess(page, prediction);
      for (const exercise of exercises) await answerTwice(page, exercise);
      await page.reload();
      for (const prediction of predictions)
        await page.locator(`#predict-${prediction.id} .said`, {hasText: praise(prediction)}).waitFor();
      for (const {id} of exercises) await page.locator(`#exercise-${id} .said`, {hasText: "Right"}).waitFor();
      await done();
    });
  });

  describe("walkthrough", () => {
    it("steps by keys and by links, marks the place and remembers it", async () => {
      const page = await open("walkthrough.html");
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
      await page.goto(`${site.address}walkthrough.html`);
      await page.locator("#walk-progress a").click();
      await page.locator(`.steps [aria-current="step"][href="#step-${STEPS[3]!.id}"]`).waitFor();
      await done();
    });

    it("lets no rule for its steps reach into the pictures", async () => {
      const page = await open("walkthrough.html");
      const strokes = await page
        .locator(".walk .chart .axt")
        .evaluateAll(texts => texts.map(text => getComputedStyle(text).stroke));
      expect(strokes.length).toBeGreaterThan(0);
      expect(new Set(strokes)).toEqual(new Set(["none"]));
      await done();
    });

    it("stands in the state that each step describes, figure and text", async () => {
      const page = await open(`walkthrough.html#step-${STEPS[0]!.id}`);
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
      await done();
    }, 120_000);

    it("is a plain page with every figure without scripts", async () => {
      const page = await open("walkthrough.html", {javaScriptEnabled: false});
      for (const {id, figure} of STEPS) {
        expect(await page.locator(`#step-${id} #${figure} .picture svg:visible`).count()).toBe(1);
        expect(await page.locator(`#step-${id} .stepping a`).count()).toBeGreaterThan(0);
      }
      await done();
    });
  });

  describe("lenses", () => {
    it("fold and unfold predictions, and hide no figure", async () => {
      for (const [lens, shown] of [
        ["read", false],
        ["review", false],
        ["learn", true]
      ] as const) {
        const page = await open(`half-cells.html?lens=${lens}`);
        const bodies = page.locator(".learn>.body:visible");
        expect((await bodies.count()) > 0).toBe(shown);
        expect(await page.locator(".fig[hidden]").count()).toBe(0);
        // Read and Learn leave every foot closed; Review shows the data of the figure one looks at, and of no other.
        for (const id of ["fig-2i", "fig-2c"]) {
          await page.locator(`#${id} .picture`).evaluate(node => node.scrollIntoView({block: "center"}));
          if (lens === "review")
            await page.locator(`#${id} details[data-drawer="data"][open]`).waitFor({timeout: 20_000});
          expect(await page.locator(".fig .drawers>details[open]").count()).toBe(lens === "review" ? 1 : 0);
        }
        await done();
      }
    });

    it("stay when one follows a link, and are remembered", async () => {
      const page = await open("index.html");
      await page.getByLabel("Learn").check();
      expect(page.url()).toContain("lens=learn");
      await page.locator("nav.next a").click();
      await page.waitForURL(/collector\.html/);
      expect(await page.evaluate(() => document.documentElement.dataset["lens"])).toBe("learn");
      await done();
    });
  });

  describe("search", () => {
    it("finds a figure, a claim and a term by keyboard and says how many there are", async () => {
      const page = await open("data.html");
      await page.keyboard.press("/");
      await page.keyboard.type("overpotential");
      const options = page.locator(".search-results [role=option]");
      await options.first().waitFor();
      expect(await page.locator("#search-status").innerText()).toMatch(/^\d+ results/);
      await page.keyboard.press("ArrowDown");
      const first = await options.first().getAttribute("href");
      expect(await page.locator('.search input[aria-activedescendant="result-0"]').count()).toBe(1);
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(first!.replace(/^\.\//, "").replace(/[.#]/g, "\\$&")));
      await done();
    });

    it("says when nothing is found and closes on Escape", async () => {
      const page = await open("index.html");
      await page.locator(".search input").fill("zzzzqq");
      await page.locator("#search-status", {hasText: "No results"}).waitFor({state: "attached"});
      await page.locator(".search input").fill("tungsten");
      await page.locator(".search-results [role=option]").first().waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator(".search-results").isVisible()).toBe(false);
      await done();
    });
  });

  it("prints black on white with notes open, figures whole and tools gone", async () => {
    const page = await open("half-cells.html", {colorScheme: "dark", viewport: {width: 820, height: 900}});
    expect(await page.locator("details.note[open]").count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    expect(await page.locator("details.note:not(.in-learn)").count()).toBe(
      await page.locator("details.note[open]:not(.in-learn)").count()
    );
    expect(
      await page.locator(".tools:visible,.ctrls:visible,.lens:visible,.learn:visible,.rail:visible").count()
    ).toBe(0);
    for (const figure of await page.locator(".fig:visible").all()) {
      expect(await figure.locator(".picture svg:visible").count()).toBe(1);
      expect(await figure.evaluate(node => getComputedStyle(node).breakInside)).toBe("avoid");
    }
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.body).backgroundColor
    ]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await done();
  });

  it("prints of the ledger what was decided or is asked, and of the values their formulas", async () => {
    const page = await open("claims.html", {viewport: {width: 642, height: 900}});
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    const rows = (verdicts: string): Promise<number> =>
      page.locator(`.list tr[id]:has(.v:is(${verdicts})):visible`).count();
    expect(await rows(".nc, .by")).toBe(0);
    for (const verdict of [".no", ".un", ".ro", ".qu", ".eq", ".or", ".tw"])
      expect(await rows(verdict), verdict).toBeGreaterThan(0);
    expect(await page.locator("#ledger .on-paper").isVisible()).toBe(true);
    await done();
    const methods = await open("methods.html", {viewport: {width: 642, height: 900}});
    await methods.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await methods.emulateMedia({media: "print"});
    expect(await methods.locator(".derived .inputs:visible").count()).toBe(0);
    expect(await methods.locator(".derived tbody tr:visible").count()).toBeGreaterThan(100);
    await done();
  });

  it("is set in the faces of the site", async () => {
    const page = await open("half-cells.html");
    await page.reload({waitUntil: "networkidle"}); // a face that comes late waits for the next page
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const {root} = await session.send("DOM.getDocument");
    for (const [selector, family] of [
      ["h1", "Source Serif 4"],
      ["main>p", "Source Serif 4"],
      [".fig-id", "Source Sans 3"]
    ] as const) {
      const {nodeId} = await session.send("DOM.querySelector", {nodeId: root.nodeId, selector});
      const {fonts} = await session.send("CSS.getPlatformFontsForNode", {nodeId});
      const most = fonts.sort((a, b) => b.glyphCount - a.glyphCount)[0]!;
      expect(most.familyName).toContain(family);
      expect(most.isCustomFont).toBe(true);
    }
    await done();
  });

  it("marks in the margin where a reader is", async () => {
    const page = await open("half-cells.html");
    await page.evaluate(() => document.getElementById("fig-2i")!.scrollIntoView());
    await page.locator('.rail [aria-current="true"][href="#fig-2i"]').waitFor();
    expect(await page.locator(".rail [aria-current]").count()).toBe(1);
    await done();
  });

  it("shows the four collectors at once, or the one that is chosen", async () => {
    const page = await open("index.html");
    await unfold(page);
    expect(await page.locator(".four .one:visible").count()).toBe(4);
    await page.locator('.four input[value="w"]').check();
    expect(await page.locator(".four .one:visible h3").allInnerTexts()).toEqual(["W-Cu"]);
    await done();
    const plain = await open("index.html", {javaScriptEnabled: false});
    await plain.locator("#the-four-collectors>summary").click();
    expect(await plain.locator(".four .one:visible").count()).toBe(4);
    await done();
  });
});
