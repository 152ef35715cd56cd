/** Whether a file says of itself that no instrument wrote it, as ours all do. */
import {unzipSync} from "fflate";
import {headOf} from "../formats/head.js";
import {isZip} from "../formats/xlsx.js";

const SAYS = /not measured/i;
/** Where a workbook keeps its texts and its remarks. */
const TEXTS = /^(?:docProps\/|xl\/sharedStrings)/;
const MOST = 4_000_000;

export function saysMade(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return SAYS.test(headOf(bytes));
  try {
    const texts = unzipSync(bytes, {
      filter: ({name, originalSize}) => TEXTS.test(name) && originalSize < MOST
    });
    return Object.values(texts).some(text => SAYS.test(new TextDecoder().decode(text)));
  } catch {
    return false;
  }
}
