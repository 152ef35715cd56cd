/** Spectra to work on: those of the site, from the same tables as the figures, and those of a reader's file. */
import type {Context, Row} from "../../figure/figure.js";
import {query} from "../../database/duckdb.js";
import {PAR_CAVEAT} from "../../formats/par-caveat.js";
import {spectraOf} from "../../models/impedance/fits.js";
import type {Spectrum} from "../../models/impedance/spectrum.js";
import type {Subject} from "./charts.js";
import {part} from "../../lib/part.js";

export interface Source {
  key: string;
  label: string;
  /** Spectra that belong together, such as the cycles of a cell. */
  group: string;
  subject: Subject;
  spectrum: Spectrum;
  notes: string[];
  /** The build's row of the table `fits`. */
  built?: Row;
}

/** In the order of the manifest. */
export async function siteSources(context: Context): Promise<Source[]> {
  const rows = await query("select * from spectra order by cell, cycle_count, point", []);
  const fits = await query("select * from fits", []);
  const order = new Map(context.cells.map((c, i) => [c.cell, i]));
  return spectraOf(rows)
    .sort((a, b) => order.get(a.cell)! - order.get(b.cell)! || a.cycle - b.cycle)
    .map(({cell, specimen, provenance, cycle, spectrum}): Source => {
      const built = fits.find(f => f["cell"] === cell && f["cycle_count"] === cycle);
      return {
        key: `${cell} ${cycle}`,
        label: cycle ? `${specimen}, cycle ${cycle}` : specimen,
        group: cell,
        subject: {specimen, provenance: provenance as Subject["provenance"], label: specimen},
        spectrum,
        notes: context.cells.find(c => c.cell === cell)?.format === "versastudio-par" ? [PAR_CAVEAT] : [],
        ...(built ? {built} : {})
      };
    });
}

/** The file just chosen. The list of spectra names it; the field itself would go on naming one that is refused. */
export function takenFrom(input: HTMLInputElement): File | null {
  const file = input.files?.[0] ?? null;
  if (file) input.value = "";
  return file;
}

/** @throws Refusal for a file without impedance, naming the place */
export async function fileSources(file: File): Promise<Source[]> {
  const {readSpectra} = await part(() => import("../../models/impedance/read.js"));
  const {spectra, notes} = await readSpectra(new Uint8Array(await file.arrayBuffer()), file.name);
  return spectra.map(({name, spectrum}, i): Source => ({
    key: `${file.name} ${i} ${file.lastModified}`,
    label: name ? `${file.name}, ${name}` : file.name,
    group: file.name,
    subject: {specimen: "own", provenance: "measured", label: ""},
    spectrum,
    notes
  }));
}
