import type {ClaimEntry} from "../../src/claims/entry.js";
import type {Entry} from "../manifest.js";

/** How far the files behind a figure are measured. */
interface FigureStatus {
  figure: string;
  measured: string[];
  reconstructed: string[];
}

export interface Status {
  files: number;
  measured: number;
  families: {family: string; files: number; measured: number}[];
  figures: FigureStatus[];
  /** cells whose file is still ours */
  missing: {cell: string; file: string; figures: string}[];
  /** statements judged on our own files: they become evidence when these are measured; null before a build */
  by_construction: number | null;
}

/** What rests on measured files and what does not yet. */
export function statusOf(entries: readonly Entry[], claims: readonly ClaimEntry[] | null): Status {
  const isMeasured = ({provenance}: Entry): boolean => provenance === "measured";
  const figures = new Map<string, FigureStatus>();
  for (const entry of entries)
    for (const figure of entry.figures.split(/\s+/).filter(Boolean)) {
      const found = figures.get(figure) ?? {figure, measured: [], reconstructed: []};
      found[entry.provenance].push(entry.cell);
      figures.set(figure, found);
    }
  const families = [...new Set(entries.map(({family}) => family))].map(family => {
    const own = entries.filter(entry => entry.family === family);
    return {family, files: own.length, measured: own.filter(isMeasured).length};
  });
  return {
    files: entries.length,
    measured: entries.filter(isMeasured).length,
    families,
    figures: [...figures.values()].sort((a, b) => a.figure.localeCompare(b.figure, "en", {numeric: true})),
    missing: entries
      .filter(entry => !isMeasured(entry))
      .map(({cell, file, figures}) => ({cell, file, figures})),
    by_construction: claims && claims.filter(({verdict}) => verdict === "by construction").length
  };
}
