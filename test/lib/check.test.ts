import {createHash} from "node:crypto";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, beforeEach, expect, it} from "vitest";
import {checkedBytes} from "../../src/lib/check.js";

const whole = Buffer.from(Uint8Array.from({length: 5000}, (_, i) => (i * 7) % 256));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const digested = async (bytes: Uint8Array<ArrayBuffer>) => ({bytes, sha256: sha256(bytes)});

/** What the server answers, one after the other; the last one again and again. */
let answers: (Buffer | number)[] = [];
let asked = 0;
let server: Server;
let address = "";
beforeAll(async () => {
  server = createServer((_, response) => {
    const answer = answers[Math.min(asked++, answers.length - 1)]!;
    if (typeof answer === "number") response.writeHead(answer).end();
    else response.end(answer);
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/table`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = 0;
});
const get = () => checkedBytes("data/table", {address, sha256: sha256(whole)}, undefined, digested);

const flipped = (bit: number): Buffer => {
  const bytes = Buffer.from(whole);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes;
};

it("takes what was published", async () => {
  answers = [whole];
  expect(Buffer.from(await get()).equals(whole)).toBe(true);
  expect(asked).toBe(1);
});

it("takes a second copy when the first is spoilt", async () => {
  answers = [flipped(12345), whole];
  expect(Buffer.from(await get()).equals(whole)).toBe(true);
  expect(asked).toBe(2);
});

it("takes the file itself when its twin is gone or unfolds to something else", async () => {
  for (const twin of [404, gzipSync(flipped(7))]) {
    asked = 0;
    answers = [twin, whole];
    const file = {address, sha256: sha256(whole), gzip: 100};
    expect(Buffer.from(await checkedBytes("data/table", file, undefined, digested)).equals(whole)).toBe(true);
    expect(asked).toBe(2);
  }
});

it.each([
  [[flipped(0)]],
  [[flipped(39999)]],
  [[whole.subarray(1)]],
  [[Buffer.alloc(0)]],
  [[flipped(8), flipped(9)]]
])("refuses what stays spoilt", async copies => {
  answers = copies;
  await expect(get()).rejects.toThrow(/^file: data\/table arrived damaged and is not used: .*try again/);
  expect(asked).toBe(2);
});

it("says which file did not load, and with which answer", async () => {
  answers = [404];
  await expect(get()).rejects.toThrow("file: data/table is not there any more (404); reload the page");
});
