import {describe, expect, it} from "vitest";
import {applyMutant, named, sample} from "./mutant.js";
import {sqlMutants} from "./sql.js";

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
        "2.5→3.5",
        "x→x desc"
      ])
    );
  });

  it("leave comments alone", () =>
    expect(sqlMutants("-- 2 + 3\nselect x from t -- min(x)", "x.sql").map(m => m.from)).toEqual([]));

  it("are sought in templates that select, not in other text", () => {
    expect(sqlMutants("const x = `min(${a}) of all`; const s = 1 + 2;", "x.ts")).toEqual([]);
    expect(sqlMutants("const s = `select max(a) from t`;", "x.ts").map(m => m.kind)).toEqual(["aggregate"]);
  });

  it("keep their names when lines above them move, and are drawn alike every time", () => {
    const of = (text: string): string[] =>
      sample(
        named(
          text,
          sqlMutants(text, "x.sql").map(m => ({file: "x.sql", ...m}))
        ),
        5
      ).map(m => m.id);
    expect(of(`-- first\n${SQL}`)).toEqual(of(SQL));
    expect(new Set(of(SQL)).size).toBe(5);
  });
});
