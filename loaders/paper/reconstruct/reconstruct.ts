import type {Entry} from "../../manifest.js";
import type {Known} from "./known.js";
import {reconstruct} from "./recipes.js";
import {imagejTable} from "./write/imagej.js";
import {landWorkbook} from "./write/land-workbook.js";
import {parOfHold, parOfSpectra} from "./write/versastudio.js";

/** Stands inside every file whose format has a place for it. */
export const ORIGIN = "reconstructed from published values";

/** Bytes of a raw file in its instrument's format. The same entry and the same tables give the same bytes. */
export function rawFile(entry: Entry, known: Known): Uint8Array {
  const series = reconstruct(entry, known);
  const comment = `${ORIGIN}; not measured; ${entry.specimen}, ${entry.cell}`;
  switch (series.kind) {
    case "log":
      return landWorkbook(series.log, `${entry.cell}: ${ORIGIN}`, comment, entry.active_mass_mg);
    case "spectra":
      return parOfSpectra(series.spectra, known.constant("impedance_amplitude") / 1000, {
        comment,
        area_cm2: entry.area_cm2!
      });
    case "hold":
      return parOfHold(series.hold, {comment, area_cm2: entry.area_cm2!});
    case "thickness":
      return imagejTable(series.lines);
  }
}
