/**
 * What each page shows in the lens Read, as a table: height, controls that stand open, the place of the first picture,
 * findings of axe, pages of paper. `SHOW_BEFORE=ADDRESS` measures another site of the same pages beside it.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {PAGES} from "../../src/paper/pages.js";
import {openReadersSite, type Site} from "../browser/browser.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WINDOWS = [
  {width: 390, height: 844},
  {width: 820, height: 1180},
  {width: 1440, height: 900}
];
const SCHEMES = ["light", "dark"] as const;

interface Seen {
  height: number;
  /** Controls of figures that stand open; a row of buttons is one. */
  controls: number;
  /** Most of them in one figure. */
  most: number;
  /** Upper edge of the first picture, px. */
  picture: number | null;
}

/** In the page: measures it as it stands. Functions with names of their own would not come through. */
function measured(): Seen {
  const each = [...document.querySelectorAll(".fig")].map(
    figure =>
      [...figure.querySelectorAll("form :is(.par,.seg,.tog,.g,.chip)")].filter(node =>
        node.checkVisibility({visibilityProperty: true})
      ).length
  );
  const pictures = [
    ...document.querySelectorAll('main :is(svg[role="img"],svg[role="group"],.picture,.argument)')
  ]
    .filter(node => node.checkVisibility({visibilityProperty: true}))
    .map(node => node.getBoundingClientRect())
    .filter(({height}) => height >= 100)
    .map(({top}) => Math.round(top + scrollY));
  return {
    height: document.documentElement.scrollHeight,
    controls: each.reduce((sum, n) => sum + n, 0),
    most: Math.max(0, ...each),
    picture: pictures.length ? Math.min(...pictures) : null
  };
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof import("axe-core")};
    const {violations} = await axe.run(document, {resultTypes: ["violations"], preload: false});
    return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`));
  });
}

const sheets = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;

interface Line {
  seen: Record<string, Seen>;
  axe: string[];
  paper: number;
}

/** A page at three widths and two schemes; colours are asked of axe in both, paper once. */
async function lineOf(site: Site, address: string, path: string, whole: boolean): Promise<Line> {
  const line: Line = {seen: {}, axe: [], paper: 0};
  for (const colorScheme of SCHEMES)
    for (const viewport of WINDOWS) {
      const context = await site.browser.newContext({viewport, colorScheme, reducedMotion: "reduce"});
      const page = await context.newPage();
      await page.goto(`${address}${path}.html`, {waitUntil: "networkidle"});
      line.seen[`${viewport.width} ${colorScheme}`] = await page.evaluate(measured);
      if (whole && viewport.width !== 820) line.axe.push(...(await findings(page)));
      if (viewport.width === 1440 && colorScheme === "light")
        line.paper = sheets(await page.pdf({preferCSSPageSize: true, printBackground: true}));
      await context.close();
    }
  return line;
}

const before = process.env["SHOW_BEFORE"];
const site = await openReadersSite();
const pages: Record<string, unknown> = {};
for (const {path, name} of PAGES) {
  const now = await lineOf(site, site.address, path, true);
  const was = before ? await lineOf(site, before, path, false) : null;
  const widths = WINDOWS.map(({width}) => {
    const [light, dark] = SCHEMES.map(scheme => now.seen[`${width} ${scheme}`]!);
    const old = was?.seen[`${width} light`];
    const both = light!.height === dark!.height ? light!.height : `${light!.height}/${dark!.height}`;
    return `${width}: ${old ? `${old.height} → ` : ""}${both} px, ${light!.controls} controls (${light!.most}), picture at ${light!.picture ?? "–"}`;
  });
  pages[path] = {...now, ...(was ? {was} : {})};
  process.stderr.write(
    `${name} | ${widths.join(" | ")} | axe ${now.axe.length} | ${was ? `${was.paper} → ` : ""}${now.paper} sheets\n${now.axe.map(text => `    ${text}\n`).join("")}`
  );
}
await site.close();
process.stdout.write(`${JSON.stringify(pages)}\n`);
