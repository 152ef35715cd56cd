import type MarkdownIt from "markdown-it";
import {component} from "./components.js";
import {made, staticFigure} from "./made.js";
import {saidOnce} from "./said-once.js";

type Rule = Parameters<MarkdownIt["block"]["ruler"]["before"]>[2];
type State = Parameters<Rule>[0];

/** What a page carries through its text. */
export interface Env {
  path?: string;
  /** Caveats that the page has said. */
  said?: Set<string>;
}

const FIGURE = /^(fig|table|model)-/;

const lineAt = ({src, bMarks, tShift, eMarks}: State, line: number): string =>
  src.slice(bMarks[line]! + tShift[line]!, eMarks[line]).trim();

/** A line of its own: `::fig-2a` a figure, `::predict id`, `::exercise id`. */
export const directive: Rule = (state, line, _end, silent) => {
  const found = /^::([a-z][a-z0-9-]*)(?:[ \t]+(.+))?$/.exec(lineAt(state, line));
  if (!found) return false;
  if (silent) return true;
  const [, name, argument = ""] = found;
  const env = state.env as Env;
  const path = env.path ?? "/";
  const said = (env.said ??= new Set());
  const alone = path.split("/").length > 2;
  const figure = FIGURE.test(name!);
  const token = state.push(figure ? "piece" : "html_block", "", 0);
  token.content = figure
    ? saidOnce(staticFigure(name!, alone), said)
    : `${component(name!, argument, path)}\n`;
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
};

/** Lines from `line` to `close`, which ends them, between an opening and an ending. */
function enclose(state: State, line: number, close: number, before: string, after: string): true {
  state.push("html_block", "", 0).content = `${before}\n`;
  state.md.block.tokenize(state, line + 1, close);
  state.push("html_block", "", 0).content = `${after}\n`;
  state.line = close + 1;
  return true;
}

/** `:::note Title` … `:::`, a margin note. @throws Error when it is not closed */
export const note: Rule = (state, line, end, silent) => {
  const found = /^:::note(?:[ \t]+(.+))?$/.exec(lineAt(state, line));
  if (!found) return false;
  if (silent) return true;
  let close = line + 1;
  while (close < end && lineAt(state, close) !== ":::") close++;
  const env = state.env as Env;
  if (close >= end)
    throw new Error(`note: the note "${found[1] ?? ""}" in ${env.path} is not closed with :::`);
  const title = state.md.renderInline(found[1] ?? "Note", {...env});
  return enclose(state, line, close, `<details class="note" open><summary>${title}</summary>`, "</details>");
};

/**
 * `:::more id Title | what is in it` … `:::`, a folded part of the page; `:::ask id Question` … `:::`, a folded part
 * of the text. @throws Error when it is not closed
 */
export const fold: Rule = (state, line, end, silent) => {
  const found = /^:::(more|ask)[ \t]+([a-z-]+)[ \t]+([^|]+?)(?:[ \t]*\|[ \t]*(.+))?$/.exec(
    lineAt(state, line)
  );
  if (!found) return false;
  if (silent) return true;
  const [, kind, id, title, about] = found;
  const env = state.env as Env;
  const close = endOfFold(state, line + 1, end);
  if (close >= end) throw new Error(`page: the fold "${id}" in ${env.path} is not closed with :::`);
  const named = figuresIn(state.src.split("\n").slice(line, close));
  const said = [named, about && state.md.renderInline(about, {...env})].filter(Boolean).join("; ");
  const [name, level] = kind === "more" ? ["more wide", "h2"] : ["more in-text wide", "h3"];
  const heading = `<${level}>${state.md.renderInline(title!, {...env})}</${level}>${said ? `<span>${said}</span>` : ""}`;
  return enclose(
    state,
    line,
    close,
    `<details class="${name}" id="${id}"><summary>${heading}</summary><div class="more-body">`,
    "</div></details>"
  );
};

/** The line that ends a fold, past those it holds; `end` when there is none. */
function endOfFold(state: State, from: number, end: number): number {
  for (let line = from, depth = 1; line < end; line++) {
    const text = lineAt(state, line);
    if (/^:::[a-z]/.test(text)) depth++;
    else if (text === ":::" && --depth === 0) return line;
  }
  return end;
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
