import {apostrophes} from "../../src/words/typography.js";
import {expandPage} from "./references.js";
import {typeset} from "./math.js";

/** Short texts of the content modules as HTML: placeholders, `$…$` as MathML, `*…*` as emphasis. */
export const prose = (text: string, path: string): string =>
  text
    .split(/(\$[^$]+\$)/)
    .map((part, i) => (i % 2 ? typeset(part.slice(1, -1)) : emphasise(expandPage(apostrophes(part), path))))
    .join("");

const emphasise = (html: string): string =>
  html.replace(/(?<![\w*])\*(\S|\S[^*<>]*\S)\*(?![\w*])/g, "<em>$1</em>");
