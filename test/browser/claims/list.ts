/** The page of claims as its tests read and use it. */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import type {ClaimEntry} from "../../../src/claims/entry.js";
import {dist} from "../../../loaders/paths.js";

export const ledger = JSON.parse(readFileSync(`${dist}/claims.json`, "utf8")) as ClaimEntry[];

export const ID = "fig2i.eta.dep.w.c1";

export const OTHER = "ts1.rb.w.c1";

export const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".list tr[id]")]
      .filter(row => !row.hidden && !(row.parentElement as HTMLElement).hidden)
      .map(row => row.id)
  );

export const verdictOf = (page: Page, id: string): Promise<string | null> =>
  page.locator(`[id="${id}"] .vw`).textContent();

/** Unfolds a part of the page as a reader does. */
export const unfold = async (page: Page, id: string): Promise<void> => {
  await page.locator(`#${id}>summary`).click();
  await page.locator(`#${id}[open]`).waitFor();
};

export const card = (page: Page) => page.locator(".card-row .card");

export const openCard = async (page: Page, id: string): Promise<void> => {
  await page.locator(`[id="${id}"] a.q`).click();
  await page.locator(`.card-row .card[data-card="${id}"]`).waitFor();
};

/** A state is waited for, on a busy machine too. */
export const SOON = {timeout: 20_000};
