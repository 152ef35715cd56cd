import {describe, expect, it} from "vitest";
import {oneAtATime} from "../../src/lib/one-at-a-time.js";

describe("oneAtATime", () => {
  it("runs once more for all that was asked for while it ran, and never beside itself", async () => {
    const ends: (() => void)[] = [];
    let beside = 0;
    let most = 0;
    const ask = oneAtATime(async () => {
      most = Math.max(most, ++beside);
      await new Promise<void>(end => ends.push(end));
      beside--;
    });
    const rest = () => new Promise(resolve => setImmediate(resolve));
    ask();
    ask();
    ask();
    ends[0]!();
    await rest();
    expect(ends.length).toBe(2);
    ends[1]!();
    await rest();
    expect(ends.length).toBe(2);
    ask();
    expect(ends.length).toBe(3);
    ends[2]!();
    expect(most).toBe(1);
  });
});
