/** Just enough XML for the small parts of a workbook: tags with their attributes, and entities. */

const NAMED: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** Text with `&amp;`, `&#x2103;` and `_x000D_` turned back into characters. */
export function unescape(text: string): string {
  const plain = text.includes("&")
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g,
        (whole, dec?: string, hex?: string, name?: string) => {
          if (name) return NAMED[name] ?? whole;
          const code = dec ? Number(dec) : parseInt(hex!, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        }
      )
    : text;
  return plain.includes("_x")
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : plain;
}

/** Attributes of every start tag with this local name, in order; prefixes of attributes stay. */
export function tags(xml: string, local: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [, attributes] of xml.matchAll(
    new RegExp(`<(?:[\\w.-]{1,40}:)?${local}(?=[\\s/>])([^<>]*)>`, "g")
  ))
    found.push(attributesOf(attributes!));
  return found;
}

function attributesOf(text: string): Record<string, string> {
  const record: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(
    /([\w:.-]{1,80})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g
  ))
    record[name!] = unescape(double ?? single ?? "");
  return record;
}

/** What stands between the first start tag with this local name and its end tag; "" when there is none. */
export function inner(xml: string, local: string): string {
  const open = new RegExp(`<((?:[\\w.-]{1,40}:)?${local})(?:\\s[^<>]*)?>`).exec(xml);
  if (!open) return "";
  const from = open.index + open[0].length;
  const to = xml.indexOf(`</${open[1]}`, from);
  return to < 0 ? "" : xml.slice(from, to);
}
