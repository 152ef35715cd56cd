import {createHash} from "node:crypto";
import {csvFormatRows, csvParseRows} from "d3-dsv";
import {TOLD} from "../../src/chart/told.js";
import type {Element} from "../../src/lib/element.js";
import {textOf} from "../figures/drawn/axes.js";
import {corners} from "../figures/drawn/marks.js";

/** Marks of one kind in a picture, by what any change of one of them changes. */
export interface Kind {
  /** Tag, its classes and those of its groups: "path mea s-mgw". */
  name: string;
  count: number;
  /** Sums over the marks, pixels: edges of each, and its length. */
  pixels: [left: number, right: number, top: number, bottom: number, length: number];
  /** Digest of what is written in them or told of them, in their order; empty when nothing is. */
  words: string;
}

/** What is kept of one picture of a figure. */
export interface Pictured {
  /** "0 wide": the kept state and the width; see `looks.ts`. */
  look: string;
  height: number;
  kinds: Kind[];
}

export function kindsOf(picture: Element): Kind[] {
  const kinds = new Map<string, {kind: Kind; words: string[]}>();
  const see = (node: Element, above: string, [dx, dy]: readonly [number, number]): void => {
    const {tag, attributes: a} = node;
    const own = `${above} ${String(a["class"] ?? "")}`.trim();
    const [, tx, ty] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/.exec(String(a["transform"] ?? "")) ?? [];
    const at = [dx + Number(tx ?? 0), dy + Number(ty ?? 0)] as const;
    const said = [a[TOLD], tag === "text" ? textOf(node) : undefined].filter(word => word !== undefined);
    const places = tag === "text" ? [[Number(a["x"]), Number(a["y"])] as const] : corners(node);
    if (places.length || said.length) {
      const name = `${tag} ${own}`.trim();
      const found = kinds.get(name) ?? {
        kind: {name, count: 0, pixels: [0, 0, 0, 0, 0], words: ""} satisfies Kind,
        words: []
      };
      kinds.set(name, found);
      found.kind.count++;
      found.words.push(...said.map(String));
      add(
        found.kind.pixels,
        places.map(([x, y]) => [x + at[0], y + at[1]]),
        Number(a["r"] ?? 0)
      );
    }
    if (tag !== "text") for (const child of node.children) if (typeof child !== "string") see(child, own, at);
  };
  see(picture, "", [0, 0]);
  return [...kinds.values()].map(({kind, words}) => ({...kind, words: words.length ? digest(words) : ""}));
}

function add(sums: Kind["pixels"], places: [x: number, y: number][], radius: number): void {
  if (!places.length) return;
  const [xs, ys] = [places.map(p => p[0]), places.map(p => p[1])];
  const length = places.reduce(
    (sum, [x, y], i) =>
      sum + Math.hypot(x - places[Math.max(0, i - 1)]![0], y - places[Math.max(0, i - 1)]![1]),
    0
  );
  const edges = [
    Math.min(...xs) - radius,
    Math.max(...xs) + radius,
    Math.min(...ys),
    Math.max(...ys),
    length
  ];
  edges.forEach((value, i) => (sums[i]! += value));
}

const digest = (words: string[]): string =>
  createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 8);

export const pictureOf = (look: string, picture: Element): Pictured => ({
  look,
  height: Number(picture.attributes["height"]),
  kinds: kindsOf(picture)
});

/** Positions are written with one decimal, and lines leave out what moves them by a quarter pixel. */
const ROOM_PIXELS = 0.3;
const ROOM_PER_MARK = 0.02;
const ROOM_OF_LENGTH = 1e-4;

/** Differences between pictures now and as kept, one sentence each. */
export function picturedDifferences(what: string, now: Pictured[], kept: Pictured[]): string[] {
  const looks = (all: Pictured[]): string => all.map(p => p.look).join(", ");
  if (looks(now) !== looks(kept)) return [`${what}: pictures ${looks(now)}; kept ${looks(kept)}`];
  return now.flatMap((picture, i) => {
    const before = kept[i]!;
    const own = new Map(picture.kinds.map(kind => [kind.name, kind]));
    const known = new Set(before.kinds.map(({name}) => name));
    return [
      ...(picture.height === before.height ? [] : [`height ${picture.height}; kept ${before.height}`]),
      ...picture.kinds.filter(({name}) => !known.has(name)).map(({name}) => `"${name}" is new`),
      ...before.kinds.flatMap(kind => kindDifferences(own.get(kind.name), kind))
    ].map(line => `${what}, ${picture.look}: ${line}`);
  });
}

function kindDifferences(now: Kind | undefined, kept: Kind): string[] {
  if (!now) return [`"${kept.name}" is gone`];
  if (now.count !== kept.count) return [`${now.count} of "${kept.name}"; kept ${kept.count}`];
  const room = ROOM_PIXELS + ROOM_PER_MARK * kept.count + ROOM_OF_LENGTH * kept.pixels[4];
  const off = now.pixels.some((value, i) => Math.abs(value - kept.pixels[i]!) > room);
  return [
    ...(off ? [`"${kept.name}" at ${now.pixels.map(short).join(" ")}; kept ${kept.pixels.join(" ")}`] : []),
    ...(now.words === kept.words ? [] : [`what "${kept.name}" says changed`])
  ];
}

/** One file per figure: picture,look,height / mark,kind,count,left,right,top,bottom,length,words. */
export const picturedCsv = (all: Pictured[]): string =>
  `${csvFormatRows(
    all.flatMap(({look, height, kinds}) => [
      ["picture", look, String(height)],
      ...kinds.map(({name, count, pixels, words}) => [
        "mark",
        name,
        String(count),
        ...pixels.map(value => String(short(value))),
        words
      ])
    ])
  )}\n`;

const short = (value: number): number => Number(value.toFixed(1));

/** @throws Error naming the line that cannot be read */
export function picturedFrom(text: string, file: string): Pictured[] {
  const all: Pictured[] = [];
  csvParseRows(text).forEach(([what, name, ...cells], i) => {
    const numbers = cells.slice(1, 6).map(Number) as Kind["pixels"];
    if (what === "picture") all.push({look: name!, height: Number(cells[0]), kinds: []});
    else if (what === "mark" && all.length && numbers.every(Number.isFinite))
      all.at(-1)!.kinds.push({name: name!, count: Number(cells[0]), pixels: numbers, words: cells[6] ?? ""});
    else
      throw new Error(`published: ${file}:${i + 1} begins with "${what}"; write it with npm run published`);
  });
  return all;
}
