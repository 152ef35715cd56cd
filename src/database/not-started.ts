/** What browsers, the worker and its module say when no engine comes, by what it means for a reader. */
const MEANINGS: [RegExp, string | ((m: RegExpExecArray) => string)][] = [
  [/WebAssembly is missing/, "needs WebAssembly, which this browser does not have or does not allow"],
  [
    /unsafe-eval|content security policy|disallowed by embedder|blocked by csp/i,
    "needs WebAssembly, which this browser or its host does not allow here"
  ],
  [
    /start no workers/,
    "needs workers, and this browser lets this page start none; allow them for this site, or open it in another browser"
  ],
  [/not there any more/, "did not come, for its module is not there any more; reload the page"],
  [/did not load \((\d+)\)/, m => `did not come, for its module did not load (${m[1]}); try again`],
  [
    /a part of this page stopped on its way[^;)]*/,
    m => `did not start, for ${m[0]}; it may still come: do the same again later, or reload the page`
  ],
  [/stopped on its way[^;)]*/, m => `did not come, for its module ${m[0]}; try again`],
  [
    /out of memory|allocation failed|could not allocate|memory/i,
    "found not enough memory; close other pages and try again"
  ],
  [
    /not what was published|compileerror|magic word|compilestreaming|wasm|incorrect header|invalid (?:block|stored|distance|bit length)|compressed (?:data|stream|input)/i,
    "did not come as it was published; try again, or reload the page"
  ],
  [
    /failed to fetch|networkerror|load failed|network error|dynamically imported|module script|worker did not load/i,
    "did not come, for the connection failed; try again when there is one"
  ]
];

/** A start that failed, as a sentence that says what to do. */
export function notStarted(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  for (const [sign, meaning] of MEANINGS) {
    const found = sign.exec(text);
    if (found) return `engine: DuckDB ${typeof meaning === "string" ? meaning : meaning(found)}`;
  }
  return "engine: DuckDB did not start; reload the page, or open it in another browser";
}
