import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bdf} from "../../src/formats/bdf.js";
import {cellRecords} from "../../src/formats/cell/records.js";
import {cuts, type Part} from "../../src/compare/part.js";
import {pieces} from "../../src/compare/pieces.js";
import {Tail} from "../../src/compare/tail.js";
import {refusal} from "../formats/fixture.js";
import {all, answersOf, bdfText, ranges, type Made} from "./files.js";

/** Read in pieces of some bytes. */
async function inPieces(made: Made, size: number): Promise<Part[]> {
  const tail = new Tail({}, "own.csv");
  const parts: Part[] = [];
  for await (const {table, last} of pieces(ranges("own.csv", bdfText(made)), bdf, {}, size))
    parts.push(...tail.add(table, last));
  return parts;
}

describe("a text read in pieces", () => {
  it("is read up to a last line that is cut off, which is named", async () => {
    const whole = bdfText({cycles: 3, half: 5, counts: true});
    const start = whole.trimEnd().lastIndexOf("\n") + 1;
    const above = await bdf.read(new TextEncoder().encode(whole.slice(0, start)), "own.csv", {});
    let rows = 0;
    const said: string[] = [];
    for await (const {table} of pieces(ranges("own.csv", whole.slice(0, start + 2)), bdf, {}, 400)) {
      rows += table.rows;
      said.push(...table.warnings.map(({code}) => code));
    }
    expect([rows, said.filter(code => code === "cut-line")]).toEqual([above.rows, ["cut-line"]]);
  });

  it("is the same as read whole, wherever it is cut, whether the file counts its cycles or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          cycles: fc.integer({min: 1, max: 7}),
          half: fc.integer({min: 1, max: 9}),
          counts: fc.boolean()
        }),
        fc.integer({min: 120, max: 1500}),
        async (made, size) => {
          const table = await bdf.read(new TextEncoder().encode(bdfText(made)), "own.csv", {});
          const whole = cellRecords(table, {}, "own.csv").numbers;
          const parts = await inPieces(made, size);
          expect(all(parts, "cycle_count")).toEqual([...whole.cycle_count]);
          expect(all(parts, "record_index")).toEqual([...whole.record_index]);
          expect(all(parts, "step_count")).toEqual([...whole.step_count]);
          const capacity = all(parts, "step_capacity_ah");
          whole.step_capacity_ah.forEach((value, i) => expect(capacity[i]).toBeCloseTo(value, 12));
        }
      ),
      {numRuns: 40, seed: 7}
    );
  });

  it("hands on whole cycles only", async () => {
    const parts = await inPieces({cycles: 6, half: 20}, 900);
    expect(parts.length).toBeGreaterThan(2);
    const firsts = parts.map(p => p.cycle_count[0]!);
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it("says of the whole file what it holds, not of its first piece", async () => {
    const file = ranges("own.csv", bdfText({cycles: 9, half: 20}));
    const read = async (sizes?: {whole: number; piece: number}) =>
      (await answersOf(file, {}, sizes)).find(answer => answer.kind === "done");
    const whole = await read();
    expect(whole).toMatchObject({rows: 378, cycles: 9});
    expect(await read({whole: 1000, piece: 2000})).toMatchObject({rows: 378, cycles: 9});
  });

  it("is refused where its lines are not its rows", async () => {
    const wrong = async (): Promise<void> => {
      const every = {
        ...bdf,
        read: async (b: Uint8Array, n: string) => ({...(await bdf.read(b, n, {})), rows: 3})
      };
      for await (const _ of pieces(ranges("own.csv", bdfText({cycles: 4, half: 30})), every, {}, 1000));
    };
    expect((await refusal(wrong)).message).toMatch(/cannot be read in pieces.*lines of it are 3 rows/);
  });
});

describe("cuts", () => {
  const cycle = Float64Array.from([1, 1, 2, 2, 3, 3, 3, 4, 4]);
  it("lie between cycles, the first after two of them", () => {
    expect(cuts(cycle, 0, 9, 3, true)).toEqual([4, 7, 9]);
    expect(cuts(cycle, 0, 9, 3)).toEqual([4, 7, 9]);
    expect(cuts(cycle, 0, 9, 100)).toEqual([9]);
    expect(cuts(cycle, 0, 9, 100, true)).toEqual([4, 9]);
  });
});
