import {zipSync, gzipSync, type Zippable} from "fflate";
import {gunzip, isGzip} from "../../src/formats/gzip.js";
import {isZip} from "../../src/formats/xlsx.js";
import {extractAll} from "../../src/formats/xlsx/all-parts.js";
import {directory} from "../../src/formats/xlsx/zip.js";
import {Refusal} from "../../src/lib/refusal.js";
import {MOST_BYTES} from "../manifest/words.js";

/** Something a file tells besides its measurement. */
export interface Disclosure {
  kind: "person" | "path" | "serial number" | "address" | "comment";
  /** the words of the file */
  text: string;
  /** part of a workbook, or line of a text */
  where: string;
}

type Kind = Disclosure["kind"];

/**
 * What names people, places and instruments in the texts that cyclers and potentiostats write. Group 1 is what is
 * taken out; what stands before it stays, so that readers still find their heads.
 */
const FORMS: readonly [Kind, RegExp][] = [
  ["person", /<(?:dc:creator|cp:lastModifiedBy)>([^<]+)</g],
  [
    "person",
    /^[~"]?[^\S\r\n]*(?:user(?: ?name)?|operator(?: ?\([^)\r\n]*\))?|creator|author|owner|tested by|用户|操作员|创建者)\s*[:=\t,][^\S\r\n]*([^\r\n\t,;<]+)/gim
  ],
  ["path", /((?:[A-Z]:\\|\\\\[\w.-]+\\|\/(?:home|Users)\/)[^\r\n\t"<>|]*)/g],
  [
    "serial number",
    /^[^\S\r\n]*(?:serial(?: ?(?:number|no\.?|#))?|s\/n|device (?:id|s\/n)|设备号|条码|barcode)\s*[:=\t,][^\S\r\n]*([^\r\n\t,;<]+)/gim
  ],
  ["serial number", /\(SN (\w+)\)/g],
  ["serial number", /^\w*SERIALNO\tLABEL\t([^\t\r\n]+)/gm],
  ["address", /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g],
  ["address", /(?<!(?:version|firmware)[^\r\n]{0,40})\b((?:\d{1,3}\.){3}\d{1,3})\b(?!\.\d)/gi],
  ["comment", /^[^\S\r\n]*(?:comments?|notes?(?!\tNOTES)|remarks?|备注)\s*[:=\t,][^\S\r\n]*([^\r\n\t<]+)/gim]
];

/**
 * What a file gives away; reading its numbers needs none of it.
 * @throws Refusal for a packed file that is damaged or swells beyond reason
 */
export function disclosures(bytes: Uint8Array, file = "the file"): Disclosure[] {
  const found: Disclosure[] = [];
  const known = new Set<string>();
  for (const {name, text} of textsOf(bytes, file))
    for (const [kind, form] of FORMS)
      for (const match of text.matchAll(form)) {
        const words = match[1]!.trim();
        if (words === "" || /^(?:none|removed|n\/a|-+)$/i.test(words)) continue;
        const key = `${kind} ${words}`;
        if (known.has(key)) continue;
        known.add(key);
        const line = text.slice(0, match.index).split(/\r\n?|\n/).length;
        found.push({kind, text: words, where: name === "" ? `line ${line}` : name});
      }
  return found;
}

/**
 * The same file with "removed" in the place of each disclosure.
 * @throws Refusal for a file whose texts cannot be changed without breaking it
 */
export function cleaned(bytes: Uint8Array, file: string): Uint8Array {
  if (isGzip(bytes)) return gzipSync(cleanedOnce(gunzip(bytes, file), file), {mtime: 0});
  return cleanedOnce(bytes, file);
}

/** A file that is no gzip file, or one inside another, which is binary. */
function cleanedOnce(bytes: Uint8Array, file: string): Uint8Array {
  if (isZip(bytes)) {
    const parts = extractAll(bytes, directory(bytes, file), file, MOST_BYTES);
    const clean: Zippable = Object.fromEntries(
      [...parts].map(([name, part]) => [
        name,
        [
          /\.(?:xml|rels)$/.test(name) ? encode(clear(decode(part)), part) : part,
          {mtime: "1980-01-01T00:00:00"}
        ]
      ])
    );
    return zipSync(clean);
  }
  if (bytes.subarray(0, 4096).includes(0) && !isWide(bytes))
    throw new Refusal(
      "add",
      "a binary file cannot be cleaned here",
      file,
      "export it as text from the instrument's program, or keep it as it is with --keep"
    );
  return encode(clear(decode(bytes)), bytes);
}

function clear(text: string): string {
  return FORMS.reduce(
    (now, [, form]) =>
      now.replace(form, (whole, words: string) =>
        words.trim() === "" ? whole : whole.replace(words.trim(), () => "removed")
      ),
    text
  );
}

const isWide = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

function textsOf(packed: Uint8Array, file: string): {name: string; text: string}[] {
  const bytes = isGzip(packed) ? gunzip(packed, file) : packed;
  if (!isZip(bytes)) return [{name: "", text: decode(bytes)}];
  const texts = extractAll(bytes, directory(bytes, file), file, MOST_BYTES, ({name}) =>
    /\.(?:xml|rels)$/.test(name)
  );
  return [...texts].map(([name, part]) => ({name, text: decode(part)}));
}

/** Bytes as letters, one by one where they are no UTF-16: what is not touched comes back byte for byte. */
const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isWide(bytes) ? "utf16le" : "latin1");
const encode = (text: string, like: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.from(text, isWide(like) ? "utf16le" : "latin1"));
