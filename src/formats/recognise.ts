/** From bytes to a table: the first reader that recognises the content reads it. */
import {withPlausibility} from "./cell/plausible.js";
import {bdf} from "./bdf.js";
import {bdfParquet} from "./bdf-parquet.js";
import {unknownFormat} from "./foreign.js";
import {gunzip, isGzip} from "./gzip.js";
import {landReaders} from "./land/index.js";
import {makerReaders} from "./makers/index.js";
import {mappedTable} from "./mapping.js";
import {nativeFile} from "./makers/native.js";
import {parstat} from "./parstat.js";
import {thickness} from "./thickness.js";
import {withSpectra} from "./spectra/table.js";
import {spectrumText} from "./spectra/text.js";
import {versastudio} from "./versastudio.js";
import {zview} from "./zview.js";
import {Refusal, type Reader, type Side, type Table} from "./table.js";

/** Strict marks first, loose ones last: a thickness table is known by its heads alone. */
export const readers: readonly Reader[] = [
  bdfParquet,
  versastudio,
  zview,
  ...makerReaders,
  ...landReaders,
  bdf,
  parstat,
  thickness,
  spectrumText,
  mappedTable
];

/** Reader for this content, or null; the file's name plays no part. */
export const recognise = (bytes: Uint8Array): Reader | null =>
  readers.find(reader => reader.recognise(bytes)) ?? null;

/**
 * Table of an instrument file, gzip taken off first.
 * @param name for places in refusals and warnings
 * @param side facts the file does not carry, such as the unit of a length
 * @throws Refusal for an unknown format and for what its reader refuses.
 */
export async function readFileBytes(bytes: Uint8Array, name: string, side: Side = {}): Promise<Table> {
  const content = isGzip(bytes) ? gunzip(bytes, name) : bytes;
  const native = nativeFile(content);
  if (native) throw new Refusal("format", native.what, name, native.hint);
  const reader = typeof side["map"] === "string" ? mappedTable : recognise(content);
  if (!reader) throw unknownFormat(content, name);
  const table = withPlausibility(withSpectra(await reader.read(content, name, side)));
  return content === bytes ? table : {...table, metadata: {...table.metadata, packed: "gzip"}};
}
