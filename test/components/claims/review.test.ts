import {csvParseRows} from "d3-dsv";
import {describe, expect, it} from "vitest";
import {assumptions} from "../../../src/claims/paper.js";
import "../../../src/paper/claims.js";
import type {ClaimEntry} from "../../../src/claims/entry.js";
import {filesOf, type Edition} from "../../../src/components/claims/edition.js";
import {reviewCsv, reviewJson, type Review} from "../../../src/components/claims/ledger-files.js";
import {report} from "../../../src/components/claims/report.js";
import {byId, newDesk, published} from "./published.js";

const SUM = "0123456789abcdef".repeat(4);
const edition: Edition = {
  workbook: "0.0.0",
  name: "A <book>",
  paper: {said: "A. Author et al., A Journal", doi: "10.1002/adma.202410948"},
  address: "https://example.org/claims.html?assume.electrode_diameter=collector",
  files: [{path: "data/claims.csv", sha256: SUM}],
  raw: [{cell: "k", file: "half-cells/k.xlsx", sha256: SUM, provenance: "reconstructed"}]
};
const changed = newDesk().choose({electrode_diameter: "collector"});
const now = new Map<string, ClaimEntry>([...byId, ...changed.map(e => [e.id, e] as const)]);
const review: Review = {
  edition,
  choices: {electrode_diameter: "collector"},
  entries: [...now.values()],
  notes: {
    "fig1a.foil.side": {checked: true, text: '<script>alert("x")</script>, see line 3'},
    "fig1b.thickness.mg.mgw": {checked: false, text: "=1+1"},
    "gone.claim": {checked: false, text: "old"}
  }
};

describe("the report", () => {
  const html = report(review, assumptions(), "2031-02-03");

  it("needs no other file", () => {
    expect(html).not.toMatch(/\bsrc=|<link|@import|url\(|<script|<iframe|<object/);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(m => m[1]!).filter(a => !a.startsWith("#"));
    expect(new Set(addresses)).toEqual(new Set(["https://doi.org/10.1002/adma.202410948", edition.address]));
  });

  it("holds every statement once, with its verdict as it stands under the assumptions", () => {
    for (const {id, verdict} of review.entries) {
      const line = html.slice(html.indexOf(`id="${id}"`), html.indexOf("</tr>", html.indexOf(`id="${id}"`)));
      expect(line.length, id).toBeGreaterThan(10);
      expect(line, id).toContain(`</span>${verdict}</td>`);
    }
    expect(html.match(/ id="/g)).toHaveLength(review.entries.length);
    expect(html).toContain("2031-02-03");
    expect(html).toContain(SUM);
    expect(html).toContain("collector");
  });

  it("quotes notes as text, those of other editions too", () => {
    expect(html).toContain('&lt;script&gt;alert("x")&lt;/script&gt;, see line 3');
    expect(html).toContain("gone.claim</code> (not in this edition)");
  });
});

describe("the ledger as files", () => {
  it("is a table with one row per statement, numbers unrounded", () => {
    const [head, ...rows] = csvParseRows(reviewCsv(review));
    expect(rows).toHaveLength(published.length);
    const cell = (row: string[], name: string): string => row[head!.indexOf(name)]!;
    for (const row of rows) {
      const entry = now.get(cell(row, "id"))!;
      expect(row).toHaveLength(head!.length);
      expect(cell(row, "verdict")).toBe(entry.verdict);
      expect(cell(row, "computed")).toBe(entry.computed ? String(entry.computed.value) : "");
      expect(cell(row, "paper_low")).toBe(entry.paper.low === null ? "" : String(entry.paper.low));
      expect(cell(row, "claims_csv_sha256")).toBe(SUM);
      for (const text of row)
        expect(/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)), text).toBe(false);
      if (cell(row, "id") === "fig1b.thickness.mg.mgw") expect(cell(row, "note")).toBe("'=1+1");
    }
    const noted = rows.find(row => cell(row, "id") === "fig1a.foil.side")!;
    expect([cell(noted, "checked"), cell(noted, "note")]).toEqual([
      "yes",
      review.notes["fig1a.foil.side"]!.text
    ]);
    expect(cell(noted, "assumptions_changed")).toBe("electrode_diameter=collector");
  });

  it("is the same as JSON", () => {
    const read = JSON.parse(reviewJson(review)) as {
      claims: ClaimEntry[];
      assumptions: unknown;
      notes: unknown;
      edition: unknown;
    };
    expect(read.claims).toEqual(JSON.parse(JSON.stringify(review.entries)));
    expect([read.assumptions, read.notes, read.edition]).toEqual([review.choices, review.notes, edition]);
  });

  it("names the checksums that the ledger rests on", () => {
    const paths = [
      "claims.json",
      "data/claims.csv",
      "data/context.json",
      "data/cycles.parquet",
      "search.json"
    ];
    const published = Object.fromEntries(paths.map(path => [path, {address: path, bytes: 1, sha256: SUM}]));
    expect(filesOf(published)).toEqual(
      ["claims.json", "data/claims.csv", "data/cycles.parquet"].map(path => ({path, sha256: SUM}))
    );
  });
});
