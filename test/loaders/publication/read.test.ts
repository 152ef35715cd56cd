import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {describe, expect, it} from "vitest";
import {parsePublication, readIssue} from "../../../loaders/publication/read.js";

const GOOD = {
  title: "A workbook",
  authors: [{given: "Ada", family: "Example", orcid: "0000-0002-1825-0097", affiliations: ["An institute"]}],
  version: "1.0.0",
  date: "2027-01-31",
  doi: "10.5281/zenodo.1234567",
  base_address: "https://example.org/book/",
  repository: "https://example.org/source",
  contact: "ada@example.org",
  funding: [{funder: "A foundation", award: "12"}],
  licences: {code: "MIT", data: "CC-BY-4.0"}
};
const said = async (change: object): Promise<string> =>
  parsePublication(JSON.stringify({...GOOD, ...change})).then(
    () => "taken",
    (error: Error) => error.message
  );

describe("data/publication.json", () => {
  it("is taken when it agrees with the schema", async () => {
    expect(await parsePublication(JSON.stringify(GOOD))).toEqual(GOOD);
  });

  it.each([
    [
      {doi: "https://doi.org/10.5281/zenodo.1"},
      /publication: "https:.*" is not a DOI without address.*→|doi\b/
    ],
    [
      {authors: [{given: "Ada", family: "Example", orcid: "0000-0002-1825-0098"}]},
      /"0000-0002-1825-0098" is not an ORCID whose last digit.*authors → 0 → orcid/
    ],
    [{version: "1.0"}, /"1\.0" is not a version of three numbers/],
    [{date: "31.1.2027"}, /"31\.1\.2027" is not a day such as/],
    [{date: "2027-02-30"}, /is not a day/],
    [{base_address: "https://example.org/book"}, /is not the address of a folder/],
    [{repository: "javascript:alert(1)"}, /is not an address that begins with https/],
    [{contact: "ada"}, /is not an e-mail address/],
    [{authors: []}, /fewer than 1 items/],
    [{title: undefined}, /"title" is missing \(data\/publication\.json\); add it/],
    [{autors: []}, /"autors" is not known/]
  ])("is refused with the place: %j", async (change, sentence) => {
    const message = await said(change);
    expect(message).toMatch(/^publication: /);
    expect(message).toMatch(sentence);
    expect(message).toContain("data/publication.json");
  });

  it("is refused when it is no JSON", async () => {
    await expect(parsePublication("{")).rejects.toThrow(/^publication: not JSON.*data\/publication\.json/);
  });

  it("may be absent: then the issue is a draft that names no person and no date", async () => {
    const folder = await mkdtemp(`${tmpdir()}/publication-`);
    const draft = await readIssue(folder);
    expect(draft.published).toBe(false);
    expect(draft).not.toHaveProperty("date");
    await writeFile(`${folder}/publication.json`, JSON.stringify(GOOD));
    expect(await readIssue(folder)).toEqual({published: true, ...GOOD});
    await rm(folder, {recursive: true});
  });
});
