import {describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {SCHEMA} from "../../src/data/schema.js";
import {plainSql} from "../../src/figure/figure.js";
import {figureFile, readKept} from "../published/files.js";
import {heldFrom} from "../published/held-csv.js";
import {context} from "./engines.js";

/** What stands below a figure, in its map and in its notebook as the tables it is drawn from. */
const queries = (await loadFigures()).flatMap(({id, rows}) => ("sql" in rows ? [[id, rows] as const] : []));

describe.each(queries)("%s", (id, {tables, sql}) => {
  it("names the tables that its query reads at the states that are kept", () => {
    const read = heldFrom(readKept(figureFile(id))!, figureFile(id)).flatMap(({state}) => {
      const text = plainSql(sql(state, context));
      return [...text.matchAll(/\b(?:from|join)\s+([a-z_]+)\b/g)].map(([, name]) => name!);
    });
    const known = Object.keys(SCHEMA);
    expect([...tables].sort()).toEqual([...new Set(read)].filter(name => known.includes(name)).sort());
  });
});
