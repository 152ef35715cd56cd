import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {part} from "../../src/lib/part.js";
import {sentenceOf} from "../../src/lib/sentence.js";
import {heard, lateOf, onSilence, SILENCE_MS, unlessSilent} from "../../src/lib/silence.js";

// What was heard last is heard by the clock that goes.
beforeEach(() => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout", "performance"]});
  heard();
});
afterEach(() => {
  vi.useRealTimers();
  heard();
});

const never = new Promise<never>(() => undefined);
const say = (stopped: string): string => `file: a ${stopped}; try again`;
/** How a promise has ended so far. */
async function ended(promise: Promise<unknown>): Promise<unknown> {
  const open = Symbol("open");
  const end = await Promise.race([promise, Promise.resolve(open)]);
  return end === open ? "open" : end;
}

describe("a wait", () => {
  it("ends after a silence, with a sentence", async () => {
    const wait = unlessSilent(never, say);
    const caught = wait.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(await ended(caught)).toBe("open");
    await vi.advanceTimersByTimeAsync(1);
    await expect(wait).rejects.toThrow(/^file: a stopped on its way, nothing came for 20 s; try again$/);
  });

  it("goes on while anything comes, however slowly", async () => {
    const wait = unlessSilent(never, say);
    const caught = wait.catch((error: unknown) => error);
    for (let n = 0; n < 10; n++) {
      await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
      heard();
    }
    expect(await ended(caught)).toBe("open");
    await vi.advanceTimersByTimeAsync(SILENCE_MS + 2);
    expect(await ended(caught)).toBeInstanceOf(Error);
  });

  it("that has ended leaves no timer", async () => {
    await expect(unlessSilent(Promise.resolve(1), say)).resolves.toBe(1);
    await expect(unlessSilent(Promise.reject(new Error("x")), say)).rejects.toThrow("x");
    onSilence(() => undefined)();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a part of the page", () => {
  it("has twice the time, says that it is waited for, and is used when it comes late", async () => {
    let come!: (module: string) => void;
    const wait = part(() => new Promise<string>(done => (come = done)));
    const caught = wait.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2 * SILENCE_MS - 1);
    expect(await ended(caught)).toBe("open");
    await vi.advanceTimersByTimeAsync(1);
    const error = await caught;
    expect(sentenceOf(error)).toMatch(/^page: .* nothing came for 40 s; it may still come: .*reload/);
    come("module");
    await expect(lateOf(error)).resolves.toBe("module");
    await expect(lateOf(new Error("engine: DuckDB", {cause: error}))).resolves.toBe("module");
    expect(lateOf(new Error("another"))).toBeNull();
  });
});
