import {readFileSync, readdirSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {MATH_FACE, MATH_SIGNS, mathFont, preloads} from "../../../loaders/site/font.js";
import {typeset} from "../../../loaders/site/math.js";
import {dist} from "../../../loaders/paths.js";

const pages = readdirSync(dist).filter(file => file.endsWith(".html"));
const htmlOf = (page: string): string => readFileSync(`${dist}/${page}`, "utf8");

/** Signs of the equations of a page; single letters are set in italics, which have code points of their own. */
const signsOf = (html: string): string[] =>
  (html.match(/<math[\s\S]*?<\/math>/g) ?? []).flatMap(math => [
    ...math
      .replace(/<annotation[\s\S]*?<\/annotation>|<[^>]+>/g, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
      .replace(/&(?:amp|lt|gt|nbsp);/g, " ")
  ]);

let tables: string[] = [];
beforeAll(async () => {
  const face = Buffer.from(await mathFont("sfnt"));
  tables = Array.from({length: face.readUInt16BE(4)}, (_, i) =>
    face.toString("latin1", 12 + 16 * i, 16 + 16 * i)
  );
});

it("lays equations out by a table of their own", () => expect(tables).toContain("MATH"));

it("has every sign the equations of the pages are written with", () => {
  const missing = pages.flatMap(page =>
    signsOf(htmlOf(page))
      .filter(sign => !MATH_SIGNS.includes(sign) && /\S/.test(sign))
      .map(sign => `${page}: ${sign} U+${sign.codePointAt(0)!.toString(16)}`)
  );
  expect([...new Set(missing)]).toEqual([]);
});

it("is asked for first where an equation is set apart, elsewhere when one is seen", () => {
  const [words, apart] = ["<p>words</p>", typeset("a=b", true)];
  expect(preloads("./", `${words}${typeset("a")}`)).not.toContain(MATH_FACE);
  expect(preloads("./", apart)).toContain(MATH_FACE);
});
