import {createSocket, type Socket} from "node:dgram";
import {once} from "node:events";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {NETWORK, REACH} from "../attacks.js";
import {noBrowser, openSite, type Site} from "../browser.js";
import {ended, js, linked, output} from "./cells.js";

let site: Site;

let catcher: Server;

/** Hears at the same port what asks for a peer. */
let datagrams: Socket;

let caught: string[];

beforeAll(async () => {
  if (noBrowser) return;
  site = await openSite();
  catcher = createServer((request, response) => {
    caught.push(request.url ?? "");
    response.end("caught");
  });
  await new Promise<void>(done => catcher.listen(0, "127.0.0.1", done));
  datagrams = createSocket("udp4", () => caught.push("datagram"));
  datagrams.bind((catcher.address() as AddressInfo).port, "127.0.0.1");
  await once(datagrams, "listening");
});

afterAll(async () => {
  if (noBrowser) return;
  await site.close();
  catcher.close();
  datagrams.close();
});

describe.skipIf(noBrowser)("a stranger's notebook", () => {
  it("runs nothing of a stranger's before it is told to, and then lets nothing out", async () => {
    caught = [];
    const {port} = catcher.address() as AddressInfo;
    const host = `http://127.0.0.1:${port}/`;
    const {page, close} = await linked(site, [
      js("document.body.dataset.ran = 1;"),
      ...Object.values(NETWORK).map(source => js(`{ const CATCH = "${host}"; try { ${source}; } catch {} }`)),
      js(
        `const got = []; for (const [name, attempt] of Object.entries({${Object.entries(REACH)
          .map(([name, source]) => `${name}: async () => (${source})`)
          .join(
            ",\n"
          )}})) { try { if (await attempt()) got.push(name); } catch {} }\ndisplay(got.join() || "nothing");`
      )
    ]);
    expect(await page.locator(".nb-said").innerText()).toMatch(/is not of this workbook/);
    expect(await page.locator(".nb-frame").count()).toBe(0);
    await page.getByRole("button", {name: "Run all"}).click();
    const last = Object.keys(NETWORK).length + 2;
    const tried = Object.keys(NETWORK).map((_, i) => i + 2);
    for (const id of tried) await ended(page, id);
    // What is refused by the parser has not been tried.
    expect(await Promise.all(tried.map(id => output(page, id).innerText()))).toEqual(tried.map(() => ""));
    await ended(page, last);
    expect(await output(page, last).innerText()).toBe('"nothing"');
    await page.waitForLoadState("networkidle");
    expect(caught).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.locator(".nb-title").inputValue()).toBe("Theirs");
    await close();
  });

  it("removes code that leaves its page, floods it or cannot be stopped alone, with the sources intact", async () => {
    caught = [];
    const {port} = catcher.address() as AddressInfo;
    for (const source of [
      `location.assign("http://127.0.0.1:${port}/away");`,
      'location.assign(new URL("../../index.html", location.href));',
      "for (let i = 0; i < 5000; i++) sql`select ${i}`.catch(() => 0);",
      'for (let i = 0; i < 5000; i++) self.parent.postMessage({type: "beat"}, "*");'
    ]) {
      const {page, close} = await linked(site, [js("1 + 1"), js(source)]);
      await page.getByRole("button", {name: "Run all"}).click();
      await expect
        .poll(() => page.locator(".nb-said").innerText(), {timeout: 30_000})
        .toMatch(/was stopped, since/);
      expect(await page.locator("#cell-2 .cm-content").innerText()).toContain(source.slice(0, 15));
      await close();
    }
    expect(caught).toEqual([]);
  });

  // Time is limited, memory is not: a browser that keeps the frame in the process of its page loses both when a cell
  // takes all there is. So the greedy cell here keeps some hundred megabytes and then goes on without end.

  it("stops an endless cell and one that keeps much; the others go on and the page stays", async () => {
    const {page, close} = await linked(site, [
      js("while (true);"),
      js("const kept = []; for (;;) if (kept.length < 200) kept.push(new Array(1e5).fill(kept.length));"),
      js("20 + 22")
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    await ended(page, 1);
    expect(await output(page, 1).innerText()).toMatch(/without a pause/);
    await expect
      .poll(
        async () =>
          (await page.locator("#cell-2").getAttribute("data-state")) === "failed" ||
          /was stopped, since/.test(await page.locator(".nb-said").innerText()),
        {timeout: 60_000}
      )
      .toBe(true);
    expect(await page.locator("#cell-1 .cm-content").innerText()).toContain("while (true)");
    await close();
  });

  it("shows markup in names and values as text", async () => {
    const evil = `<img src=x onerror="document.title='owned';parent.document.title='owned'">`;
    const {page, close} = await linked(site, [
      {
        mode: "sql",
        name: "rows",
        source: `select '${evil.replaceAll("'", "''")}' as "${evil.replaceAll('"', '""')}"`
      },
      js(`[{[${JSON.stringify(evil)}]: ${JSON.stringify(evil)}}]`),
      js(`throw new Error(${JSON.stringify(evil)})`)
    ]);
    await page.getByRole("button", {name: "Run all"}).click();
    for (const id of [1, 2, 3]) await ended(page, id);
    for (const id of [1, 2, 3]) {
      expect(await output(page, id).locator("img").count()).toBe(0);
      expect(await output(page, id).innerText()).toContain("<img");
    }
    expect(await page.title()).not.toBe("owned");
    await close();
  });
});
