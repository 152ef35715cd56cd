import {existsSync} from "node:fs";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page
} from "playwright-core";
import {chromiumPath} from "../../loaders/chromium.js";
import {serve} from "../../loaders/serve.js";
import {dist} from "../../loaders/paths.js";

/** Chromium without the windows around a page, where it is installed beside it: a page opens in half the time. */
const SHELL = "/usr/bin/chromium-headless-shell";
export const executable =
  chromiumPath && !process.env["CHROMIUM"] && existsSync(SHELL) ? SHELL : chromiumPath;
/** Whether the tests of a browser must run: `WORKBOOK_REQUIRE_BROWSERS="chromium firefox webkit"`. */
export const isRequired = (name: string): boolean =>
  (process.env["WORKBOOK_REQUIRE_BROWSERS"] ?? "").split(" ").includes(name.toLowerCase());

if (!executable && isRequired("Chromium"))
  throw new Error(
    "browser: no Chromium was found and these tests are required; install chromium or name it in CHROMIUM"
  );
if (!executable)
  console.warn(
    "browser: no Chromium was found, so the browser tests are skipped; install chromium or name it in CHROMIUM"
  );
if (!existsSync(`${dist}/index.html`))
  throw new Error("browser: the site is not built; run `npm run build` first");

/** True when browser tests cannot run here; the reason has been printed. */
export const noBrowser = !executable;

export interface Site {
  browser: Browser;
  address: string;
  close(): Promise<void>;
}

const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync"
    ]
  });

/** One browser for all files of a worker, which ends with it; one that has crashed is followed by another. */
let shared: Promise<Browser> | undefined;
async function sharedBrowser(): Promise<Browser> {
  const before = await shared?.catch(() => undefined);
  return before?.isConnected() ? before : (shared = launch(executable!));
}

/** The site as the tests of one file see it: when it is closed, nothing of its visits is left in the browser. */
export async function openSite(): Promise<Site> {
  const [server, browser] = await Promise.all([serve(0), sharedBrowser()]);
  return {
    browser,
    address: server.address,
    async close() {
      await Promise.all(browser.contexts().map(context => context.close()));
      server.close();
    }
  };
}

/** The same in the browser that a reader has, which is nobody else's: for what is measured, printed and taken along. */
export async function openReadersSite(): Promise<Site> {
  const [server, browser] = await Promise.all([serve(0), launch(chromiumPath!)]);
  return {
    browser,
    address: server.address,
    async close() {
      await browser.close();
      server.close();
    }
  };
}

export interface Visit {
  page: Page;
  problems: string[];
  foreign: string[];
  close(): Promise<void>;
}

/** A page of its own kind of reader, which remembers console errors, page errors, failed answers and requests to other hosts. */
export async function visit(site: Site, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext({viewport: DESK, ...options});
  const visit = await open(site, context, path);
  return {...visit, close: () => context.close()};
}

const DESK = {width: 1440, height: 900};

/**
 * Visits of readers who go from page to page: what one page fetched the next need not, and nothing is set up again for
 * visits with the same options. What a page has left in the store of the browser is cleared when it is closed.
 */
export function visitor(site: Site): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  const contexts = new Map<string, Promise<BrowserContext>>();
  return async (path, options = {}) => {
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? site.browser.newContext({viewport: DESK, ...options});
    contexts.set(key, context);
    const visit = await open(site, await context, path);
    const close = async (): Promise<void> => {
      await visit.page.evaluate(() => localStorage.clear()).catch(() => undefined);
      await visit.close();
    };
    return {...visit, close};
  };
}

async function open(site: Site, context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage();
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on("console", m => {
    if (m.type() === "error" || m.type() === "warning") problems.push(`${m.type()}: ${m.text()}`);
  });
  page.on("pageerror", e => problems.push(`error: ${e.message}`));
  page.on("response", r => {
    if (r.status() >= 400) problems.push(`${r.status()} ${r.url()}`);
  });
  page.on("request", r => {
    if (!/^(data|blob):/.test(r.url()) && !r.url().startsWith(site.address)) foreign.push(r.url());
  });
  await page.goto(site.address + path, {waitUntil: "load"});
  return {page, problems, foreign, close: () => page.close()};
}
