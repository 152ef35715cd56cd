import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import type {Context} from "../../src/figure/figure.js";
import {figureFile, readKept} from "../published/files.js";
import {heldFrom} from "../published/held-csv.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";
import {isHeavy} from "./labels/tried.js";

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** A context that notes which claims are asked for by name; who lists all of them asks for none. */
function noting(): {at: Context; asked: Set<string>} {
  const asked = new Set<string>();
  let listed = 0;
  const claims = new Proxy(context.claims, {
    ownKeys(all) {
      const keys = Reflect.ownKeys(all);
      listed = keys.length;
      return keys;
    },
    get(all, id) {
      if (listed > 0) listed--;
      else asked.add(String(id));
      return all[String(id)];
    }
  });
  return {at: {...context, claims}, asked};
}

describe.each((await loadFigures()).map(figure => [figure.id, figure] as const))("%s", (id, figure) => {
  it("names, once each, every claim that its words, its table and its picture ask for, and none that is not there", async () => {
    const {at, asked} = noting();
    for (const {state} of heldFrom(readKept(figureFile(id))!, id)) {
      if (isHeavy(figure, state)) continue;
      const rows = await rowsAt(figure, state, native);
      if ("compute" in figure.rows) await figure.rows.compute(state, at);
      figure.finding(rows, state, at);
      figure.caption(state, at);
      figure.alternative(rows, state, at);
      figure.table(rows, state, at);
      for (const size of [
        {width: 740, narrow: false},
        {width: 354, narrow: true}
      ])
        figure.draw(rows, state, size, at);
    }
    expect(figure.claims.filter(claim => !context.claims[claim])).toEqual([]);
    expect(figure.claims).toEqual([...new Set(figure.claims)]);
    expect([...asked].filter(claim => !figure.claims.includes(claim))).toEqual([]);
  });
});
