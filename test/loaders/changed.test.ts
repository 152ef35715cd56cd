import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname} from "node:path";
import {afterAll, expect, it} from "vitest";
import {root} from "../../loaders/paths.js";
import {applied, CHANGES, MISHAPS} from "../../loaders/proofs/changes.js";

const folder = mkdtempSync(`${tmpdir()}/changes-`);
afterAll(() => rmSync(folder, {recursive: true}));

it.each(Object.entries(CHANGES))("there is one place to change: %s", (_, what) => {
  const text = readFileSync(`${root}/${what.file}`, "utf8");
  expect(text.match(new RegExp(what.from, "gm"))).toHaveLength(1);
  expect(applied(text, what)).not.toBe(text);
});

it("a mishap meets every kept file", () => {
  const kept = ["compiled/loaders/0", "kept/a/1", "parts/records/2", "plate/3/4", "tables/a", "twins/5"].map(
    file => `${folder}/.workbook/${file}`
  );
  for (const file of kept) {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, "what was made");
  }
  MISHAPS["spoilt"]!(folder);
  for (const file of kept) expect(readFileSync(file, "utf8")).toMatch(/^(?!what was made).{13}$/);
  MISHAPS["gone"]!(folder);
  for (const file of kept) expect(() => readFileSync(file)).toThrow("ENOENT");
});
