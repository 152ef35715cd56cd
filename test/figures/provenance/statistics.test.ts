import {beforeAll, describe, expect, it} from "vitest";
import {
  allowsStatistics,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../../src/figure/figure.js";
import {statesOf} from "../../published/states.js";
import {elements, textOf} from "../drawn/axes.js";
import {context, nativeEngine, rowsAt, type Query} from "../engines.js";
import {declared, figures, PLACE, SIZES} from "./ground.js";

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

const QUERIES = figures.filter(f => "sql" in f.rows);
const moved = (rows: Row[], provenance: string): Row[] =>
  rows.map(row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        name === "provenance"
          ? provenance
          : typeof value === "number" && !PLACE.test(name)
            ? value * 0.93
            : value
      ])
    )
  );
/** Words of a figure, and the words in its picture that are no numbers of an axis. */
const wordsOf = (figure: Figure, rows: Row[], state: State, all: Context): string[] => [
  figure.finding(rows, state, all),
  figure.caption(state, all),
  figure.alternative(rows, state, all),
  ...SIZES.flatMap(size =>
    elements(figure.draw(rows, state, size, all))
      .filter(e => e.tag === "text" && !/\b(tick|beyond)\b/.test(String(e.attributes["class"] ?? "")))
      .map(textOf)
  )
];
/** Columns that hold the points of a line. */
const DRAWN =
  /^(lowest|highest|voltage|capacity|discharge_capacity|discharge_mah_g|kept|efficiency|deposition_mv|dissolution_mv|current)$/;
/** Statistics that only measured cells have, where a query makes them. */
const TELL = [
  "fig-2c",
  "fig-2d",
  "fig-2e",
  "fig-2f",
  "fig-2i",
  "fig-6a",
  "fig-6c",
  "fig-6d",
  "fig-s7",
  "fig-s23",
  "fig-s33",
  "fig-s35",
  "table-s1",
  "table-s2"
];

describe("no statistics of what was reconstructed", () => {
  it.each(QUERIES.map(f => [f.id, f] as const))(
    "%s: its words are the same whatever the reconstructed values are",
    async (_id, figure) => {
      for (const state of statesOf(figure)) {
        const all = declared("reconstructed");
        const rows = await rowsAt(figure, state, native);
        const [before, after] = [rows, moved(rows, "reconstructed")].map(r => wordsOf(figure, r, state, all));
        expect(after, JSON.stringify(state)).toEqual(before);
      }
    }
  );
  it.each(QUERIES.map(f => [f.id, f] as const))(
    "%s: the columns of its table that follow reconstructed values are the values drawn, no statistics of them",
    async (_id, figure) => {
      for (const state of statesOf(figure)) {
        const all = declared("reconstructed");
        const rows = await rowsAt(figure, state, native);
        const [before, after] = [rows, moved(rows, "reconstructed")].map(r => figure.table(r, state, all));
        const follow = before!.columns
          .filter((_c, i) => before!.rows.some((row, k) => row[i] !== after!.rows[k]?.[i]))
          .map(c => c.name);
        expect(
          follow.filter(name => !DRAWN.test(name)),
          JSON.stringify(state)
        ).toEqual([]);
      }
    }
  );
  it.each(TELL.map(id => [id, figures.find(f => f.id === id)!] as const))(
    "%s: its words follow the values once they are measured",
    async (_id, figure) => {
      const all = declared("measured");
      const state = statesOf(figure)[0]!;
      const rows = await rowsAt(figure, state, native);
      const [before, after] = [moved(rows, "measured"), moved(moved(rows, "measured"), "measured")].map(r =>
        wordsOf(figure, r, state, all)
      );
      expect(after).not.toEqual(before);
    }
  );
  it("measured beside reconstructed cells allow none together", () => {
    const [first, second] = context.cells.map(c => ({cell: c.cell})) as [{cell: string}, {cell: string}];
    const mixed: Context = {
      ...context,
      cells: context.cells.map(c => ({
        ...c,
        provenance: c.cell === first.cell ? "measured" : "reconstructed"
      }))
    };
    expect(allowsStatistics(mixed, [first])).toBe(true);
    expect(allowsStatistics(mixed, [first, second])).toBe(false);
    expect(allowsStatistics(mixed, [])).toBe(false);
  });
});

it.each(QUERIES.map(f => [f.id, f] as const))(
  "%s: its headline over an empty table says that it has no data",
  (_id, figure) => {
    const state = statesOf(figure)[0]!;
    expect(figure.finding([], state, context)).toMatch(/^No data here/);
  }
);
