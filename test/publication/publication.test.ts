import {describe, expect, it} from "vitest";
import {
  compareVersions,
  editionOf,
  isDoi,
  isOrcid,
  isVersion,
  longDate
} from "../../src/publication/publication.js";

describe("publication", () => {
  it("knows an ORCID by its last digit", () => {
    for (const good of ["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"])
      expect(isOrcid(good)).toBe(true);
    for (const bad of ["0000-0002-1825-0098", "0000000218250097", "0000-0002-1694-2330", ""])
      expect(isOrcid(bad)).toBe(false);
  });

  it("knows a DOI without its address", () => {
    expect(isDoi("10.5281/zenodo.1234567")).toBe(true);
    expect(isDoi("10.1002/adma.202410948")).toBe(true);
    for (const bad of ["https://doi.org/10.5281/zenodo.1", "doi:10.5281/z", "10.5281/", "10.5281/a b"])
      expect(isDoi(bad)).toBe(false);
  });

  it("orders versions as they are released", () => {
    const order = ["0.9.0", "1.0.0-rc.2", "1.0.0-rc.10", "1.0.0", "1.0.1", "1.1.0", "10.0.0"];
    expect([...order].reverse().sort(compareVersions)).toEqual(order);
    expect(compareVersions("1.0.0", "1.0.0")).toBe(0);
    expect(["1.0", "v1.0.0", "01.0.0", "1.0.0.0"].filter(isVersion)).toEqual([]);
  });

  it("says which edition it is", () => {
    expect(longDate("2027-01-31")).toBe("31 January 2027");
    const licences = {code: "MIT", data: "CC-BY-4.0"};
    expect(editionOf({published: false, title: "t", group: "g", version: "0.1.0", licences})).toBe(
      "unpublished draft of version 0.1.0"
    );
    expect(
      editionOf({published: true, title: "t", authors: [], version: "1.0.0", date: "2027-01-01", licences})
    ).toBe("version 1.0.0, 1 January 2027");
  });
});
