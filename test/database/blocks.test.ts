import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, it} from "vitest";
import {randomOf} from "../../loaders/paper/reconstruct/random.js";
import {tables} from "../../loaders/tables.js";
import {blockReader, type FetchRange, type Source} from "../../src/database/blocks.js";
import {gate} from "../../src/database/gate.js";

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** A file as it is published, and a host that may spoil it: what the host sends, and how often it was asked. */
function site(
  bytes: Uint8Array,
  size: number | null
): {source: Source; host: (sent: Uint8Array) => FetchRange; asked: () => string[]} {
  const list = size
    ? Array.from({length: Math.ceil(bytes.length / size)}, (_, i) =>
        sha256(bytes.subarray(i * size, (i + 1) * size))
      ).join("\n")
    : "";
  const asked: string[] = [];
  return {
    source: {
      address: "http://site/t.parquet",
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(size
        ? {blocks: {bytes: size, list: {address: "http://site/t.parquet.blocks", sha256: sha256(list)}}}
        : {})
    },
    host: sent => (address, range, fresh) => {
      asked.push(`${address.split("/").pop()} ${range?.join("-") ?? "whole"}${fresh ? " fresh" : ""}`);
      return address.endsWith(".blocks")
        ? new TextEncoder().encode(list)
        : range
          ? sent.slice(...range)
          : sent;
    },
    asked: () => asked
  };
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
};

it("reads any range as the file has it, whatever was read before", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({minLength: 1, maxLength: 200}),
      fc.option(fc.integer({min: 1, max: 64})),
      fc.array(fc.tuple(fc.nat(220), fc.nat(220)), {maxLength: 8}),
      (bytes, size, ranges) => {
        const {source, host} = site(bytes, size);
        const {read} = blockReader(source, host(bytes));
        for (const [from, to] of ranges)
          expect([...read(from, to)]).toEqual([...bytes.subarray(from, Math.max(from, to))]);
      }
    )
  );
});

it("asks for blocks that follow each other at once, and for each once", () => {
  const bytes = Uint8Array.from({length: 1000}, (_, i) => i % 251);
  const {source, host, asked} = site(bytes, 100);
  const {read} = blockReader(source, host(bytes));
  read(150, 420);
  read(199, 301);
  read(0, 1000);
  expect(asked()).toEqual([
    "t.parquet.blocks whole",
    "t.parquet 100-500",
    "t.parquet 0-100",
    "t.parquet 500-1000"
  ]);
});

const cycles = Uint8Array.from(readFileSync(`${tables}/cycles.parquet`));

it.each([null, 4096])("gives no byte of a table with one flipped bit (blocks of %s), in 300 tables", size => {
  const random = randomOf("flipped bits");
  for (let i = 0; i < 300; i++) {
    const bit = Math.floor(random.uniform(0, cycles.length * 8));
    const {source, host} = site(cycles, size);
    const {read} = blockReader(source, host(flipped(cycles, bit)));
    expect(() => read(bit >> 3, (bit >> 3) + 1), `bit ${bit}`).toThrow(/^damaged file: /);
    expect(() => read(0, cycles.length)).toThrow(/^damaged file: /);
  }
});

it("takes a block fetched anew when the first was spoilt", () => {
  const {source, host, asked} = site(cycles, 4096);
  const [spoilt, sound] = [host(flipped(cycles, 5 * 4096 * 8)), host(cycles)];
  const {read} = blockReader(source, (address, range, fresh) =>
    (fresh ? sound : spoilt)(address, range, fresh)
  );
  expect(Buffer.from(read(0, cycles.length)).equals(Buffer.from(cycles))).toBe(true);
  expect(asked().at(-1)).toBe("t.parquet 20480-24576 fresh");
});

it("answers requests as a host with ranges would, for the files given and no other", () => {
  const {source, host} = site(cycles, 4096);
  const Request = gate([source], host(cycles));
  const send = (method: string, address: string, range?: string) => {
    const request = new Request();
    request.open(method, address, false);
    if (range) request.setRequestHeader("Range", range);
    request.send();
    return request;
  };
  const head = send("HEAD", source.address, "bytes=0-");
  expect([head.status, head.getResponseHeader("Content-Length")]).toEqual([206, String(cycles.length)]);
  const part = send("GET", source.address, "bytes=10-19");
  expect([...new Uint8Array(part.response!)]).toEqual([...cycles.subarray(10, 20)]);
  for (const [method, address] of [
    ["GET", "http://site/claims.json"],
    ["GET", "https://elsewhere/x.csv"],
    ["PUT", source.address]
  ] as const)
    expect(() => send(method, address)).toThrow(`outside the site: ${address}`);
});
