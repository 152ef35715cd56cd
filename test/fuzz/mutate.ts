/** Damage that knows what it damages: lines and fields of texts, nodes of JSON, entries of archives, bytes of the rest. */
import {unzipSync, zipSync} from "fflate";

/** Uniform in [0, 1). */
export type Draw = () => number;
const below = (n: number, draw: Draw): number => Math.floor(n * draw());
export const one = <T>(list: readonly T[], draw: Draw): T => list[below(list.length, draw)]!;

const latin1 = new TextDecoder("latin1");
export const toText = (bytes: Uint8Array): string => latin1.decode(bytes);
export const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, "latin1"));

/** Texts that have been taken for something else somewhere. */
const ODD: readonly string[] = [
  ...[
    "",
    " ",
    '"',
    '""',
    "'",
    "`",
    "```",
    "---",
    "\\",
    "\0",
    "\ufeff",
    "\r",
    "\n\n",
    "\t\t",
    "%",
    "%zz",
    "&"
  ],
  ...["NaN", "-Infinity", "1e999", "-0", "0x10", "1,5", "1_000", "９", "-", "--1", "1e", "5e-324", "2^53"],
  ...["constructor", "__proto__", "toString", "hasOwnProperty", "null", "undefined", "true", "[]", "{}"],
  ...["</script>", "<!--", "]]>", "<img src=x onerror=alert(1)>", "${1}", "=1+1", "{{claim:x}}", "../../x"],
  ...["9".repeat(400), "(".repeat(200), "\u202e", "\ud800", "é", "µ", "−1", "1 000", "1.000,5"],
  ...["Segments=1e99", "Definition=", "</Segment1>", "<Segment1>", "Length", "Voltage / V", "Freq(Hz)"]
];

type Change = (text: string, draw: Draw, others: readonly string[]) => string;
/** Two places of a text, in order. */
function piece(text: string, draw: Draw): [from: number, to: number] {
  const from = below(text.length + 1, draw);
  const longest = draw() < 0.5 ? 12 : text.length;
  return [from, Math.min(text.length, from + below(longest + 1, draw))];
}
const SEPARATORS = /([,;\t=:&~|/"<>{}()\r\n])/;

function field(text: string, draw: Draw): string {
  const parts = text.split(SEPARATORS);
  parts[2 * below((parts.length + 1) / 2, draw)] = one(ODD, draw);
  return parts.join("");
}

function lines(text: string, draw: Draw): string {
  const list = text.split("\n");
  const [a, b] = [below(list.length, draw), below(list.length, draw)];
  const kind = below(4, draw);
  if (kind === 0) [list[a], list[b]] = [list[b]!, list[a]!];
  else if (kind === 1) list.splice(a, 1);
  else if (kind === 2) list.splice(a, 0, list[b]!);
  else list.splice(a, 0, ...Array<string>(20).fill(list[b]!));
  return list.join("\n");
}

const CHANGES: readonly Change[] = [
  field,
  field,
  lines,
  (text, draw) => text.slice(0, below(text.length + 1, draw)),
  (text, draw) => {
    const [from, to] = piece(text, draw);
    return text.slice(0, from) + text.slice(to);
  },
  (text, draw) => {
    const [from, to] = piece(text, draw);
    return text.slice(0, to) + text.slice(from);
  },
  (text, draw) => {
    const at = below(text.length + 1, draw);
    return text.slice(0, at) + one(ODD, draw) + text.slice(at);
  },
  (text, draw) => {
    const at = below(text.length, draw);
    return text.slice(0, at) + String.fromCharCode(below(256, draw)) + text.slice(at + 1);
  },
  (text, draw) => text.replace(/\d+/g, digits => (draw() < 0.1 ? String(below(10 ** 9, draw)) : digits)),
  (text, draw) => text.replaceAll(one([",", ".", "\n", ";", "\t"], draw), one([";", ",", "\r\n", " "], draw)),
  (text, draw, others) => {
    const other = one(others, draw);
    return text.slice(0, below(text.length + 1, draw)) + other.slice(below(other.length + 1, draw));
  }
];

/** One to four changes of a text; pieces of others of its kind may come into it. */
export function changedText(text: string, others: readonly string[], draw: Draw): string {
  let out = text;
  for (let n = 1 + below(4, draw); n > 0; n--) out = one(CHANGES, draw)(out, draw, others);
  return out.slice(0, 100_000);
}

const VALUES: readonly unknown[] = [null, true, 0, -1, 1e308, "", "x", [], {}, [[]], ["x"], {x: 1}];

/** The JSON with one to three nodes replaced, taken away, doubled or laid one deeper; what is no JSON is changed as text. */
export function changedJson(text: string, others: readonly string[], draw: Draw): string {
  if (draw() < 0.2) return changedText(text, others, draw);
  let value: unknown = JSON.parse(text);
  for (let n = 1 + below(3, draw); n > 0; n--) {
    const places: [Record<string, unknown>, string][] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const key of Object.keys(node)) {
        places.push([node as Record<string, unknown>, key]);
        visit((node as Record<string, unknown>)[key]);
      }
    };
    visit(value);
    const found = places[below(places.length, draw)];
    if (!found) {
      value = one(VALUES, draw);
      continue;
    }
    const [node, key] = found;
    const kind = below(5, draw);
    if (kind === 0) node[key] = structuredClone(one(VALUES, draw));
    else if (kind === 1) node[key] = one(ODD, draw);
    else if (kind === 2) Reflect.deleteProperty(node, key);
    else if (kind === 3) node[one(ODD, draw)] = structuredClone(node[key]);
    else node[key] = [structuredClone(node[key])];
  }
  return JSON.stringify(value) ?? "";
}

/** An archive with one entry changed as text, or its bytes changed without regard to what they are. */
export function changedArchive(bytes: Uint8Array, draw: Draw): Uint8Array {
  if (draw() < 0.5) return changedBytes(bytes, draw);
  const entries = unzipSync(bytes);
  const name = one(Object.keys(entries), draw);
  const text = toText(entries[name]!);
  if (draw() < 0.1) Reflect.deleteProperty(entries, name);
  else entries[name] = toBytes(bytesOnly(changedText(text, [text], draw)));
  return zipSync(entries, {level: 0});
}

/** Letters beyond one byte as those of UTF-8. */
export const bytesOnly = (text: string): string =>
  /[^\0-\xff]/.test(text) ? toText(new TextEncoder().encode(text)) : text;

/** Bytes overwritten, a piece taken out or put in twice, or the end cut off. */
export function changedBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const out = Uint8Array.from(bytes);
  for (let n = 1 + below(6, draw); n > 0; n--)
    if (out.length) out[below(out.length, draw)] = one([0, 1, 127, 128, 255, below(256, draw)], draw);
  const kind = draw();
  const [from, to] = [draw(), draw()].map(share => Math.floor(share * out.length)).sort((a, b) => a - b) as [
    number,
    number
  ];
  if (kind < 0.5) return out;
  if (kind < 0.7) return out.slice(0, to);
  const rest = [out.subarray(0, kind < 0.85 ? from : to), out.subarray(kind < 0.85 ? to : from)];
  return Uint8Array.from(Buffer.concat(rest));
}
