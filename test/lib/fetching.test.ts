import {createServer, type RequestListener, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {afterEach, describe, expect, it} from "vitest";
import {arrivingNow, sentence} from "../../src/lib/arriving.js";
import {fetchBytes} from "../../src/lib/fetching.js";

const QUICK = {silenceMs: 150, pauseMs: 1};
let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function host(...answers: RequestListener[]): Promise<{address: string; asked: () => number}> {
  let asked = 0;
  server = createServer((request, response) =>
    answers[Math.min(asked++, answers.length - 1)]!(request, response)
  );
  await new Promise<void>(done => server!.listen(0, "127.0.0.1", done));
  return {address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`, asked: () => asked};
}
const good: RequestListener = (_, response) => response.end("whole");
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a file of the site", () => {
  it.each<[string, RequestListener]>([
    ["a busy host", (_, response) => response.writeHead(503).end()],
    ["a broken connection", request => request.socket.destroy()],
    [
      "an answer that breaks off",
      (_, response) =>
        void (
          response.writeHead(200, {"content-length": 99}),
          response.write("part", () => response.destroy())
        )
    ],
    [
      "an answer that stops",
      (_, response) => void response.writeHead(200, {"content-length": 99}).write("part")
    ],
    ["no answer", () => undefined]
  ])("is asked for once more after %s, and not kept from coming then", async (_, bad) => {
    const {address, asked} = await host(bad, good);
    expect(text(await fetchBytes("a", {address}, QUICK))).toBe("whole");
    expect(asked()).toBe(2);
  });

  it.each<[RegExp, number, RequestListener]>([
    [/^file: a did not load \(503\); try again$/, 2, (_, response) => response.writeHead(503).end()],
    [
      /^file: a is not there any more \(404\); reload the page$/,
      1,
      (_, response) => response.writeHead(404).end()
    ],
    [/^file: a could not be fetched, the connection failed; /, 2, request => request.socket.destroy()],
    [/^file: a stopped on its way, nothing came for \d+ s; try again$/, 2, () => undefined],
    [/^file: a is larger than what was published/, 1, (_, response) => response.end("x".repeat(100))]
  ])("ends with %s after %i requests", async (said, requests, bad) => {
    const {address, asked} = await host(bad);
    await expect(fetchBytes("a", {address, bytes: 5}, QUICK)).rejects.toThrow(said);
    expect(asked()).toBe(requests);
    expect(arrivingNow()).toBeNull();
  });

  it("comes as its twin, and itself where the twin is no good or the host unfolds it", async () => {
    const asked: string[] = [];
    const twin =
      (answer: RequestListener): RequestListener =>
      (request, response) => {
        asked.push(request.url!);
        return (request.url!.endsWith(".gz") ? answer : good)(request, response);
      };
    const cases: [RequestListener, string[]][] = [
      [(_, response) => response.end(gzipSync("whole")), ["/a.gz"]],
      [
        (_, response) => response.writeHead(200, {"content-encoding": "gzip"}).end(gzipSync("whole")),
        ["/a.gz"]
      ],
      [(_, response) => response.end(gzipSync("whole").subarray(0, 12)), ["/a.gz", "/a"]],
      [(_, response) => response.end("no gzip"), ["/a.gz", "/a"]],
      [(_, response) => response.writeHead(503).end(), ["/a.gz", "/a"]]
    ];
    for (const [answer, paths] of cases) {
      const {address} = await host(twin(answer));
      asked.length = 0;
      expect(text(await fetchBytes("a", {address, bytes: 5, gzip: 25}, QUICK))).toBe("whole");
      expect(asked).toEqual(paths);
      server?.close();
    }
  });

  it("is given up when it is cancelled, with the reason, and not asked for again", async () => {
    const {address, asked} = await host(() => undefined);
    const stop = new AbortController();
    const fetched = fetchBytes("a", {address, signal: stop.signal}, {silenceMs: 10_000, pauseMs: 1});
    while (!asked()) await new Promise(done => setTimeout(done, 5));
    stop.abort(new Error("superseded"));
    await expect(fetched).rejects.toThrow("superseded");
    expect(asked()).toBe(1);
  });
});

it("what is on its way is said by what travels, not by what it unfolds to", () => {
  expect(sentence([])).toBeNull();
  expect(sentence([{loaded: 5, bytes: 10, sent: 10}])).toBeNull();
  expect(
    sentence([
      {loaded: 9e6, bytes: 18e6, sent: 4e6},
      {loaded: 0, bytes: 4e5, sent: 4e5}
    ])
  ).toBe("Fetching up to 4.4 MB, 45 % is here …");
});
