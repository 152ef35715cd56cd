import type {Element} from "../src/lib/element.js";
import type {Context} from "../src/figure/figure.js";
import type {Database} from "./database.js";
import {moduleAt} from "./paths.js";
import {registry} from "../src/lib/registry.js";
import type {PageEntry} from "../src/reading/page.js";

/** Parts of pages that are made from data at build; each returns HTML without blank lines. */
export type Make = (argument: string, path: string) => string;

/** What a paper hands to the build beside its claims and its reading. */
export interface PaperSite {
  pages: readonly PageEntry[];
  /** What the workbook is, in the words beside its name. */
  says: string;
  /** The key figure a page opens with, and where in the cell the page looks. */
  opening(
    page: string,
    path: string
  ): {key: Element | null; locator: {picture: Element; words: string} | null};
  /** What the cells that are measured add to the key figures, made before the pages are written. */
  measured(database: Database, context: Context): Promise<unknown>;
  /** Parts of pages that are this paper's own, by the name of their line `::name`. */
  parts: Readonly<Record<string, Make>>;
  /** Check → the file it is written in, from the root of the repository. */
  checkFiles(): Promise<ReadonlyMap<string, string>>;
  /** Writes the reconstructed raw files of the cells named, or of all, or compares their checksums. */
  writeFiles(
    folder: string,
    only: string[],
    check: boolean,
    each: (file: Written) => void
  ): Promise<Written[]>;
}

export interface Written {
  cell: string;
  bytes: number;
  /** True when the checksum is the manifest's. */
  same: boolean;
}

export const paperSite = registry<PaperSite>("pages", "loaders/paper/index.ts");
export const pages = (): readonly PageEntry[] => paperSite.get().pages;

/** The paper lies beside the engine at a fixed place and hands over what is its own when it is loaded. */
export const loadPaper = (): Promise<unknown> =>
  import(/* @vite-ignore */ moduleAt("loaders/paper/index").href);
