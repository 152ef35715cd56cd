import {sentenceOf} from "../lib/sentence.js";
import {notice} from "./notice.js";
import {reload} from "./reload.js";

/** Tells above the text what failed, with a button that loads the page anew. */
export const tellAbove = (error: unknown): void =>
  notice("failed", sentenceOf(error), {label: "Reload", run: reload});
export const takeBack = (): void => notice("failed", null);

/** What fails and is told nowhere else is told above the text; what was given up on purpose did not fail. */
export function untold(): void {
  addEventListener("unhandledrejection", ({reason}) => {
    if (!(reason instanceof DOMException && reason.name === "AbortError")) tellAbove(reason);
  });
}
