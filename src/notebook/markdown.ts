import type {Cell, Mode, Notebook} from "./notebook.js";

/** Cells as fenced code, text between them: what Observable Framework and any reader of Markdown understands. */
const FENCE = /^(`{3,})(js|sql|other)(?: id=([A-Za-z_$][\w$]*))?(?: kind=([\w-]+))?( fold)?\s*$/;
/** Stands between two cells of text. */
const BREAK = "<!-- cell -->";
/** Stands before a fence of a text that is no cell. */
const TEXT = /^<!-- (?:as )*text -->$/;

export function toMarkdown({title, cells}: Notebook): string {
  const parts: string[] = [];
  cells.forEach((cell, i) => {
    if (cell.mode === "md") {
      if (cells[i - 1]?.mode === "md" || !cell.source.trim()) parts.push(BREAK);
      parts.push(quoted(cell.source));
    } else parts.push(fenced(cell));
  });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${parts.join("\n\n")}\n`;
}

function fenced({mode, source, name, kind, folded}: Cell): string {
  const longest = [...source.matchAll(/^`{3,}/gm)].reduce((most, [t]) => Math.max(most, t.length), 2);
  const ticks = "`".repeat(longest + 1);
  const attributes = [name && `id=${name}`, kind && `kind=${kind}`, folded && "fold"].filter(Boolean);
  return `${ticks}${[mode, ...attributes].join(" ")}\n${source}\n${ticks}`;
}

const quoted = (text: string): string =>
  text
    .split("\n")
    .map(line => {
      if (FENCE.test(line) || line === BREAK) return `<!-- text -->\n${line}`;
      return TEXT.test(line) ? line.replace("<!-- ", "<!-- as ") : line;
    })
    .join("\n");

/** @throws a sentence for a fence that is not closed */
export function fromMarkdown(text: string): Notebook {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const {title, from} = front(lines);
  const cells: Omit<Cell, "id">[] = [];
  let prose: string[] = [];
  let broken = false;
  const end = (): void => {
    const source = trimmed(prose);
    if (source || broken) cells.push({mode: "md", source});
    prose = [];
    broken = false;
  };
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const fence = FENCE.exec(line);
    if (fence) {
      end();
      const close = lines.indexOf(fence[1]!, i + 1);
      if (close < 0)
        throw new Error(
          `notebook: the cell that begins in line ${i + 1} is not closed; end it with a line ${fence[1]}`
        );
      const [, , mode, name, kind, folded] = fence;
      cells.push({
        mode: mode as Mode,
        source: lines.slice(i + 1, close).join("\n"),
        ...(name ? {name} : {}),
        ...(kind ? {kind} : {}),
        ...(folded ? {folded: true} : {})
      });
      i = close;
    } else if (line === BREAK) {
      end();
      broken = true;
    } else if (line === "<!-- text -->") prose.push(lines[++i] ?? "");
    else if (TEXT.test(line)) prose.push(line.replace("<!-- as ", "<!-- "));
    else prose.push(line);
  }
  end();
  return {title, cells: cells.map((c, i) => ({id: i + 1, ...c}))};
}

function front(lines: string[]): {title: string; from: number} {
  const close = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  if (close < 0) return {title: heading(lines) ?? "Untitled", from: 0};
  const said = lines.slice(1, close).map(l => /^title:\s*(.*)$/.exec(l)?.[1]);
  const title = said.find(t => t !== undefined);
  return {title: title === undefined ? (heading(lines) ?? "Untitled") : plain(title), from: close + 1};
}

const heading = (lines: string[]): string | undefined =>
  lines.map(l => /^# (.+)$/.exec(l)?.[1]).find(t => t !== undefined);

function plain(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.trim();
  }
}

const trimmed = (lines: string[]): string => lines.join("\n").replace(/^\n+|\n+$/g, "");
