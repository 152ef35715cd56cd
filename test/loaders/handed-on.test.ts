import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {chapterPage, figurePage, handedOn} from "../../loaders/handed-on.js";
import {root} from "../../loaders/paths.js";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const printed = (loader: string, ...given: string[]): Buffer =>
  execFileSync(process.execPath, [`${root}/src/${loader}`, ...given], {maxBuffer: 1e8});

describe("files the site hands on", () => {
  it.each([
    ["data/claims.csv", "data/claims.csv.js"],
    ["data/constants.csv", "data/constants.csv.js"],
    ["data/context.json", "data/context.json.js"],
    ["data/reductions.json", "data/reductions.json.js"],
    ["data/cells.parquet", "data/[table].parquet.js", "--table=cells"],
    ["data/engine/duckdb-eh.wasm", "data/engine/[file].wasm.js", "--file=duckdb-eh"],
    [
      "fonts/source-sans-3-greek-wght-normal.woff2",
      "fonts/[file].woff2.js",
      "--file=source-sans-3-greek-wght-normal"
    ]
  ])("%s is the same from the build and from its loader", (address, loader, ...given) => {
    const file = `${root}/${handedOn(address)}`;
    expect(existsSync(file), file).toBe(true);
    expect(digest(printed(loader, ...given))).toBe(digest(readFileSync(file)));
  });

  it("the page of a figure too", () =>
    expect(printed("figures/[id].md.js", "--id=fig-2i").toString()).toBe(figurePage("fig-2i")));

  it("and that of a notebook", () =>
    expect(printed("notebooks/[id].md.js", "--id=exercises").toString()).toBe(chapterPage("exercises")));

  it("nothing else", () => {
    for (const address of ["index.html", "data/engine/duckdb-browser-eh.worker.js", "figures/fig-2i"])
      expect(handedOn(address)).toBeNull();
    expect(handedOn("data/records/cell=x/part.parquet")).toBe(".workbook/tables/records/cell=x/part.parquet");
  });
});
