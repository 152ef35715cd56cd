import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readdirSync} from "node:fs";
import {Builder, By, Capabilities, type WebDriver} from "selenium-webdriver";
import {DriverService} from "selenium-webdriver/remote";
import type {Engine, Tab} from "./tab.js";
import {serveWitnessed} from "./witness.js";

const DRIVER = "/usr/bin/WebKitWebDriver";
const DISPLAY = "/usr/bin/Xvfb";
const libraries = existsSync("/usr/lib") ? readdirSync("/usr/lib") : [];
/** The browser that comes with the driver. */
const browser = libraries
  .map(folder => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  .find(place => existsSync(place));

/** A screen that nobody sees. */
async function screen(): Promise<{name: string; close: () => void}> {
  const process = spawn(DISPLAY, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"]
  });
  const [number] = (await once(process.stdio[3]!, "data")) as [Buffer];
  return {name: `:${number.toString().trim()}`, close: () => void process.kill()};
}

/** The driver waits for the next frame, and a page at rest has none: a pixel in the corner changes until it is removed. */
const BEAT = `
  const pixel = document.documentElement.appendChild(document.createElement("i"));
  pixel.style.cssText = "position:fixed;right:0;bottom:0;width:1px;height:1px";
  const beat = setInterval(() => (pixel.style.background = pixel.style.background ? "" : "#888"), 50);
  window.beat = () => (clearInterval(beat), pixel.remove());`;
/** No picture is this long in coming. */
const STUCK_MS = 20_000;
const after = (ms: number): Promise<null> => new Promise(done => setTimeout(() => done(null), ms));

interface Session {
  driver: WebDriver;
  end(): Promise<void>;
}

/** A driver and its browser on a screen. */
async function begin(display: string): Promise<Session> {
  const service = new DriverService.Builder(DRIVER)
    .setLoopback(true)
    .setEnvironment({
      ...(process.env as Record<string, string>),
      DISPLAY: display,
      // A process of root has no namespaces to shut itself in; it shows pages of ours alone.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      // What is composed apart is black in a picture of an element.
      WEBKIT_DISABLE_COMPOSITING_MODE: "1"
    })
    .build();
  const options = {binary: browser, args: ["--automation"]};
  const driver = await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(await service.start(30_000))
    .withCapabilities(new Capabilities({browserName: "MiniBrowser", "webkitgtk:browserOptions": options}))
    .build();
  await driver.manage().setTimeouts({script: 120_000, pageLoad: 60_000});
  return {
    driver,
    async end() {
      await Promise.race([driver.quit().catch(() => undefined), after(5000)]);
      await service.kill();
    }
  };
}

/** The window is larger than the page by the same pixels at any size. */
async function sized(driver: WebDriver, width: number, height: number): Promise<void> {
  const given = await driver.manage().window().getRect();
  const [w, h] = await driver.executeScript<[number, number]>("return [innerWidth, innerHeight]");
  const rect = {x: 0, y: 0, width: width + given.width - w, height: height + given.height - h};
  await driver.manage().window().setRect(rect);
}

/** WebKit by the WebDriver protocol, the only one its driver speaks: the page itself keeps what its console says. */
async function open(): Promise<Tab> {
  const site = await serveWitnessed();
  const display = await screen();
  let session = await begin(display.name);
  let stuck = false;
  return {
    async open(path) {
      if (stuck) {
        await session.end();
        session = await begin(display.name);
        stuck = false;
      }
      site.refused.length = 0;
      await session.driver.get(site.address + path);
      await sized(session.driver, 1440, 900);
    },
    size: (width, height) => sized(session.driver, width, height),
    async run(work, given) {
      const script = `const [given, done] = arguments; Promise.resolve(given).then(${String(work)}).then(result => done({result}), error => done({error: String(error)}))`;
      const {result, error} = await session.driver.executeAsyncScript<{result: never; error?: string}>(
        script,
        given
      );
      if (error) throw new Error(error);
      return result;
    },
    async inFrame(selector, work) {
      const {driver} = session;
      await driver.switchTo().frame(await driver.findElement(By.css(selector)));
      try {
        return await driver.executeScript(`return (${String(work)})()`);
      } finally {
        await driver.switchTo().defaultContent();
      }
    },
    async painted(selector) {
      const {driver} = session;
      const shot = async (): Promise<string> => {
        const element = await driver.findElement(By.css(selector));
        await driver.executeScript(BEAT);
        const picture = await element.takeScreenshot(true);
        await driver.executeScript("beat()");
        return picture;
      };
      const picture = shot();
      picture.catch(() => undefined);
      const painted = await Promise.race([picture, after(STUCK_MS)]);
      if (painted !== null) return painted;
      stuck = true;
      throw new Error(`WebKit painted no picture of ${selector}; the next page opens in a new one`);
    },
    problems: async () =>
      stuck
        ? []
        : [...site.refused, ...(await session.driver.executeScript<string[]>("return witnessed.slice()"))],
    async close() {
      await session.end();
      display.close();
      site.close();
    }
  };
}

const absent = [
  ...(existsSync(DRIVER) && browser ? [] : ["webkit2gtk-driver"]),
  ...(existsSync(DISPLAY) ? [] : ["xvfb"])
];
export const webkit: Engine = {name: "WebKit", missing: absent.join(" and ") || null, open};
