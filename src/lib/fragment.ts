/** What a fragment names. One that cannot be decoded is taken as it is written, and so names nothing. */
export function fragment(hash: string): string {
  const text = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
