import type {Cell} from "../../figure/figure.js";

/** What a review refers to: version, checksums of this site's files, raw files with theirs. */
export interface Edition {
  workbook: string;
  /** Address of the page the review was made on. */
  address: string;
  files: {path: string; sha256: string}[];
  raw: Pick<Cell, "cell" | "file" | "sha256" | "provenance">[];
}

const LINE = /^([0-9a-f]{64}) {2}(.+)$/;
/** Files the ledger is made of. */
const WANTED = /^(?:claims\.json|data\/(?:claims|constants)\.csv|data\/[a-z]+\.parquet)$/;

/** Lines `sha256  path` of checksums.txt that matter to the ledger. */
export const filesOf = (checksums: string): Edition["files"] =>
  checksums.split("\n").flatMap(line => {
    const [, sha256, path] = LINE.exec(line) ?? [];
    return sha256 && path && WANTED.test(path) ? [{path, sha256}] : [];
  });
