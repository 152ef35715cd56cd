import {afterAll} from "vitest";
import {specimens} from "../../src/figure/specimens.js";

/** No specimens for the tests of one file; what was there before is back for the files after it. */
export function withoutSpecimens(): void {
  const before = held();
  specimens.put([]);
  afterAll(() => {
    if (before) specimens.put(before);
  });
}

function held(): ReturnType<typeof specimens.get> | null {
  try {
    return specimens.get();
  } catch {
    return null;
  }
}
