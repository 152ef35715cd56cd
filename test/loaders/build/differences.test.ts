import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, expect, it} from "vitest";
import {differences} from "../../../loaders/build/differences.js";

const folder = mkdtempSync(`${tmpdir()}/workbook-differences-`);
afterAll(() => rmSync(folder, {recursive: true}));

function folders(one: Record<string, string>, other: Record<string, string>): [string, string] {
  const place = mkdtempSync(`${folder}/`);
  for (const [name, files] of [["one", one] as const, ["other", other] as const]) {
    mkdirSync(`${place}/${name}/deep`, {recursive: true});
    for (const [file, text] of Object.entries(files)) writeFileSync(`${place}/${name}/${file}`, text);
  }
  return [`${place}/one`, `${place}/other`];
}

it("counts what is equal", async () => {
  const files = {"a.html": "x", "deep/b.json": "yy"};
  expect(await differences(...folders(files, files))).toEqual({files: 2, bytes: 3, lines: []});
});

it("names each file that is missing on one side or differs, and where", async () => {
  const {lines} = await differences(
    ...folders(
      {"a.html": "same 1.25", "deep/only": "x", same: "s"},
      {"a.html": "same 1.24", new: "y", same: "s"}
    )
  );
  expect(lines).toEqual([
    "deep/only: only in the first",
    "new: only in the second",
    'a.html: from byte 8 of 9 and 9: "same 1.25" against "same 1.24"'
  ]);
});

it("notices an end that is missing, and leaves out what it is told to", async () => {
  const pair = folders({"a.html": "long"}, {"a.html": "lo", "held.lock": ""});
  const {lines} = await differences(...pair, file => file.startsWith("held"));
  expect(lines).toEqual(['a.html: from byte 2 of 4 and 2: "long" against "lo"']);
});

it("looks past a digest of the whole, which differs in every file that names it, to what makes it differ", async () => {
  const pair = folders(
    {"a.html": "build 0a1b", "b.html": "build 0a1b, 1.25"},
    {"a.html": "build ffee", "b.html": "build ffee, 1.24"}
  );
  expect((await differences(...pair)).lines).toHaveLength(2);
  const {lines} = await differences(...pair, undefined, ["0a1b", "ffee"]);
  expect(lines).toEqual([expect.stringMatching(/^b\.html: from byte \d+ .*1\.25" against .*1\.24"$/)]);
});
