/** Any file a reader may drop → its spectra. */
import {readFileBytes} from "../../formats/recognise.js";
import type {Side} from "../../formats/table.js";
import {type NamedSpectrum, spectraIn} from "./tables.js";

interface SpectrumFile {
  /** Format id. */
  format: string;
  spectra: NamedSpectrum[];
  notes: string[];
}

/**
 * @param side facts the file does not carry
 * @throws Refusal for a format without impedance, and for what its reader refuses
 */
export async function readSpectra(bytes: Uint8Array, name: string, side: Side = {}): Promise<SpectrumFile> {
  const table = await readFileBytes(bytes, name, side);
  return {
    format: table.format,
    spectra: spectraIn(table, name),
    notes: table.warnings.map(({message, where}) => (where ? `${message} (${where})` : message))
  };
}
