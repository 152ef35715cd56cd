/** What browsers and the engine say of a failure, by what it means for a reader. The first that fits is taken. */
const MEANINGS: [RegExp, string][] = [
  [
    /dynamically imported module|importing a module script|module script failed/i,
    "page: a part of this page did not load; reload the page"
  ],
  [
    /failed to fetch|networkerror|load failed|network connection was lost|err_(?:network|internet)/i,
    "file: the connection failed; try again when there is one"
  ],
  [
    /no magic bytes|magic word|unexpected token|unexpected end of (?:json|data)|json\.parse|is not valid json|not a valid parquet|corrupt/i,
    "file: what arrived is not what was published and is not used; try again, or reload the page"
  ],
  [
    /out of memory|allocation failed|could not allocate|maximum call stack|invalid array (?:buffer )?length/i,
    "page: there is not enough memory for this; ask for less, or close other pages"
  ],
  [
    /quota|exceeded the (?:storage|size)/i,
    "browser: its store for this site is full; make room in its settings"
  ]
];

/** Our own sentences begin with the thing they are about: `range: …`, `query: …`. */
const OWN = /^[a-z][a-z -]{1,30}: \S|^check [\w.-]+: \S/;

/** An error as a sentence with what to do. Sentences of ours pass as they are. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (
    OWN.test(text) &&
    !(error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)
  )
    return text;
  const name = error instanceof Error ? error.name : "";
  const found = MEANINGS.find(([sign]) => sign.test(`${name}: ${text}`));
  return found?.[1] ?? `page: something failed that should not have (${text}); reload the page`;
}

/**
 * What ended a worker, as a sentence.
 * @param said what the browser says of it, which is empty where its script did not load
 * @param stays what the reader still has
 */
export function workerSentence(said: string, stays: string): string {
  return `worker: ${endOf(said)}. The last ${stays} stays`;
}

/** As lib/worker says it. */
const STOPPED = /^stopped on its way, /;

function endOf(said: string): string {
  if (!said) return "its part of this page did not load; try again, or reload the page";
  if (STOPPED.test(said)) return `its part of this page ${said}; try again, or reload the page`;
  return /memory|allocat|call stack|array (?:buffer )?length/i.test(said)
    ? "there is not enough memory for this; ask for less"
    : "it failed where it should not have; reload the page";
}
