/** Files that carry LAND data in a container this workbook does not open: recognised, and refused with advice. */
import {startsWith} from "../head.js";
import {Refusal} from "../table.js";

export const isCex = (bytes: Uint8Array): boolean => startsWith(bytes, 0x10, 0x11, 0x09, 0x88);
export const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** Python pickles of protocol 2 to 5 end in a stop mark. */
export const isPickle = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x80 && bytes[1]! >= 2 && bytes[1]! <= 5 && bytes[bytes.length - 1] === 0x2e;

/** UTF-16 name of the stream that holds a password-protected workbook. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap(c => [c.charCodeAt(0), 0]);

/** @throws Refusal always: what it is and how to get a file that can be read. */
export function refuseForeign(bytes: Uint8Array, file: string): never {
  if (isCex(bytes))
    throw new Refusal(
      "format",
      "a native LAND file (.cex)",
      file,
      "open it in LANDdt and export a workbook with its Record sheet"
    );
  if (isPickle(bytes))
    throw new Refusal(
      "format",
      "a pickled Python object, which could run code",
      file,
      "export the workbook from the instrument software"
    );
  if (indexOf(bytes, ENCRYPTED) >= 0)
    throw new Refusal("encrypted", "a workbook locked by a password", file, "save it without password");
  throw new Refusal(
    "format",
    "an old binary workbook (.xls)",
    file,
    "open it in a spreadsheet and save it as .xlsx"
  );
}

function indexOf(bytes: Uint8Array, wanted: number[]): number {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
