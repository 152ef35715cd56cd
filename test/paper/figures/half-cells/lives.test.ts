import {expect, it} from "vitest";
import {cellsFor, plainSql} from "../../../../src/figure/figure.js";
import {livesSql} from "../../../../src/paper/figures/half-cells/lives.js";
import {context} from "../../../figures/engines.js";
import {rowsOf} from "../hand-made.js";

const [cell] = cellsFor(context, "2d", ["Cu"]).map(c => c.cell);

it("holds of the hours before an end what is met at their first second, and nothing of the second after them", async () => {
  const records = [7199, 7200, 9000, 10799, 10800].map((second, i) => ({
    ...{cell: cell!, cycle_count: i + 1, test_time_second: second, voltage_volt: i}
  }));
  const sql = plainSql(livesSql(context, ["Cu"], [1, 9], new Map([["Cu", [2, 3]]])));
  const rows = await rowsOf(sql, {records});
  expect(rows.map(row => [row["part"], row["cycle_count"], row["low_volt"], row["high_volt"]])).toEqual([
    ["end", 2, 1, 1],
    ["end", 3, 2, 2],
    ["end", 4, 3, 3]
  ]);
  // The middles of bins of a quarter of a minute.
  expect(rows.map(row => row["hour"] as number)).toEqual(
    [2 + 0.5 / 240, 2.5 + 0.5 / 240, 3 - 0.5 / 240].map(hour => expect.closeTo(hour, 9) as number)
  );
});
