import {readFile} from "node:fs/promises";
import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {escape} from "../../src/lib/element.js";
import {keptIn} from "../kept.js";
import {root} from "../paths.js";
import {digestOfSources} from "../sources.js";
import {stillFaces} from "../site/font.js";

/** What other sites show of a page that is shared, at the size they ask for. */
interface Card {
  /** Name of the workbook. */
  name: string;
  title: string;
  /** A file of a picture, whose faces are among those of the site. */
  picture: string | null;
}

const [WIDTH, HEIGHT] = [1200, 630];
const EDGE = 48;
const HEAD = 150;
/** Letters of a line at the size of the title. */
const LINE = 58;

/** The card as a picture; a title that is too long for a line ends in an ellipsis. */
export function cardSvg({name, title, picture}: Card): string {
  const line = title.length > LINE ? `${title.slice(0, LINE - 1).trimEnd()}…` : title;
  const text = (y: number, size: number, weight: number, fill: string, words: string): string =>
    `<text x="${EDGE}" y="${y}" font-family="Source Sans 3" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fcfcfb"/>`,
    text(62, 26, 400, "#434a52", name),
    text(116, 42, 700, "#16191d", line),
    picture ? placed(picture) : MARK,
    "</svg>"
  ].join("\n");
}

/** As large as there is room, in the middle of what the head leaves. */
const placed = (picture: string): string =>
  picture
    .replace(/@font-face\{[^}]*\}/g, "")
    // Of the faces there are two weights.
    .replaceAll("font-weight:650", "font-weight:700")
    .replace(
      /^<svg([^>]*?)\swidth="[^"]*"([^>]*?)\sheight="[^"]*"/,
      `<svg$1$2 x="${EDGE}" y="${HEAD}" width="${WIDTH - 2 * EDGE}" height="${HEIGHT - HEAD - EDGE}" preserveAspectRatio="xMidYMid meet"`
    );

/** The layers of the cell, as the mark of the site has them. */
const MARK = `<g transform="translate(${EDGE} ${HEAD + 40})"><path fill="#e9eceb" d="M0 0h${WIDTH - 2 * EDGE}v140H0z"/><path fill="#bcc6cd" d="M0 140h${WIDTH - 2 * EDGE}v104H0z"/><path fill="#30363d" d="M0 244h${WIDTH - 2 * EDGE}v40H0z"/><path fill="#d9955f" d="M0 284h${WIDTH - 2 * EDGE}v100H0z"/></g>`;

let ready: Promise<Uint8Array[]> | null = null;
const faces = (): Promise<Uint8Array[]> =>
  (ready ??= readFile(`${root}/node_modules/@resvg/resvg-wasm/index_bg.wasm`)
    .then(module => initWasm(module))
    .then(() => stillFaces()));

/** PNG files of cards, the same bytes wherever and whenever they are made. */
export async function cardPngs(cards: readonly Card[]): Promise<Uint8Array[]> {
  const kept = keptIn("cards", digestOfSources(["loaders/publication/cards.ts", "loaders/site/font.ts"]));
  const made: Uint8Array[] = [];
  for (const card of cards) {
    const svg = cardSvg(card);
    made.push(await kept.soon(svg, async () => drawn(svg, await faces())));
  }
  kept.end();
  return made;
}

function drawn(svg: string, fontBuffers: Uint8Array[]): Uint8Array {
  const image = new Resvg(svg, {font: {fontBuffers, defaultFontFamily: "Source Sans 3"}}).render();
  try {
    return new Uint8Array(image.asPng());
  } finally {
    image.free();
  }
}
