import {describe, expect, it} from "vitest";
import {sample} from "./sample.js";
import {applyMutant, sqlMutants} from "./sql.js";

const SQL =
  "select a.x, min(y) as low from t left join u on a.id = u.id where z is not null and y between 1 and 2.5 order by x";

describe("mutants of SQL", () => {
  const mutants = sqlMutants(SQL, "x.sql");

  it("change one token each, of every kind", () => {
    for (const m of mutants) {
      expect(SQL.slice(m.at, m.at + m.from.length)).toBe(m.from);
      expect(applyMutant(SQL, m)).not.toBe(SQL);
    }
    expect(mutants.map(m => `${m.from}→${m.to}`)).toEqual(
      expect.arrayContaining([
        "min→max",
        "left join→join",
        " = → <> ",
        "is not null→is null",
        "between→not between",
        "1→2",
        "2.5→3.5"
      ])
    );
  });

  it("are sought in templates that select, not in other text", () => {
    expect(sqlMutants("const x = `min(${a}) of all`; const s = 1 + 2;", "x.ts")).toEqual([]);
    expect(sqlMutants("const s = `select max(a) from t`;", "x.ts").map(m => m.kind)).toEqual(["aggregate"]);
  });

  it("are sampled alike every time", () => {
    const list = Array.from({length: 50}, (_, i) => i);
    expect(sample(list, 10)).toEqual(sample(list, 10));
    expect(new Set(sample(list, 10)).size).toBe(10);
  });
});
