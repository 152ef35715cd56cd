import {afterAll, beforeAll} from "vitest";
import {openSite, type Site} from "./browser.js";

/** The site for the tests of a group: opened before the first of them, which may ask it of its browser and address, closed after the last. */
export function opened(): Site {
  const site = {} as Site;
  beforeAll(async () => void Object.assign(site, await openSite()));
  // Where it did not open there is nothing to close.
  afterAll(() => site.close?.());
  return site;
}
