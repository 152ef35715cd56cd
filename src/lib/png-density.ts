import {crc32} from "./crc32.js";

/** Signature of eight bytes and the header's chunk of 25, after which the density may stand. */
const AFTER_HEADER = 33;
const METRES_PER_INCH = 0.0254;

/** A PNG that says how large it is on paper: the chunk `pHYs` in pixels per metre. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new DataView(new ArrayBuffer(21));
  const perMetre = Math.round(dotsPerInch / METRES_PER_INCH);
  chunk.setUint32(0, 9);
  [..."pHYs"].forEach((letter, i) => chunk.setUint8(4 + i, letter.charCodeAt(0)));
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  const out = new Uint8Array(png.length + chunk.byteLength);
  out.set(png.subarray(0, AFTER_HEADER));
  out.set(new Uint8Array(chunk.buffer), AFTER_HEADER);
  out.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.byteLength);
  return out;
}
