/**
 * Lines of a text, cut out one by one as they are asked for: a string for every short line at once would take
 * eight times the text.
 */
export interface LineList {
  readonly length: number;
  /** A line without its end, counted from 0. */
  at(line: number): string | undefined;
}

const LF = 10;
const CR = 13;

/** LF, CR LF, CR and CR CR LF each end one line. A last line end opens no new line. */
export class Lines implements LineList {
  readonly length: number;
  /** Where each line starts, and the end of the text. */
  private readonly starts: Uint32Array;

  constructor(readonly text: string) {
    let count = 0;
    for (let at = 0; at < text.length; at = nextLine(text, at)) count++;
    this.length = Math.max(1, count);
    this.starts = new Uint32Array(this.length + 1);
    for (let at = 0, line = 0; at < text.length; this.starts[++line] = at) at = nextLine(text, at);
  }

  at(line: number): string | undefined {
    const from = this.starts[line];
    let to = this.starts[line + 1];
    if (from === undefined || to === undefined) return undefined;
    while (to > from && isEnd(this.text.charCodeAt(to - 1))) to--;
    return this.text.slice(from, to);
  }

  slice(from = 0, to = this.length): string[] {
    return Array.from({length: Math.min(to, this.length) - from}, (_, i) => this.at(from + i)!);
  }

  /** The first line from `from` on that passes; -1 when none does. */
  findIndex(test: (line: string) => boolean, from = 0): number {
    for (let line = from; line < this.length; line++) if (test(this.at(line)!)) return line;
    return -1;
  }
}

const isEnd = (code: number): boolean => code === LF || code === CR;

/** Where the line behind the one at `from` starts; the end of the text when there is none. */
function nextLine(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) return i + 1;
    if (code !== CR) continue;
    const next = text.charCodeAt(i + 1);
    if (next === LF) return i + 2;
    return next === CR && text.charCodeAt(i + 2) === LF ? i + 3 : i + 1;
  }
  return text.length;
}
