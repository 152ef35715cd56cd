/** One file of the archive. */
export interface Item {
  /** place in the archive, with forward slashes */
  path: string;
  bytes: Uint8Array;
  sha256: string;
  /** one sentence for readers of the metadata */
  what: string;
  licence: "code" | "data";
  /** a file that may be run, as the identifier of the source counts it */
  executable?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  md: "text/markdown",
  sql: "application/sql",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  wasm: "application/wasm",
  woff2: "font/woff2"
};

/** Media type by the ending of the name; bytes without a known one are just bytes. */
export const mediaType = (path: string): string =>
  TYPES[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";
