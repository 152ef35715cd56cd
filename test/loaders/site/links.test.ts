import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, expect, it} from "vitest";
import {brokenLinks as brokenIn, pagesBelow} from "../../../loaders/site/links.js";

const folder = mkdtempSync(`${tmpdir()}/workbook-links-`);
afterAll(() => rmSync(folder, {recursive: true}));
mkdirSync(`${folder}/figures`);
const put = (file: string, text: string): string => (writeFileSync(`${folder}/${file}`, text), file);

const files = [
  put("index.html", '<p id="top">x</p>'),
  put("a.html", '<h2 id="Größe">x</h2><a name="b&amp;c"></a>'),
  put("figures/fig-1.html", ""),
  put("data.csv", "")
];
const brokenLinks = (dist: string, all: string[], base?: string): string[] =>
  brokenIn(dist, all, pagesBelow(dist, all), base);
const broken = (link: string): string[] =>
  brokenLinks(folder, [...files, put("page.html", `<p id="here"><a class="x" href="${link}">y</a>`)]);

it.each([
  "#here",
  "a.html",
  "./a",
  "a.html#Gr%C3%B6%C3%9Fe",
  "a.html#b&amp;c",
  "a.html?specimen=Cu#Größe",
  "./",
  "figures/fig-1.html",
  "data.csv",
  "https://doi.org/10.1002/adma.202410948",
  "mailto:a@b.c"
])("follows %s", link => expect(broken(link)).toEqual([]));

it.each(["#gone", "gone.html", "a.html#gone", "../index.html", "figures/fig-2.html", "%E0%A4%A.html"])(
  "notices that %s leads nowhere",
  link => expect(broken(link)).toEqual([`page.html: ${link}`])
);

it("follows links from the root of the host into the folder the site is served from, and no others", async () => {
  const page = (link: string): string => put("404.html", `<a href="${link}">y</a>`);
  const all = (link: string): string[] => [...files, page(link)];
  for (const [link, base] of [
    ["/x/a.html", "/x/"],
    ["/x/", "/x/"],
    ["/a.html", "/"]
  ] as const)
    expect(brokenLinks(folder, all(link), base), link).toEqual([]);
  for (const [link, base] of [
    ["/a.html", "/x/"],
    ["/x/gone.html", "/x/"],
    ["/x/a.html", "/"]
  ] as const)
    expect(brokenLinks(folder, all(link), base), link).toEqual([`404.html: ${link}`]);
});

it("follows links into an earlier edition, which lies beside the files of this one", async () => {
  mkdirSync(`${folder}/v/1.0.0`, {recursive: true});
  put("v/1.0.0/index.html", "");
  expect(broken("./v/1.0.0/")).toEqual([]);
  expect(broken("v/1.0.0/index.html")).toEqual([]);
  expect(broken("./v/1.1.0/")).toEqual(["page.html: ./v/1.1.0/"]);
});
