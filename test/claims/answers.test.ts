import {expect, it} from "vitest";
import {askAll} from "../../src/claims/answers.js";
import {data} from "../../src/claims/sql.js";

/** Answers the number that a query selects; keeps how many queries each union joins. */
function database() {
  const unions: number[] = [];
  const query = (sql: string): Promise<Record<string, unknown>[]> => {
    if (sql.startsWith("select cell,")) return Promise.resolve([]);
    const parts = sql.split(" union all by name ");
    unions.push(parts.length);
    return Promise.resolve(
      parts.map(part => {
        const [, number, value] = /^select (\d+) as "number", \* from \(select (\d+) as value\)$/.exec(part)!;
        return {number, value, provenance: "measured"};
      })
    );
  };
  return {unions, query};
}
const selects = (value: number) => data(`claim-${value}`, "", "1", `select ${value} as value`);

it.each([
  [1, [1]],
  [25, [25]],
  [26, [25, 1]],
  [50, [25, 25]]
])("%i different queries are sent in unions of 25 and none that is empty", async (count, expected) => {
  const checks = Array.from({length: count}, (_, k) => selects(k));
  const {unions, query} = database();
  const answers = await askAll(checks, query);
  expect(unions).toEqual(expected);
  checks.forEach(({id}, k) => expect(answers.get(id)).toEqual({low: k, high: k, provenance: "measured"}));
});

it("equal queries are sent once, and each check has the answer", async () => {
  const {unions, query} = database();
  const again = {...selects(7), id: "again"};
  const answers = await askAll([selects(7), again], query);
  expect(unions).toEqual([1]);
  expect(answers.get("again")).toEqual(answers.get("data.claim-7"));
});
