import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {CONTRADICTIONS} from "../../loaders/paper/reconstruct/contradictions.js";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {AnswerError, askAll, read, type Query} from "../../src/claims/answers.js";
import {answersOf, entries, type ClaimEntry} from "../../src/claims/entry.js";
import {Names} from "../../src/claims/scope.js";
import {DATA} from "../../src/paper/queries/index.js";
import {withCells} from "../../src/claims/sql.js";
import {SCHEMA} from "../../src/data/schema.js";
import {nativeEngine, wasmEngine} from "../figures/engines.js";
import {check, evaluated, ground} from "../claims/ground.js";

const create = Object.entries(SCHEMA).map(
  ([table, fields]) => `create table ${table} (${fields.map(f => `"${f.name}" ${f.type}`).join(", ")})`
);
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const claimRows = ground.claims
  .filter(c => /^-?[\d.e-]+$/.test(c.value))
  .map(
    c =>
      `(${[c.id, c.figure, c.specimen, c.quantity, c.condition, c.comparator, c.value, c.valueHigh, c.uncertainty, c.unit?.text ?? "", c.kind, c.section, c.note].map(text).join(", ")})`
  );
const printed = `insert into claims values ${claimRows.join(", ")}`;

let database: Database;
let native: Query;
beforeAll(async () => {
  database = await openDatabase();
  native = sql => query(database, sql);
  for (const sql of [...create, printed]) await database.run(sql);
});
afterAll(() => database.closeSync());

describe("queries on both engines", () => {
  it("run on native DuckDB and answer nothing where no rows are", async () => {
    const answers = await askAll(DATA.checks, native);
    const open = DATA.checks.filter(c => answers.get(c.id) !== null).map(c => c.id);
    expect(open).toEqual([]);
    const {judged} = evaluated({}, answers);
    expect(judged.filter(j => j.basis === "data")).toEqual([]);
    expect(judged.find(j => j.claim.id === "fig2h.cycles.mgw")!.reason).toContain("no file at hand holds it");
  });

  it("give the same answers on the page's engine, over the shipped tables", async () => {
    const [fromNative, fromWasm] = [
      await askAll(DATA.checks, await nativeEngine()),
      await askAll(DATA.checks, await wasmEngine())
    ];
    expect([...fromNative.values()].filter(a => a !== null).length).toBe(DATA.checks.length);
    for (const {id} of DATA.checks) {
      const [a, b] = [fromNative.get(id)!, fromWasm.get(id)!];
      const room = 1e-9 * Math.max(Math.abs(a.low), Math.abs(a.high), 1e-6);
      expect(Math.abs(a.low - b.low), id).toBeLessThanOrEqual(room);
      expect(Math.abs(a.high - b.high), id).toBeLessThanOrEqual(room);
      expect(a.provenance).toBe(b.provenance);
    }
  });

  it("come back as printed from the shipped files, except where the reconstruction could not follow two statements", async () => {
    const {results} = evaluated({}, await askAll(DATA.checks, await nativeEngine()));
    const unmet = results
      .filter(r => r.data?.answer?.provenance === "reconstructed" && !r.data.agrees)
      .map(r => r.check.id.replace(/^data\./, ""));
    const declared = new Set(CONTRADICTIONS.flatMap(c => c.unmet ?? []));
    expect(unmet.filter(id => !declared.has(id))).toEqual([]);
    expect(unmet).toEqual(["fig2f.hours.cu"]);
  });

  it("say the same with cells looked up and with cells spelled out", async () => {
    const engine = await nativeEngine();
    const answers = await askAll(DATA.checks, engine);
    for (const {id, sql} of DATA.checks.filter((_, k) => k % 5 === 0)) {
      const [row] = await engine(sql);
      const plain = read(row!)!;
      expect(Math.abs(plain.low - answers.get(id)!.low), id).toBeLessThanOrEqual(1e-9 * Math.abs(plain.low));
      expect(plain.provenance).toBe(answers.get(id)!.provenance);
    }
    expect(withCells(DATA.checks[0]!.sql, [])).toContain("where false");
  });

  it("are read back from claims.json as they were given", async () => {
    const answers = await askAll(DATA.checks, await nativeEngine());
    const back = answersOf(
      JSON.parse(JSON.stringify(entries(evaluated({}, answers), new Names(ground)))) as ClaimEntry[]
    );
    expect(back.size).toBe(answers.size);
    for (const [id, answer] of answers) {
      expect(back.get(id)!.provenance).toBe(answer!.provenance);
      for (const end of ["low", "high"] as const)
        expect(Math.abs(back.get(id)![end] - answer![end]), id).toBeLessThanOrEqual(
          1e-9 * Math.abs(answer![end])
        );
    }
  });

  it("name the check whose query fails", async () => {
    const broken = {...DATA.checks[0]!, id: "data.broken", sql: "select no_such_column as value from cells"};
    await expect(askAll([...DATA.checks.slice(0, 3), broken], native)).rejects.toThrow(AnswerError);
    await expect(askAll([broken], native)).rejects.toThrow(/check data\.broken: .*no_such_column/s);
  });
});

/** Four regular cycles of one full cell, as a file would give them. */
const cell = (provenance: string): string[] => [
  `insert into cells (cell, family, protocol, specimen, area_cm2, active_mass_mg, provenance, figures) values ('x', 'full-cell', 'cycling', 'Mg/W-Cu', 1.131, 5.655, '${provenance}', '6a 6b S31')`,
  `insert into cycles (cell, specimen, provenance, cycle_count, charge_mah_g, discharge_mah_g, coulombic_efficiency, rate_c) values
   ('x', 'Mg/W-Cu', '${provenance}', 1, 269.2, 191.8, 0.712, 0.1), ('x', 'Mg/W-Cu', '${provenance}', 2, 193, 192, 0.995, 0.1),
   ('x', 'Mg/W-Cu', '${provenance}', 3, 193, 192, 0.995, 0.1), ('x', 'Mg/W-Cu', '${provenance}', 4, 138.2, 138, 0.9986, 0.33)`
];
const empty = ["delete from cells", "delete from cycles"];

describe("provenance decides what a verdict is worth", () => {
  const verdicts = async (provenance: string) => {
    for (const sql of [...empty, ...cell(provenance)]) await database.run(sql);
    const answers = await askAll(DATA.checks, native);
    const {judged, results} = evaluated({}, answers);
    for (const sql of empty) await database.run(sql);
    return {
      of: (id: string) => judged.find(j => j.claim.id === id)!,
      result: (id: string) => results.find(r => r.check.id === id)!
    };
  };

  it("reconstructed rows give by construction, whatever they say", async () => {
    const {of, result} = await verdicts("reconstructed");
    expect([of("fig6b.discharge.mgw").verdict, of("fig6a.formation-rate").verdict]).toEqual([
      "by construction",
      "printed twice"
    ]);
    expect(result("data.fig6b.discharge.mgw").data).toMatchObject({agrees: true});
    expect(result("data.figS31.cycle.last").outcome).toBe("by construction");
  });

  it("measured rows give a real verdict with no change of code", async () => {
    const {of, result} = await verdicts("measured");
    expect(result("data.fig6b.discharge.mgw").outcome).toBe("value reproduced");
    expect(of("fig6b.discharge.mgw")).toMatchObject({verdict: "value reproduced", basis: "data"});
    // Four cycles end long before the printed number of them.
    expect(result("data.fig6a.decay.mgw.late.to").outcome).toBe("tension");
    expect(of("fig6a.decay.mgw.late.to").verdict).toBe("tension");
    // 138 mAh/g alone does not span the printed range.
    expect(result("data.fig6a.capacity.start").outcome).toBe("tension");
  });

  it("one reconstructed row among measured ones is enough", () => {
    expect(read({value: 3, provenance: "reconstructed"})).toEqual({
      low: 3,
      high: 3,
      provenance: "reconstructed"
    });
    expect(read({low: 4, high: 2, provenance: "measured"})).toEqual({
      low: 2,
      high: 4,
      provenance: "measured"
    });
    expect(read({value: null, provenance: null})).toBeNull();
    expect(check("data.figS23.thickness.cu.rt.d1")).toMatchObject({
      sql: expect.stringContaining("max(provenance)") as string
    });
  });
});
