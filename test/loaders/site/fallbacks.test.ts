import {readFileSync} from "node:fs";
import opentype from "opentype.js";
import subset from "subset-font";
import {expect, it} from "vitest";
import {fallbackFaces, FALLBACKS} from "../../../loaders/site/fallbacks.js";
import {root} from "../../../loaders/paths.js";

/** How often signs occur in English text, in per cent with the space beside. */
const OFTEN = Object.entries({
  ...{" ": 18, e: 10.3, t: 7.5, a: 6.5, o: 6.2, i: 5.7, n: 5.7, s: 5.3, r: 4.99, h: 4.98, l: 3.3, d: 3.3},
  ...{u: 2.28, c: 2.23, m: 2.03, f: 1.98, w: 1.7, g: 1.62, p: 1.5, y: 1.43, b: 1.26, v: 0.8, k: 0.56},
  ...{x: 0.14, j: 0.1, q: 0.08, z: 0.05, ".": 1, ",": 1}
});

it.each(FALLBACKS.map(f => [`${f.family} ${f.style}`, f] as const))(
  "%s is as wide and as high as the face it stands for",
  async (_name, {family, style, own}) => {
    const [name, file] = family.includes("Serif") ? ["source-serif-4", "latin"] : ["source-sans-3", "latin"];
    const bytes = readFileSync(
      `${root}/node_modules/@fontsource-variable/${name}/files/${name}-${file}-wght-${style}.woff2`
    );
    const signs = OFTEN.map(([sign]) => sign).join("");
    const plain = await subset(bytes, signs, {targetFormat: "sfnt", variationAxes: {wght: 400}});
    const face = opentype.parse(new Uint8Array(plain).buffer);
    const all = OFTEN.reduce((sum, [, share]) => sum + share, 0);
    const mean =
      OFTEN.reduce((sum, [sign, share]) => sum + share * face.charToGlyph(sign).advanceWidth!, 0) /
      all /
      face.unitsPerEm;
    expect(mean).toBeCloseTo(own.advance, 3);
    expect(face.ascender / face.unitsPerEm).toBeCloseTo(own.ascent, 3);
    expect(-face.descender / face.unitsPerEm).toBeCloseTo(own.descent, 3);
    expect(fallbackFaces()).toContain(`font-family:"${family}";font-style:${style}`);
  }
);
