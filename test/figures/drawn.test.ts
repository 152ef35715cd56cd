import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {specimenClass} from "../../src/chart/specimen.js";
import {defaults, type Context, type Figure} from "../../src/figure/figure.js";
import type {Element} from "../../src/lib/element.js";
import {elements, readPanels, textOf, type ReadPanel, type ReadScale} from "./drawn/axes.js";
import {DRAWINGS, NOT_READ, type Drawing} from "./drawn/drawings.js";
import {distance, readMarks, type Mark} from "./drawn/marks.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

const figures = await loadFigures();
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** Paths leave out what moves a line by a quarter pixel; positions are written with one decimal. */
const PIXELS = 1.2;
const SAMPLE = 60;

type Cells = Record<string, unknown>;
const MEASURED: Context = {
  ...context,
  cells: context.cells.map(cell => ({...cell, provenance: "measured"}))
};
const tableOf = async (figure: Figure, all: Context): Promise<{picture: Element; cells: Cells[]}> => {
  const state = defaults(figure);
  const rows = (await rowsAt(figure, state, native)).map(r =>
    "provenance" in r && all === MEASURED ? {...r, provenance: "measured"} : r
  );
  const table = figure.table(rows, state, all);
  return {
    picture: figure.draw(rows, state, {width: 990, narrow: false}, all),
    cells: table.rows.map(row => Object.fromEntries(table.columns.map((c, i) => [c.name, row[i]])))
  };
};

it("reads every picture, or says why not", () =>
  expect([...Object.keys(DRAWINGS), ...Object.keys(NOT_READ)].sort()).toEqual(figures.map(f => f.id).sort()));

describe.each(figures.filter(f => DRAWINGS[f.id]).map(f => [f.id, f] as const))("%s", (id, figure) => {
  it("draws its table: marks read back through the drawn axes stand where the cells say", async () => {
    const [shipped, measured] = [await tableOf(figure, context), await tableOf(figure, MEASURED)];
    for (const drawing of DRAWINGS[id]!) {
      // What is told of measured cells alone is read from the picture of measured ones.
      const {picture, cells} = readBack(drawing, shipped.picture, shipped.cells).compared
        ? shipped
        : measured;
      const {compared, off} = readBack(drawing, picture, cells);
      const what = JSON.stringify(drawing);
      expect(off, `${what}: cells whose mark is not there`).toEqual([]);
      expect(compared, `${what}: cells compared`).toBeGreaterThan(0);
      if (drawing.kind === "numbers") continue;
      const moved = [-1, 1].flatMap(way => readBack(drawing, picture, cells, way / 10).off);
      expect(moved, `${what}: a tenth of the axis off`).not.toEqual([]);
    }
  });
});

interface Found {
  compared: number;
  off: string[];
}

/** @param error added to every value, as a part of its axis, to see that it would be found */
function readBack(drawing: Drawing, picture: Element, cells: Cells[], error = 0): Found {
  if (drawing.kind === "numbers") return readNumbers(drawing.column, picture, cells);
  const panels = readPanels(picture);
  const marks = readMarks(picture);
  const {x, panel} = drawing;
  const facets = drawing.kind === "points" ? drawing.facets : undefined;
  const panelOf = (row: Cells): ReadPanel | undefined =>
    panels[panel + (facets ? facets.values.indexOf(row[facets.column] as string) : 0)];
  const heightOf = (row: Cells): unknown =>
    drawing.kind === "points" && typeof row[drawing.y] === "number"
      ? (row[drawing.y] as number) * (drawing.times ?? 1)
      : null;
  const inside = cells.filter(
    row =>
      within(row[x], panelOf(row)?.x) && (drawing.kind === "places" || within(heightOf(row), panelOf(row)?.y))
  );
  const step = Math.max(1, Math.floor(inside.length / SAMPLE));
  const sample = inside.filter((_, i) => i % step === 0);
  const off = sample.filter(row => {
    const {x: across, y: up} = panelOf(row)!;
    const wrong = (scale: ReadScale): number => error * (scale.toPixel(scale.to) - scale.toPixel(scale.from));
    const at = across.toPixel(row[x] as number) + (drawing.kind === "places" ? wrong(across) : 0);
    const own = marks.filter(mark => isOf(mark, row["specimen"]));
    return drawing.kind === "places"
      ? !own.some(mark => mark.points.some(([px]) => Math.abs(px - at) <= PIXELS))
      : !own.some(mark => distance([at, up!.toPixel(heightOf(row) as number) + wrong(up!)], mark) <= PIXELS);
  });
  return {compared: sample.length, off: off.map(row => JSON.stringify(row))};
}

/** A series is in its specimen's colour; what is in ink belongs to nobody. */
const isOf = (mark: Mark, specimen: unknown): boolean =>
  typeof specimen !== "string" ||
  mark.classes.includes(specimenClass(specimen)) ||
  !mark.classes.some(c => c.startsWith("s-"));

const within = (value: unknown, scale?: {from: number; to: number}): boolean =>
  typeof value === "number" && !!scale && value >= scale.from && value <= scale.to;

/** Every number of a column stands in the picture, as its digits round it. */
function readNumbers(column: string, picture: Element, cells: Cells[]): Found {
  const text = elements(picture)
    .filter(e => e.tag === "text")
    .map(textOf)
    .join(" ")
    .replace(/(?<=\d)[\u202f\u2009\u00a0](?=\d{3})/g, "");
  const written = text.match(/\d+(?:\.\d+)?/g) ?? [];
  const values = cells.map(row => row[column]).filter((v): v is number => typeof v === "number");
  const off = values.filter(
    value =>
      !written.some(
        n =>
          Number(n) !== 0 &&
          Math.abs(Number(n) - Math.abs(value)) <= 0.501 * 10 ** -(n.split(".")[1]?.length ?? 0)
      )
  );
  return {compared: values.length, off: off.map(String)};
}
