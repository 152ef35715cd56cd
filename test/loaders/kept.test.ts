import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import fc from "fast-check";
import {afterEach, describe, expect, it} from "vitest";
import {hasRuns, runsInFiles} from "../../loaders/kept-runs.js";
import {keptIn} from "../../loaders/kept.js";
import {sameAnswers, traced} from "../../loaders/trace.js";
import type {PlateResult} from "../../src/models/plate/result.js";

const folder = mkdtempSync(`${tmpdir()}/kept-`);
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("what was read of data", () => {
  it("is noted place by place, and asks nothing of the rest", () => {
    const data = {
      cells: [
        {cell: "a", made: "x"},
        {cell: "b", made: "y"}
      ],
      claims: {one: {value: 1}}
    };
    const {seen, reads} = traced(data);
    expect(seen.cells.filter(c => c.cell === "b").map(c => c.made)).toEqual(["y"]);
    const with_ = (change: (copy: typeof data) => void): boolean => {
      const copy = structuredClone(data);
      change(copy);
      return sameAnswers(copy, reads);
    };
    expect(with_(() => undefined)).toBe(true);
    expect(with_(copy => (copy.cells[0]!.made = "z"))).toBe(true);
    expect(with_(copy => (copy.claims.one.value = 2))).toBe(true);
    expect(with_(copy => (copy.cells[1]!.made = "z"))).toBe(false);
    expect(with_(copy => (copy.cells[0]!.cell = "b"))).toBe(false);
    expect(with_(copy => copy.cells.push({cell: "c", made: "z"}))).toBe(false);
  });

  it("holds for every way of asking: names, whether there is one, copies, texts", () => {
    const data: Record<string, unknown> = {a: 1, b: {c: NaN}};
    for (const ask of [
      (d: typeof data) => Object.keys(d).length,
      (d: typeof data) => "z" in d,
      (d: typeof data) => Object.hasOwn(d, "z"),
      (d: typeof data) => ({...d})["z"],
      (d: typeof data) => JSON.stringify(d),
      (d: typeof data) => d["z"]
    ]) {
      const {seen, reads} = traced(data);
      ask(seen);
      expect(sameAnswers({...data}, reads)).toBe(true);
      expect(sameAnswers({...data, z: 0}, reads), ask.toString()).toBe(false);
    }
    const {seen} = traced(data);
    expect(() => (seen["a"] = 2)).toThrow("is written to");
  });

  it("decides whether a program gives the same: whatever it reads, wherever data change", () => {
    const leaf = fc.oneof(fc.integer({min: 0, max: 2}), fc.constant(null), fc.constantFrom("", "1", "x"));
    const data = fc.record({list: fc.array(fc.record({k: leaf, v: leaf}), {maxLength: 4}), at: leaf});
    const program = (d: {list: {k: unknown; v: unknown}[]; at: unknown}): string => {
      const found = d.list.find(({k}) => k === d.at);
      return found ? JSON.stringify(found) : d.at === 1 ? String(d.list.length) : "none";
    };
    fc.assert(
      fc.property(data, data, (one, other) => {
        const {seen, reads} = traced(one);
        const made = program(seen);
        if (sameAnswers(other, reads)) expect(program(other)).toBe(made);
      }),
      {numRuns: 2000, seed: 5}
    );
  });
});

describe("what is kept between builds", () => {
  const counted = <T>(value: T): {make: () => T; times: () => number} => {
    let times = 0;
    return {make: () => (times++, value), times: () => times};
  };

  it("is made once for the same inputs and sources, and anew for others", async () => {
    const {make, times} = counted(new Map([["a", NaN]]));
    for (const sources of ["s", "s", "t"]) {
      const kept = keptIn("x", sources, folder);
      expect(kept.of([1, "a"], make)).toEqual(new Map([["a", NaN]]));
    }
    expect(times()).toBe(2);
    expect(keptIn("x", "s", folder).of([2, "a"], make).size).toBe(1);
    expect(times()).toBe(3);
  });

  it("is made anew where it was cut off or spoilt", () => {
    const {make, times} = counted("made");
    const kept = keptIn("x", "s", folder);
    kept.of(1, make);
    const [file] = readdirSync(`${folder}/kept/x`);
    const path = `${folder}/kept/x/${file}`;
    const bytes = readFileSync(path);
    for (const wrong of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), Buffer.alloc(0)]) {
      writeFileSync(path, wrong);
      expect(kept.of(1, make)).toBe("made");
    }
    expect(times()).toBe(4);
  });

  it("is not found among the runs of the plate where it was spoilt", () => {
    expect(hasRuns(`${folder}/plate`)).toBe(false);
    const runs = runsInFiles(`${folder}/plate`);
    const run = {converged: true} as unknown as PlateResult;
    runs.keep("case", run);
    expect(runs.find("case")).toEqual(run);
    expect(hasRuns(`${folder}/plate`)).toBe(true);
    const [sources] = readdirSync(`${folder}/plate`);
    const [file] = readdirSync(`${folder}/plate/${sources}`);
    const path = `${folder}/plate/${sources}/${file}`;
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
    expect(runs.find("case")).toBeUndefined();
  });

  it("follows what was read, not only when it was first made", async () => {
    const kept = keptIn("x", "s", folder);
    const read = (data: {a: number; b: number}): Promise<number> =>
      kept.reading("sum", data, d => Promise.resolve(d.a === 1 ? d.a : d.a + d.b));
    expect(await read({a: 1, b: 1})).toBe(1);
    expect(await read({a: 1, b: 9})).toBe(1);
    expect(await read({a: 2, b: 1})).toBe(3);
    expect(await read({a: 2, b: 9})).toBe(11);
    expect(await read({a: 1, b: 3})).toBe(1);
  });

  it("follows what is answered, whatever is asked and wherever answers change", async () => {
    const value = fc.integer({min: 0, max: 2});
    const table = fc.record({a: value, b: value, c: value});
    type Table = {a: number; b: number; c: number};
    /** What is asked next hangs on what was answered. */
    const program = ({at}: {at: (name: keyof Table) => number}): string =>
      at("a") === 0 ? `b ${at("b")}` : at("a") === 1 ? `c ${at("c")}` : "none";
    const soon = async ({at}: {at: (name: keyof Table) => Promise<number>}): Promise<string> =>
      (await at("a")) === 0 ? `b ${await at("b")}` : (await at("a")) === 1 ? `c ${await at("c")}` : "none";
    const kept = keptIn("x", "s", folder);
    await fc.assert(
      fc.asyncProperty(table, async (data: Table) => {
        const expected = program({at: name => data[name]});
        expect(kept.answered("now", {at: (name: keyof Table) => data[name]}, program)).toBe(expected);
        const later = {at: (name: keyof Table) => Promise.resolve(data[name])};
        expect(await kept.answeredSoon("soon", later, soon)).toBe(expected);
      }),
      {numRuns: 300, seed: 7}
    );
  });

  it("is not made anew where what was asked is answered as before", async () => {
    const {make, times} = counted("made");
    const kept = keptIn("x", "s", folder);
    for (const rest of [1, 2]) {
      const from = {one: (n: number) => ({n: [n]}), other: () => rest};
      expect(kept.answered("sync", from, ({one}) => `${make()} ${one(4).n[0]}`)).toBe("made 4");
      const soon = {one: async (n: number) => Promise.resolve({n}), other: () => rest};
      expect(await kept.answeredSoon("soon", soon, async ({one}) => `${make()} ${(await one(4)).n}`)).toBe(
        "made 4"
      );
    }
    expect(times()).toBe(2);
  });

  it("goes when a build did not ask for it", () => {
    const before = keptIn("x", "s", folder);
    before.of(1, () => "one");
    before.of(2, () => "two");
    const now = keptIn("x", "s", folder);
    now.of(2, () => "other");
    now.end();
    expect(readdirSync(`${folder}/kept/x`)).toHaveLength(1);
    expect(now.of(2, () => "other")).toBe("two");
  });
});
