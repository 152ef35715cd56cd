import {existsSync} from "node:fs";
import {launch, type Page} from "puppeteer-core";
import {serve} from "../../../loaders/serve.js";
import type {Engine, Tab} from "./tab.js";

const executable = [
  process.env["FIREFOX"],
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox"
].find((place): place is string => !!place && existsSync(place));

/** Firefox by WebDriver BiDi, which it speaks without a driver. */
async function open(): Promise<Tab> {
  const {address, close} = await serve(0);
  const browser = await launch({browser: "firefox", executablePath: executable!, headless: true});
  let page: Page | undefined;
  let problems: string[] = [];
  return {
    async open(path) {
      await page?.close();
      page = await browser.newPage();
      await page.setViewport({width: 1440, height: 900});
      const own: string[] = (problems = []);
      page.on("console", said => {
        if (/error|warn/.test(said.type())) own.push(`${said.type()}: ${said.text()}`);
      });
      page.on("pageerror", error => own.push(`error: ${String(error)}`));
      page.on("response", answer => {
        if (answer.status() >= 400) own.push(`${answer.status()} ${answer.url()}`);
      });
      await page.goto(address + path, {waitUntil: "load"});
    },
    size: (width, height) => page!.setViewport({width, height}),
    run: (work, given) => page!.evaluate(work as never, given),
    async inFrame(selector, work) {
      const element = await page!.waitForSelector(selector);
      const frame = (await element?.contentFrame()) ?? null;
      if (!frame) throw new Error(`no frame at ${selector}`);
      return frame.evaluate(work as never);
    },
    painted: async selector => (await page!.waitForSelector(selector))!.screenshot({encoding: "base64"}),
    problems: () => Promise.resolve([...problems]),
    async close() {
      await browser.close();
      close();
    }
  };
}

export const firefox: Engine = {
  name: "Firefox",
  missing: executable ? null : "firefox-esr, or its place in FIREFOX",
  open
};
