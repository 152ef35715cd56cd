const CAVEAT = /<span class="caveat">([^<]*)<\/span>/g;

/**
 * A maker's caveat stands with the first figure of a page that it is about, not with each.
 * @param said what the page has said so far; grows
 */
export const saidOnce = (figure: string, said: Set<string>): string =>
  figure.replace(CAVEAT, (whole, text: string) => {
    if (said.has(text)) return "";
    said.add(text);
    return whole;
  });
