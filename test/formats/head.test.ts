import {expect, it} from "vitest";
import {headOf, startsWith} from "../../src/formats/head.js";

it("reads the start of a file in its Unicode form, and never refuses", () => {
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(6));
    [0xfeff, 0x41, 0xb5].forEach((code, i) => view.setUint16(2 * i, code, !bigEndian));
    return new Uint8Array(view.buffer);
  };
  expect(headOf(utf16(false))).toBe("Aµ");
  expect(headOf(utf16(true))).toBe("Aµ");
  expect(headOf(new TextEncoder().encode("\ufeffAµ"))).toBe("Aµ");
  expect(headOf(Uint8Array.of(0x41, 0xb5, 0x20, 0xff))).toBe("Aµ ÿ");
  expect(headOf(Uint8Array.of(0x41, 0xb5, 0xff))).toContain("\ufffd");
  expect(headOf(new Uint8Array(1e6).fill(0x41)).length).toBeLessThan(1e5);
});

it("compares first bytes", () => {
  expect(startsWith(Uint8Array.of(1, 2, 3), 1, 2)).toBe(true);
  expect(startsWith(Uint8Array.of(1), 1, 2)).toBe(false);
});
