/** Words of a caption that stand open. */
export const OPEN_WORDS = 60;

/**
 * What a careful reader asks for beyond a caption: rules, sources and what is ours in them. Folded behind it, so that
 * the caption itself keeps to `OPEN_WORDS` words.
 */
export const inFull = (html: string): string =>
  ` <details class="rest"><summary>How it is drawn, in full</summary> ${html.trim()}</details>`;

/** A caption with words of another hand behind its open part. */
export function withMore(caption: string, words: string): string {
  const fold = caption.indexOf("<details");
  return fold < 0 ? `${caption} ${words}` : `${caption.slice(0, fold)}${words} ${caption.slice(fold)}`;
}
