import {SCHEMA} from "../data/schema.js";

/** Strings, quoted names, comments and words of SQL; what is between them is single characters. */
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu;
const READING = /^(?:select|with|from|values|table|describe|show|summarize|pivot|unpivot|\()$/;

/**
 * One reading statement as it can stand in brackets: without the semicolon at its end.
 * DuckDB's own parser has the last word: what is no query cannot stand in brackets, and what is prepared is one statement.
 * @throws a sentence for what is empty, several statements, or a statement that does more than read
 */
export function readingStatement(text: string): string {
  const tokens = [...text.matchAll(TOKENS)].map(([token]) => token);
  const says = (token: string): boolean => !/^(?:\s|--|\/\*)/.test(token);
  const last = tokens.findLastIndex(token => says(token) && token !== ";");
  const kept = tokens.slice(0, last + 1);
  const first = kept.find(says)?.toLowerCase();
  if (!first) throw new Error("query: there is no statement; write one that reads, such as from cycles");
  if (kept.includes(";"))
    throw new Error("query: one statement is run at a time; leave one and run the other after it");
  if (!READING.test(first))
    throw new Error(
      `query: "${first}" is not run, since a query here only reads; begin with select, with, from, values, describe, summarize, show or pivot`
    );
  return kept.join("");
}

const TABLES = Object.keys(SCHEMA).join(", ");

/** What DuckDB says, and the sentence for it. */
const SENTENCES: [RegExp, (m: RegExpExecArray) => string][] = [
  [
    /outside the site: (\S+)/,
    m => `"${m[1]}" is not read, since a query reaches only the tables of this site: ${TABLES}`
  ],
  [
    /damaged file: (\S+)/,
    m =>
      `${m[1]} arrived damaged and is not used: its SHA-256 is not the published one; try again, or reload the page`
  ],
  [/did not load \(([^)]+)\)/, m => `a part of a table did not load (${m[1]}); try again`],
  [/multiple statements/i, () => "one statement is run at a time; leave one and run the other after it"],
  [
    /syntax error at end of input/,
    () => "the text ends before the statement does; close what is open, a bracket or a list, and run it again"
  ],
  [
    /syntax error at or near "([^]*?)"/,
    m =>
      `DuckDB does not understand the text at "${m[1]}"; a comma, a bracket or a quote may be missing before it, and a name that is also a word of SQL stands in double quotes`
  ],
  [
    /Table with name (\S+) does not exist!(?:\s*Did you mean "([^"]+)")?/,
    m =>
      `there is no table "${m[1]}"${m[2] && m[2] in SCHEMA ? `, perhaps "${m[2]}"` : ""}; the tables are ${TABLES}`
  ],
  [
    /(?:Referenced|Values list) .*?(?:column|"[^"]*" does not have a column named) "([^"]+)"[^]*?(?:Candidate bindings: ([^\n]+))?$/,
    m =>
      `there is no column "${m[1]}" in the tables of this query${m[2] ? `; near it are ${m[2].trim()}` : "; describe lists the columns of a table"}`
  ],
  [
    /(?:Function|Macro) with name (\S+) (?:does not exist|is not)[^]*?(?:Did you mean "([^"]+)"|$)/,
    m =>
      `DuckDB 0.9.1, which runs in the page, knows no function "${m[1]}"${m[2] ? `, perhaps "${m[2]}"` : ""}; newer functions have to be written with older ones`
  ],
  [
    /No function matches the given name and argument types '([^']+)'/,
    m => `no function takes ${m[1]}; cast the arguments to the types it takes`
  ],
  [
    /Could not convert string '([^']*)' to (\w+)/,
    m => `"${m[1]}" cannot be read as ${m[2]}; use try_cast to have null where the text is no such value`
  ],
  [
    /must appear in the GROUP BY clause[^]*/,
    () =>
      "a column stands beside an aggregate without being grouped; add it to group by or put it into an aggregate such as any_value"
  ],
  [/unnamed struct/, () => "a column holds parts without names; name them, as in {'a': 1, 'b': 2}"],
  [
    /Out of Memory|memory access out of bounds|allocat/i,
    () =>
      "the query needs more memory than the page has for it; choose fewer rows or columns, or aggregate first"
  ],
  [
    /(?:No files found|Cannot open|Failed to open|not a valid|No magic bytes|disabled)[^]*/,
    () => `no such file is part of this site; the tables are ${TABLES}`
  ],
  [
    /extension/i,
    () =>
      "this needs an extension of DuckDB that the page does not carry; dates without time zones, numbers and text work without"
  ]
];

/** The engine's message as a sentence that says what to do (`advice` where nothing better is known), without the engine's layout. */
export function sentenceOf(message: string, advice = "change the text or restore it"): string {
  const text = message.replace(/\nLINE \d+:[^]*$/, "").trim();
  for (const [form, say] of SENTENCES) {
    const found = form.exec(text);
    if (found) return `query: ${say(found)}`;
  }
  const plain = text.replace(/^(?:\w+ )?Error: /, "").split("\n")[0]!;
  return `query: DuckDB cannot run it, for ${plain.replace(/[.!]$/, "")}; ${advice}`;
}

/**
 * Whether an engine that says this has to start anew: it keeps a file for broken that did not arrive whole, and what
 * is no answer of DuckDB is a fault of its worker.
 */
export const unsound = (message: string): boolean =>
  /damaged file: |did not load/.test(message) || !/^(?:[A-Z]\w+ )+Error: |^Cannot prepare/.test(message);
