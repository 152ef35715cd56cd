import {PATIENCE_MS, unlessSilent} from "./silence.js";

/**
 * A part of the page that comes when it is first needed. Every import that is not made at once goes through here.
 * @param load such as `() => import("./search.js")`
 * @throws Silent when nothing came for long
 */
export const part = <T>(load: () => Promise<T>): Promise<T> =>
  unlessSilent(
    load(),
    stopped =>
      `page: a part of this page ${stopped}; it may still come: do the same again later, or reload the page`,
    PATIENCE_MS
  );
