import {mkdir, mkdtemp, readdir, readFile, rm, writeFile, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {parseChangelog} from "../../../loaders/publication/changelog.js";
import {archiveOf, layOutEarlier} from "../../../loaders/publication/earlier.js";
import {atomFeed} from "../../../loaders/publication/feed.js";
import {release} from "../../../loaders/publication/release.js";
import {run} from "../../../loaders/verbs/release.js";
import type {Publication} from "../../../src/publication/publication.js";
import {writeZip} from "../../../loaders/archive/zip.js";
import {strangeZip} from "../../formats/xlsx/strange.js";

const LOG = "# Changes\n\n## Next\n\n- One thing\n  over two lines.\n- Another & <more>.\n";
const FIRST: Publication = {
  title: "A book",
  authors: [{given: "Ada", family: "Example"}],
  version: "1.0.0",
  date: "2027-01-31",
  doi: "10.5281/zenodo.1",
  base_address: "https://example.org/book/",
  licences: {code: "MIT", data: "CC-BY-4.0"}
};

describe("changelog", () => {
  it("is read edition by edition", () => {
    expect(parseChangelog(`${LOG}\n## 1.0.0, 2027-01-31\n\n- First.\n`)).toEqual([
      {version: null, date: null, items: ["One thing over two lines.", "Another & <more>."]},
      {version: "1.0.0", date: "2027-01-31", items: ["First."]}
    ]);
  });

  it.each([
    ["## Soon\n", /^changelog: "Soon" is no edition \(CHANGELOG\.md line 1\)/],
    ["## Next\n## Next\n", /stands there twice \(CHANGELOG\.md line 2\)/]
  ])("refuses %j with its line", (text, sentence) => expect(() => parseChangelog(text)).toThrow(sentence));
});

describe("release", () => {
  it("the first edition keeps its identifier and has no earlier one", () => {
    const {publication, changelog} = release(FIRST, LOG, "1.0.0", "2027-02-01");
    expect(publication).toMatchObject({version: "1.0.0", date: "2027-02-01", doi: "10.5281/zenodo.1"});
    expect(publication.earlier).toBeUndefined();
    expect(changelog).toContain("## Next\n\n## 1.0.0, 2027-02-01\n\n- One thing");
  });

  it("a later one keeps the edition before, its identifier and its address", () => {
    const first = release(FIRST, LOG, "1.0.0", "2027-02-01");
    const log = first.changelog.replace("## Next\n", "## Next\n\n- More.\n");
    const second = release(first.publication, log, "1.1.0", "2027-03-01");
    expect(second.publication.doi).toBeUndefined();
    expect(second.publication.earlier).toEqual([
      {
        version: "1.0.0",
        date: "2027-02-01",
        doi: "10.5281/zenodo.1",
        address: "https://example.org/book/v/1.0.0/"
      }
    ]);
    expect(() => release(second.publication, second.changelog, "1.0.5", "2027-04-01")).toThrow(
      /does not follow 1\.1\.0/
    );
    expect(() => release(second.publication, second.changelog, "1.1.0", "2027-04-01")).toThrow(
      /does not follow/
    );
    expect(() => release(second.publication, log, "1.2.0", "2027-02-28")).toThrow(
      /lies before the last release/
    );
    expect(() => release(second.publication, second.changelog, "1.2.0", "2027-04-01")).toThrow(
      /nothing is listed as changed/
    );
    expect(() => release(second.publication, log, "1.2", "2027-04-01")).toThrow(/no version/);
  });

  it("by command writes both files or neither", async () => {
    const folder = await mkdtemp(`${tmpdir()}/release-`);
    const io = {out: () => undefined, err: () => undefined, read: () => Promise.reject(new Error("unused"))};
    const call = (...args: string[]) => run(args, io, folder, folder);
    await writeFile(`${folder}/CHANGELOG.md`, LOG);
    await expect(call("1.0.0")).rejects.toThrow(/unpublished draft/);
    await writeFile(`${folder}/publication.json`, JSON.stringify(FIRST));
    await expect(call("0.9.0")).rejects.toThrow(/does not follow/);
    expect(await readFile(`${folder}/CHANGELOG.md`, "utf8")).toBe(LOG);
    expect(await call("1.0.0", "--date", "2027-02-01")).toBe(0);
    expect(JSON.parse(await readFile(`${folder}/publication.json`, "utf8")).date).toBe("2027-02-01");
    // An edition without an identifier stays reachable by its archive alone.
    const {doi: _doi, ...plain} = JSON.parse(await readFile(`${folder}/publication.json`, "utf8"));
    await writeFile(`${folder}/publication.json`, JSON.stringify(plain));
    await writeFile(
      `${folder}/CHANGELOG.md`,
      (await readFile(`${folder}/CHANGELOG.md`, "utf8")).replace("## Next\n", "## Next\n\n- More.\n")
    );
    await expect(call("1.1.0", "--date", "2027-03-01")).rejects.toThrow(/1\.0\.0 would no longer be reached/);
    await mkdir(`${folder}/archive`);
    const site = {
      "site/index.html": strToU8("first"),
      "site/a/b.css": strToU8("x"),
      "README.md": strToU8("r")
    };
    await writeFile(archiveOf(folder, "1.0.0"), zipSync(site));
    expect(await call("1.1.0", "--date", "2027-03-01")).toBe(0);
    expect(await layOutEarlier(`${folder}/dist`, folder, ["0.9.0", "1.0.0"])).toEqual(["0.9.0"]);
    expect(await readdir(`${folder}/dist/v`, {recursive: true})).toEqual(
      expect.arrayContaining(["1.0.0/index.html", "1.0.0/a/b.css"])
    );
    expect(await readdir(`${folder}/dist/v/1.0.0`)).toHaveLength(2);
    for (const [bytes, said] of [
      [
        zipSync({"site/../../x": strToU8("x"), "site/index.html": strToU8("")}),
        /is broken: part 1 .* leads out of the package/
      ],
      [zipSync({"README.md": strToU8("r")}), /has no site/],
      [zipSync(site).subarray(0, 60), /is broken/],
      [strangeZip([{name: "site/index.html", bytes: strToU8("x"), crc: 1}]), /is broken: size or checksum/],
      [
        zipSync({"site/index.html": strToU8(""), "site/a": strToU8(""), "site/a/b": strToU8("")}),
        /a file for its folder/
      ]
    ] as const) {
      await writeFile(archiveOf(folder, "1.0.0"), bytes);
      await expect(layOutEarlier(`${folder}/other`, folder, ["1.0.0"])).rejects.toThrow(said);
    }
    await expect(readdir(`${folder}/other`)).rejects.toThrow();
    await rm(folder, {recursive: true});
  });
});

it("neither release nor archive writes through a link that lies beside a file", async () => {
  const folder = await mkdtemp(`${tmpdir()}/release-`);
  const io = {out: () => undefined, err: () => undefined, read: () => Promise.reject(new Error("unused"))};
  const own = `${folder}/own`;
  await writeFile(own, "mine");
  await writeFile(`${folder}/CHANGELOG.md`, LOG);
  await writeFile(`${folder}/publication.json`, JSON.stringify(FIRST));
  for (const link of ["publication.json.new", "CHANGELOG.md.new", "a.zip.part"])
    await symlink(own, `${folder}/${link}`);
  expect(await run(["1.0.0", "--date", "2027-02-01"], io, folder, folder)).toBe(0);
  expect(await writeZip(`${folder}/a.zip`, [{path: "a", bytes: strToU8("x")}])).toBeGreaterThan(0);
  await expect(run(["../../1.0.0"], io, folder, folder)).rejects.toThrow(/is no version/);
  expect(await readFile(own, "utf8")).toBe("mine");
  await rm(folder, {recursive: true});
});

it("the feed lists released editions under the address of the site", () => {
  const feed = atomFeed(
    {...FIRST, base_address: FIRST.base_address!},
    parseChangelog(`${LOG}\n## 1.0.0, 2027-01-31\n\n- A & b.\n`)
  );
  expect(feed.match(/<entry>/g)).toHaveLength(1);
  expect(feed).toContain("<id>https://example.org/book/updates.html#v1.0.0</id>");
  expect(feed).toContain("A &amp; b.");
  expect(feed).toContain("<updated>2027-01-31T00:00:00Z</updated>");
});
