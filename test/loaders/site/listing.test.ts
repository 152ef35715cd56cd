import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {gunzipSync} from "node:zlib";
import {afterAll, expect, it} from "vitest";
import {BLOCK_BYTES, writeListing} from "../../../loaders/site/listing.js";
import type {Published} from "../../../src/lib/published.js";

const dist = mkdtempSync(`${tmpdir()}/listing-`);
afterAll(() => rmSync(dist, {recursive: true}));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

it("names what pages fetch, each with its digest, and the blocks of what is read by ranges", async () => {
  mkdirSync(`${dist}/data/records`, {recursive: true});
  const small = Buffer.from("a table");
  const large = Buffer.from(Uint8Array.from({length: 2 * BLOCK_BYTES + 5}, (_, i) => i % 251));
  writeFileSync(`${dist}/data/cycles.parquet`, small);
  writeFileSync(`${dist}/data/records/part.parquet`, large);
  const long = JSON.stringify(Array.from({length: 5000}, (_, i) => i));
  writeFileSync(`${dist}/claims.json`, "[]");
  writeFileSync(`${dist}/search.json`, long);
  writeFileSync(`${dist}/page.html`, "<p>");
  const {listing, written} = await writeListing(
    dist,
    ["claims.json", "search.json", "data/cycles.parquet", "data/records/part.parquet", "page.html"],
    {wholeBytes: BLOCK_BYTES}
  );

  const text = readFileSync(`${dist}/${listing}`);
  expect(listing).toBe(`data/files.${sha256(text)}.json`);
  const published = JSON.parse(text.toString()) as Published;
  const addresses = Object.values(published).map(f => f.address);
  const twin = `${published["search.json"]!.address}.gz`;
  expect([...written].sort()).toEqual(
    [...addresses, twin, "data/records/part.parquet.blocks", listing].sort()
  );
  const folded = readFileSync(`${dist}/${twin}`);
  expect(gunzipSync(folded).toString()).toBe(long);
  expect(published["search.json"]!.gzip).toBe(folded.length);
  expect(folded.length).toBeLessThan(long.length / 2);
  for (const [path, {address, sha256: sum}] of Object.entries(published)) {
    expect(readFileSync(`${dist}/${address}`)).toEqual(readFileSync(`${dist}/${path}`));
    expect(address).toContain(`.${sum.slice(0, 16)}.`);
  }
  expect(Object.keys(published)).toEqual([
    "claims.json",
    "data/cycles.parquet",
    "data/records/part.parquet",
    "data/records/part.parquet.blocks",
    "search.json"
  ]);
  expect(published["data/cycles.parquet"]).toEqual({
    address: `data/cycles.${sha256(small).slice(0, 16)}.parquet`,
    bytes: small.length,
    sha256: sha256(small)
  });
  expect(published["data/records/part.parquet"]).toMatchObject({
    bytes: large.length,
    block_bytes: BLOCK_BYTES
  });
  const blocks = readFileSync(`${dist}/data/records/part.parquet.blocks`);
  expect(published["data/records/part.parquet.blocks"]!.sha256).toBe(sha256(blocks));
  expect(blocks.toString().split("\n")).toEqual(
    [0, 1, 2].map(i => sha256(large.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES)))
  );
});
