/** A notebook in the browser as its tests use it: its cells, what they show, and what the page says. */
import {readFile} from "node:fs/promises";
import {expect} from "vitest";
import type {Frame, Page} from "playwright-core";
import {toLink} from "../../../src/notebook/page/link.js";
import {notebook, type Cell} from "../../../src/notebook/notebook.js";
import {violations, WCAG} from "../axe.js";
import {visit, type Site, type Visit} from "../browser.js";

export const js = (source: string): Omit<Cell, "id"> => ({mode: "js", source});

export const sql = (name: string, source: string): Omit<Cell, "id"> => ({mode: "sql", name, source});

export const output = (page: Page, id: number) =>
  page.frameLocator(".nb-frame").locator(`.out[data-cell="${id}"]`);

export const shows = (page: Page, id: number) =>
  expect.poll(() => output(page, id).innerText(), {timeout: 60_000});

export const said = (page: Page) =>
  expect.poll(() => page.locator(".nb-said").innerText(), {timeout: 30_000});

export const press = (page: Page, name: string): Promise<void> =>
  page.locator(".nb-head, .nb-consent").getByRole("button", {name, exact: true}).click();

export const source = (page: Page, id: number) => page.locator(`#cell-${id} .cm-content`);

/** Replaces the source of a cell, as by keys. */
export async function write(page: Page, id: number, text: string, run = true): Promise<void> {
  await source(page, id).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  if (run) await page.keyboard.press("Shift+Enter");
}

export async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, name)]);
  return readFile(await download.path(), "utf8");
}

export const linkOf = (cells: Omit<Cell, "id">[], title = "Mine"): string =>
  `notebook.html#nb=${toLink(notebook(title, cells))!}`;

/** What axe finds in the page or in the frame of the outputs, each by itself. */
export const audit = (where: Page | Frame): Promise<string[]> =>
  violations(where, {runOnly: WCAG, iframes: false});

export const ended = (page: Page, id: number): Promise<unknown> =>
  page.waitForFunction(
    cell => /done|failed/.test(document.getElementById(`cell-${cell}`)?.dataset["state"] ?? ""),
    id,
    {timeout: 60_000}
  );

/** Opens a notebook of somebody else's that came by a link. */
export async function linked(site: Site, cells: Omit<Cell, "id">[]): Promise<Visit> {
  const seen = await visit(site, linkOf(cells, "Theirs"));
  await seen.page
    .locator(".cell")
    .nth(cells.length - 1)
    .waitFor();
  return seen;
}
