/** Which styles of a workbook show a number as a time or a date. */
import {DATE, NUMBER, TIME, type CellKind} from "../grid.js";
import {inner, tags} from "./xml.js";

/** Built-in formats: 18–21 and 45–47 are times, 14–17, 22 and the East Asian 27–36, 50–58 dates. */
function builtIn(id: number): CellKind {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return TIME;
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME;
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
  return NUMBER;
}

/** `[h]:mm:ss` and `d hh:mm:ss` are times, `yyyy/m/d h:mm` is a date, `0.00_);[Red]"h"` a number. */
export function kindOfFormat(code: string): CellKind {
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/^d{1,2}[^a-z]*h/.test(plain)) return TIME;
  if (/[yd]|m{3,}|年|月|日/.test(plain)) return DATE;
  return /[hs]|\[m+\]|am\/pm/.test(plain) ? TIME : NUMBER;
}

/** Kind of each cell style, in order of its index. */
export function styleKinds(xml: string): CellKind[] {
  const custom = new Map(
    tags(xml, "numFmt").map(f => [Number(f.numFmtId), kindOfFormat(f.formatCode ?? "")])
  );
  return tags(inner(xml, "cellXfs"), "xf").map(xf => {
    const id = Number(xf.numFmtId ?? 0);
    return custom.get(id) ?? builtIn(id);
  });
}
