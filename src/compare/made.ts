/** Whether a file says of itself that no instrument wrote it, as ours all do. */
import {headOf} from "../formats/head.js";
import {isZip} from "../formats/xlsx.js";
import {extractAll} from "../formats/xlsx/all-parts.js";
import {directory} from "../formats/xlsx/zip.js";

const SAYS = /not measured/i;
/** Where a workbook keeps its texts and its remarks. */
const TEXTS = /^(?:docProps\/|xl\/sharedStrings)/;
const MOST = 4_000_000;

export function saysMade(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return SAYS.test(headOf(bytes));
  try {
    const wanted = ({name, size}: {name: string; size: number}): boolean => TEXTS.test(name) && size < MOST;
    const texts = extractAll(bytes, directory(bytes, ""), "", 2 * MOST, wanted);
    return [...texts.values()].some(text => SAYS.test(new TextDecoder().decode(text)));
  } catch {
    return false;
  }
}
