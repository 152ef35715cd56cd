/** Whatever comes in, each door takes it whole or says a sentence: never a crash, a hang or half of it. */
import {expect, it} from "vitest";
import {search} from "./search.js";

const WHOLE = process.env["FUZZ"] !== undefined;
/** In the suite the same each time; by `npm run fuzz` ten times as many, each time others. */
const CASES = WHOLE ? 1_000_000 : 100_000;
const SEED = WHOLE ? Math.floor(Math.random() * 1e9) : 1;

it(`${CASES} damaged inputs are taken whole or refused in a sentence`, {timeout: 3_600_000}, async () => {
  const {cases, failures} = await search(CASES, SEED);
  expect(failures).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(CASES);
});

if (WHOLE)
  it(
    "inputs that are led by what they reach go further, and are taken whole or refused",
    {timeout: 300_000},
    async () => {
      const {reached, failures} = await search({seconds: 60}, SEED);
      expect(failures).toEqual([]);
      expect(reached!.after).toBeGreaterThan(reached!.before);
    }
  );
