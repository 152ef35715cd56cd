import {describe, expect, it} from "vitest";
import {fullCitation, inOrder, shortCitation} from "../../src/reading/cite.js";
import {bibliography} from "../paper/reading/content.js";

const by = (id: string) => bibliography.find(reference => reference.id === id)!;

describe("citations", () => {
  it("keep the paper's number, else name and year", () => {
    expect(shortCitation(by("krauskopf2019"))).toBe("[78]");
    expect(shortCitation(by("boukamp1995"))).toBe("Boukamp 1995");
    expect(shortCitation(by("larche1973"))).toBe("Larché and Cahn 1973");
    expect(shortCitation(by("schonleber2014"))).toBe("Schönleber et al. 2014");
    expect(shortCitation(by("wang2025"))).toBe("Wang et al. 2025");
  });

  it("write article and book in full", () => {
    expect(fullCitation(by("boukamp1995"))).toBe(
      "B. A. Boukamp, A Linear Kronig-Kramers Transform Test for Immittance Data Validation, " +
        "<cite>J. Electrochem. Soc.</cite> <b>1995</b>, <i>142</i>, 1885–1894. " +
        '<a href="https://doi.org/10.1149/1.2044210">doi:10.1149/1.2044210</a>'
    );
    expect(fullCitation(by("carslaw1959"))).toBe(
      "H. S. Carslaw, J. C. Jaeger, <cite>Conduction of Heat in Solids</cite>, 2nd ed., Clarendon Press, Oxford, <b>1959</b>."
    );
    expect(fullCitation(by("jache2014"))).toBe(
      "B. Jache, B. Mogwitz, F. Klein, P. Adelhelm, <cite>J. Power Sources</cite> <b>2014</b>, <i>247</i>, 703."
    );
  });

  it("stand in order: the paper, its list by number, ours by name", () => {
    const order = inOrder(bibliography);
    expect(order[0]!.id).toBe("wang2025");
    const numbers = order.flatMap(({custom}) => (custom.role === "cited" ? [custom.number] : []));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(order.at(-1)!.custom.role).toBe("ours");
    expect(order).toHaveLength(bibliography.length);
  });
});

describe("bibliography", () => {
  it("is CSL-JSON with unique ids, authors and a year, and each of the paper's numbers once", () => {
    expect(new Set(bibliography.map(({id}) => id)).size).toBe(bibliography.length);
    const numbers = bibliography.flatMap(({custom}) => (custom.role === "cited" ? [custom.number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const reference of bibliography) {
      expect(reference.author.length, reference.id).toBeGreaterThan(0);
      for (const {family, given} of reference.author)
        expect(`${given} ${family}`, reference.id).toMatch(/^\p{Lu}\S*( \S+)+$/u);
      expect(reference.issued["date-parts"][0]![0], reference.id).toBeGreaterThan(1900);
      expect(reference["container-title-short"] ?? reference.title, reference.id).toBeTruthy();
    }
  });

  it("holds the paper with all sixteen authors and its DOI", () => {
    const paper = by("wang2025");
    expect(paper.author).toHaveLength(16);
    expect(paper.author[2]).toEqual({family: "Naik", given: "Kaustubh G."});
    expect(paper.author.at(-1)!.family).toBe("Mitlin");
    expect(paper.DOI).toBe("10.1002/adma.202410948");
  });
});
