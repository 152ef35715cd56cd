/** Workers that stand ready to read: one reads on after a short file, none after one given up. */
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {readIn} from "../../src/compare/reading.js";

/** A worker of which the test is the other end. */
class Reader extends EventTarget {
  static made: Reader[] = [];
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly given: unknown[] = [];
  ended = false;
  constructor() {
    super();
    Reader.made.push(this);
    this.addEventListener("message", event => this.onmessage?.(event as MessageEvent));
    queueMicrotask(() => this.says("awake"));
  }
  postMessage = (given: unknown) => void this.given.push(given);
  terminate = () => void (this.ended = true);
  says = (data: unknown) => void this.dispatchEvent(new MessageEvent("message", {data}));
  fails = (message: string) => this.onerror?.({message} as ErrorEvent);
}

const file = (bytes: number): File => ({size: bytes, name: "a.txt"}) as File;
const asked = {cell: "yours-1"} as Parameters<ReturnType<typeof readIn>>[1];
const [short, long] = [file(1000), file(1 << 23)];
const done = {kind: "done", rows: 1, warnings: []};

function begun(read: ReturnType<typeof readIn>, of: File) {
  const stop = new AbortController();
  const taken: string[] = [];
  const over = read(of, asked, async answer => void taken.push(answer.kind), stop.signal);
  const worker = Reader.made.findLast(r => r.given.length > 0)!;
  return {stop, taken, over, worker};
}

describe("workers that read files", () => {
  beforeEach(() => {
    Reader.made = [];
    vi.stubGlobal("Worker", Reader);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("reads the next file where it read a short one", async () => {
    const read = readIn("reader.js");
    for (const _ of ["first", "second"]) {
      const {over, worker, taken} = begun(read, short);
      worker.says(done);
      await over;
      expect(taken).toEqual(["done"]);
    }
    expect(Reader.made).toHaveLength(1);
    expect(Reader.made[0]!.given).toHaveLength(2);
    expect(Reader.made[0]!.ended).toBe(false);
  });

  it("goes with the memory of a long file, and another stands ready", async () => {
    const {over, worker} = begun(readIn("reader.js"), long);
    worker.says(done);
    await over;
    expect(worker.ended).toBe(true);
    expect(Reader.made).toHaveLength(2);
    expect(Reader.made[1]!.ended).toBe(false);
  });

  it("ends with a file that is given up, whatever it says afterwards", async () => {
    const read = readIn("reader.js");
    const {over, worker, stop, taken} = begun(read, short);
    stop.abort();
    worker.says(done);
    await expect(over).rejects.toThrow("given up");
    expect(worker.ended).toBe(true);
    const next = begun(read, short);
    expect(next.worker).not.toBe(worker);
    next.worker.says(done);
    await next.over;
    expect([taken, next.taken]).toEqual([[], ["done"]]);
  });

  it("is not asked again once it has failed between two files", async () => {
    const read = readIn("reader.js");
    const first = begun(read, short);
    first.worker.says(done);
    await first.over;
    first.worker.fails("its script is gone");
    const {over, worker} = begun(read, short);
    expect(worker).not.toBe(first.worker);
    worker.says(done);
    await over;
  });

  it("says why where it fails while it reads", async () => {
    const {over, worker} = begun(readIn("reader.js"), short);
    worker.fails("out of memory");
    await expect(over).rejects.toThrow("not enough memory");
    expect(worker.ended).toBe(true);
  });
});
