/** What a reader may drop that is no sound file of one test: a sentence each, and nothing of it kept. */
import {describe, expect, it} from "vitest";
import type {Answer, Asked} from "../../src/compare/answer.js";
import {readOwn} from "../../src/compare/read.js";
import type {Ranges} from "../../src/compare/pieces.js";
import {spectrumText} from "../../src/compare/examples.js";
import {refusal} from "../formats/fixture.js";
import {answersOf, bdfText, ranges} from "./files.js";

const asked: Asked = {
  ...{cell: "yours-1", family: null, side: {}},
  ...{area_cm2: null, active_mass_mg: null, temperature_celsius: null}
};
const refused = (file: Ranges, sizes?: {whole: number; piece: number}): Promise<Error> =>
  refusal(() => readOwn(file, asked, async () => undefined, sizes));
const long = bdfText({cycles: 20, half: 40});
const SMALL = {whole: 1000, piece: 4000};

describe("a file of 2 GB", () => {
  it("is refused before a byte is read, with what can be done", async () => {
    const file: Ranges = {
      ...{name: "huge.csv", size: 2e9},
      read: () => Promise.reject(new Error("a byte was read"))
    };
    expect((await refused(file)).message).toBe(
      "size: 2.0 GB are more than a page can hold; the most is 1.6 GB (huge.csv); export a part of the test, or fewer columns"
    );
  });
});

describe("a file that changes while it is read", () => {
  const whole = ranges("own.csv", long);
  const later = (answer: (from: number, to: number) => Promise<Uint8Array>): Ranges => ({
    ...whole,
    read: (from, to) => (from > 4000 ? answer(from, to) : whole.read(from, to))
  });
  it.each<[string, Ranges]>([
    ["is shorter by then", later(async () => new Uint8Array(0))],
    ["is taken away", later(() => Promise.reject(new Error("NotReadableError")))]
  ])("and %s is refused by its bytes, with what to do", async (_, file) => {
    expect((await refused(file, SMALL)).message).toMatch(
      /^changed: bytes \d+ to \d+ can no longer be read.*\(own\.csv\); .*copy it/
    );
  });
  it("and is another one by then is refused for what its rows say", async () => {
    const other = ranges("own.csv", long.replaceAll(",", ";"));
    expect((await refused(later(other.read), SMALL)).message).toMatch(/own\.csv/);
  });
});

it("a cell of one cycle is read, and says so", async () => {
  const done = (await answersOf(ranges("own.csv", bdfText({cycles: 1, half: 20})))).at(-1) as Answer;
  expect(done).toMatchObject({kind: "done", cycles: 1, rows: 42});
});

it("a spectrum among cyclers is a spectrum", async () => {
  const answers = await answersOf(ranges("cell 7.csv", spectrumText()));
  expect(answers.find(a => a.kind === "seen")).toMatchObject({guess: {family: "impedance"}});
  expect(answers.some(a => a.kind === "records")).toBe(false);
});

it("a spectrum of too few points for a fit is kept, with a remark", async () => {
  const few = spectrumText().split("\n").slice(0, 7).join("\n");
  const answers = await answersOf(ranges("few.csv", few));
  expect(answers.find(a => a.kind === "rows")).toMatchObject({table: "spectra", rows: {length: 5}});
  expect(answers.at(-1)).toMatchObject({kind: "done", warnings: [{code: "no-fit"}]});
});
