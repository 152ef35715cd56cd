import katex from "katex";
import type MarkdownIt from "markdown-it";

/** `$…$` in a line and `$$…$$` alone become MathML at build: no fonts, no script, read aloud by screen readers. */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math", (state, silent) => {
    if (state.src[state.pos] !== "$" || state.src[state.pos + 1] === "{" || state.src[state.pos - 1] === "\\")
      return false;
    const display = state.src.startsWith("$$", state.pos);
    const mark = display ? "$$" : "$";
    const from = state.pos + mark.length;
    const to = state.src.indexOf(mark, from);
    if (to <= from || (!display && /^\s|\s$/.test(state.src.slice(from, to)))) return false;
    if (!silent) state.push("html_inline", "", 0).content = typeset(state.src.slice(from, to), display);
    state.pos = to + mark.length;
    return true;
  });
}

/** @throws when the formula cannot be read. */
export const typeset = (tex: string, display = false): string =>
  katex
    .renderToString(tex, {output: "mathml", displayMode: display, throwOnError: true})
    .replace(/^<span class="katex">|<\/span>$/g, "");
