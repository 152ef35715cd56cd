import {expect, it} from "vitest";
import {trimmed} from "../../../src/formats/scan/columns.js";
import {bytesOf} from "../fixture.js";

it.each([
  ["a, 12\t,b", 2, 6, 3, 5],
  ["a,12,b", 2, 4, 2, 4],
  ["a,   ,b", 2, 5, 5, 5],
  ["   ", 1, 2, 2, 2],
  ["a,,b", 2, 2, 2, 2]
])(
  "the blanks around a field of %j do not belong to it, and none of the field before",
  (text, from, to, first, end) => {
    const span = {from: -1, to: -1};
    trimmed(bytesOf(text), from, to, span);
    expect(span).toEqual({from: first, to: end});
  }
);
