import {appendFileSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {addToRecord, readRecord, writeRecord, type Found} from "./record.js";

const folder = mkdtempSync(join(tmpdir(), "record-"));
const file = join(folder, "typescript-models.csv");
afterAll(() => rmSync(folder, {recursive: true}));

const found = (id: string, more: Partial<Found> = {}): Found => ({
  ...{id, outcome: "killed", by: 'the plate > bends, "as a beam"', tests: 3, processor_seconds: 1.5},
  ...{against: "0123456789ab", ...more}
});
const survived = found("b", {outcome: "survived", by: "", processor_seconds: 0.25});

beforeAll(() => {
  for (const one of [found("c"), survived, found("a")]) addToRecord(file, one);
});

it("what was found of each mutant is read again, the last word about each", () => {
  addToRecord(file, found("b"));
  const record = readRecord(file);
  expect([...record.keys()]).toEqual(["c", "b", "a"]);
  expect(record.get("b")).toEqual(found("b"));
  expect(readRecord(join(folder, "none.csv")).size).toBe(0);
});

it("a line that a stopped run left half is no result", () => {
  appendFileSync(file, "d,killed,the pl");
  expect(readRecord(file).has("d")).toBe(false);
  expect(readRecord(file).size).toBe(3);
});

it("is written in the order of names, whatever the order of trying", () => {
  writeRecord(file, [found("c"), found("a"), survived]);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines).toEqual([
    "id,outcome,by,tests,processor_seconds,against",
    'a,killed,"the plate > bends, ""as a beam""",3,1.5,0123456789ab',
    "b,survived,,3,0.3,0123456789ab",
    'c,killed,"the plate > bends, ""as a beam""",3,1.5,0123456789ab'
  ]);
});
