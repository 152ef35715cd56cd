import type MarkdownIt from "markdown-it";
import {expandPage} from "./references.js";
import {directive, fold, note, type Env} from "./blocks.js";
import {opening, ending} from "./opening.js";
import {math} from "./math.js";
import {piece} from "../build/pieces.js";
import {made} from "./made.js";
import {figureFiles} from "../figure-files.js";
import {unbroken} from "../../src/components/shell/said.js";
import {apostrophes} from "../../src/words/typography.js";
import {paperReading} from "../../src/reading/paper.js";
import {pageWords, termNote} from "./words.js";

/** Rules of the pages' text: directives, folds and notes, and what opens, ends and explains a page. */
export function workbook(md: MarkdownIt): MarkdownIt {
  md.use(math);
  for (const [name, rule] of Object.entries({directive, note, fold}))
    md.block.ruler.before("paragraph", name, rule, {alt: ["paragraph"]});

  const text = md.renderer.rules.text!;
  md.renderer.rules.text = (...args) => unbroken(apostrophes(text(...args)));

  // What a figure shows is shown: nothing of it is taken for code of the page.
  md.renderer.rules["piece"] = (tokens, at) => `${piece(tokens[at]!.content)}\n`;

  const parse = md.parse.bind(md);
  md.parse = (source: string, env: Env) =>
    env?.path ? wholePage(parse, source, env, env.path) : parse(source, env);
  return md;
}

/** The tokens of a page between its opening and its ending, with the code that wakes its figures. */
function wholePage(parse: MarkdownIt["parse"], source: string, env: Env, path: string): Token[] {
  const text = expandPage(source, path).replace(/<!--\s*component:\s*([a-z-]+)\s*-->/g, "::$1");
  const drawn = (ids: string[]): string[] => [...new Set(ids)].filter(id => made().figures.has(id));
  const figures = drawn([...text.matchAll(/^::((?:fig|table|model)-[a-z0-9-]+)\s*$/gm)].map(m => m[1]!));
  const stepped = /^::walkthrough\s*$/m.test(text)
    ? drawn(paperReading.get().steps.map(step => step.figure))
    : [];
  const opened = path === "/notebook" ? [...made().figures.keys()] : [];
  const tokens = parse(`${text}\n\n${script(drawn([...figures, ...stepped, ...opened]), path)}`, env);
  const Made = tokens[0]!.constructor as new (type: string, tag: string, nesting: number) => Token;
  const block = (content: string): Token => Object.assign(new Made("html_block", "", 0), {content});
  const open = opening(path, tokens);
  const words = pageWords(open + tokens.map(t => t.content).join("\n"), path);
  return [block(open), ...withTermNotes(tokens, path, block), block(ending(path, figures, words))];
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** After each paragraph of the text that introduces a term, its definition for the lens Learn; a note that follows takes its place. */
function withTermNotes(tokens: Token[], path: string, block: (content: string) => Token): Token[] {
  let inNote = false;
  return tokens.flatMap((token, i) => {
    if (token.content.startsWith('<details class="note"')) inNote = true;
    if (token.content.startsWith("</details>")) inNote = false;
    if (
      token.type !== "paragraph_close" ||
      token.level > 0 ||
      inNote ||
      tokens[i + 1]?.content.startsWith('<details class="note"')
    )
      return [token];
    const note = termNote(tokens[i - 1]!.content, path);
    return note ? [token, block(note)] : [token];
  });
}

let modules: ReturnType<typeof figureFiles> | null = null;

/** The page's own code: each figure's module, loaded when its figure is about to be used. */
function script(figures: string[], path: string): string {
  const up = "../".repeat(path.split("/").length - 2) || "./";
  const files = (modules ??= figureFiles());
  const loaded = figures.map(id => {
    const module = `${up}${files.get(id)!}.js`;
    return `  "${id}": {load: () => import("${module}"), url: import.meta.resolve("${module}")}`;
  });
  const known = `{\n${loaded.join(",\n")}\n}`;
  const notebook = path === "/notebook" || path.startsWith("/notebooks/");
  const asked = path === "/data";
  return [
    "```js",
    ...(asked ? [`import {consoleHere} from "${up}notebook/page/console.js";`] : []),
    ...(notebook ? [`import {openNotebook} from "${up}notebook/page/start.js";`] : []),
    `import {start} from "${up}components/start.js";`,
    `import {paper} from "${up}paper/index.js";`,
    `start(${known}, import.meta.resolve("${up}components/compute-worker.js"), paper);`,
    ...(notebook ? [`void openNotebook(${known}, paper.name);`] : []),
    ...(asked ? ["consoleHere(paper.name);"] : []),
    "```",
    ""
  ].join("\n");
}
