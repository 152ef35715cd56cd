import fc from "fast-check";
import {expect, it} from "vitest";
import {columnName, find, GridBuilder, NUMBER, textAt} from "../../src/formats/grid.js";

type Written = {[column: number]: string | number};
const rowsOf = fc.array(
  fc.dictionary(
    fc.integer({min: 0, max: 40}).map(String),
    fc.oneof(fc.constantFrom("Rest", "CC", ""), fc.integer())
  ),
  {maxLength: 60}
) as fc.Arbitrary<Written[]>;

const built = (rows: readonly Written[], dropped: (row: number) => boolean) => {
  const builder = new GridBuilder("own", [], (row, column) => `own!${column ?? "-"},${row}`, 1);
  rows.forEach((row, i) => {
    const write = (): void => {
      builder.row(10 * (i + 1));
      for (const [column, cell] of Object.entries(row))
        if (typeof cell === "string") builder.text(Number(column), cell);
        else builder.cell(Number(column), NUMBER, cell);
    };
    if (dropped(i)) {
      write();
      builder.withoutRow();
    }
    write();
  });
  return builder.grid();
};

it("every cell is found where it was written, also after a row was taken back", () =>
  fc.assert(
    fc.property(rowsOf, rows => {
      const grid = built(rows, i => i % 3 === 0);
      expect(grid.rows).toBe(rows.length);
      rows.forEach((row, i) => {
        for (let column = 0; column <= 41; column++)
          expect(textAt(grid, i, column)).toBe(String(row[column] ?? ""));
        expect(grid.where(i, 2)).toBe(`own!2,${10 * (i + 1)}`);
      });
    }),
    {numRuns: 50}
  ));

it("a sheet of more rows than were expected is kept whole, and the first cell of all is a cell", () => {
  const grid = built(
    Array.from({length: 5000}, (_, i) => ({0: i, 3: i < 2500 ? "charge" : "discharge"})),
    () => false
  );
  expect([0, 1, 4999].map(row => [textAt(grid, row, 0), textAt(grid, row, 3)])).toEqual([
    ["0", "charge"],
    ["1", "charge"],
    ["4999", "discharge"]
  ]);
  expect(grid.texts).toEqual(["charge", "discharge"]);
  expect([find(grid, 0, 0), find(grid, 0, 1)]).toEqual([0, -1]);
});

it("names columns as spreadsheets do", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});
