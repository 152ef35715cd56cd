import {expect, it} from "vitest";
import {read} from "../../../src/claims/answers.js";
import {nativeEngine} from "../../figures/engines.js";
import {published} from "./published.js";

it("every query in claims.json, run as it stands there, returns the value beside it", async () => {
  const engine = await nativeEngine();
  const checks = new Map(published.flatMap(entry => entry.checks).flatMap(c => (c.sql ? [[c.id, c]] : [])));
  expect(checks.size).toBeGreaterThan(100);
  for (const [id, {sql, computed, provenance}] of checks) {
    const [row] = await engine(sql!);
    const answer = read(row!);
    expect(answer === null, id).toBe(computed === null);
    if (!answer || !computed) continue;
    const room = 1e-7 * Math.max(Math.abs(answer.low), Math.abs(answer.high));
    expect(Math.abs(answer.low - computed.low!), id).toBeLessThanOrEqual(room);
    expect(Math.abs(answer.high - computed.high!), id).toBeLessThanOrEqual(room);
    expect(provenance, id).toBe(answer.provenance);
  }
});
