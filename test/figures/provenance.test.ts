import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {loadFigures} from "../../loaders/figures.js";
import {root} from "../../loaders/paths.js";
import {CHART_STYLE} from "../../src/components/standalone.js";
import {
  allowsStatistics,
  type Cell,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../src/figure/figure.js";
import {statesOf} from "../published/states.js";
import type {Element} from "../../src/lib/element.js";
import {elements, textOf} from "./drawn/axes.js";
import {context, nativeEngine, rowsAt, type Query} from "./engines.js";

const figures = (await loadFigures()).filter(f => f.shows.includes("data"));
let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

const declared = (provenance: Cell["provenance"]): Context => ({
  ...context,
  cells: context.cells.map(cell => ({...cell, provenance}))
});
const SIZES = [
  {width: 990, narrow: false},
  {width: 354, narrow: true}
];

/** Strokes of lines of data, and what else a path in a specimen's colour may be. */
const DATA = {measured: /^(mea|cycles)$/, reconstructed: /^(rec|trace|asm|cycles ours)$/};
const OTHER =
  /^(m|band|behind|dip-bar( second)?|spread|reported-bar|fail( s-\w+)?|arrow|lead|lim|fit|comp-[oi]|ghost|grid|axis|stick|step-line|corrosion|mat-\w+)$/;

const stylesheets = [readFileSync(`${root}/src/chart/marks.css`, "utf8"), CHART_STYLE];

describe("strokes", () => {
  it.each(stylesheets.map((css, i) => [i ? "of a file" : "of a page", css] as const))(
    "%s: a dash for each class of reconstructed lines, none for measured ones but a reader's own",
    (_where, css) => {
      const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].map(([, selector, body]) => ({
        classes: [...selector!.matchAll(/\.([\w-]+)/g)].map(m => m[1]!),
        body: body!
      }));
      const own = (r: (typeof rules)[number]): boolean => r.classes.some(c => c.startsWith("s-yours"));
      expect(rules.some(r => own(r) && r.classes.at(-1) === "mea" && /stroke-dasharray/.test(r.body))).toBe(
        true
      );
      const dashed = (name: string): boolean =>
        rules.some(
          r => !own(r) && r.classes.at(-1) === name && /stroke-dasharray:(?!none|0[;}])/.test(r.body)
        );
      expect(["rec", "trace", "asm", "mea"].map(dashed)).toEqual([true, true, true, false]);
    }
  );

  it.each(figures.map(f => [f.id, f] as const))(
    "of %s follow the provenance in every state",
    async (_id, figure) => {
      for (const state of statesOf(figure))
        for (const provenance of ["measured", "reconstructed"] as const) {
          const all = declared(provenance);
          const rows = (await rowsAt(figure, state, native)).map(r =>
            "provenance" in r ? {...r, provenance} : r
          );
          for (const size of SIZES) {
            const picture = figure.draw(rows, state, size, all);
            const classes = elements(picture)
              .filter(e => e.tag === "path")
              .map(e => String(e.attributes["class"] ?? ""));
            const wrong = classes.filter(c => /^(mea|rec|trace|asm)$/.test(c) && !DATA[provenance].test(c));
            expect(wrong, `${provenance}, ${JSON.stringify(state)}`).toEqual([]);
            const loose = inColour(picture).filter(c => !DATA[provenance].test(c) && !OTHER.test(c));
            expect(loose, "paths in a specimen's colour without a class of the kit").toEqual([]);
            if (classes.includes("asm"))
              expect(
                elements(picture)
                  .filter(e => e.tag === "text")
                  .map(textOf)
                  .join("\n"),
                "a picture with assumed lines says so"
              ).toMatch(/assumed/);
          }
        }
    }
  );
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

/** Columns that say where a value stands, not what it is. */
const PLACE =
  /^(cell|specimen|provenance|direction|stage|way|side|cycle_count|first_cycle|last_cycle|cycles|day|hour|point|frequency_hertz|temperature_celsius|rate_c|circuit|parameters|lines|arcs)$/;
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

describe("measured values beyond the published window", () => {
  it.each(["fig-2d", "fig-2e", "fig-2i", "fig-6a"].map(id => [id, figures.find(f => f.id === id)!] as const))(
    "%s counts them at the edge of its axis",
    async (_id, figure) => {
      const all = declared("measured");
      const state = statesOf(figure)[0]!;
      const rows = (await rowsAt(figure, state, native)).map(row =>
        Object.fromEntries(
          Object.entries(row).map(([n, v]) => [n, typeof v === "number" && !PLACE.test(n) ? v * 3 : v])
        )
      );
      const drawn = SIZES.map(size =>
        elements(figure.draw(rows, state, size, all))
          .map(textOf)
          .join("\n")
      );
      for (const text of drawn) expect(text).toMatch(/[▲▼] \d+/);
    }
  );
});

it("a measured dip deeper than every printed one lies in its panel", async () => {
  const figure = figures.find(f => f.id === "fig-2a-2b")!;
  const all = declared("measured");
  const state = statesOf(figure)[0]!;
  const rows = (await rowsAt(figure, state, native)).map(row => ({
    ...row,
    voltage_volt: 2.5 * Number(row["voltage_volt"])
  }));
  for (const size of SIZES) {
    const drawn = elements(figure.draw(rows, state, size, all));
    const foot = Number(
      drawn.find(e => textOf(e).startsWith("wide: cycle 1") && e.tag === "text")!.attributes["y"]
    );
    const rings = drawn.filter(e => e.tag === "circle" && e.attributes["class"] === "own");
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings) expect(Number(ring.attributes["cy"])).toBeLessThan(foot - 20);
  }
});

/** Classes of the paths inside groups in a specimen's colour. */
function inColour(picture: ReturnType<typeof elements>[number]): string[] {
  return elements(picture)
    .filter(e => e.tag === "g" && /^s-/.test(String(e.attributes["class"] ?? "")))
    .flatMap(g => elements(g).filter(e => e.tag === "path"))
    .map(e => String(e.attributes["class"] ?? ""));
}
