import {createHash} from "node:crypto";
import {mkdtemp, mkdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prints, steady, type Printed, type Prints} from "../../../loaders/archive/prints.js";
import {noBrowser} from "../../browser/browser.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/prints-`);
  await mkdir(`${folder}/figures`);
  const page = (body: string): string =>
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>p{color:#123}</style><main>${body}</main></html>`;
  await writeFile(
    `${folder}/index.html`,
    page(
      '<h1>First</h1><p id="here">See <a href="./second.html#there">there</a>, <a href="#here">here</a>, <a href="./raw/a.txt">a file</a> and <a href="https://doi.org/10.1000/x">a paper</a>.</p><div class="drawers">left out</div>'
    )
  );
  await writeFile(
    `${folder}/second.html`,
    page('<h1>Second</h1><table id="there"><tr><th>a</th><td>1</td></tr></table>')
  );
  for (const mm of [89, 183])
    await writeFile(
      `${folder}/figures/fig-1.${mm}mm.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="${mm}mm" height="${mm / 2}mm"><circle cx="50" cy="25" r="20"/></svg>`
    );
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const licences = {code: "MIT", data: "CC-BY-4.0"};
const wanted = (): Printed => ({
  dist: folder,
  chapters: [
    {path: "index", name: "First"},
    {path: "second", name: "Second"}
  ],
  figures: ["fig-1"],
  edition: {
    issue: {published: false, title: "A book", group: "g", version: "0.1.0", licences},
    paper: {id: "p", type: "article-journal", title: "t", author: []},
    source: "swh:1:dir:0"
  },
  date: "2027-01-31"
});
const sums = ({files}: Prints): string[] =>
  [...files].map(([file, bytes]) => `${file} ${createHash("sha256").update(bytes).digest("hex")}`);

describe.skipIf(noBrowser)("what a browser prints for the archive", () => {
  it("is one PDF with contents and links inside it, and figures at two widths, the same bytes when made twice", async () => {
    const made = (await prints(wanted()))!;
    expect([...made.files.keys()]).toEqual([
      "figures/fig-1.89mm.png",
      "figures/fig-1.183mm.png",
      "workbook.pdf"
    ]);
    const png = Buffer.from(made.files.get("figures/fig-1.89mm.png")!);
    expect([png.readUInt32BE(16), png.indexOf("pHYs")]).toEqual([1051, 37]);
    const pdf = Buffer.from(made.files.get("workbook.pdf")!).toString("latin1");
    expect(pdf).toMatch(/\/Title \(A book\)/);
    expect(pdf).toContain("/CreationDate (D:20270131000000");
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBe(3);
    expect([...pdf.matchAll(/\/URI \((.*?)\)/g)].map(([, address]) => address)).toEqual([
      "https://doi.org/10.1000/x"
    ]);
    expect(pdf).toContain("second--there");
    expect(made.browser).toMatch(/^Chromium \d+/);
    expect(sums((await prints(wanted()))!)).toEqual(sums(made));
  });

  it("numbers nodes as they come, wherever they are named", () => {
    const pdf = Buffer.from(
      "(node00000213) (node00000007) (node00000213) /ModDate (D:20261129120000+00'00')"
    );
    expect(Buffer.from(steady(pdf, "2027-01-31")).toString()).toBe(
      "(node00000001) (node00000002) (node00000001) /ModDate (D:20270131000000+00'00')"
    );
  });
});
