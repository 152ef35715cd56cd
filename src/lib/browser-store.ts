/** What a browser keeps for the site; it may refuse its store altogether, by its policy or in a private window. */
export function browserStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** @returns null where nothing is kept, or nothing can be */
export const keptText = (key: string): string | null => browserStore()?.getItem(key) ?? null;

/** Where there is no store, or no room in it, the text is not kept. */
export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The address carries it, or the page as long as it is open.
  }
}
