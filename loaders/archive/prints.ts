import {readFile} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {PRINTED_MM} from "../../src/components/standalone.js";
import {withDensity} from "../../src/lib/png-density.js";
import {editionOf} from "../../src/publication/publication.js";
import type {Edition} from "../publication/site.js";
import {chromiumPath} from "../chromium.js";
import {serve} from "../serve.js";
import {bindBook, LEFT_OUT, type Chapter} from "./book.js";

const DOTS_PER_INCH = 300;

/** Files that a browser makes: the same bytes from the same browser, which the archive names. */
export interface Prints {
  browser: string;
  /** by their path in the archive */
  files: Map<string, Uint8Array>;
}

/** What is printed. */
export interface Printed {
  dist: string;
  /** pages of the PDF, in order */
  chapters: readonly Chapter[];
  /** ids of the figures drawn as PNG */
  figures: readonly string[];
  edition: Edition;
  /** 2027-01-31 */
  date: string;
}

/** The workbook as one PDF, and every figure as PNG at the widths of print; null where there is no browser. */
export async function prints({dist, chapters, figures, edition, date}: Printed): Promise<Prints | null> {
  const driver = await import("playwright-core").catch(() => null);
  if (!chromiumPath || !driver) return null;
  const site = await serve(0, dist);
  const browser = await driver.chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"]
  });
  try {
    const files = new Map<string, Uint8Array>();
    const page = await browser.newPage();
    for (const id of figures)
      for (const mm of PRINTED_MM) {
        const svg = await readFile(`${dist}/figures/${id}.${mm}mm.svg`, "utf8");
        files.set(`figures/${id}.${mm}mm.png`, await png(page, svg, mm));
      }
    files.set("workbook.pdf", await book(browser, site.address, chapters, edition, date));
    return {browser: `Chromium ${browser.version()}`, files};
  } finally {
    await browser.close();
    site.close();
  }
}

/** A picture as PNG, as a reader's own browser makes it. */
async function png(page: Page, svg: string, mm: number): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async ([svg, width]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
      canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").split(",")[1]!;
    },
    [svg, Math.round((mm / 25.4) * DOTS_PER_INCH)] as const
  );
  return withDensity(Buffer.from(base64, "base64"), DOTS_PER_INCH);
}

async function book(
  browser: Browser,
  address: string,
  chapters: readonly Chapter[],
  {issue}: Edition,
  date: string
): Promise<Uint8Array> {
  const page = await browser.newPage({colorScheme: "light", reducedMotion: "reduce", bypassCSP: true});
  // Scripts of the site would wake what is only printed.
  await page.route("**/*.js", route => route.abort());
  await page.goto(`${address}${chapters[0]!.path}.html`);
  // The loader of the program names inner functions by a helper of its own.
  await page.evaluate("globalThis.__name = named => named");
  await page.evaluate(bindBook, {
    chapters: [...chapters],
    title: issue.title,
    edition: editionOf(issue),
    base: (issue.published && issue.base_address) || null,
    leftOut: LEFT_OUT
  });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const small =
    "font:8px sans-serif;width:100%;padding:0 20mm;color:#444;display:flex;justify-content:space-between";
  const pdf = await page.pdf({
    format: "A4",
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate: `<div style="${small}"><span>${editionOf(issue)}</span><span class="pageNumber"></span></div>`
  });
  return steady(pdf, date);
}

/**
 * The day of publication in place of the moment of printing, and nodes numbered as they come instead of as the browser
 * happened to make them: the same workbook is the same bytes.
 */
export function steady(pdf: Uint8Array, date: string): Uint8Array {
  const day = date.replaceAll("-", "");
  const nodes = new Map<string, string>();
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:${day}000000`)
    .replace(/\(node(\d{8})\)/g, (_, node: string) => {
      const known = nodes.get(node) ?? String(nodes.size + 1).padStart(8, "0");
      nodes.set(node, known);
      return `(node${known})`;
    });
  return Buffer.from(text, "latin1");
}
