import fc from "fast-check";
import {crc32 as crc32OfNode} from "node:zlib";
import {expect, it} from "vitest";
import {crc32} from "../../src/lib/crc32.js";

it("has the checksum of zip", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 100}), bytes => {
      expect(crc32(bytes)).toBe(crc32OfNode(bytes));
    })
  );
});
