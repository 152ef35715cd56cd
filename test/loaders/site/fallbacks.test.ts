import {readFileSync} from "node:fs";
import opentype from "opentype.js";
import subset from "subset-font";
import {expect, it} from "vitest";
import {fallbackFaces, FALLBACKS} from "../../../loaders/site/fallbacks.js";
import {MATH_FACE} from "../../../loaders/site/font.js";
import {root} from "../../../loaders/paths.js";

/** How often signs occur in English text, in per cent with the space beside. */
const OFTEN = Object.entries({
  ...{" ": 18, e: 10.3, t: 7.5, a: 6.5, o: 6.2, i: 5.7, n: 5.7, s: 5.3, r: 4.99, h: 4.98, l: 3.3, d: 3.3},
  ...{u: 2.28, c: 2.23, m: 2.03, f: 1.98, w: 1.7, g: 1.62, p: 1.5, y: 1.43, b: 1.26, v: 0.8, k: 0.56},
  ...{x: 0.14, j: 0.1, q: 0.08, z: 0.05, ".": 1, ",": 1}
});

const range = (from: number, count: number): string[] =>
  Array.from({length: count}, (_, i) => String.fromCodePoint(from + i));
/** Figures, signs, Latin and Greek in mathematical italics; Unicode has the italic h elsewhere. */
const IN_EQUATIONS = [..."0123456789()=+−,", ...range(0x1d434, 52), ...range(0x1d6fc, 25)]
  .filter(sign => sign !== "\u{1d455}")
  .map(sign => [sign, 1] as const);

const FILES = {
  "Source Serif 4 Fallback": (style: string) =>
    `@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-${style}`,
  "Source Sans 3 Fallback": (style: string) =>
    `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-${style}`,
  "STIX Two Math Fallback": () => `@fontsource/stix-two-math/files/${MATH_FACE}`
} as const;

it.each(FALLBACKS.map(f => [`${f.family} ${f.style}`, f] as const))(
  "%s is as wide and as high as the face it stands for",
  async (_name, {family, style, own}) => {
    const file = FILES[family as keyof typeof FILES](style);
    const bytes = readFileSync(`${root}/node_modules/${file}.woff2`);
    const often = family.includes("Math") ? IN_EQUATIONS : OFTEN;
    const signs = often.map(([sign]) => sign).join("");
    const axes = family.includes("Math") ? {} : {variationAxes: {wght: 400}};
    const plain = await subset(bytes, signs, {targetFormat: "sfnt", ...axes});
    const face = opentype.parse(new Uint8Array(plain).buffer);
    const all = often.reduce((sum, [, share]) => sum + share, 0);
    const mean =
      often.reduce((sum, [sign, share]) => sum + share * face.charToGlyph(sign).advanceWidth!, 0) /
      all /
      face.unitsPerEm;
    expect(mean).toBeCloseTo(own.advance, 3);
    expect(face.ascender / face.unitsPerEm).toBeCloseTo(own.ascent, 3);
    expect(-face.descender / face.unitsPerEm).toBeCloseTo(own.descent, 3);
    expect(fallbackFaces()).toContain(`font-family:"${family}";font-style:${style}`);
  }
);
