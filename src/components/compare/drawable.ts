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
  const names = blank(rows, cell);
  return COUNTED.find(([ending]) => names.some(name => ending.test(name)))?.[1] ?? null;
}

/** Columns in which a cell has no value and another has. */
function blank(rows: readonly Row[], cell: string): string[] {
  const mine = rows.filter(row => row["cell"] === cell);
  return Object.keys(mine[0] ?? {}).filter(
    name =>
      mine.every(row => row[name] === null) && rows.some(row => row["cell"] !== cell && row[name] !== null)
  );
}

/** What is lacking of a cell whose efficiencies are drawn and whose capacities are not; null where nothing is. */
export function lackingInPart(
  rows: readonly Row[],
  {cell, facts}: Pick<Own, "cell" | "facts">
): string | null {
  if (!blank(rows, cell).includes("capacity")) return null;
  const missing = [
    ...(facts.area_cm2 === null ? ["the area"] : []),
    ...(facts.active_mass_mg === null ? ["the active mass"] : [])
  ];
  return missing.length ? `${missing.join(" or ")} is not given` : null;
}

/** A figure that does not show a cell of the reader's, and what is lacking for it. */
export interface Lack {
  figure: string;
  cell: string;
  reason: string;
  /** Whether something of the cell is shown all the same. */
  part?: boolean;
}

/** "Figures 2a and 2b show nothing of yours: the area is not given." */
export const unseen = (lacks: readonly Lack[]): string =>
  groups(lacks, ({cell, reason, part}) => {
    const whose = cell.replace(/, (?:not )?measured$/, "");
    return `${part ? `${whose} in part alone` : `nothing of ${whose}`}: ${reason}`;
  })
    .map(([said, all]) => {
      const labels = all.map(({figure}) => figure);
      const show = labels.length > 1 ? `Figures ${list.format(labels)} show` : `Figure ${labels[0]} shows`;
      return `${show} ${said}.`;
    })
    .join(" ");
