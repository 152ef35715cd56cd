import {SILENCE_MS, unlessSilent} from "./silence.js";

/** What a browser fetches by itself is not asked for again, so it has the time that two attempts at a file have. */
const PATIENCE_MS = 2 * SILENCE_MS;

/**
 * A part of the page that comes when it is first needed. Every import that is not made at once goes through here.
 * @param load such as `() => import("./search.js")`
 * @throws Silent when nothing came for long; it is used all the same when it comes later
 */
export const part = <T>(load: () => Promise<T>): Promise<T> =>
  unlessSilent(
    load(),
    stopped =>
      `page: a part of this page ${stopped}; it is used as soon as it comes, or reload the page to ask for it anew`,
    PATIENCE_MS
  );
