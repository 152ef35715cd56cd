import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {createHash} from "node:crypto";
import {tmpdir} from "node:os";
import {afterEach, beforeEach, expect, it} from "vitest";
import {exchange, keepTimes, prepare, siteOf, type Site} from "../../../loaders/build/beside.js";

let root: string, site: Site;
const put = (folder: string, files: Record<string, string>): void => {
  mkdirSync(folder, {recursive: true});
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
};
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

beforeEach(() => {
  root = mkdtempSync(`${tmpdir()}/workbook-it's beside-`);
  site = siteOf(root, `${root}/.workbook`);
  mkdirSync(`${root}/.workbook`);
});
afterEach(() => rmSync(root, {recursive: true}));

it("puts the new site in the place of the old and leaves nothing of it", async () => {
  put(site.dist, {"old.html": "old"});
  put(site.made, {"index.html": "new"});
  await prepare(site, root);
  await exchange(site);
  expect(readFileSync(`${site.dist}/index.html`, "utf8")).toBe("new");
  for (const gone of [`${site.dist}/old.html`, site.made, site.before]) expect(existsSync(gone)).toBe(false);
});

it("makes the first site where there was none", async () => {
  put(site.made, {"index.html": "new"});
  await prepare(site, root);
  await exchange(site);
  expect(readFileSync(`${site.dist}/index.html`, "utf8")).toBe("new");
});

it("puts back the old site when the new one is not there, or when an exchange was cut in the middle", async () => {
  put(site.dist, {"index.html": "old"});
  await expect(exchange(site)).rejects.toThrow(/ENOENT/);
  expect(readFileSync(`${site.dist}/index.html`, "utf8")).toBe("old");
  renameSync(site.dist, site.before);
  await prepare(site, root);
  expect(readFileSync(`${site.dist}/index.html`, "utf8")).toBe("old");
});

it("says before the work begins which folder cannot be written", async () => {
  put(site.dist, {"index.html": "old"});
  const locked = (folder: string) => async (at: unknown) => {
    if (at === folder) throw Object.assign(new Error("no"), {code: "EACCES"});
  };
  await expect(prepare(site, root, locked(site.dist))).rejects.toThrow(
    /^build: the folder dist cannot be written \(EACCES\) .*; give its owner the right to write, or move it away$/
  );
  await expect(prepare(site, root, locked(root))).rejects.toThrow(/^build: the folder of the project cannot/);
});

it("lets a file keep its time when its bytes are the same, and only then", async () => {
  const long = new Date("2020-02-03T04:05:06Z");
  put(site.dist, {
    "same.js": "a",
    "changed.js": "b",
    "checksums.txt": `${sha("a")}  same.js\n${sha("b")}  changed.js\n`
  });
  for (const name of ["same.js", "changed.js"]) utimesSync(`${site.dist}/${name}`, long, long);
  put(site.made, {"same.js": "a", "changed.js": "c", "new.js": "d"});
  keepTimes(site, new Map(Object.entries({"same.js": sha("a"), "changed.js": sha("c"), "new.js": sha("d")})));
  expect(statSync(`${site.made}/same.js`).mtime).toEqual(long);
  for (const name of ["changed.js", "new.js"])
    expect(statSync(`${site.made}/${name}`).mtime).not.toEqual(long);
});
