import {parquetMetadata} from "hyparquet";
import {describe, expect, it} from "vitest";
import {Desk} from "../../src/compare/desk.js";
import {isPassing, type Entry} from "../../src/compare/entry.js";
import type {Answer, Asked} from "../../src/compare/answer.js";
import {readOwn} from "../../src/compare/read.js";
import type {Store} from "../../src/compare/store.js";
import type {Context} from "../../src/figure/figure.js";
import {sentenceOf} from "../../src/lib/sentence.js";
import {bdfText, ranges} from "./files.js";

/** A store that only remembers what it holds. */
class Held {
  readonly rows = new Map<string, number>();
  readonly specimens = new Map<string, string>();
  reduced: string[] = [];
  describe = async (cell: {cell: string; specimen: string}) =>
    void this.specimens.set(cell.cell, cell.specimen);
  add = async (cell: string, file: Uint8Array) =>
    void this.rows.set(
      cell,
      (this.rows.get(cell) ?? 0) + Number(parquetMetadata(file.buffer as ArrayBuffer).num_rows)
    );
  rowsOf = async (cell: string, _table: string, rows: unknown[]) => void this.rows.set(cell, rows.length);
  reduce = async (cell: string) => void this.reduced.push(cell);
  drop = async (cell: string) => void (this.rows.delete(cell), this.specimens.delete(cell));
}

const context = {cells: [], specimens: [], claims: {}, constants: {}} as unknown as Context;
const file = (name: string, text: string): File => new File([text], name);

/** A desk whose files are read here and now; `during` is called with each answer. */
function desk(during: (answer: Answer, desk: Desk) => void = () => undefined) {
  const held = new Held();
  const seen: {number: number; state: Entry["state"]}[] = [];
  const made: Desk = new Desk({
    context,
    store: held as unknown as Store,
    fingerprint: async given => `${given.size}-${(await given.text()).slice(0, 200)}`,
    changed: entry => void (entry && seen.push({number: entry.number, state: entry.state})),
    async read(given, asked: Asked, take, signal) {
      const text = await given.text();
      try {
        await readOwn(ranges(given.name, text), asked, async answer => {
          during(answer, made);
          signal.throwIfAborted();
          await take(answer);
        });
      } catch (error) {
        signal.throwIfAborted();
        await take({kind: "refused", message: sentenceOf(error), ...(error as object)});
      }
    }
  });
  return {desk: made, held, seen};
}

const cell = bdfText({cycles: 5, half: 10});

describe("files on the desk", () => {
  it("are read one after another; a refused one keeps nothing and stops no other", async () => {
    const {desk: d, held} = desk();
    await d.add([
      file("a.csv", cell),
      file("letter.txt", "Dear colleagues,\nno data today.\n"),
      file("b.csv", bdfText({cycles: 3, half: 4}))
    ]);
    await d.settled();
    expect(d.entries.map(e => e.state)).toEqual(["read", "refused", "read"]);
    expect(d.entries[1]!.message).toMatch(/^unknown format: .*letter\.txt/);
    expect([...held.rows.keys()]).toEqual(["yours-1", "yours-3"]);
    expect([...held.specimens.values()].sort()).toEqual(["yours 1, measured", "yours 3, measured"]);
  });

  it("are read again where the reading failed and the file may be sound, and only there", async () => {
    let failing = true;
    const {desk: d, held} = desk(answer => {
      if (failing && answer.kind === "records") throw new Error("engine: DuckDB did not come; try again");
    });
    await d.add([file("a.csv", cell), file("letter.txt", "Dear colleagues,\nno data today.\n")]);
    await d.settled();
    expect(d.entries.map(e => e.state)).toEqual(["refused", "refused"]);
    expect(d.entries.map(isPassing)).toEqual([true, false]);
    failing = false;
    for (const {number} of d.entries) d.again(number);
    await d.settled();
    expect(d.entries.map(e => e.state)).toEqual(["read", "refused"]);
    expect([...held.rows.keys()]).toEqual(["yours-1"]);
  });

  it("the same file twice is said and not taken", async () => {
    const {desk: d} = desk();
    await d.add([file("a.csv", cell)]);
    expect(await d.add([file("copy.csv", cell)])).toEqual([
      "file: copy.csv is the same as a.csv, which is number 1 here; it is not taken twice"
    ]);
    await d.settled();
    expect(d.entries.length).toBe(1);
  });

  it("one that breaks off in the midst of reading leaves nothing", async () => {
    const two = cell.replace(/\n$/, `\n5,0.03,0.0005,6\n10,0.03,0.0005,6\n`);
    const {desk: d, held} = desk();
    await d.add([file("two.csv", two), file("a.csv", cell)]);
    await d.settled();
    expect(d.entries[0]!.message).toMatch(/time goes back.*two tests in one file/);
    expect([...held.rows.keys()]).toEqual(["yours-2"]);
  });

  it("one that is given up leaves nothing, and the next is read", async () => {
    const {desk: d, held} = desk(
      (answer, made) => answer.kind === "seen" && made.entries[0]!.state === "reading" && made.cancel(1)
    );
    await d.add([file("a.csv", cell), file("b.csv", bdfText({cycles: 2, half: 3}))]);
    await d.settled();
    expect(d.entries.map(e => e.state)).toEqual(["given up", "read"]);
    expect([...held.rows.keys()]).toEqual(["yours-2"]);
  });

  it("facts that change are described and reduced anew; those the rows depend on are read anew", async () => {
    const {desk: d, held, seen} = desk();
    await d.add([file("a.csv", cell)]);
    await d.settled();
    const {facts} = d.entries[0]!.own;
    await d.change(1, {...facts, area_cm2: 2});
    expect(held.reduced).toEqual(["yours-1"]);
    seen.length = 0;
    await d.change(1, {...facts, area_cm2: 2, side: {cycle_start: "charge"}});
    await d.settled();
    expect(seen.map(s => s.state)).toContain("reading");
    expect(d.entries[0]!.own.facts.area_cm2).toBe(2);
    expect(d.entries[0]!.state).toBe("read");
  });

  it("facts that change while a file is read hold from then on; it is not read a second time", async () => {
    const kinds: string[] = [];
    const {desk: d, held} = desk((answer, made) => {
      kinds.push(answer.kind);
      const own = made.entries[0]!.own;
      if (answer.kind === "done") void made.change(1, {...own.facts, area_cm2: 3, protocol: "activation"});
    });
    await d.add([file("a.csv", cell)]);
    await d.settled();
    expect(kinds.filter(kind => kind === "seen")).toHaveLength(1);
    expect(held.reduced).toEqual(["yours-1"]);
    expect(held.rows.get("yours-1")).toBe(110);
    expect(d.entries[0]!).toMatchObject({
      state: "read",
      own: {rows: 110, facts: {area_cm2: 3, protocol: "activation"}}
    });
  });

  it("a table nobody knows asks for its columns, and is read by them", async () => {
    const rows = Array.from({length: 30}, (_, i) => `${i / 10};${i < 15 ? -30 : 30};${i < 15 ? -0.5 : 0.5}`);
    const {desk: d, held} = desk();
    await d.add([file("eigen.txt", `Zeit [h];Spannung [mV];Strom [mA]\n${rows.join("\n")}\n`)]);
    await d.settled();
    expect(d.entries[0]!.unmapped?.header).toEqual(["Zeit [h]", "Spannung [mV]", "Strom [mA]"]);
    await d.change(1, {...d.entries[0]!.own.facts, side: {map: "time=#1:h, voltage=#2:mV, current=#3:mA"}});
    await d.settled();
    expect(d.entries[0]!.state).toBe("read");
    expect(held.rows.get("yours-1")).toBe(30);
  });

  it("one that is removed is gone, and labels follow", async () => {
    const {desk: d, held} = desk();
    await d.add([file("a.csv", cell), file("b.csv", bdfText({cycles: 2, half: 3}))]);
    await d.settled();
    await d.remove(1);
    expect([...held.specimens]).toEqual([["yours-2", "yours, measured"]]);
  });
});
