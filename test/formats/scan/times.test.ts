import {describe, expect, it} from "vitest";
import {clockSecond} from "../../../src/formats/land/clock.js";
import {durationSecond} from "../../../src/formats/land/duration.js";
import {Clock, durationAt} from "../../../src/formats/scan/times.js";
import {bytesOf} from "../fixture.js";

const duration = (text: string): number => durationAt(bytesOf(text), 0, bytesOf(text).length);
const clock = (text: string): number => new Clock().at(bytesOf(text), 0, bytesOf(text).length);

/** Every text that one other, one more or one fewer character makes of a text. */
function spoilt(text: string): string[] {
  const marks = [..."0379:;-/., T_a"];
  const places = [...text, ""].map((_, i) => i);
  return places.flatMap(i => [
    ...marks.map(mark => text.slice(0, i) + mark + text.slice(i + 1)),
    ...marks.map(mark => text.slice(0, i) + mark + text.slice(i)),
    text.slice(0, i) + text.slice(i + 1)
  ]);
}

describe("times in bytes are what their texts are, or left to these", () => {
  it.each([
    ["0:00:00", 0],
    ["1:02:03", 3723],
    ["100:59:59", 363_599],
    ["2-03:04:05", 183_845],
    ["0:00:01.5", 1.5],
    ["12:00:00,001", 43_200.001],
    ["1-00:00:00.123456789", 86_400.123456789]
  ])("%s lasts %d s", (text, second) => {
    expect(duration(text)).toBe(second);
    for (const other of [text, ...spoilt(text)]) {
      const [fast, slow] = [duration(other), durationSecond(other)];
      if (!Number.isNaN(fast)) expect([other, fast]).toEqual([other, slow]);
    }
  });

  it.each([
    "1:02",
    "1:02:60",
    "1:60:00",
    "1:02:03.",
    "1:02:",
    "",
    "x",
    "1:02:03.1234567890",
    "1234567-1:00:00"
  ])("%s is none", text => expect(duration(text)).toBeNaN());

  it.each(["2022-07-27 13:46:02", "2022/7/27 3:46:02", "2024.02.29T23:59:59", "1999-12-31 00:00:00"])(
    "%s is that moment",
    text => {
      const [, year, month, day, hour, minute, second] = /(\d+)\D(\d+)\D(\d+)\D(\d+):(\d+):(\d+)/
        .exec(text)!
        .map(Number) as [number, number, number, number, number, number, number];
      expect(clock(text)).toBe(Date.UTC(year, month - 1, day, hour, minute, second) / 1000);
      for (const other of [text, ...spoilt(text)]) {
        const [fast, slow] = [clock(other), clockSecond(other)];
        if (!Number.isNaN(fast)) expect([other, fast]).toEqual([other, slow]);
      }
    }
  );

  it.each([
    "2022-13-01 00:00:00",
    "2022-00-01 00:00:00",
    "2022-01-32 00:00:00",
    "2022-01-00 00:00:00",
    "2022-01-01 25:00:00",
    "2022-01-01 00:60:00",
    "2022-01-01 00:00:61",
    "2022-01-01 00:00",
    "2022-01/01 00:00:00"
  ])("%s is none", text => expect(clock(text)).toBeNaN());

  it("one reader of clocks goes from day to day", () => {
    const reader = new Clock();
    const at = (text: string): number => reader.at(bytesOf(text), 0, bytesOf(text).length);
    const first = at("2022-07-27 23:59:59");
    expect(at("2022-07-28 00:00:00") - first).toBe(1);
    expect(at("2022-07-27 23:59:58") - first).toBe(-1);
  });
});
