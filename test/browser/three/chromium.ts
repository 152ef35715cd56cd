import {executable, openSite, visit, type Visit} from "../browser.js";
import type {Engine, Tab} from "./tab.js";

async function open(): Promise<Tab> {
  const site = await openSite();
  let seen: Visit | undefined;
  const page = (): Visit["page"] => seen!.page;
  return {
    async open(path) {
      await seen?.close();
      seen = await visit(site, path);
    },
    size: (width, height) => page().setViewportSize({width, height}),
    // Playwright unwraps handles in its type of what is given; these are plain values.
    run: (work, given) => page().evaluate(work as never, given),
    inFrame: async (selector, work) =>
      (await (await page().waitForSelector(selector)).contentFrame())!.evaluate(work),
    painted: async selector => (await page().locator(selector).screenshot()).toString("base64"),
    problems: () => Promise.resolve([...seen!.problems]),
    close: () => site.close()
  };
}

export const chromium: Engine = {
  name: "Chromium",
  missing: executable ? null : "chromium, or its place in CHROMIUM",
  open
};
