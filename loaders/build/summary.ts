/** What a build made, as it says at its end. */
export interface Made {
  pages: number;
  figures: number;
  /** verdict of every claim */
  verdicts: readonly string[];
  /** raw files with their provenance and the number of warnings their readers gave */
  cells: readonly {provenance: string; warnings: readonly unknown[]}[];
  files: number;
  bytes: number;
}

/** One line per thing worth knowing before the site is shown. */
export function summary({pages, figures, verdicts, cells, files, bytes}: Made): string[] {
  const classes = new Map<string, number>();
  for (const verdict of verdicts) classes.set(verdict, (classes.get(verdict) ?? 0) + 1);
  const measured = cells.filter(({provenance}) => provenance === "measured").length;
  const warnings = cells.reduce((sum, cell) => sum + cell.warnings.length, 0);
  const claims = [...classes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([verdict, count]) => `${count} ${verdict}`);
  return [
    `${pages} pages, ${figures} figures`,
    `${verdicts.length} claims: ${claims.join(", ")}`,
    `${measured} of ${cells.length} raw files measured, ${warnings || "no"} ${warnings === 1 ? "warning" : "warnings"}`,
    `${files} files, ${(bytes / 1e6).toFixed(1)} MB`
  ];
}
