import {crc32} from "node:zlib";
import {expect, it} from "vitest";
import {withDensity} from "../../src/lib/png-density.js";

/** One grey pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64"
);

interface Chunk {
  type: string;
  body: Buffer;
}

/** Chunks of a PNG, each with the checksum it says. */
function chunks(png: Buffer): Chunk[] {
  const out: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    out.push({type: named.toString("latin1", 0, 4), body: named.subarray(4)});
    at += 12 + length;
  }
  return out;
}

it.each([
  [300, 11811],
  [600, 23622]
])("says on paper what %i dots per inch are, and keeps every other byte", (dotsPerInch, perMetre) => {
  const made = chunks(Buffer.from(withDensity(PNG, dotsPerInch)));
  const [density] = made.splice(1, 1);
  expect(density!.type).toBe("pHYs");
  expect([density!.body.readUInt32BE(0), density!.body.readUInt32BE(4), density!.body[8]]).toEqual([
    perMetre,
    perMetre,
    1
  ]);
  expect(made).toEqual(chunks(PNG));
});
