import type {Cell} from "../../figure/figure.js";
import type {Published} from "../../lib/published.js";

/** What a review refers to: version, checksums of this site's files, raw files with theirs. */
export interface Edition {
  workbook: string;
  /** What the workbook is called. */
  name: string;
  /** First author and journal of the paper, and its DOI. */
  paper: {said: string; doi: string};
  /** Address of the page the review was made on. */
  address: string;
  files: {path: string; sha256: string}[];
  raw: Pick<Cell, "cell" | "file" | "sha256" | "provenance">[];
}

/** Files the ledger is made of. */
const WANTED = /^(?:claims\.json|data\/(?:claims|constants)\.csv|data\/[a-z]+\.parquet)$/;

/** Of the files this page's build published, those that matter to the ledger. */
export const filesOf = (published: Published): Edition["files"] =>
  Object.entries(published).flatMap(([path, {sha256}]) => (WANTED.test(path) ? [{path, sha256}] : []));
