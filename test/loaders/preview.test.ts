import {spawn, type ChildProcess} from "node:child_process";
import {readFileSync} from "node:fs";
import {connect} from "node:net";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {work} from "../../loaders/paths.js";

describe("the preview", () => {
  let preview: ChildProcess;
  let port: number;
  beforeAll(async () => {
    preview = spawn(process.execPath, ["--import", "tsx", "loaders/preview.ts"], {
      env: {...process.env, PORT: "0"},
      stdio: ["ignore", "pipe", "ignore"]
    });
    port = await new Promise<number>((done, fail) => {
      preview.once("exit", code => fail(new Error(`the preview ended with ${code}`)));
      preview.stdout!.on("data", (text: Buffer) => {
        const found = /:(\d+)\/$/m.exec(String(text).trim());
        if (found) done(Number(found[1]));
      });
    });
  }, 60_000);
  afterAll(() => void preview?.kill());

  const at = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const status = async (path: string): Promise<number> => (await fetch(at(path))).status;

  it("has tables, engine and fonts where pages look for them", async () => {
    expect(await (await fetch(at("/half-cells"))).text()).toContain('id="fig-2e"');
    const context = await (await fetch(at("/data/context.json"))).text();
    expect(context).toBe(readFileSync(`${work}/tables/context.json`, "utf8"));
    for (const path of [
      "/data/cycles.parquet",
      "/data/engine/duckdb-browser-eh.worker.js",
      "/fonts/source-serif-4-latin-wght-normal.woff2"
    ])
      expect(await status(path), path).toBe(200);
    expect(await status("/data/nothing.txt")).toBe(404);
  }, 60_000);

  it("passes on the line by which a page learns that it was rewritten", async () => {
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(port, "127.0.0.1", () =>
        socket.write(
          `GET /_observablehq HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
            `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}\r\n\r\n`
        )
      );
      socket.once("error", fail);
      socket.once("data", data => {
        socket.destroy();
        done(String(data));
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 101 /);
  }, 60_000);
});
