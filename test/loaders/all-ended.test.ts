import {setTimeout} from "node:timers/promises";
import {expect, it} from "vitest";
import {allEnded} from "../../loaders/all-ended.js";

it("gives what works give in their order, whichever ends first", async () => {
  expect(await allEnded([setTimeout(5, "late"), setTimeout(0, "early")])).toEqual(["late", "early"]);
  expect(await allEnded([])).toEqual([]);
});

it("tells of the first failure only when all others have ended", async () => {
  const ended: string[] = [];
  const work = async (name: string, turns: number, fault?: string): Promise<void> => {
    for (let i = 0; i < turns; i++) await setTimeout(0);
    ended.push(name);
    if (fault) throw new Error(fault);
  };
  await expect(
    allEnded([work("a", 3, "the first"), work("b", 0, "the second"), work("c", 9)])
  ).rejects.toThrow("the first");
  expect(ended).toEqual(["b", "a", "c"]);
});
