import {CAPS, type FromFrame, type ToFrame} from "../messages.js";
import {toRows} from "../columns.js";
import type {Asked, Rows} from "../query.js";

type Say = (message: FromFrame) => void;
type Told<T extends ToFrame["type"]> = Extract<ToFrame, {type: T}>;
interface Waiting<T> {
  done(value: T): void;
  fail(error: Error): void;
}

/** Queries that cells have asked and the page has not answered yet. */
export function askedQueries(say: Say) {
  const asked = new Map<number, Waiting<Rows> & {query: Asked}>();
  let asks = 0;
  return {
    /** @throws Error (as a promise) for a text longer than a query may be, and what the page answers instead of rows */
    ask: (id: number, query: Asked): Promise<Rows> =>
      new Promise((done, fail) => {
        if (query.text.length > CAPS.text)
          throw new Error(
            `query: it has more than ${CAPS.text} characters; give long lists as values, or make the rows in steps`
          );
        asked.set(++asks, {query, done, fail});
        say({type: "ask", ask: asks, id, text: query.text, params: query.params});
      }),
    answered(which: number, answer: Told<"answer">["answer"]): void {
      const waiting = asked.get(which);
      asked.delete(which);
      if (!waiting) return;
      if ("error" in answer) waiting.fail(new Error(answer.error));
      else waiting.done(toRows(answer, waiting.query));
    }
  };
}

/**
 * Libraries and data that cells have named; each is asked for once, and again after it has failed.
 * @param trusted runs a script of ours
 */
export function wantedLibraries(say: Say, trusted: (script: string) => unknown) {
  const wanted = new Map<string, Waiting<unknown> & {promise: Promise<unknown>}>();
  return {
    need(name: string): Promise<unknown> {
      const known = wanted.get(name);
      if (known) return known.promise;
      let done!: (v: unknown) => void;
      let fail!: (e: Error) => void;
      const promise = new Promise<unknown>((a, b) => ((done = a), (fail = b)));
      wanted.set(name, {promise, done, fail});
      say({type: "want", name});
      return promise;
    },
    come({name, content, error}: Told<"library">): void {
      const waiting = wanted.get(name);
      if (!waiting) return;
      if (error !== undefined) {
        wanted.delete(name);
        return waiting.fail(new Error(error));
      }
      try {
        waiting.done(typeof content === "string" ? trusted(content) : content);
      } catch (fault) {
        waiting.fail(fault as Error);
      }
    }
  };
}
