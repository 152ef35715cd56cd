import type MarkdownIt from "markdown-it";
import {expandPage} from "./references.js";
import {component} from "./components.js";
import {opening, ending} from "./opening.js";
import {math} from "./math.js";
import {made, staticFigure} from "./made.js";
import {saidOnce} from "./said-once.js";
import {figureFiles} from "../figure-files.js";
import {unbroken} from "../../src/components/shell/said.js";
import {apostrophes} from "../../src/words/typography.js";
import {paperReading} from "../../src/reading/paper.js";
import {pageWords, termNote} from "./words.js";

interface Env {
  path?: string;
  /** Caveats that the page has said. */
  said?: Set<string>;
}

/** Lines of their own: `::fig-2a` a figure, `::predict id`, `::exercise id`; `:::note Title` … `:::` a margin note, `:::more id Title | what is in it` … `:::` a folded part of the page, `:::ask id Question` … `:::` a folded part of the text. */
const DIRECTIVE = /^::([a-z][a-z0-9-]*)(?:[ \t]+(.+))?$/;
const FIGURE = /^(fig|table|model)-/;

export function workbook(md: MarkdownIt): MarkdownIt {
  md.use(math);
  md.block.ruler.before(
    "paragraph",
    "directive",
    (state, line, _end, silent) => {
      const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
      const found = DIRECTIVE.exec(text.trim());
      if (!found || text.startsWith(":::")) return false;
      if (silent) return true;
      const token = state.push("html_block", "", 0);
      const env = state.env as Env;
      const path = env.path ?? "/";
      const said = (env.said ??= new Set());
      const alone = path.split("/").length > 2;
      token.content = `${FIGURE.test(found[1]!) ? saidOnce(staticFigure(found[1]!, alone), said) : component(found[1]!, found[2] ?? "", path)}\n`;
      token.map = [line, line + 1];
      state.line = line + 1;
      return true;
    },
    {alt: ["paragraph"]}
  );

  md.block.ruler.before(
    "paragraph",
    "note",
    (state, line, end, silent) => {
      const at = (l: number): string =>
        state.src.slice(state.bMarks[l]! + state.tShift[l]!, state.eMarks[l]).trim();
      const found = /^:::note(?:[ \t]+(.+))?$/.exec(at(line));
      if (!found) return false;
      if (silent) return true;
      let close = line + 1;
      while (close < end && at(close) !== ":::") close++;
      if (close >= end)
        throw new Error(
          `note: the note "${found[1] ?? ""}" in ${(state.env as Env).path} is not closed with :::`
        );
      state.push("html_block", "", 0).content =
        `<details class="note" open><summary>${md.renderInline(found[1] ?? "Note", {...state.env})}</summary>\n`;
      state.md.block.tokenize(state, line + 1, close);
      state.push("html_block", "", 0).content = "</details>\n";
      state.line = close + 1;
      return true;
    },
    {alt: ["paragraph"]}
  );

  md.block.ruler.before(
    "paragraph",
    "more",
    (state, line, end, silent) => {
      const at = (l: number): string =>
        state.src.slice(state.bMarks[l]! + state.tShift[l]!, state.eMarks[l]).trim();
      const found = /^:::(more|ask)[ \t]+([a-z-]+)[ \t]+([^|]+?)(?:[ \t]*\|[ \t]*(.+))?$/.exec(at(line));
      if (!found) return false;
      if (silent) return true;
      let close = line + 1;
      for (let depth = 1; close < end; close++) {
        if (/^:::[a-z]/.test(at(close))) depth++;
        else if (at(close) === ":::" && --depth === 0) break;
      }
      const [, kind, id, title, about] = found;
      if (close >= end)
        throw new Error(`page: the fold "${id}" in ${(state.env as Env).path} is not closed with :::`);
      const named = figuresIn(state.src.split("\n").slice(line, close));
      const said = [named, about && md.renderInline(about, {...state.env})].filter(Boolean).join("; ");
      const [name, level] = kind === "more" ? ["more wide", "h2"] : ["more in-text wide", "h3"];
      state.push("html_block", "", 0).content =
        `<details class="${name}" id="${id}"><summary><${level}>${md.renderInline(title!, {...state.env})}</${level}>${said ? `<span>${said}</span>` : ""}</summary><div class="more-body">\n`;
      state.md.block.tokenize(state, line + 1, close);
      state.push("html_block", "", 0).content = "</div></details>\n";
      state.line = close + 1;
      return true;
    },
    {alt: ["paragraph"]}
  );

  const text = md.renderer.rules.text!;
  md.renderer.rules.text = (...args) => unbroken(apostrophes(text(...args)));

  const parse = md.parse.bind(md);
  md.parse = (source: string, env: Env) => {
    if (!env?.path) return parse(source, env);
    const {path} = env;
    const text = expandPage(source, path).replace(/<!--\s*component:\s*([a-z-]+)\s*-->/g, "::$1");
    const drawn = (ids: string[]): string[] => [...new Set(ids)].filter(id => made().figures.has(id));
    const figures = drawn([...text.matchAll(/^::((?:fig|table|model)-[a-z0-9-]+)\s*$/gm)].map(m => m[1]!));
    const stepped = /^::walkthrough\s*$/m.test(text)
      ? drawn(paperReading.get().steps.map(step => step.figure))
      : [];
    const opened = path === "/notebook" ? [...made().figures.keys()] : [];
    const tokens = parse(`${text}\n\n${script(drawn([...figures, ...stepped, ...opened]), path)}`, env);
    const block = (content: string): (typeof tokens)[number] =>
      Object.assign(
        new (tokens[0]!.constructor as TokenClass<(typeof tokens)[number]>)("html_block", "", 0),
        {content}
      );
    const open = opening(path, tokens);
    const words = pageWords(open + tokens.map(t => t.content).join("\n"), path);
    return [block(open), ...withTermNotes(tokens, path, block), block(ending(path, figures, words))];
  };
  return md;
}

/** Figures a folded part holds, as they are numbered. */
function figuresIn(lines: readonly string[]): string {
  const labels = lines.flatMap(text => {
    const id = /^::((?:fig|table|model)-[a-z0-9-]+)\s*$/.exec(text.trim())?.[1];
    const entry = id && made().figures.get(id);
    return entry ? [entry.label] : [];
  });
  const plain = labels.filter(label => !/^(Table|Model)/.test(label));
  const others = labels.filter(label => /^(Table|Model)/.test(label));
  return [
    ...(plain.length ? [`${plain.length > 1 ? "Figures" : "Figure"} ${plain.join(", ")}`] : []),
    ...others
  ].join(", ");
}

type TokenClass<T> = new (type: string, tag: string, nesting: number) => T;

/** After each paragraph of the text that introduces a term, its definition for the lens Learn; a note that follows takes its place. */
function withTermNotes<T extends {type: string; level: number; content: string}>(
  tokens: T[],
  path: string,
  block: (content: string) => T
): T[] {
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

/** The page's own code: each figure's module, loaded when its figure is about to be used. */
function script(figures: string[], path: string): string {
  const up = "../".repeat(path.split("/").length - 2) || "./";
  const files = figureFiles();
  const modules = figures
    .map(id => {
      const module = `${up}${files.get(id)!}.js`;
      return `  "${id}": {load: () => import("${module}"), url: import.meta.resolve("${module}")}`;
    })
    .join(",\n");
  const notebook = path === "/notebook" || path.startsWith("/notebooks/");
  const asked = path === "/data";
  return `\`\`\`js\n${asked ? `import {consoleHere} from "${up}notebook/page/console.js";\n` : ""}${notebook ? `import {openNotebook} from "${up}notebook/page/start.js";\n` : ""}import {start} from "${up}components/start.js";\nimport {paper} from "${up}paper/index.js";\nstart({\n${modules}\n}, import.meta.resolve("${up}components/compute-worker.js"), paper);\n${notebook ? `void openNotebook({\n${modules}\n});\n` : ""}${asked ? "consoleHere();\n" : ""}\`\`\`\n`;
}
