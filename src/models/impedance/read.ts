/** Any file a reader may drop → its spectra. */
import {unknownFormat} from "../../formats/foreign.js";
import {gunzip, isGzip} from "../../formats/gzip.js";
import {readFileBytes, recognise} from "../../formats/recognise.js";
import {Refusal} from "../../formats/table.js";
import {readColumns} from "./columns.js";
import {type NamedSpectrum, spectraIn} from "./tables.js";

export interface SpectrumFile {
  /** Format id, or `columns` for plain text of three columns. */
  format: string;
  spectra: NamedSpectrum[];
  notes: string[];
}

/** @throws Refusal for a format without impedance, and for what its reader refuses */
export async function readSpectra(bytes: Uint8Array, name: string): Promise<SpectrumFile> {
  const content = isGzip(bytes) ? gunzip(bytes, name) : bytes;
  if (!recognise(content))
    return {format: "columns", spectra: [{name: "", spectrum: readText(content, name)}], notes: []};
  const table = await readFileBytes(content, name);
  return {
    format: table.format,
    spectra: spectraIn(table, name),
    notes: table.warnings.map(({message, where}) => (where ? `${message} (${where})` : message))
  };
}

/** What is no text at all is told apart by its first bytes. */
function readText(bytes: Uint8Array, name: string) {
  try {
    return readColumns(bytes, name);
  } catch (error) {
    throw error instanceof Refusal && error.category === "encoding" ? unknownFormat(bytes, name) : error;
  }
}
