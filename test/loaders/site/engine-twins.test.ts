import {createServer, type Server} from "node:http";
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {root} from "../../../loaders/paths.js";
import {engineFiles, INSTALLED, makeTwin, SHIPPED} from "../../../loaders/site/engine-twins.js";
// @ts-expect-error the worker's own script has no types
import {moduleStream} from "../../../loaders/site/engine-fetch.js";
import {unbrotli} from "../../../loaders/site/unbrotli.js";

const dist = mkdtempSync(`${tmpdir()}/engine-`);
const cache = `${dist}/kept`;
const folder = `${dist}/data/engine`;
const module = Buffer.from(Uint8Array.from({length: 300_000}, (_, i) => (i * i) % 7));
const decoder = readFileSync(`${root}/node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm`);
const unfold = (): Promise<TransformStream> =>
  Promise.resolve((unbrotli as (wasm: Buffer) => TransformStream)(decoder));
const noDecoder = (): Promise<TransformStream> => Promise.reject(new Error("no decoder"));
const twinName = (wasm: string): string => wasm.replace(/\.wasm$/, ".brotli");
const twinsIn = (place: string): string[] => readdirSync(place).filter(file => file.endsWith(".br"));
let hosts: Server[] = [];
afterAll(() => {
  hosts.forEach(host => host.close());
  rmSync(dist, {recursive: true});
});

describe("the engine's module", () => {
  let name = "";
  beforeAll(async () => {
    mkdirSync(folder, {recursive: true});
    writeFileSync(`${folder}/duckdb-eh.wasm`, module);
    writeFileSync(`${folder}/duckdb-browser-eh.worker.js`, "// worker");
    const twin = await makeTwin(cache, `${folder}/duckdb-eh.wasm`);
    const {bytes, sent, worker} = await engineFiles(dist, await twin());
    name = readdirSync(folder).find(file => file.endsWith(".wasm"))!;
    expect([bytes, sent]).toEqual([module.length, statSync(`${folder}/${name}.br`).size]);
    expect(readFileSync(`${dist}/${worker}`, "utf8")).toBe("// worker");
  });

  it("lies, like its worker, under a name of its bytes, with a twin and what unfolds it", () => {
    expect(readdirSync(folder).sort()).toEqual([
      expect.stringMatching(/^brotli\.[0-9a-f]{16}\.wasm\.gz$/),
      expect.stringMatching(/^duckdb-browser-eh\.worker\.[0-9a-f]{16}\.js$/),
      twinName(name),
      expect.stringMatching(/^duckdb-eh\.[0-9a-f]{16}\.wasm$/),
      `${name}.br`
    ]);
    for (const twin of [`${name}.br`, twinName(name)])
      expect(brotliDecompressSync(readFileSync(`${folder}/${twin}`)).equals(module)).toBe(true);
    expect(gunzipSync(readFileSync(`${folder}/${readdirSync(folder).sort()[0]!}`)).equals(decoder)).toBe(
      true
    );
  });

  it("has its twin made once, by what is in it, and anew where it is spoilt", async () => {
    const again = `${dist}/again.wasm`;
    writeFileSync(again, module);
    const [kept] = twinsIn(cache);
    const made = readFileSync(`${cache}/${kept!}`);
    const weaker = brotliCompressSync(module, {params: {[constants.BROTLI_PARAM_QUALITY]: 1}});
    writeFileSync(`${cache}/${kept!}`, weaker);
    expect(readFileSync(await (await makeTwin(cache, again))())).toEqual(weaker);
    for (const spoilt of [made.subarray(0, -9), Buffer.from("kept"), brotliCompressSync("another module")]) {
      writeFileSync(`${cache}/${kept!}`, spoilt);
      expect(readFileSync(await (await makeTwin(cache, again))()).equals(made)).toBe(true);
    }
    writeFileSync(again, "another");
    const other = await (await makeTwin(cache, again))();
    expect(brotliDecompressSync(readFileSync(other)).toString()).toBe("another");
    expect(twinsIn(cache)).toHaveLength(2);
  });

  it("is shipped as a twin that unfolds to the module installed, and that is believed only then", async () => {
    expect(
      brotliDecompressSync(readFileSync(SHIPPED)).equals(readFileSync(INSTALLED)),
      "after another version of the engine: npm run build, then copy .workbook/twins/*.br over loaders/site/duckdb-eh.wasm.br"
    ).toBe(true);
    const unused = `${dist}/unused`;
    expect(await (await makeTwin(unused))()).toBe(SHIPPED);
    expect(twinsIn(unused)).toEqual([]);
    const spoilt = `${dist}/shipped.br`;
    for (const bytes of [brotliCompressSync(module).subarray(0, -9), brotliCompressSync("another module")]) {
      writeFileSync(spoilt, bytes);
      const made = await (await makeTwin(unused, `${folder}/${name}`, spoilt))();
      expect(brotliDecompressSync(readFileSync(made)).equals(module)).toBe(true);
      expect(made).not.toBe(spoilt);
    }
  });

  interface Host {
    encoding?: "gzip" | "br";
    has?: string[];
    twin?: Buffer;
  }
  const host = async ({
    encoding,
    has = [name, twinName(name)],
    twin = brotliCompressSync(module)
  }: Host): Promise<[string, string[]]> => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const file = request.url!.slice(1);
      asked.push(file);
      if (!has.includes(file)) return response.writeHead(404).end();
      if (file.endsWith("brotli")) return response.writeHead(200).end(twin);
      if (!encoding) return response.writeHead(200).end(module);
      const encoded = encoding === "br" ? brotliCompressSync(module) : gzipSync(module);
      response.writeHead(200, {"content-encoding": encoding}).end(encoded);
    });
    hosts = [...hosts, server];
    await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
    return [`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked];
  };
  const get = async (address: string, names: string[], decode = unfold): Promise<[Buffer, number]> => {
    let last = 0;
    const stream = (await moduleStream(
      (file: string, options?: RequestInit) => fetch(address + file, options),
      names,
      decode,
      (bytes: number) => (last = bytes)
    )) as ReadableStream<Uint8Array>;
    return [Buffer.from(await new Response(stream).arrayBuffer()), last];
  };

  it.each<[string, Host, () => Promise<TransformStream>, (n: string) => string[]]>([
    ["as it is from a host that sends brotli", {encoding: "br"}, unfold, n => [n]],
    ["as its twin from one that does not compress", {}, unfold, n => [n, twinName(n)]],
    ["as its twin from one that sends gzip", {encoding: "gzip"}, unfold, n => [n, twinName(n)]],
    ["whole where nothing unfolds the twin", {}, noDecoder, n => [n, twinName(n), n]],
    [
      "by its plain name where no other is known",
      {has: ["plain.wasm"]},
      unfold,
      n => [n, "plain.wasm", "plain.brotli", "plain.wasm"]
    ]
  ])("comes %s", async (_, how, decode, requests) => {
    const [address, asked] = await host(how);
    const [bytes, said] = await get(address, [name, "plain.wasm"], decode);
    expect(bytes.equals(module)).toBe(true);
    expect(said).toBe(module.length);
    expect(asked).toEqual(requests(name));
  });

  it("comes whole from a host without the twin", async () => {
    const [address, asked] = await host({has: [name]});
    expect((await get(address, [name]))[0].equals(module)).toBe(true);
    expect(asked).toEqual([name, twinName(name), name]);
  });

  it.each([
    ["cut short", (twin: Buffer) => twin.subarray(0, twin.length >> 1)],
    ["something else", () => Buffer.from("<!doctype html>no such file")]
  ])("is refused when its twin is %s", async (_, spoil) => {
    const [address] = await host({twin: spoil(brotliCompressSync(module))});
    await expect(get(address, [name])).rejects.toThrow();
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
        unfold,
        (bytes: number) => told.push(bytes)
      );
      await new Response(stream as ReadableStream).arrayBuffer();
      expect(told).toEqual([10, 5000]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that is gone ends in a sentence", async () => {
    const [address] = await host({has: []});
    await expect(get(address, [name, "plain.wasm"])).rejects.toThrow(
      "its module is not there any more; reload the page"
    );
  });
});
