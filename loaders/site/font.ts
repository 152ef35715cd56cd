import {mkdir, readFile, writeFile} from "node:fs/promises";
import subset from "subset-font";
import {keptIn} from "../kept.js";
import {root, work} from "../paths.js";
import {digestOfSources} from "../sources.js";

/** What the pages are set in; anything else falls back to the reader's own faces. */
const LATIN = `${Array.from({length: 95}, (_, i) => String.fromCharCode(32 + i)).join("")}\u00a0°±²³µ·×éöüä–—‘’“”…−≈≤≥→←✕₂₃₄₆⁺\u2009\u202f`;
const GREEK = "αβγδεζηθκλμνξπρστφχψωΔΓΘΛΠΣΦΨΩ";

/** What the pages ask of a face besides its letters; small capitals, old figures and ornaments only weigh. */
const FEATURES = ["liga", "ccmp", "lnum", "tnum"];

/** Pairs are set closer in running text; the italic sets symbols and numbers, and Greek letters stand alone. */
const features = (file: string): string[] => (/italic|greek/.test(file) ? FEATURES : [...FEATURES, "kern"]);

const range = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, i) => String.fromCodePoint(from + i)).join("");

/** What equations are set in: letters and figures, Greek, both again in mathematical italics, signs; a test holds the pages to it. */
export const MATH_SIGNS = `${range(0x20, 0x7e)}\u00a0\u02c9±·×−${GREEK}${range(0x1d434, 0x1d467)}ℎ${range(0x1d6fc, 0x1d714)}ΣΠ∂∇∑∏∫∞√≈≠≤≥≺≻→⇌∗⋅∣′…${range(0x2061, 0x2064)}`;
/** The one face with the table that equations are laid out by; its fractions, roots and brackets come with its signs. */
export const MATH_FACE = "stix-two-math-latin-400-normal";

export async function mathFont(targetFormat: "woff2" | "sfnt" = "woff2"): Promise<Uint8Array> {
  const bytes = await readFile(`${root}/node_modules/@fontsource/stix-two-math/files/${MATH_FACE}.woff2`);
  return subset(bytes, MATH_SIGNS, {targetFormat, keepFeatures: ["ssty", "ccmp"]});
}

/** One face with the characters and weights (400 to 700) the pages use: half the bytes of the packaged one. */
async function font(file: string): Promise<Uint8Array> {
  if (file === MATH_FACE) return mathFont();
  const family = /^source-(?:serif-4|sans-3)/.exec(file)?.[0];
  if (!family) throw new Error(`font: "${file}" is not one of the workbook's faces`);
  const bytes = await readFile(`${root}/node_modules/@fontsource-variable/${family}/files/${file}.woff2`);
  return subset(bytes, file.includes("greek") ? GREEK : LATIN, {
    targetFormat: "woff2",
    variationAxes: {wght: {min: 400, max: 700, default: 400}},
    keepFeatures: features(file)
  });
}

/** The six faces of the site: the only italic is the serif's. */
export const FACES = ["serif-4 normal", "serif-4 italic", "sans-3 normal"].flatMap(kind => {
  const [family, style] = kind.split(" ");
  return ["latin", "greek"].map(range => `source-${family}-${range}-wght-${style}`);
});

/** Makes the faces, lays them below `.workbook/fonts`, and gives them as files that carry them have them: base64 by name, without ending. */
export async function fontsInBase64(): Promise<Record<string, string>> {
  const kept = keptIn("fonts", digestOfSources(["loaders/site/font.ts"]));
  await mkdir(`${work}/fonts`, {recursive: true});
  const faces: Record<string, string> = {};
  for (const face of [...FACES, MATH_FACE]) {
    const bytes = await kept.soon(face, () => font(face));
    await writeFile(`${work}/fonts/${face}.woff2`, bytes);
    if (face !== MATH_FACE) faces[face] = Buffer.from(bytes).toString("base64");
  }
  kept.end();
  return faces;
}

/** What a picture outside a browser is set in: each face at the weights of text and of bold, letters and Greek ones. */
export async function stillFaces(): Promise<Uint8Array[]> {
  const wanted = [
    ...["source-sans-3-latin-wght-normal", "source-sans-3-greek-wght-normal"].flatMap(file => [
      {file, weight: 400},
      {file, weight: 700}
    ]),
    ...["source-serif-4-latin-wght-italic", "source-serif-4-greek-wght-italic"].map(file => ({
      file,
      weight: 400
    }))
  ];
  return Promise.all(
    wanted.map(async ({file, weight}) => {
      const family = file.startsWith("source-serif-4") ? "source-serif-4" : "source-sans-3";
      const bytes = await readFile(`${root}/node_modules/@fontsource-variable/${family}/files/${file}.woff2`);
      return subset(bytes, file.includes("greek") ? GREEK : LATIN, {
        targetFormat: "sfnt",
        variationAxes: {wght: weight}
      });
    })
  );
}

/** Asked for before anything else, so that they are there at the first paint, that of equations where one is set apart; what comes later takes the place of a fallback of the same widths. */
export const preloads = (root: string, html: string): string =>
  [
    "source-serif-4-latin-wght-normal",
    "source-sans-3-latin-wght-normal",
    "source-serif-4-latin-wght-italic",
    ...(html.includes('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"') ? [MATH_FACE] : [])
  ]
    .map(
      face =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="${root}fonts/${face}.woff2">\n`
    )
    .join("");
