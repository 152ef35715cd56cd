import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {cellOf, stateWith, withOwn, type Own} from "../../src/compare/cells.js";
import type {Answer} from "../../src/compare/answer.js";
import {readOwn} from "../../src/compare/read.js";
import {rehearse} from "../../src/compare/rehearsal.js";
import {Store, type Database} from "../../src/compare/store.js";
import {plainSql, type Query, type State} from "../../src/figure/figure.js";
import fig2i from "../../src/paper/figures/half-cells/fig-2i.js";
import {context} from "../figures/engines.js";
import {ownDatabase, reductions} from "./own-database.js";

/** A reconstructed raw file stands for a reader's own: its tables must be those of the build. */
const RAW = "data/raw/half-cells/mg-cycling.xlsx";

async function answersOf(path: string): Promise<Answer[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const answers: Answer[] = [];
  const file = {
    name: path.split("/").at(-1)!,
    size: bytes.length,
    read: async (a: number, b: number) => bytes.slice(a, b)
  };
  const asked = {
    cell: "yours-1",
    family: null,
    side: {},
    area_cm2: null,
    active_mass_mg: null,
    temperature_celsius: null
  };
  await readOwn(file, asked, async answer => void answers.push(answer));
  return answers;
}

describe("tables of a reader's own cell", () => {
  let store: Store;
  const own = (area: number): Own => ({
    cell: "yours-1",
    number: 1,
    file: {name: "own.xlsx", bytes: 1, fingerprint: ""},
    format: "land-workbook",
    rows: 1,
    facts: {
      ...{name: "mine", family: "half-cell", protocol: "cycling", like: "", cathode: "", side: {}},
      ...{area_cm2: area, active_mass_mg: null, temperature_celsius: 23, formation_cycles: null},
      turn: "as written"
    },
    made: false,
    warnings: []
  });
  beforeAll(async () => {
    store = new Store(await ownDatabase(), reductions);
    await store.describe(cellOf(own(0.5027), [own(0.5027)], context), "as written");
    for (const answer of await answersOf(RAW))
      if (answer.kind === "records") await store.add("yours-1", answer.file);
  }, 60_000);

  it("are as they were after a rehearsal", async () => {
    const rows = (): Promise<unknown> =>
      Promise.all(
        (["cycles", "traces", "cells", "records"] as const).map(table =>
          store.query(`select cell, count(*) as rows from ${table} group by cell order by cell`, [])
        )
      );
    const before = await rows();
    await rehearse(store, context);
    expect(await rows()).toEqual(before);
  });

  const both = (table: string, columns = "* exclude (cell, specimen, provenance)") =>
    Promise.all(
      ["yours-1", "mg-cycling"].map(cell =>
        store.query(`select ${columns} from ${table} where cell = '${cell}' order by cycle_count`, [
          "mg-cycling"
        ])
      )
    );

  it("are those the build makes of the same file", async () => {
    const [mine, built] = await both("cycles");
    expect(built!.length).toBeGreaterThan(100);
    expect(mine).toEqual(built);
    const sums =
      "count(*)::double as n, sum(record_index)::double as i, sum(step_capacity_ah) as c, any_value(cycle_count) as cycle_count";
    const rows = (cell: string) =>
      store.query(
        `select ${sums} from (select * from records where cell = '${cell}' order by record_index)`,
        ["mg-cycling"]
      );
    const [a] = await rows("yours-1");
    const [b] = await rows("mg-cycling");
    expect(a!["n"]).toBe(b!["n"]);
    expect(a!["i"]).toBe(b!["i"]);
    expect(Number(a!["c"]) / Number(b!["c"])).toBeCloseTo(1, 9);
  });

  it("stand in the rows of the figure itself, under the label they have now", async () => {
    const mine = [own(0.5027)];
    const laid = withOwn(context, mine);
    const state = stateWith(fig2i, mine, mine, laid);
    const rows = await store.query(plainSql((fig2i.rows as Query<State>).sql(state, laid)), []);
    const yours = rows.filter(r => r["specimen"] === "yours, measured");
    const theirs = rows.filter(r => r["specimen"] === "Mg-Cu");
    expect(yours.map(r => r["deposition_mv"])).toEqual(theirs.map(r => r["deposition_mv"]));
    expect(new Set(rows.map(r => r["specimen"])).size).toBe(5);
  });

  it("follow another area and turned signs", async () => {
    await store.describe(cellOf(own(1.0054), [own(1)], context), "current and voltage turned");
    await store.reduce("yours-1");
    const [mine, built] = await both("cycles", "cycle_count, charge_ah, discharge_ah, charge_mah_cm2");
    expect(mine![0]!["charge_ah"]).toBe(built![0]!["discharge_ah"]);
    expect(mine![5]!["charge_mah_cm2"]).toBeCloseTo((1000 * Number(built![5]!["discharge_ah"])) / 1.0054, 9);
  });

  it("are gone whole when the cell goes", async () => {
    await store.drop("yours-1");
    for (const table of ["cycles", "traces", "records", "cells"])
      expect(await store.query(`select * from ${table} where cell = 'yours-1'`, [])).toEqual([]);
  });
});

describe("a question that is overtaken", () => {
  const asked: string[] = [];
  const database = {
    folder: "",
    open: async () => void asked.push("open"),
    act: async () => void asked.push("act"),
    rows: async () => (asked.push("rows"), [{a: 1}])
  } as unknown as Database;
  const made = new Store(database, reductions);

  it.each([
    ["before its turn comes", 0, []],
    ["while its tables are opened", 1, ["open"]]
  ])("%s is not asked any more", async (_, whileAsked, expected) => {
    await made.query("select 1 as a", []);
    asked.length = 0;
    expect(await made.query("select 1 as a", [], () => asked.length >= whileAsked)).toEqual([]);
    expect(asked).toEqual(expected);
    expect(await made.query("select 1 as a", [], () => false)).toEqual([{a: 1}]);
  });
});
