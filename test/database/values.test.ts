import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {openDatabase, query, type Database} from "../../loaders/database.js";
import {answer, type Run} from "../../src/database/answer.js";
import {exact, scaled, shortest} from "../../src/database/values.js";
import {sentenceOf} from "../../src/database/text.js";
import {EXPRESSIONS} from "./expressions.js";
import {rowsOf, runOn, wasmDatabase, type Connection} from "./wasm.js";

let wasm: Connection;
let run: Run;
let native: Database;
beforeAll(async () => {
  ({connection: wasm} = await wasmDatabase());
  run = runOn(wasm);
  native = await openDatabase();
  await native.run("set timezone = 'UTC'");
});

/** What DuckDB 0.9.1 refuses, with the sentence a reader gets. */
const REFUSED: Record<string, RegExp> = {
  "hex('a'::blob)": /^query: no function takes hex\(BLOB\); cast the arguments to the types it takes$/,
  "row(1, 'a')": /^query: a column holds parts without names; name them/
};

/** DuckDB 1.5 sets marks around texts inside lists, structs and maps, 0.9.1 does not; what they hold is the same. */
const unmarked = (text: string): string => text.replace(/['\\]/g, "");

const nested = (type: string): boolean => /\[\]|STRUCT|MAP/.test(type);

describe("a value of any type comes from the page's engine as native DuckDB writes it", () => {
  it(`in ${EXPRESSIONS.length} expressions`, async () => {
    const different: string[] = [];
    for (const expression of EXPRESSIONS) {
      if (REFUSED[expression]) continue;
      const {rows, columns} = await answer(run, `select ${expression} as v`, [], 1);
      const value = rows[0]!["v"]!;
      const [there] = await query(native, `select cast(v as varchar) as v from (select ${expression} as v)`);
      const text = there!["v"] as string | null;
      const same =
        typeof value === "number"
          ? Object.is(value, numberOf(text!))
          : nested(columns[0]!.type) && text !== null
            ? unmarked(String(value)) === unmarked(text)
            : String(value) === String(text);
      if (!same) different.push(`${expression}: ${String(value)}, not ${text}`);
    }
    expect(different).toEqual([]);
  });

  it.each(Object.entries(REFUSED))(
    "but for %s, which it refuses with a sentence",
    async (expression, sentence) => {
      const error = await answer(run, `select ${expression} as v`, [], 1).catch((e: Error) => e);
      expect(sentenceOf((error as Error).message)).toMatch(sentence);
    }
  );
});

const numberOf = (text: string): number =>
  Number(text.replace(/^(-?)inf$/, "$1Infinity").replace(/^nan$/, "NaN"));

it("reads numbers of a figure's query without a detour, decimals with their scale", () => {
  expect(
    rowsOf(wasm, "select 98.83 as a, 100.0 as b, 1.5 as c, round(98.8312, 2) as d, 3 * 0.5 as e")
  ).toEqual([{a: 98.83, b: 100, c: 1.5, d: 98.83, e: 1.5}]);
});

it.each(["date '2024-02-29'", "interval '1 day'", "timetz '12:34:56+02'", "'0101'::bit", "[1]", "{'a': 1}"])(
  "refuses %s in a figure's query by the column's name",
  expression => {
    expect(() => rowsOf(wasm, `select ${expression} as moment`)).toThrow(
      /^query: column "moment" is neither/
    );
  }
);

it("writes a decimal's digits as big numbers do, and a number only where it holds them all", () => {
  fc.assert(
    fc.property(fc.bigInt({min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n}), fc.nat(38), (whole, scale) => {
      const bits = BigInt.asUintN(128, whole);
      const words = Uint32Array.from([0n, 32n, 64n, 96n], shift => Number((bits >> shift) & 0xffffffffn));
      const text = scaled(words, scale);
      expect(BigInt(text.replace(".", ""))).toBe(whole);
      expect(text.includes(".") ? text.split(".")[1]!.length : 0).toBe(scale);
      const value = exact(text);
      if (typeof value === "string") expect(value).toBe(text);
      else expect(Math.abs(Number(text) - value)).toBe(0);
    })
  );
  expect(exact("9007199254740993")).toBe("9007199254740993");
  expect(exact("9007199254740991")).toBe(9007199254740991);
  expect(exact("0.1000000000000000055511151231257827")).toBe("0.1000000000000000055511151231257827");
  expect(exact("-0.05")).toBe(-0.05);
});

it("writes a single with the digits that tell it from its neighbours", () => {
  fc.assert(
    fc.property(fc.float({noNaN: true, noDefaultInfinity: true}), single => {
      expect(Math.fround(shortest(single))).toBe(single);
    })
  );
  expect(shortest(Math.fround(0.1))).toBe(0.1);
});

it("has the types and the values that DuckDB's own description gives, in one turn where it can", async () => {
  const {whole, ...described} = run;
  const different: string[] = [];
  let short = 0;
  // A name of the kind of uuid is text in Arrow, and is called so.
  const some = EXPRESSIONS.filter((e, i) => i % 4 === 0 && !REFUSED[e] && !e.includes("uuid"));
  for (const expression of some) {
    const statement = `select ${expression} as v`;
    const [here, there] = [await answer(run, statement, [], 1), await answer(described, statement, [], 1)];
    if (JSON.stringify(here) !== JSON.stringify(there))
      different.push(`${expression}: ${JSON.stringify([here, there])}`);
    await run.prepared(`create or replace temp table answer as ${statement}`, []);
    if ((await whole!().catch(() => null)) !== null) short++;
  }
  expect(different).toEqual([]);
  expect(short).toBeGreaterThan(some.length / 4);
});

it("caps rows, says that there are more, tells same names apart and binds values", async () => {
  const many = await answer(run, "select x, x as x from range(5) t(x) where x >= ? order by x desc", [1], 3);
  expect(many.rows.map(r => r["x"])).toEqual([4, 3, 2]);
  expect(many.truncated).toBe(true);
  expect(many.columns.map(c => c.type)).toEqual(["BIGINT", "BIGINT"]);
  expect(new Set(many.columns.map(c => c.name)).size).toBe(2);
  expect((await answer(run, "from range(3)", [], 3)).truncated).toBe(false);
});
