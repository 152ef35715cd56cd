/** What is known after some words, and after one more. */
interface Known<T> {
  answer?: {value: T};
  more: Map<string, Known<T>>;
}

/**
 * A function of words, or lists of them, that is asked once for each: no source comes, goes or changes while a build
 * runs.
 */
export function remembered<Words extends readonly unknown[], T>(
  ask: (...words: Words) => T
): (...words: Words) => T {
  const first: Known<T> = {more: new Map()};
  return (...words) => {
    let known = first;
    for (const word of words) {
      const key = String(word);
      let next = known.more.get(key);
      if (!next) known.more.set(key, (next = {more: new Map()}));
      known = next;
    }
    return (known.answer ??= {value: ask(...words)}).value;
  };
}
