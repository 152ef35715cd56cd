import type {Page} from "playwright-core";
import {chapters} from "../../../loaders/site/parts/notebook.js";
import {PAGES} from "../../../src/paper/pages.js";
import {bdfText} from "../../compare/files.js";
import {unfold} from "../live.js";

/** What a reader does on a page, and how one sees that it was done. Both can be asked again. */
export interface Deed {
  page: string;
  act(page: Page): Promise<void>;
  done(page: Page): Promise<boolean>;
}

/** Moves the first control of a figure; the picture is drawn anew. */
const moves = (path: string, figure: string): Deed => ({
  page: path,
  async act(page) {
    await unfold(page);
    await page.locator(`#${figure}`).evaluate(node => {
      node.addEventListener("drawn", () => (node.dataset["drawn"] = "yes"));
      delete node.dataset["drawn"];
    });
    await page
      .locator(`#${figure} form.ctrls input:is([type=checkbox],[type=range])`)
      .last()
      .evaluate((input: HTMLInputElement) => {
        if (input.type === "checkbox") return input.click();
        input.stepDown(10);
        input.dispatchEvent(new Event("input", {bubbles: true}));
      });
  },
  done: async page => (await page.locator(`#${figure}[data-drawn]`).count()) > 0
});

/** Looks a word up. */
const searches = (path: string): Deed => ({
  page: path,
  async act(page) {
    const field = page.locator(".search input").first();
    await field.fill("");
    await field.fill("tungsten");
  },
  done: async page => (await page.locator(".search-results [role=option]").count()) > 0
});

/** Whether a cell has run and its output is shown. */
const ran = async (page: Page, id: number): Promise<boolean> =>
  (await page.locator(`#cell-${id}[data-state="done"]`).count()) > 0 &&
  (await page.frameLocator(".nb-frame").locator(`.out[data-cell="${id}"] :is(svg,td)`).count()) > 0;

/** Deeds that need most of their page. */
const OWN: readonly Deed[] = [
  moves("half-cells", "fig-2e"),
  moves("collector", "fig-1c-1g"),
  moves("impedance", "fig-s9-s10"),
  moves("microstructure", "fig-3"),
  moves("chemistry", "fig-s27"),
  moves("corrosion", "fig-s26"),
  moves("full-cells", "fig-6a"),
  moves("diffusion", "fig-4a-4b"),
  moves("stress", "fig-4g"),
  {
    page: "claims",
    async act(page) {
      await page.locator("#ledger").evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      // The address opens its claim; a press on that one would close it.
      await page
        .locator(".list tr[id] a.q")
        .nth(new URL(page.url()).hash ? 1 : 0)
        .evaluate((link: HTMLElement) => link.click());
    },
    done: async page => (await page.locator(".card-row .card .lean").count()) > 0
  },
  {
    page: "data",
    async act(page) {
      const example = page.locator(".nb-example").nth(1);
      await example.evaluate((fold: HTMLDetailsElement) => (fold.open = true));
      await example.getByText("Run in the console").evaluate(node => (node as HTMLElement).click());
    },
    done: page => ran(page, 1)
  },
  {
    page: "compare",
    async act(page) {
      await page.locator("#compare .drop").waitFor({timeout: 10_000});
      await page.setInputFiles('#compare [name="files"]', [
        {name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(bdfText({cycles: 5, half: 20}))}
      ]);
    },
    done: async page => (await page.locator("#over-fig-2d .live svg").count()) > 0
  },
  {
    page: "notebook",
    // A figure that is opened as cells runs.
    act: page => page.evaluate(() => void (location.search = "?figure=fig-2e")),
    done: page => ran(page, 8)
  }
];

/** Pages that are not in the menu, one of each kind: a figure by itself, and a chapter opened as a notebook. */
const KINDS: readonly Deed[] = [
  moves("figures/fig-2i", "fig-2i"),
  {
    page: `notebooks/${chapters()[0]!.id}`,
    act: page => page.locator("[data-open-chapter]").click(),
    done: async page => (await page.locator('.cell[data-state="done"]').count()) > 0
  }
];

/** Every page has one; where nothing else is done, words are looked up. */
export const DEEDS: readonly Deed[] = [
  ...PAGES.map(({path}) => OWN.find(deed => deed.page === path) ?? searches(path)),
  ...KINDS
];
