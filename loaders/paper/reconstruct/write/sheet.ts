/** Sheets of an Office Open XML workbook as text, cell by cell. */

/** A number, a text, or a time in seconds in one of the three forms LANDdt uses. */
export type Cell =
  | {kind: "number"; text: string}
  | {kind: "text"; text: string}
  | {kind: "time"; second: number; long: "text" | "days"};

const DAY = 86_400;
/** Cell styles of the workbook: 1 is `h:mm:ss`, 2 is `[h]:mm:ss`. */
const TIME_OF_DAY = 1;
const HOURS = 2;

/** Cell references may be left out of a sheet that has every cell of its rows; a third of the file goes with them. */
export function sheetXml(header: string[], rows: Iterable<Cell[]>): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>',
    ...header.map(inline),
    "</row>"
  ];
  for (const row of rows) parts.push(`<row>${row.map(xml).join("")}</row>`);
  parts.push("</sheetData></worksheet>");
  return parts.join("");
}

function xml(cell: Cell): string {
  if (cell.kind === "number") return `<c><v>${cell.text}</v></c>`;
  if (cell.kind === "text") return inline(cell.text);
  // The instrument's clock shows whole seconds.
  const second = Math.round(cell.second);
  if (second < DAY) return `<c s="${TIME_OF_DAY}"><v>${second / DAY}</v></c>`;
  if (cell.long === "days") return `<c s="${HOURS}"><v>${second / DAY}</v></c>`;
  return inline(dayText(second));
}

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** `D-hh:mm:ss`, from 24 h on. */
export function dayText(second: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");
  return `${Math.floor(second / DAY)}-${two((second % DAY) / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`;
}
