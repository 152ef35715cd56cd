import {describe, expect, it} from "vitest";
import {keyChart} from "../../../loaders/paper/key/chart.js";
import {KEYS} from "../../../loaders/paper/key/keys.js";
import {keySql} from "../../../loaders/paper/key/measured.js";
import {cellsFor} from "../../../src/figure/figure.js";
import {render} from "../../../src/lib/element.js";
import {context, nativeEngine} from "../../figures/engines.js";

describe("the picture a page opens with", () => {
  it.each(Object.entries(KEYS))("of %s prints the numbers of its claims", (_page, key) => {
    const printed = Object.values(context.claims).map(c => c.value);
    const rows = key.rows(context);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const numbers = row.says.match(/\d+(?:\.\d+)?/g) ?? [];
      if (row.value !== null && !row.layers) expect(numbers.length).toBeGreaterThan(0);
      if (row.from === undefined && !/\^/.test(row.says))
        for (const n of numbers) expect(printed, `${row.name}: ${n}`).toContain(n);
    }
  });

  it("says the resistances of Table S1, of copper as the sum of its parts", () =>
    expect(KEYS["impedance"]!.rows(context).map(r => r.says)).toEqual([
      "6.2 → 6.2",
      "5.8 → 9.1",
      "28.2 → 30.0",
      "13.6 → 108.8"
    ]));

  it("says how long each half-cell lived", () =>
    expect(KEYS["half-cells"]!.rows(context).map(r => [r.name, r.value, r.end])).toEqual([
      ["Mg/W-Cu", 300, "runs"],
      ["Mg-Cu", 193, "ended"],
      ["W-Cu", 25, "ended"],
      ["Cu", 26, "ended"]
    ]));

  it("adds a mark of its own for a measured cell, on the same scale", () => {
    const rows = [{name: "Cu", specimen: "Cu", says: "26", value: 26}];
    const draw = (measured: {key: string; value: number}[]): string =>
      render(keyChart({quantity: "cycles", rows, measured}, 400, "cycles"));
    expect(draw([])).not.toContain('class="own"');
    expect(draw([{key: "Mg-Cu", value: 20}])).not.toContain('class="own"');
    const at = (html: string, of: RegExp): number => Number(of.exec(html)![1]);
    const twice = draw([{key: "Cu", value: 52}]);
    const bar = at(twice, /class="track" d="M1,\d+H([\d.]+)"/);
    const own = at(twice, /class="own" cx="([\d.]+)"/);
    expect((own - 1) / (bar - 1)).toBeCloseTo(2, 2);
  });

  it("asks the tables for the values of the cells it is given", async () => {
    const native = await nativeEngine();
    const cells = cellsFor(context, "S23").map(c => c.cell);
    const found = (await native(keySql("corrosion", cells)!)) as {key: string; value: number}[];
    const thickness = Object.fromEntries(found.map(({key, value}) => [key, value]));
    for (const [key, nm] of [
      ["cool/1", 62],
      ["cool/7", 462],
      ["hot/4", 2005]
    ] as const)
      expect(Math.abs(thickness[key]! - nm), key).toBeLessThanOrEqual(0.5);
    expect(keySql("corrosion", [])).toBeNull();
    expect(keySql("stress", cells)).toBeNull();
  });
});
