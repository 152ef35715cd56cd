import {describe, expect, it} from "vitest";
import {layOut} from "../../../loaders/site/lineage-layout.js";
import {lineageOf, type Lineage} from "../../../src/components/map/lineage.js";
import {lineageList, lineagePicture} from "../../../src/components/map/picture.js";
import {MADE_FROM, SCHEMA} from "../../../src/data/schema.js";
import type {Cell} from "../../../src/figure/figure.js";
import {render} from "../../../src/lib/element.js";

const cell = (cell: string, family: string, provenance: Cell["provenance"] = "reconstructed"): Cell =>
  ({cell, family, provenance, file: `${cell}.txt`, instrument: "LAND"}) as Cell;
const figure = (label: string, tables: string[], cells: string[], claims: string[]) => ({
  id: `fig-${label}`,
  label,
  title: `Title ${label}`,
  page: "half-cells",
  tables,
  cells,
  claims
});

const CELLS = [cell("a", "half-cell", "measured"), cell("b", "half-cell"), cell("z", "impedance")];
const FIGURES = [
  figure("2a", ["records", "cells"], ["a"], ["one", "two"]),
  figure("2e", ["cycles", "records", "cells"], ["a", "b"], ["three"]),
  figure("s9", ["fits"], ["z"], []),
  figure("5", [], [], ["four"])
];
const lineage = lineageOf(CELLS, FIGURES);
const on = (id: string, of: Lineage = lineage): string[] =>
  [...of.stations.find(one => one.id === id)!.on].sort();

describe("lineage", () => {
  it("knows all a figure rests on, and takes no detour through other files of its table", () => {
    expect(on("figure:fig-2a")).toEqual(["file:a", "table:records"]);
    expect(on("figure:fig-2e")).toEqual(["file:a", "file:b", "table:cycles", "table:records"]);
    expect(on("figure:fig-s9")).toEqual(["file:z", "table:fits", "table:spectra"]);
    expect(on("claims:fig-2a")).toEqual(["figure:fig-2a", "file:a", "table:records"]);
    expect(on("table:cycles")).toEqual(["file:a", "file:b", "table:records"]);
  });

  it("leaves out what no file stands behind", () => {
    const ids = lineage.stations.map(({id}) => id);
    expect(ids).not.toContain("figure:fig-5");
    expect(ids).not.toContain("claims:fig-s9");
    expect(ids).not.toContain("table:holds");
    expect(lineage.stations.find(({id}) => id === "file:a")).toMatchObject({measured: true});
  });

  it("draws a step only from the table that is nearest", () => {
    const steps = lineage.steps.map(([from, to]) => `${from} ${to}`);
    expect(steps).toContain("table:cycles figure:fig-2e");
    expect(steps).not.toContain("table:records figure:fig-2e");
    expect(steps).toContain("table:records table:cycles");
    for (const [from, to] of lineage.steps) expect(on(to)).toContain(from);
  });

  it("knows where every table of measured rows comes from", () => {
    const rows = Object.entries(SCHEMA).flatMap(([name, fields]) =>
      fields.some(f => f.name === "cell") && !["cells", "warnings"].includes(name) ? [name] : []
    );
    expect(Object.keys(MADE_FROM).sort()).toEqual(rows.sort());
  });
});

describe("its picture", () => {
  const placed = layOut(lineage);

  it("stands from left to right, nothing on anything and nothing outside", () => {
    const at = new Map(placed.stations.map(one => [one.id, one]));
    for (const {from, to} of placed.steps)
      expect(at.get(from)!.x + at.get(from)!.width).toBeLessThan(at.get(to)!.x);
    for (const a of placed.stations) {
      expect(a.x >= 0 && a.y >= 0).toBe(true);
      expect(a.x + a.width <= placed.width && a.y + a.height <= placed.height).toBe(true);
      for (const b of placed.stations)
        if (a !== b && a.x < b.x + b.width && b.x < a.x + a.width)
          expect(a.y + a.height <= b.y || b.y + b.height <= a.y, `${a.id} ${b.id}`).toBe(true);
    }
    expect(layOut(lineage)).toEqual(placed);
  });

  it("links every station to its place and says what it is; files that are ours are dashed", () => {
    const svg = render(lineagePicture(placed));
    expect(svg.match(/<a /g)).toHaveLength(lineage.stations.length);
    expect(svg).toContain('href="./half-cells.html#fig-2e"');
    expect(svg).toContain('class="station file" href="./data.html#a"');
    expect(svg).toContain('class="station file ours" href="./data.html#b"');
  });

  it("is told as a list as well", () => {
    const list = render(lineageList(lineage));
    expect(list.match(/<li>/g)).toHaveLength(3 + 2 + 1 + 1);
    expect(list).toContain("2 statements</a>");
  });
});
