import {expect, it} from "vitest";
import {clockSecond, monthFirstSecond, unixSeconds} from "../../../src/formats/land/clock.js";

const NOON = Date.UTC(2022, 6, 27, 12, 0) / 1000;

it("reads the clock in every way of writing, with and without seconds", () => {
  for (const text of ["2022-07-27 12:00", "2022/7/27 12:00:00", "2022.07.27T12:00", "2022年7月27日 12:00:00"])
    expect(clockSecond(text), text).toBe(NOON);
  expect(clockSecond(" 2022-07-27  12:00:01,5 ")).toBe(NOON + 1.5);
  expect(monthFirstSecond("07/27/2022 12:00:01.25")).toBe(NOON + 1.25);
});

it("what is no date or hour is no time", () => {
  for (const text of ["2022-13-01 12:00", "2022-00-01 12:00", "2022-07-32 12:00", "2022-07-00 12:00"])
    expect(clockSecond(text), text).toBeNaN();
  for (const text of ["2022-07-27 25:00", "2022-07-27 12:60", "2022-07-27 12:00:61", "2022-07-27", "12:00"])
    expect(clockSecond(text), text).toBeNaN();
  for (const text of ["31/01/2022 12:00:00", "07/27/2022 12:00"])
    expect(monthFirstSecond(text), text).toBeNaN();
  // Midnight may be the end of a day.
  expect(clockSecond("2022-07-26 24:00")).toBe(NOON - 43_200);
});

it("a zone takes its offset off, by sign, by name and by season", () => {
  const unix = (zone: string, local = NOON): number => unixSeconds(Float64Array.of(local), zone)[0]!;
  expect(["UTC", "+08:00", "UTC+8", "GMT-0330", "-3:30"].map(zone => unix(zone) - NOON)).toEqual([
    0, -28_800, -28_800, 12_600, 12_600
  ]);
  expect(unix("Asia/Shanghai")).toBe(NOON - 28_800);
  expect(unix("Europe/Berlin")).toBe(NOON - 7200);
  const winter = Date.UTC(2022, 0, 27, 12) / 1000;
  expect(unix("Europe/Berlin", winter)).toBe(winter - 3600);
  expect(unix("Asia/Shanghai", NaN)).toBeNaN();
  expect(() => unix("Mars/Olympus")).toThrow();
});
