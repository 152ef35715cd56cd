import {createHash} from "node:crypto";
import fc from "fast-check";
import {expect, it} from "vitest";
import {digestOf} from "../../src/lib/digest.js";

it("is the SHA-256 that Node computes, of any bytes", () => {
  expect(digestOf(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 1000}), bytes => {
      expect(digestOf(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    })
  );
});
