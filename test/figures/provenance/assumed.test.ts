import {beforeAll, describe, expect, it} from "vitest";
import type {Cell} from "../../../src/figure/figure.js";
import type {Element} from "../../../src/lib/element.js";
import {statesOf} from "../../published/states.js";
import {elements} from "../drawn/axes.js";
import {context, nativeEngine, rowsAt, type Query} from "../engines.js";
import {declared, figures, SIZES} from "./ground.js";

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** Lines for which nothing, or an order alone, is printed: specimen tokens per figure. */
const ASSUMED: Record<string, string[]> = {
  "fig-2d-2h": ["mgw", "mg", "w", "cu"],
  "fig-2e": ["mgw", "mg", "w", "cu"],
  "fig-6a": ["mg", "w", "cu"],
  "fig-s8": ["mgw"],
  "fig-s9": ["mgw", "mg", "cu"],
  "fig-s9-s10": ["mgw", "mg", "cu"],
  "fig-s36b": ["ink"],
  "fig-s31": ["mgw", "mg", "w", "cu"],
  "fig-s32": ["mgw", "mg", "w", "cu"]
};
const tokensOf = (picture: Element, stroke: string): string[] => [
  ...new Set(
    elements(picture)
      .filter(e => e.tag === "g" && elements(e).some(c => c.attributes["class"] === stroke))
      .flatMap(e => /^s-(\w+)$/.exec(String(e.attributes["class"] ?? ""))?.[1] ?? [])
  )
];

describe("lines of which nothing is printed", () => {
  it("are dotted in every figure that has them, and solid once they are measured", async () => {
    for (const figure of figures) {
      const [state] = statesOf(figure);
      const drawn = async (provenance: Cell["provenance"]): Promise<Element> => {
        const rows = (await rowsAt(figure, state!, native)).map(r =>
          "provenance" in r ? {...r, provenance} : r
        );
        return figure.draw(rows, state!, SIZES[0]!, declared(provenance));
      };
      expect(tokensOf(await drawn("reconstructed"), "asm").sort(), figure.id).toEqual(
        (ASSUMED[figure.id] ?? []).toSorted()
      );
      expect(tokensOf(await drawn("measured"), "asm"), figure.id).toEqual([]);
    }
  });

  it.each(figures.map(f => [f.id, f] as const))(
    "of %s bear one word in picture and table",
    async (_id, figure) => {
      const [state] = statesOf(figure);
      for (const provenance of ["measured", "reconstructed"] as const) {
        const rows = (await rowsAt(figure, state!, native)).map(r =>
          "provenance" in r ? {...r, provenance} : r
        );
        const all = declared(provenance);
        const drawn = elements(figure.draw(rows, state!, SIZES[0]!, all)).map(e =>
          String(e.attributes["class"] ?? "")
        );
        const table = figure.table(rows, state!, all);
        const words = new Set(
          table.columns.flatMap(({name}, k) =>
            name.endsWith("provenance") ? table.rows.map(r => String(r[k])) : []
          )
        );
        if (words.size === 0 || words.has("reported")) continue;
        const [bare, assumed] = [/^(rec|trace|cycles ours)$/, /^asm$/].map(kind =>
          drawn.some(c => kind.test(c))
        );
        // A table without lines says what it rests on by itself.
        if (bare || assumed)
          expect(words.has("reconstructed, assumed"), `${figure.id}, ${provenance}`).toBe(assumed);
        if (bare) expect([...words]).toContain("reconstructed");
        if (provenance === "measured") expect([...words].join()).not.toMatch(/reconstructed|assumed/);
      }
    }
  );

  it("end where the paper says that a cell fails or falls", async () => {
    const ends: [string, string, string][] = [
      ["fig-6a", "Mg-Cu", "fig6a.decay-onset.mg"],
      ["fig-6a", "W-Cu", "fig6a.decay-onset.w"],
      ["fig-6a", "Cu", "fig6a.decay-onset.cu"],
      ["fig-2e", "Cu", "fig2f.cycles.cu"],
      ["fig-s31", "W-Cu", "fig6a.decay-onset.w"]
    ];
    for (const [id, specimen, claim] of ends) {
      const figure = figures.find(f => f.id === id)!;
      const [state] = statesOf(figure);
      const {columns, rows} = figure.table(
        await rowsAt(figure, state!, native),
        state!,
        declared("reconstructed")
      );
      const cycle = columns.findIndex(c => c.name === "cycle");
      const own = rows.filter(r => r[0] === specimen).map(r => Number(r[cycle]));
      expect(own.length, id).toBeGreaterThan(0);
      expect(Math.max(...own), `${id}, ${specimen}`).toBeLessThanOrEqual(
        Number(context.claims[claim]!.value)
      );
    }
  });
});

it("one efficiency of a cycle is told alike, and in none of ours the failing cycle has one", async () => {
  for (const provenance of ["measured", "reconstructed"] as const) {
    const [lives, alone] = await Promise.all(
      ["fig-2d-2h", "fig-2e"].map(async id => {
        const figure = figures.find(f => f.id === id)!;
        const [state] = statesOf(figure);
        const {columns, rows} = figure.table(
          await rowsAt(figure, state!, native),
          state!,
          declared(provenance)
        );
        const at = (name: string): number => columns.findIndex(c => c.name === name);
        const told = rows.filter(r => r[at("efficiency")] !== null);
        return told.map(r => ["specimen", "cycle", "efficiency"].map(name => r[at(name)]).join());
      })
    );
    expect(alone!.length).toBeGreaterThan(500);
    expect(lives!.toSorted()).toEqual(alone!.toSorted());
  }
});
