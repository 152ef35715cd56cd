import type {BrowserContextOptions, Page} from "playwright-core";
import {expect} from "vitest";
import {openSite, visitor, type Visit} from "../browser.js";

/** Someone who reads one page after another. */
export interface Reader {
  address: string;
  /** A page whose scripts, if it has any, have started. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Leaves the page, in which nothing may have gone wrong. */
  done(): Promise<void>;
  /** Leaves a page in which something had to go wrong. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const site = await openSite();
  const read = visitor(site);
  let at: Visit;
  return {
    address: site.address,
    async open(path, options = {}) {
      at = await read(path, options);
      if (options.javaScriptEnabled !== false) await at.page.waitForFunction(() => "figures" in window);
      return at.page;
    },
    async done() {
      expect(at.problems).toEqual([]);
      expect(at.foreign).toEqual([]);
      await at.close();
    },
    leave: () => at.close(),
    close: () => site.close()
  };
}

export const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => `${document.activeElement?.tagName.toLowerCase()}.${document.activeElement?.className}`
  );
