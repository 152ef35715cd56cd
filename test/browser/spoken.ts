import {existsSync, readFileSync, writeFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {root} from "../../loaders/paths.js";

/** Roles by which a screen reader moves; what lies between is text, held elsewhere. */
const ROLES =
  /^\s*- (?:banner|navigation|main|contentinfo|complementary|region|search|heading|link|button|textbox|searchbox|combobox|checkbox|radio|slider|spinbutton|img|table|figure|group|listbox|option|progressbar|status|alert)\b/;

/** What a screen reader meets on a page from top to bottom: role and name, indented as they lie in one another. */
export async function spoken(page: Page): Promise<string> {
  const tree = await page.locator("body").ariaSnapshot();
  const lines = tree
    .split("\n")
    .filter(line => ROLES.test(line))
    // Digests and builds change with every edition.
    .map(line => line.replace(/swh:1:dir:[0-9a-f]+/g, "swh:1:dir:…").replace(/:$/, ""));
  return `${lines.join("\n")}\n`;
}

/** The stored tree of a page. `TREES=write npx vitest run test/browser/access.test.ts` writes all of them anew. */
export function storedTree(path: string, now: string): string | null {
  const file = `${root}/test/browser/trees/${path.replace(/\.html$/, "")}.txt`;
  if (process.env["TREES"] === "write") writeFileSync(file, now);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
