/** Whether a reader's cells have anything to show in a figure, and what they lack where they have not. */
import {groups} from "d3-array";
import type {Own} from "../../compare/cells.js";
import type {Row} from "../../figure/figure.js";

/** What a column is counted against. */
const COUNTED: readonly [ending: RegExp, fact: string][] = [
  [/_cm2$/, "the area is not given"],
  [/_mah_g$|^rate_c$/, "the active mass is not given"]
];
const NOTHING = "the cycles shown there are not in the file";
const UNFITTED = "no circuit was fitted to its spectrum";
const list = new Intl.ListFormat("en-GB");

/**
 * One of a single cycle has no second, one without area no areal capacity.
 * @returns null where there is something to draw of a cell; else what is lacking, in words
 */
export function lacking(
  rows: readonly Row[],
  {cell, warnings}: Pick<Own, "cell" | "warnings">
): string | null {
  const mine = rows.filter(row => row["cell"] === cell);
  if (mine.length === 0) return warnings.some(({code}) => code === "no-fit") ? UNFITTED : NOTHING;
  const blank = (name: string): boolean =>
    mine.every(row => row[name] === null) && rows.some(row => row["cell"] !== cell && row[name] !== null);
  const names = Object.keys(mine[0]!).filter(blank);
  return COUNTED.find(([ending]) => names.some(name => ending.test(name)))?.[1] ?? null;
}

/** A figure that does not show a cell of the reader's, and what is lacking for it. */
export interface Lack {
  figure: string;
  cell: string;
  reason: string;
}

/** "Figures 2a and 2b show nothing of yours: the area is not given." */
export const unseen = (lacks: readonly Lack[]): string =>
  groups(lacks, ({cell, reason}) => `${cell.replace(/, (?:not )?measured$/, "")}: ${reason}`)
    .map(([said, all]) => {
      const labels = all.map(({figure}) => figure);
      const show = labels.length > 1 ? `Figures ${list.format(labels)} show` : `Figure ${labels[0]} shows`;
      return `${show} nothing of ${said}.`;
    })
    .join(" ");
