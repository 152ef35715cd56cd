/** Whether a reader's cells have anything to show in a figure, and what they lack where they have not. */
import type {Own} from "../../compare/cells.js";
import type {Row} from "../../figure/figure.js";

/** What a column is counted against. */
const COUNTED: readonly [ending: RegExp, fact: string][] = [
  [/_cm2$/, "the area is not given"],
  [/_mah_g$|^rate_c$/, "the active mass is not given"]
];
const NOTHING = "the cycles shown there are not in your files";
const list = new Intl.ListFormat("en-GB");

/**
 * One of a single cycle has no second, one without area no areal capacity.
 * @returns null where there is something to draw; else what is lacking, in words
 */
export function lacking(rows: readonly Row[], drawn: readonly Own[]): string | null {
  const mine = rows.filter(row => drawn.some(own => own.cell === row["cell"]));
  if (mine.length === 0) return NOTHING;
  const theirs = rows.filter(row => !mine.includes(row));
  const blank = (name: string): boolean =>
    mine.every(row => row[name] === null) && theirs.some(row => row[name] !== null);
  const names = Object.keys(mine[0]!).filter(blank);
  return COUNTED.find(([ending]) => names.some(name => ending.test(name)))?.[1] ?? null;
}

/** "Figures 2a and 2b show nothing of yours: the area is not given." @param why by label */
export const unseen = (why: ReadonlyMap<string, string>): string =>
  [...new Set(why.values())]
    .map(reason => {
      const labels = [...why].flatMap(([label, given]) => (given === reason ? [label] : []));
      const show = labels.length > 1 ? `Figures ${list.format(labels)} show` : `Figure ${labels[0]} shows`;
      return `${show} nothing of yours: ${reason}.`;
    })
    .join(" ");
