import type {Cell, Extract} from "./extract.js";

/**
 * Numbers are held to a hundred-thousandth of themselves, which is what an iterated model keeps from one engine to
 * another, or a millionth of the largest beside them.
 */
export const RELATIVE = 1e-5;
const OF_LARGEST = 1e-6;

/** Differences between what is made now and what is kept, one sentence each; none when they agree. */
export function differences(what: string, now: Extract, kept: Extract): string[] {
  const names = (e: Extract): string => e.columns.map(c => c.name).join(", ");
  if (names(now) !== names(kept)) return [`${what}: columns ${names(now)}; kept ${names(kept)}`];
  if (now.count !== kept.count) return [`${what}: ${now.count} rows; kept ${kept.count}`];
  const columns = kept.columns.flatMap((column, i) => {
    const own = now.columns[i]!;
    const said = (name: "filled" | "sum" | "size" | "moment"): string[] =>
      near(own[name], column[name], RELATIVE * column.size)
        ? []
        : [`${name} ${own[name]}; kept ${column[name]}`];
    return [
      ...said("filled"),
      ...said("sum"),
      ...said("size"),
      ...said("moment"),
      ...(own.words === column.words ? [] : ["its words changed"])
    ].map(line => `${what}, column "${column.name}": ${line}`);
  });
  const largest = kept.columns.map((_, i) => Math.max(0, ...kept.sample.map(row => size(row.cells[i]!))));
  const rows = kept.sample.flatMap(({at, cells}, k) =>
    cells.flatMap((cell, i) => {
      const own = now.sample[k]!.cells[i]!;
      return same(own, cell, OF_LARGEST * largest[i]!)
        ? []
        : `${what}, row ${at}, "${kept.columns[i]!.name}": ${own}; kept ${cell}`;
    })
  );
  return [...columns, ...rows];
}

const size = (cell: Cell): number => (typeof cell === "number" ? Math.abs(cell) : 0);

const near = (a: number, b: number, room: number): boolean =>
  Math.abs(a - b) <= Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), room);

/** @param room absolute difference that is allowed beside the relative one */
export const same = (a: Cell, b: Cell, room = 0): boolean =>
  typeof a === "number" && typeof b === "number" ? near(a, b, room) : a === b;
