/** Units in a line of their own below the heads, as plotting programs write them. */
import {isUnit} from "../heads.js";
import type {LineList} from "../lines.js";
import type {Meaning} from "../named.js";
import {headSplits} from "../rows-of.js";

/**
 * The meanings with the units of the first filled line between head and rows, where that line holds units; a unit
 * in the head itself goes before it. A word that is no unit stays, so that its column is refused by that name.
 */
export function withUnitRow(
  meanings: readonly (Meaning | null)[],
  lines: LineList,
  between: {from: number; to: number}
): (Meaning | null)[] {
  const units = unitsIn(lines, between, meanings.length);
  return meanings.map((meaning, k) =>
    meaning && meaning.from === null && units?.[k] ? {...meaning, from: units[k]} : meaning
  );
}

function unitsIn(lines: LineList, {from, to}: {from: number; to: number}, width: number): string[] | null {
  for (let i = from; i < to; i++) {
    const line = lines.at(i)!.trim();
    if (line === "") continue;
    const rows = headSplits(line.replace(/^[#%!]+/, "")).map(fields => fields.map(bare));
    return rows.find(fields => fields.length === width && fields.some(isUnit)) ?? null;
  }
  return null;
}

/** `[kOhm]`, `(kOhm)` and `/kOhm` without what stands around. */
const bare = (field: string): string =>
  field
    .trim()
    .replace(/^[[(/]\s*/, "")
    .replace(/\s*[\])]$/, "");
