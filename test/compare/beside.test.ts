import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {parseClaims, type Claim} from "../../src/claims/claim.js";
import {besides, checksFor, unlike, unlikeFacts, type Beside} from "../../src/compare/beside.js";
import {cellOf, withOwn, type Own} from "../../src/compare/cells.js";
import {halfCellText} from "../../src/compare/examples.js";
import {Store} from "../../src/compare/store.js";
import {saying} from "../../src/components/compare/beside-view.js";
import {DATA} from "../../src/paper/queries/index.js";
import {context} from "../figures/engines.js";
import {answersOf, ranges, recordsOf} from "./files.js";
import {ownDatabase, reductions} from "./own-database.js";

const claims: ReadonlyMap<string, Claim> = new Map(
  parseClaims(readFileSync("data/claims.csv", "utf8")).map(c => [c.id, c])
);
const LABELS = ["2a", "2d", "2e", "2i", "2f", "6a", "S7", "TS1", "S26"];
const own = (of: Partial<Own["facts"]> = {}): Own => ({
  ...{cell: "yours-1", number: 1, format: "bdf-csv", rows: 1, made: false, warnings: []},
  file: {name: "own.csv", bytes: 1, fingerprint: ""},
  facts: {
    ...{name: "mine", family: "half-cell", protocol: "cycling", like: "Cu", cathode: "", side: {}},
    ...{area_cm2: 1, active_mass_mg: null, temperature_celsius: 60, formation_cycles: null},
    turn: "as written",
    ...of
  }
});

describe("a cell beside the printed numbers", () => {
  let all: Beside[];
  beforeAll(async () => {
    const store = new Store(await ownDatabase(), reductions);
    await store.describe(cellOf(own(), [own()], context), "as written");
    for (const part of recordsOf(await answersOf(ranges("own.csv", halfCellText()))))
      await store.add("yours-1", part);
    const laid = withOwn(context, [own()]);
    all = await besides(DATA.checks, claims, own(), laid, LABELS, sql => store.query(sql, []));
  }, 60_000);
  const of = (id: string): Beside => all.find(b => b.claim.id === id)!;

  it("has the numbers its file was made with, and their distance from the print", () => {
    // Read at half of the charge: 38.1 mV in cycle 1 and, at the rise's foot, as much on the way back.
    const eta = of("fig2i.eta.dep.cu.c1");
    expect(eta.own.low).toBeCloseTo(38.1, 1);
    expect(eta.nominal).toBe(57);
    expect(eta.difference).toBeCloseTo(38.1 - 57, 1);
    expect(eta.inside).toBe(false);
    expect(saying(eta)).toBe(
      "Voltage at half of the deposited charge: 38.1\u00a0mV; printed 57\u00a0mV (for Cu, Figure 2i): 19\u00a0mV less."
    );
  });

  it("is held against the specimen chosen only, or against all", () => {
    const chosen = (like: string) =>
      new Set(
        checksFor(DATA.checks, claims, own({like}), context, LABELS).map(
          c => claims.get(c.claims[0])!.specimen
        )
      );
    expect(chosen("Cu")).toEqual(new Set(["", "Cu"]));
    expect([...chosen("")].sort()).toEqual(expect.arrayContaining(["Cu", "Mg-Cu", "Mg/W-Cu", "W-Cu"]));
  });

  it("speaks to no statement of another kind of test", () => {
    const figures = new Set(all.map(b => b.claim.figure));
    for (const other of ["6a", "S7", "TS1", "S26"]) expect(figures).not.toContain(other);
  });

  it("says in which conditions it is another test, and both of them", () => {
    // 0.5 mA on 1 cm² for 1 h against 1 mA cm⁻² and 1 mAh cm⁻².
    const said = unlike(all).map(b => [b.claim.id, b.own.low, b.nominal]);
    expect(said).toContainEqual(["fig2d.current", 0.5, 1]);
    expect(unlikeFacts(own(), withOwn(context, [own()]), "NMC811")).toEqual([
      {what: "area", own: "1 cm²", paper: "0.5027 cm²"},
      {what: "temperature", own: "60 °C", paper: "23 °C"}
    ]);
    const full = own({family: "full-cell", area_cm2: 1.131, temperature_celsius: 23, cathode: "LFP"});
    expect(unlikeFacts(full, context, "NMC811")).toEqual([{what: "cathode", own: "LFP", paper: "NMC811"}]);
    expect(unlikeFacts({...full, facts: {...full.facts, cathode: "NMC-811"}}, context, "NMC811")).toEqual([]);
  });
});
