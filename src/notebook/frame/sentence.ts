import {LINES_BEFORE} from "./transpile.js";

export interface Told {
  error: string;
  line?: number;
}

/** What went wrong in a cell, as a sentence with its line where that is known. */
export function told(error: unknown, id: number): Told {
  if (error instanceof SyntaxError && "loc" in error) {
    const {line} = (error as SyntaxError & {loc: {line: number}}).loc;
    return {error: `code: ${plain(error.message)} in line ${line}; correct it and run the cell again`, line};
  }
  const {message, name, input} = (error ?? {}) as {message?: string; name?: string; input?: string};
  if (name === "RuntimeError" && input !== undefined) {
    if (message === `${input} is not defined`)
      return {
        error: `name: nothing is called "${input}"; define it in a cell, or correct the name`
      };
    return {error: `waits: the cell that defines "${input}" has failed; this one follows once it runs`};
  }
  const line = lineOf(error, id);
  const text = message ?? String(error);
  if (/^[a-z]+: /.test(text)) return {error: text, ...(line ? {line} : {})};
  const at = line ? ` in line ${line}` : "";
  if (name === "stopped") return {error: `cell: ${text}`, ...(line ? {line} : {})};
  return {
    error: `cell: ${name && name !== "Error" ? `${name}, ` : ""}${text.replace(/[.!]$/, "")}${at}`,
    ...(line ? {line} : {})
  };
}

const plain = (message: string): string => message.replace(/\s*\(\d+:\d+\)$/, "");

/** The cell whose code threw, by the name of its script in the stack. */
export function cellOf(error: unknown): number | undefined {
  const id = /cell-(\d+)\.js:\d/.exec((error as {stack?: string} | null)?.stack ?? "")?.[1];
  return id === undefined ? undefined : Number(id);
}

/** Line of the cell in a stack that names its script. */
function lineOf(error: unknown, id: number): number | undefined {
  const stack = (error as {stack?: string} | null)?.stack ?? "";
  const line = Number(new RegExp(`cell-${id}\\.js:(\\d+)`).exec(stack)?.[1]) - LINES_BEFORE;
  return line >= 1 ? line : undefined;
}
