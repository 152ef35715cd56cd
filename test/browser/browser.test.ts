import {expect, it} from "vitest";
import {noBrowser, openSite} from "./browser.js";

it.skipIf(noBrowser)(
  "one browser serves file after file, keeps nothing of the last, and is followed by another",
  async () => {
    const first = await openSite();
    await first.browser.newContext();
    await first.close();
    const second = await openSite();
    expect(second.browser).toBe(first.browser);
    expect(second.browser.contexts()).toEqual([]);
    await second.close();
    await second.browser.close();
    const third = await openSite();
    expect(third.browser).not.toBe(second.browser);
    expect(third.browser.isConnected()).toBe(true);
    await third.close();
  }
);
