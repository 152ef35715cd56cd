import type {BrowserContext, Page, Route} from "playwright-core";

/** What goes wrong, and how it is set right again. A fault of the browser itself stays for as long as the page does. */
export interface Fault {
  name: string;
  set(context: BrowserContext, page: Page): Promise<unknown>;
  /** It begins once the page has opened: what comes with the page is there, what is asked for later is not. */
  opened?: true;
  /** Nothing comes any more; only time tells. */
  silent?: true;
  /** What every page shall say of it, whatever is done there. */
  told?(page: Page): Promise<unknown>;
  /** Undefined where only another browser would help. */
  lift?(context: BrowserContext, page: Page): Promise<unknown>;
}

/** Kinds of files a page asks for after it has opened. */
const FILES = {
  tables: "**/data/*.parquet",
  engine: "**/data/engine/*",
  facts: /\/(?:data\/)?[\w-]+\.[0-9a-f]{16,64}\.json(?:\.gz)?$/,
  texts: /\/data\/[\w-]+\.[0-9a-f]{16}\.csv(?:\.gz)?$/,
  modules: /\/_(?:import|npm|node|duckdb)\/.*\.js$/,
  workers: "**/*worker*.js",
  notebook: /\/data\/notebook\/.*\.(?:js|htm)$/,
  styles: "**/*.css",
  pictures: /\.(?:svg|png|webp)$/,
  fonts: "**/fonts/*"
} as const;
type Kind = keyof typeof FILES;

const answers = (kind: Kind, name: string, answer: (route: Route) => Promise<void>): Fault => ({
  name: `${kind} ${name}`,
  set: context => context.route(FILES[kind], route => answer(route).catch(() => undefined)),
  lift: context => context.unroute(FILES[kind])
});

const missing = (kind: Kind): Fault =>
  answers(kind, "missing", route => route.fulfill({status: 404, body: ""}));
const lost = (kind: Kind): Fault => answers(kind, "not reached", route => route.abort());

/** The host takes the question and never answers. */
const stalled = (kind: Kind): Fault => ({
  ...answers(kind, "stalled", () => new Promise(() => undefined)),
  silent: true
});
/** Parts of a page that come when they are first needed. */
const later = (fault: Fault): Fault => ({...fault, name: `later ${fault.name}`, opened: true});

/** The file as it is, but for its bytes. */
const spoilt = (kind: Kind, name: string, spoil: (bytes: Buffer) => Buffer): Fault =>
  answers(kind, name, async route => {
    const response = await route.fetch({
      headers: {...route.request().headers(), "accept-encoding": "identity"}
    });
    await route.fulfill({
      status: response.status(),
      headers: response.headers(),
      body: spoil(await response.body())
    });
  });
const truncated = (kind: Kind): Fault =>
  spoilt(kind, "truncated", bytes => bytes.subarray(0, bytes.length >> 1));
const damaged = (kind: Kind): Fault =>
  spoilt(kind, "damaged", bytes => {
    const other = Buffer.from(bytes);
    other[other.length >> 1]! ^= 8;
    return other;
  });

/** What the browser lacks or refuses, told to every page before its first script. */
const browser = (name: string, script: string): Fault => ({
  name,
  set: context => context.addInitScript(script)
});

export const FAULTS: readonly Fault[] = [
  browser("WebAssembly off", "delete globalThis.WebAssembly"),
  browser(
    "workers blocked",
    `globalThis.Worker = class { constructor() { throw new DOMException("blocked by policy", "SecurityError"); } }`
  ),
  browser(
    "storage denied",
    `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
       Object.defineProperty(globalThis, name, {get() { throw new DOMException("denied", "SecurityError"); }});
     if (navigator.storage) navigator.storage.getDirectory = () => Promise.reject(new DOMException("denied", "SecurityError"));`
  ),
  browser(
    "storage full",
    `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
     if (globalThis.FileSystemFileHandle) FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException("full", "QuotaExceededError"));`
  ),
  missing("tables"),
  truncated("tables"),
  damaged("tables"),
  // Every answer is the whole file.
  answers("tables", "without ranges", async route => {
    const {range: _, ...headers} = route.request().headers();
    await route.fulfill({response: await route.fetch({headers})});
  }),
  missing("engine"),
  damaged("engine"),
  lost("engine"),
  missing("facts"),
  truncated("facts"),
  damaged("facts"),
  lost("modules"),
  missing("modules"),
  lost("workers"),
  ...(
    ["tables", "engine", "facts", "texts", "modules", "workers", "notebook", "pictures", "fonts"] as const
  ).map(stalled),
  later(stalled("modules")),
  later(missing("modules")),
  later(lost("modules")),
  missing("texts"),
  damaged("texts"),
  missing("notebook"),
  damaged("notebook"),
  missing("styles"),
  missing("fonts"),
  {
    name: "workers killed",
    async set(context) {
      await context.addInitScript(`{
        const Own = globalThis.Worker, all = new Set();
        globalThis.Worker = class extends Own { constructor(...given) { super(...given); all.add(this); } };
        globalThis.killWorkers = () => { for (const worker of all) { worker.dispatchEvent(new ErrorEvent("error", {message: "Out of memory"})); worker.terminate(); all.delete(worker); } };
      }`);
    }
  },
  {
    name: "tab hidden",
    async set(context) {
      await context.addInitScript(`{
        let hidden = true; const held = [];
        const ask = requestAnimationFrame.bind(globalThis);
        Object.defineProperty(document, "visibilityState", {get: () => hidden ? "hidden" : "visible"});
        Object.defineProperty(document, "hidden", {get: () => hidden});
        globalThis.requestAnimationFrame = run => hidden ? (held.push(run), 0) : ask(run);
        globalThis.showTab = () => { hidden = false; document.dispatchEvent(new Event("visibilitychange")); for (const run of held.splice(0)) ask(run); };
      }`);
    },
    lift: async (_, page) => page.evaluate("showTab()")
  },
  {
    name: "published anew",
    set: context => context.route("**/build.txt", route => route.fulfill({body: `${"0".repeat(64)}\n`})),
    async told(page) {
      await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
      await page.locator('.notice[data-about="published"] button').waitFor({timeout: 20_000});
    },
    lift: context => context.unroute("**/build.txt")
  }
];
