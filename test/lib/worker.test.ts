import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {sentenceOf, workerSentence} from "../../src/lib/sentence.js";
import {heard, SILENCE_MS} from "../../src/lib/silence.js";
import {startWorker, type Awake} from "../../src/lib/worker.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  heard();
});

it.each<[string, unknown]>([
  ["refuses them", true],
  ["has none", undefined]
])("where the browser %s, a sentence says what to do", (_, worker) => {
  vi.stubGlobal(
    "Worker",
    worker &&
      class {
        constructor() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        }
      }
  );
  let said = "";
  try {
    startWorker("x.js");
  } catch (error) {
    said = sentenceOf(error);
  }
  expect(said).toMatch(
    /^worker: .* start no workers.*; allow them for this site, or open it in another browser$/
  );
});

describe("a worker whose scripts", () => {
  class Silent extends EventTarget {
    ended = false;
    terminate(): void {
      this.ended = true;
    }
  }
  class Failed extends Event {
    constructor(
      kind: string,
      readonly given: {message: string}
    ) {
      super(kind);
    }
    get message(): string {
      return this.given.message;
    }
  }
  let said: string[];
  let worker: Worker & Silent;
  beforeEach(() => {
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout", "performance"]});
    vi.stubGlobal("Worker", Silent);
    vi.stubGlobal("ErrorEvent", Failed);
    heard();
    said = [];
    worker = startWorker("x.js") as Worker & Silent;
    worker.addEventListener("message", event => said.push(String(event.data)));
    worker.addEventListener("error", event => said.push(workerSentence(event.message, "result")));
  });
  const says = (data: string): boolean => worker.dispatchEvent(new MessageEvent("message", {data}));

  it("stop on their way ends with a sentence", async () => {
    await vi.advanceTimersByTimeAsync(2 * SILENCE_MS - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.ended).toBe(true);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^worker: .*nothing came for 40 s; try again.* The last result stays$/);
  });

  it("have come may be silent as long as it works, and its first word is heard by nobody else", async () => {
    says("awake" satisfies Awake);
    await vi.advanceTimersByTimeAsync(10 * SILENCE_MS);
    says("rows");
    expect(said).toEqual(["rows"]);
    expect(worker.ended).toBe(false);
  });

  it("are not wanted any more says nothing later", async () => {
    worker.terminate();
    await vi.advanceTimersByTimeAsync(10 * SILENCE_MS);
    expect(said).toEqual([]);
  });
});
