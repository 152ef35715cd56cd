import {createServer, type Server} from "node:http";
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {brotliDecompressSync, gunzipSync, gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {engineTwins} from "../../../loaders/site/engine-twins.js";
// @ts-expect-error the worker's own script has no types
import {moduleStream} from "../../../loaders/site/engine-fetch.js";

const dist = mkdtempSync(`${tmpdir()}/engine-`);
const cache = `${dist}/kept`;
const module = Buffer.from(Uint8Array.from({length: 300_000}, (_, i) => (i * i) % 7));
let hosts: Server[] = [];
afterAll(() => {
  hosts.forEach(host => host.close());
  rmSync(dist, {recursive: true});
});

describe("the engine's module", () => {
  let name = "";
  beforeAll(async () => {
    mkdirSync(`${dist}/data/engine`, {recursive: true});
    writeFileSync(`${dist}/data/engine/duckdb-eh.wasm`, module);
    const sizes = await engineTwins(dist, cache);
    name = readdirSync(`${dist}/data/engine`).find(file => file.endsWith(".wasm"))!;
    expect(sizes).toEqual([module.length, readFileSync(`${dist}/data/engine/${name}.gz`).length]);
  });

  it("lies under a name of its bytes with twins that unfold to it, made once", async () => {
    expect(readdirSync(`${dist}/data/engine`).sort()).toEqual([name, `${name}.br`, `${name}.gz`]);
    const twin = (ending: string): Buffer => readFileSync(`${dist}/data/engine/${name}.${ending}`);
    expect(gunzipSync(twin("gz")).equals(module)).toBe(true);
    expect(brotliDecompressSync(twin("br")).equals(module)).toBe(true);
    for (const file of readdirSync(cache))
      if (file.endsWith(".gz")) writeFileSync(`${cache}/${file}`, "kept");
    writeFileSync(`${dist}/data/engine/duckdb-eh.wasm`, module);
    expect(await engineTwins(dist, cache)).toEqual([module.length, 4]);
    expect(twin("gz").toString()).toBe("kept");
    writeFileSync(`${dist}/data/engine/${name}.gz`, gzipSync(module));
  });

  const host = async (compresses: boolean, has = [name, `${name}.gz`]): Promise<[string, string[]]> => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const file = request.url!.slice(1);
      asked.push(file);
      if (!has.includes(file)) return response.writeHead(404).end();
      const bytes = file.endsWith(".gz") ? readFileSync(`${dist}/data/engine/${file}`) : module;
      if (compresses) response.writeHead(200, {"content-encoding": "gzip"}).end(gzipSync(bytes));
      else response.writeHead(200).end(bytes);
    });
    hosts = [...hosts, server];
    await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
    return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked];
  };
  const get = async (address: string, names: string[]): Promise<[Buffer, number]> => {
    let last = 0;
    const stream = (await moduleStream(
      (file: string, options?: RequestInit) => fetch(address + file, options),
      names,
      (bytes: number) => (last = bytes)
    )) as ReadableStream<Uint8Array>;
    return [Buffer.from(await new Response(stream).arrayBuffer()), last];
  };

  it.each([
    ["as it is from a host that compresses", true, undefined, (n: string) => [n]],
    ["as its twin from one that does not", false, undefined, (n: string) => [n, `${n}.gz`]],
    ["whole from one that has no twin", false, (n: string) => [n], (n: string) => [n, `${n}.gz`, n]],
    ["by its plain name where no other is known", true, () => ["plain"], (n: string) => [n, "plain"]]
  ])("comes %s", async (_, compresses, has, requests) => {
    const [address, asked] = await host(compresses, has?.(name));
    const [bytes, said] = await get(address, [name, "plain"]);
    expect(bytes.equals(module)).toBe(true);
    expect(said).toBe(module.length);
    expect(asked).toEqual(requests(name));
  });

  it("tells how much is here no oftener than is shown, and all of it at the end", async () => {
    vi.useFakeTimers({toFake: ["performance"]});
    try {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let i = 0; i < 500; i++) controller.enqueue(new Uint8Array(10));
          controller.close();
        }
      });
      const answer = new Response(body, {headers: {"content-encoding": "br"}});
      const told: number[] = [];
      const stream = await moduleStream(
        () => Promise.resolve(answer),
        [name],
        (bytes: number) => told.push(bytes)
      );
      await new Response(stream as ReadableStream).arrayBuffer();
      expect(told).toEqual([10, 5000]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that is gone ends in a sentence", async () => {
    const [address] = await host(true, []);
    await expect(get(address, [name, "plain"])).rejects.toThrow(
      "its module is not there any more; reload the page"
    );
  });
});
