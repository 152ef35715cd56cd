import {createServer, type ServerResponse} from "node:http";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {Readable} from "node:stream";
import {brotliCompressSync, constants, gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {dist} from "../../loaders/paths.js";
import {executable} from "../browser/browser.js";

/**
 * A first live figure on a slow link: 1.6 Mbit/s, 300 ms, processor ÷ 4. Requests, bytes and seconds from the address
 * to the live picture, on a host that compresses and on one that does not, as JSON.
 * `tsx test/bench/slow-link.ts [FOLDER of a built site]`
 */
const LINK = {latency: 300, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};
const SLOWER = 4;
const FIGURE = "fig-2i";

const folder = process.argv[2] ?? dist;

/** How a host answers: nothing compressed, or text and modules as the reader's browser accepts them. */
type Host = "plain" | "gzip" | "brotli";

const TYPES: Record<string, string> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  woff2: "font/woff2"
};
const COMPRESSED = /\.(html|css|js|json|svg|wasm|csv|txt)$/;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  const PIECE = 65_536;
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** A static host that counts what it sends. Compressed answers are made once, before they are asked for again. */
async function open(
  host: Host
): Promise<{address: string; sent: {path: string; bytes: number}[]; close(): void}> {
  const sent: {path: string; bytes: number}[] = [];
  const made = new Map<string, Buffer>();
  const body = (path: string): Buffer => {
    const known = made.get(path);
    if (known) return known;
    const whole = readFileSync(folder + path);
    const twin = `${folder}${path}.br`;
    const bytes =
      host === "plain" || !COMPRESSED.test(path)
        ? whole
        : host === "gzip"
          ? gzipSync(whole)
          : existsSync(twin)
            ? readFileSync(twin)
            : brotliCompressSync(whole, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
    made.set(path, bytes);
    return bytes;
  };
  const answer = (url: string, range: string | undefined, response: ServerResponse): void => {
    const path = decodeURIComponent(new URL(url, "http://x/").pathname);
    if (!existsSync(folder + path) || !statSync(folder + path).isFile()) {
      response.writeHead(404).end();
      sent.push({path, bytes: 0});
      return;
    }
    const bytes = body(path);
    const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    const encoded = host !== "plain" && COMPRESSED.test(path);
    const part = /^bytes=(\d+)-(\d*)$/.exec(range ?? "");
    const [from, to] = part
      ? [Number(part[1]), part[2] ? Number(part[2]) : bytes.length - 1]
      : [0, bytes.length - 1];
    response.writeHead(part ? 206 : 200, {
      "content-type": type,
      "content-length": to - from + 1,
      "accept-ranges": "bytes",
      ...(encoded ? {"content-encoding": host === "gzip" ? "gzip" : "br"} : {}),
      ...(part ? {"content-range": `bytes ${from}-${to}/${bytes.length}`} : {})
    });
    const note = {path, bytes: to - from + 1};
    sent.push(note);
    const pieces = Readable.from(piecesOf(bytes.subarray(from, to + 1)));
    // Broken off at its head: what this host has filled its buffers with, the link has not carried.
    response.on("close", () => {
      if (!pieces.readableEnded) note.bytes = 0;
    });
    pieces.pipe(response);
  };
  for (const name of readdirSync(`${folder}/data/engine`))
    if (name.endsWith(".wasm")) body(`/data/engine/${name}`);
  body("/half-cells.html");
  const server = createServer((request, response) => answer(request.url!, request.headers.range, response));
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/`,
    sent,
    close: () => void (server.close(), server.closeAllConnections())
  };
}

/**
 * In the page: notes the time from the press to the frame that shows the first word under the figure. Functions in it
 * stay without names, which the page could not keep.
 */
function firstWord(id: string): void {
  const figure = document.getElementById(id)!;
  let pressed = 0;
  figure.addEventListener("pointerdown", event => void (pressed ||= event.timeStamp), {capture: true});
  new MutationObserver((_, watch) => {
    if (!pressed || !figure.querySelector(".status")!.textContent.trim()) return;
    watch.disconnect();
    requestAnimationFrame(now => Object.assign(window, {firstWordMs: Math.round(now - pressed)}));
  }).observe(figure, {childList: true, subtree: true, characterData: true});
}

async function measure(host: Host): Promise<object> {
  const site = await open(host);
  const browser = await chromium.launch({
    executablePath: executable!,
    args: ["--no-sandbox", "--disable-gpu"]
  });
  try {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {offline: false, ...LINK});
    await session.send("Emulation.setCPUThrottlingRate", {rate: SLOWER});
    const start = performance.now();
    const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
    await page.goto(`${site.address}half-cells.html`, {waitUntil: "commit"});
    await page.locator("html.alive").waitFor({state: "attached", timeout: 180_000});
    await page.locator(`#${FIGURE} [data-tool="explore"]`).click({timeout: 180_000});
    const control = page.locator(`#${FIGURE} form.ctrls label:has(input[type=checkbox])`).first();
    await control.waitFor({state: "visible", timeout: 180_000});
    const shown = seconds();
    const before = site.sent.length;
    await page.evaluate(firstWord, FIGURE);
    await control.click({timeout: 180_000});
    await page.locator(`#${FIGURE} .live svg`).waitFor({state: "attached", timeout: 300_000});
    const live = seconds();
    const bytes = site.sent.reduce((sum, {bytes}) => sum + bytes, 0);
    if (process.env["LIST"])
      for (const {path, bytes} of site.sent) process.stderr.write(`${bytes}\t${path}\n`);
    return {
      host,
      requests: site.sent.length,
      requests_before_press: before,
      MB: Math.round(bytes / 1e4) / 100,
      control_shown_s: shown,
      first_word_ms: await page.evaluate(() => (window as unknown as {firstWordMs: number}).firstWordMs),
      first_live_s: live
    };
  } finally {
    await browser.close();
    site.close();
  }
}

const results: object[] = [];
for (const host of ["plain", "gzip", "brotli"] as const) results.push(await measure(host));
console.log(JSON.stringify({figure: FIGURE, link: LINK, processor_divided_by: SLOWER, results}, null, 1));
