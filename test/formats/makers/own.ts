/** Files as each maker writes them, read and compared. */
import {expect} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {bytesOf} from "../fixture.js";

export const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? bytesOf(content) : content;

export const read = (content: string | Uint8Array) => readFileBytes(bytes(content), "own");

export const close = (found: ArrayLike<number | string | null>, expected: number[]): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) =>
    expect(Math.abs((found[i] as number) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)))
  );
};
