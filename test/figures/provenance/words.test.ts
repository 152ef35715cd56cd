import {describe, expect, it} from "vitest";
import {loadFigures} from "../../../loaders/figures.js";
import {provenance} from "../../../src/components/shell/section.js";
import {words} from "../../../src/components/shell/words.js";
import {PARTED, SCHEMA, type TableName} from "../../../src/data/schema.js";
import {defaults} from "../../../src/figure/figure.js";
import {elements} from "../drawn/axes.js";
import {context, nativeEngine, rowsAt} from "../engines.js";
import {declared, SIZES} from "./ground.js";

const native = await nativeEngine();
/** Tables with rows of cells, of which a figure that asks them shows raw files. */
const OF_CELLS = (Object.keys(SCHEMA) as TableName[]).filter(
  table => PARTED.includes(table) || SCHEMA[table].some(({name}) => name === "cell")
);
const railsOf = (picture: Parameters<typeof elements>[0]): string[] =>
  elements(picture).flatMap(({attributes}) =>
    [...String(attributes["class"] ?? "").matchAll(/\brail-(\w+)/g)].map(([, word]) => word!)
  );

describe("the words of a figure", async () => {
  const figures = await loadFigures();

  it.each(figures.map(f => [f.id, f] as const))("%s says each word that it draws", async (_, figure) => {
    const state = defaults(figure);
    const rows = await rowsAt(figure, state, native);
    const said = provenance(figure, state, context);
    expect(said.length).toBeGreaterThan(0);
    for (const size of SIZES)
      for (const word of railsOf(figure.draw(rows, state, size, context)))
        expect(said, `${size.width} px`).toContain(word);
  });

  it.each(figures.flatMap(f => ("sql" in f.rows ? [[f.id, f, f.rows.tables] as const] : [])))(
    "%s says whose its files are",
    (_, figure, tables) => {
      const state = defaults(figure);
      if (!figure.cells(state, context).length || !tables.some(table => OF_CELLS.includes(table))) return;
      for (const word of ["measured", "reconstructed"] as const) {
        const said = provenance(figure, state, declared(word));
        expect(said.filter(w => w === "measured" || w === "reconstructed")).toEqual([word]);
      }
    }
  );

  it("are said in one order", () => {
    for (const figure of figures) {
      const said = provenance(figure, defaults(figure), context);
      expect(said).toEqual(words.filter(word => said.includes(word)));
    }
  });
});
