/** The shared strings of a workbook, in order. */
import {Refusal} from "../table.js";
import {unescape} from "./xml.js";

/**
 * Runs of rich text are joined, phonetic hints left out.
 * @param partial the part was cut on purpose: what is whole is returned.
 * @throws Refusal when the part ends inside a string.
 */
export function sharedStrings(xml: string, where: string, partial = false): string[] {
  const strings: string[] = [];
  let current: string | null = null;
  let phonetic = false;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const end = xml.indexOf(">", at);
    if (end < 0) break;
    const selfClosing = xml.charCodeAt(end - 1) === 47;
    const name = localName(xml, at + 1, end);
    at = end + 1;
    if (name === "t" && current !== null && !selfClosing) {
      const close = xml.indexOf("<", at);
      if (close < 0) break;
      if (!phonetic) current += unescape(xml.slice(at, close));
      at = close;
    } else if (name === "si") {
      current = "";
      if (selfClosing) strings.push("");
    } else if (name === "/si" && current !== null) {
      strings.push(current);
      current = null;
    } else if (name === "rPh" && !selfClosing) phonetic = true;
    else if (name === "/rPh") phonetic = false;
    else if (name === "/sst") return strings;
  }
  if (!partial && strings.length + (current === null ? 0 : 1) > 0)
    throw new Refusal("sheet", "the shared strings end early", where, "export the workbook again");
  return strings;
}

/** `x:si xml:space="…"` → `si`, `/x:si` → `/si`. */
function localName(xml: string, from: number, to: number): string {
  const closing = xml.charCodeAt(from) === 47;
  let start = closing ? from + 1 : from;
  let i = start;
  for (; i < to; i++) {
    const c = xml.charCodeAt(i);
    if (c <= 32 || c === 47) break;
    if (c === 58) start = i + 1;
  }
  return (closing ? "/" : "") + xml.slice(start, i);
}
