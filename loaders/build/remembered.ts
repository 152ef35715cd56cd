/** A function of words that is asked once for each: no source comes, goes or changes while a build runs. */
export function remembered<Words extends readonly unknown[], T>(
  ask: (...words: Words) => T
): (...words: Words) => T {
  const known = new Map<string, T>();
  return (...words) => {
    const key = words.join("\n");
    if (!known.has(key)) known.set(key, ask(...words));
    return known.get(key)!;
  };
}
