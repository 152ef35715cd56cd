import {part} from "../lib/part.js";
import {lateOf} from "../lib/silence.js";
import {takeBack, tellAbove} from "./untold.js";

/**
 * Uses a part of the page once it has come. Where it does not, a line above the text says so, until it comes late.
 * @param load such as `() => import("./search.js")`
 */
export function whenHere<T>(load: () => Promise<T>, use: (part: T) => unknown): void {
  part(load).then(use, (error: unknown) => {
    tellAbove(error);
    void lateOf(error)?.then(late => {
      takeBack();
      use(late as T);
    });
  });
}
