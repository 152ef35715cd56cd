import {execFileSync, spawn, type ChildProcess} from "node:child_process";
import {createServer} from "node:net";
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

const NGINX = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].find(path => {
  try {
    execFileSync(path, ["-v"], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
});
if (!NGINX) process.stderr.write("nginx is not installed: its configuration is not tested\n");

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const {port} = server.address() as {port: number};
      server.close(() => resolve(port));
    });
  });

let folder = "";
let host: ChildProcess | undefined;
let base = "";

/** nginx with the shipped configuration, its port and folder exchanged, and the site under /book/. */
beforeAll(async () => {
  if (!NGINX) return;
  folder = await mkdtemp(`${tmpdir()}/nginx-`);
  await chmod(folder, 0o755);
  const port = await freePort();
  await mkdir(`${folder}/site/book/figures`, {recursive: true});
  await mkdir(`${folder}/logs`);
  for (const [file, content] of Object.entries({
    "index.html": "<p>first</p>",
    "half-cells.html": "<p>cells</p>",
    "404.html": "<p>Nothing at this address</p>",
    "figures/fig-2i.html": "<p>figure</p>",
    "data.0123456789abcdef.json": JSON.stringify("long enough to be worth compressing ".repeat(100)),
    "data.json": "[]",
    "engine.wasm": "wasm ".repeat(1000),
    "cycles.parquet": "PAR1".repeat(1000)
  }))
    await writeFile(`${folder}/site/book/${file}`, content);
  const shipped = await readFile(new URL("../../deploy/nginx.conf", import.meta.url), "utf8");
  const server = shipped
    .replace("listen 8080;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/workbook;", `root ${folder}/site;`)
    .replace("include mime.types;", "include /etc/nginx/mime.types;")
    .replace("error_page 404 /404.html;", "error_page 404 /book/404.html;");
  expect(server).not.toMatch(/8080|\/srv\//);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map(kind => `${kind}_temp_path ${folder}/logs/${kind};`)
    .join(" ");
  await writeFile(
    `${folder}/nginx.conf`,
    `daemon off; pid ${folder}/pid; error_log ${folder}/logs/error.log;\n${process.getuid?.() === 0 ? "user root;\n" : ""}events {}\nhttp { access_log off; ${temporary}\n${server}}\n`
  );
  host = spawn(NGINX, ["-p", folder, "-c", `${folder}/nginx.conf`, "-e", `${folder}/logs/error.log`], {
    stdio: "ignore"
  });
  base = `http://127.0.0.1:${port}/book/`;
  for (;;) {
    if (host.exitCode !== null) throw new Error(await readFile(`${folder}/logs/error.log`, "utf8"));
    if (
      await fetch(base).then(
        r => r.ok,
        () => false
      )
    )
      break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}, 60_000);
afterAll(async () => {
  if (host) {
    const gone = new Promise(resolve => host!.once("exit", resolve));
    host.kill("SIGTERM");
    await gone;
  }
  if (folder) await rm(folder, {recursive: true, force: true});
});

describe.skipIf(!NGINX)("nginx with the shipped configuration, under a sub-path", () => {
  it("finds pages with and without their ending, and sends lost readers the page for them", async () => {
    for (const [path, words] of [
      ["", "first"],
      ["half-cells.html", "cells"],
      ["half-cells", "cells"],
      ["figures/fig-2i", "figure"]
    ]) {
      const answer = await fetch(base + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(words);
    }
    const lost = await fetch(`${base}deep/er/nothing`);
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain("Nothing at this address");
  });

  it("keeps for ever what carries a digest, and asks again for all else", async () => {
    const kept = async (path: string) => (await fetch(base + path)).headers.get("cache-control");
    expect(await kept("data.0123456789abcdef.json")).toBe("public, max-age=31536000, immutable");
    expect(await kept("data.json")).toBe("no-cache");
    expect(await kept("half-cells.html")).toBe("no-cache");
    const tag = (await fetch(`${base}data.json`)).headers.get("etag")!;
    expect((await fetch(`${base}data.json`, {headers: {"if-none-match": tag}})).status).toBe(304);
  });

  it("compresses texts and the engine, and answers for ranges of a table", async () => {
    const packed = async (path: string) =>
      (await fetch(base + path, {headers: {"accept-encoding": "gzip"}})).headers.get("content-encoding");
    expect(await packed("data.0123456789abcdef.json")).toBe("gzip");
    expect(await packed("engine.wasm")).toBe("gzip");
    expect(await packed("cycles.parquet")).toBeNull();
    const part = await fetch(`${base}cycles.parquet`, {headers: {range: "bytes=4-11"}});
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("PAR1PAR1");
    expect(part.headers.get("content-range")).toBe("bytes 4-11/4000");
  });

  it("names types that browsers insist on", async () => {
    const type = async (path: string) => (await fetch(base + path)).headers.get("content-type");
    expect(await type("engine.wasm")).toBe("application/wasm");
    expect(await type("half-cells")).toBe("text/html; charset=utf-8");
    expect(await type("data.json")).toContain("application/json");
  });

  it("lets figures stand in foreign frames, whole pages not, and says what else browsers should refuse", async () => {
    const {headers} = await fetch(`${base}half-cells.html`);
    expect(headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("server")).toBe("nginx");
    const figure = await fetch(`${base}figures/fig-2i.html`);
    expect(figure.headers.get("content-security-policy")).toBe("frame-ancestors *");
  });
});
