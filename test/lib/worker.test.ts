import {afterEach, expect, it, vi} from "vitest";
import {sentenceOf} from "../../src/lib/sentence.js";
import {startWorker} from "../../src/lib/worker.js";

afterEach(() => vi.unstubAllGlobals());

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
