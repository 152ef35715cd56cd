/**
 * Workbooks (.xlsx): sheets as grids of cells. Reads a sheet when it is asked for and nothing else, so a
 * long workbook is never held whole.
 */
import {type CellKind, type Grid} from "./grid.js";
import {Refusal} from "./table.js";
import {scanSheet, SheetScan} from "./xlsx/scan.js";
import {sharedStrings} from "./xlsx/strings.js";
import {styleKinds} from "./xlsx/styles.js";
import {inner, tags} from "./xlsx/xml.js";
import {directory, extract, extractHead, extractPieces, type Entry} from "./xlsx/zip.js";

export interface Workbook {
  /** Worksheets in the order of their tabs. */
  sheets: string[];
  /** All cells of a sheet. @throws Refusal */
  read(sheet: string): Grid;
  /** The first rows of a sheet, at little cost; texts far down the string table may be missing. */
  head(sheet: string, rows: number): Grid;
}

const HEAD_BYTES = 65_536;
/** The 1904 date system starts so many days later. */
const DAYS_TO_1904 = 1462;
const SAVE_AGAIN = "open it in a spreadsheet and save it again as .xlsx";

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

/** @throws Refusal when the bytes are no workbook that can be read whole. */
export function openWorkbook(bytes: Uint8Array, file: string): Workbook {
  const parts = directory(bytes, file);
  const text = (entry: Entry): string => decodeXml(extract(bytes, entry, file), `${file}: ${entry.name}`);
  const head = (entry: Entry): Uint8Array => extractHead(bytes, entry, file, HEAD_BYTES);
  const root = parts.get("_rels/.rels");
  const main = root ? target(tags(text(root), "Relationship"), "/officeDocument", "") : "xl/workbook.xml";
  const workbook = parts.get(main ?? "");
  if (!workbook || !main!.endsWith(".xml"))
    throw new Refusal(
      "workbook",
      main?.endsWith(".bin") ? "a binary workbook (.xlsb)" : "a zip package without a workbook",
      file,
      SAVE_AGAIN
    );
  const folder = main!.slice(0, main!.lastIndexOf("/") + 1);
  const relations = parts.get(`${folder}_rels/${main!.slice(folder.length)}.rels`);
  const links = relations ? tags(text(relations), "Relationship") : [];
  const part = (type: string): Entry | undefined => parts.get(target(links, type, folder) ?? "");

  const xml = text(workbook);
  const sheets = new Map<string, Entry>();
  for (const sheet of tags(inner(xml, "sheets"), "sheet")) {
    const id = Object.entries(sheet).find(([key]) => key === "id" || key.endsWith(":id"))?.[1];
    const link = links.find(l => l.Id === id);
    if (!link?.Type?.endsWith("/worksheet")) continue;
    const entry = parts.get(resolve(link.Target ?? "", folder));
    if (!entry) throw new Refusal("workbook", `sheet "${sheet.name}" has no content`, file, SAVE_AGAIN);
    sheets.set(sheet.name ?? "", entry);
  }
  if (sheets.size === 0) throw new Refusal("workbook", "it has no worksheet", file, SAVE_AGAIN);

  const dateOffset = /^(?:1|true)$/.test(tags(xml, "workbookPr")[0]?.date1904 ?? "") ? DAYS_TO_1904 : 0;
  const stylePart = part("/styles");
  const stringPart = part("/sharedStrings");
  const styles = once((): CellKind[] => (stylePart ? styleKinds(text(stylePart)) : []));
  const strings = once(() =>
    stringPart ? sharedStrings(text(stringPart), `${file}: ${stringPart.name}`) : []
  );
  const firstStrings = once(() =>
    stringPart
      ? sharedStrings(decodeXml(head(stringPart), file), stringPart.name, stringPart.size > HEAD_BYTES)
      : []
  );
  const entryOf = (sheet: string): Entry => {
    const entry = sheets.get(sheet);
    if (!entry)
      throw new Refusal(
        "workbook",
        `no sheet "${sheet}"`,
        file,
        `its sheets are ${[...sheets.keys()].join(", ")}`
      );
    return entry;
  };
  return {
    sheets: [...sheets.keys()],
    read(sheet) {
      const entry = entryOf(sheet);
      const scan = new SheetScan({name: sheet, texts: strings(), styles: styles(), dateOffset}, entry.size);
      extractPieces(bytes, entry, file, (piece, last) => scan.push(piece, last));
      return scan.grid();
    },
    head: (sheet, maxRows) =>
      scanSheet(head(entryOf(sheet)), {
        name: sheet,
        texts: firstStrings(),
        styles: styles(),
        dateOffset,
        maxRows
      })
  };
}

function target(links: Record<string, string>[], type: string, folder: string): string | null {
  const link = links.find(l => l.Type?.endsWith(type));
  return link?.Target === undefined ? null : resolve(link.Target, folder);
}

/** `/xl/a.xml`, `a.xml` and `../xl/a.xml` from `xl/` all name `xl/a.xml`. */
function resolve(path: string, folder: string): string {
  if (path.startsWith("/")) return path.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodeXml(bytes: Uint8Array, where: string): string {
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    throw new Refusal("workbook", "a part in UTF-16", where, SAVE_AGAIN);
  return new TextDecoder().decode(bytes);
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | null = null;
  return () => (made ??= {value: make()}).value;
}
