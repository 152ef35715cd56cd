/** Files that are no instrument file of ours but often come in their place: what each is, and what to do. */
import {isBdf} from "./bdf.js";
import {headOf, startsWith} from "./head.js";
import {Lines} from "./lines.js";
import {offerInWords} from "./mapping-offer.js";
import {looksGarbled} from "./mojibake.js";
import {seenIn} from "./table-in.js";
import {Refusal} from "./table.js";
import {largest, least} from "../lib/extremes.js";

interface Foreign {
  is: (bytes: Uint8Array, head: string) => boolean;
  what: string;
  hint: string;
}

const starts =
  (...magic: number[]) =>
  (bytes: Uint8Array): boolean =>
    startsWith(bytes, ...magic);
const HEADER_LINES = 30;
const LONGEST_HEAD = 4000;
const PICTURE = "give the table of numbers the picture was drawn from";

const FOREIGN: readonly Foreign[] = [
  {
    is: bytes => bytes.length === 0,
    what: "the file is empty",
    hint: "copy it again; the transfer may have failed"
  },
  {
    is: (_, head) => /^[\s\0]*$/.test(head),
    what: "nothing but blanks",
    hint: "copy it again; the transfer may have failed"
  },
  {is: starts(0x89, 0x50, 0x4e, 0x47), what: "a PNG picture", hint: PICTURE},
  {is: starts(0xff, 0xd8, 0xff), what: "a JPEG picture", hint: PICTURE},
  {is: starts(0x47, 0x49, 0x46, 0x38), what: "a GIF picture", hint: PICTURE},
  {
    is: bytes => startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a),
    what: "a TIFF picture",
    hint: "measure the layers on it in ImageJ and give the results table"
  },
  {
    is: starts(0x25, 0x50, 0x44, 0x46),
    what: "a PDF document",
    hint: "give the table of numbers it was made from"
  },
  {
    is: bytes => bytes[0] === 0x80 && (bytes[1] ?? 0) >= 2 && (bytes[1] ?? 0) <= 5,
    what: "a pickled Python object, which can run code when opened",
    hint: "let its author write it as CSV or Parquet"
  },
  {
    is: starts(0x1f, 0x9d),
    what: "a file packed with Unix compress, whatever its .z ending",
    hint: "unpack it with uncompress first"
  },
  {
    is: (_, head) => /corrtest|cs studio/i.test(head.slice(0, 2000)),
    what: "a CorrTest file, which is not ZView's .z",
    hint: "export the spectrum from CS Studio as ZView text"
  },
  {is: starts(0x1f, 0x8b), what: "a gzip file within a gzip file", hint: "unpack it once"},
  {is: starts(0x37, 0x7a, 0xbc, 0xaf), what: "a 7-Zip archive", hint: "unpack it"},
  {
    is: (_, head) =>
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|html|head|body|title)\b/i.test(head),
    what: "a web page",
    hint: "the download failed; fetch the file itself"
  },
  {
    is: (_, head) => /^\s*[{[]/.test(head),
    what: "JSON",
    hint: "give the table it describes, not its metadata"
  },
  {
    is: bytes => isUnmarkedUtf16(bytes),
    what: "text in UTF-16 without the mark at its start that says so",
    hint: "open it in an editor and save it as UTF-8"
  },
  {
    is: (_, head) => !/[\0\ufffd]/.test(head) && looksGarbled(head),
    what: "Chinese text that was decoded wrongly and saved so (mojibake)",
    hint: "export it again from the instrument, or reopen it in its own encoding"
  },
  {
    is: (_, head) => lowerHeader(head, line => isBdf(line.split(/[,;\t]/))),
    what: "a BDF table whose header is not in its first line",
    hint: "remove the lines above the header"
  },
  {
    is: (_, head) => /^version https:\/\/git-lfs/.test(head),
    what: "a Git LFS pointer",
    hint: "fetch the file itself with git lfs pull"
  }
];

/** True when one of the lines below the first passes. */
const lowerHeader = (head: string, test: (line: string) => boolean): boolean =>
  new Lines(head.slice(0, LONGEST_HEAD)).slice(1, HEADER_LINES).some(test);

/** Every other byte of Latin text in UTF-16 is zero. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 1000);
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  return least(zeros) === 0 && largest(zeros) > head.length / 4;
}

/** The layouts that are understood, for the refusal of all others. */
const UNDERSTOOD =
  "understood are LAND workbooks and their CSV and text exports, LANHE .ccs, Landt CSV, VersaStudio .par, " +
  "PARSTAT and PowerSuite text, ZPlot/ZView .z and .z60, BioLogic .mpt, Gamry .DTA, Ivium .idf, Autolab text, " +
  "Neware and Arbin CSV and workbooks, Maccor, Novonix and Basytec text, spectra as plain text with heads, " +
  "ImageJ thickness tables, and BDF as CSV or Parquet";

/** What a file is that no reader takes, as far as it can be seen, and the way on. */
export function unknownFormat(bytes: Uint8Array, name: string): Refusal {
  const head = headOf(bytes);
  const foreign = FOREIGN.find(({is}) => is(bytes, head));
  if (foreign) return new Refusal("unknown format", foreign.what, name, `${foreign.hint}; ${UNDERSTOOD}`);
  const seen = seenIn(bytes, name);
  return seen
    ? new Refusal(
        "unknown format",
        `${seen.words}, which no reader here knows`,
        name,
        `say what its columns are, such as ${offerInWords(seen.header)}; ${UNDERSTOOD}`
      )
    : new Refusal(
        "unknown format",
        `${described(bytes, head)}, which no reader here knows`,
        name,
        UNDERSTOOD
      );
}

/** Text by its first line, binary by its first bytes. */
function described(bytes: Uint8Array, head: string): string {
  if (/(?!\s)[\p{Cc}\ufffd]/u.test(head.slice(0, 1000)))
    return `binary data that begin with the bytes ${[...bytes.subarray(0, 8)].map(byte => byte.toString(16).padStart(2, "0")).join(" ")}`;
  const line = head.split(/[\r\n]+/).find(text => text.trim() !== "") ?? "";
  return `text without a table of numbers that begins "${line.trim().slice(0, 60)}"`;
}
