import {h, type Element} from "../../lib/element.js";

const WORDS =
  /\b(select|from|where|and|or|as|in|between|group by|order by|join|left join|on|using|case|when|then|else|end|with|union all|having|limit|over|partition by|is not null|is null|not|distinct|filter)\b/gi;

/** SQL as the reader sees it: keywords bold, comments grey, values of controls highlighted. */
export const sqlElement = (sql: string): Element => linesElement(sql, "SQL", parts);

/** Source of another language, as it is. */
export const sourceElement = (source: string, language: string): Element =>
  linesElement(source, language, text => [text]);

const linesElement = (
  source: string,
  language: string,
  parts: (line: string) => (Element | string)[]
): Element =>
  h(
    "pre",
    {class: "sql", tabindex: 0, role: "group", "aria-label": `${language} text`},
    source.split("\n").map(text => h("span", {}, parts(text)))
  );

function parts(text: string): (Element | string)[] {
  const out: (Element | string)[] = [];
  for (const piece of text.split(/(\/\*«\*\/.*?\/\*»\*\/|--.*$)/)) {
    if (piece.startsWith("/*«*/")) out.push(h("em", {}, piece.slice(5, -5)));
    else if (piece.startsWith("--")) out.push(h("i", {}, piece));
    else {
      let at = 0;
      for (const match of piece.matchAll(WORDS)) {
        out.push(piece.slice(at, match.index), h("b", {}, match[0]));
        at = match.index + match[0].length;
      }
      out.push(piece.slice(at));
    }
  }
  return out;
}
