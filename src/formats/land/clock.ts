/** Clock times: spreadsheet dates to text, text to seconds, local seconds to Unix time. */
import {Refusal} from "../table.js";

/** Seconds between 1899-12-30, where spreadsheet dates start, and 1970-01-01. */
const UNIX_EPOCH_SECOND = 25_569 * 86_400;
const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Spreadsheet date to seconds since 1970-01-01 00:00 of the same clock, to the millisecond. */
export const serialSecond = (days: number): number =>
  Math.round(days * 86_400_000) / 1000 - UNIX_EPOCH_SECOND;

let lastDay = NaN;
let lastDate = "";

/** `2022-07-27 13:46:02`, with milliseconds when there are any; "" for times no calendar holds. */
export function clockText(second: number): string {
  const day = Math.floor(second / 86_400);
  if (day !== lastDay) {
    if (!(Math.abs(day) < 1e8)) return "";
    lastDay = day;
    lastDate = new Date(day * 86_400_000).toISOString().slice(0, -14);
  }
  const milli = Math.round((second - day * 86_400) * 1000);
  const whole = Math.floor(milli / 1000);
  const fraction = milli % 1000 === 0 ? "" : `.${String(1000 + (milli % 1000)).slice(1)}`;
  return `${lastDate} ${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}${fraction}`;
}

const YEAR_FIRST =
  /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?\s*$/;
const MONTH_FIRST = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s(\d{1,2}):(\d{2}):(\d{2}(?:\.\d{1,9})?)\s*$/;

/** Seconds since 1970-01-01 00:00 of the same clock from `2022/7/27 13:46:02.5`; NaN for other text. */
export function clockSecond(text: string): number {
  const [, year, month, day, hour, minute, second] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? NaN : civil(year, month!, day!, hour!, minute!, second ?? "0");
}

/** The same from `04/30/2024 14:33:19`, month first. */
export function monthFirstSecond(text: string): number {
  const [, month, day, year, hour, minute, second] = MONTH_FIRST.exec(text) ?? [];
  return year === undefined ? NaN : civil(year, month!, day!, hour!, minute!, second!);
}

function civil(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string
): number {
  const parts = [Number(month), Number(day), Number(hour), Number(minute), Number(second.replace(",", "."))];
  const [m, d, h, min, s] = parts as [number, number, number, number, number];
  if (m < 1 || m > 12 || d < 1 || d > 31 || h > 24 || min > 59 || s >= 61) return NaN;
  return Date.UTC(Number(year), m - 1, d, h, min) / 1000 + s;
}

/**
 * Clock seconds to Unix time in a stated zone: `+08:00`, `UTC+8` or a name such as `Asia/Shanghai`.
 * @throws Refusal for a zone that does not exist.
 */
export function unixSeconds(local: Float64Array, zone: string): Float64Array {
  const fixed = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$|^(?:UTC|GMT|Z)$/i.exec(zone.trim());
  if (fixed) {
    const offset = (Number(fixed[2] ?? 0) * 3600 + Number(fixed[3] ?? 0) * 60) * (fixed[1] === "-" ? -1 : 1);
    return local.map(second => second - offset);
  }
  const format = zoneFormat(zone);
  const offsets = new Map<number, number>();
  return local.map(second => {
    if (Number.isNaN(second)) return NaN;
    const quarter = Math.floor(second / 900);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const guess = offsetAt(quarter * 900, format);
      offset = offsetAt(quarter * 900 - guess, format);
      offsets.set(quarter, offset);
    }
    return second - offset;
  });
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit"
    });
  } catch {
    throw new Refusal("side", `no time zone "${zone}"`, "time_zone", "write it as +08:00 or Asia/Shanghai");
  }
}

/** Seconds by which the zone's clock is ahead of UTC at a moment. */
function offsetAt(unixSecond: number, format: Intl.DateTimeFormat): number {
  const part = Object.fromEntries(
    format.formatToParts(unixSecond * 1000).map(p => [p.type, Number(p.value)])
  );
  return (
    Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second) / 1000 - unixSecond
  );
}
