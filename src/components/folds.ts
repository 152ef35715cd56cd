import type {LiveFigure} from "./live/live-figure.js";
import {fragment} from "../lib/fragment.js";

/** Parts of a page that stand folded: what an address names inside them opens them, and so does printing. */
export function folds(figures: readonly LiveFigure[]): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("details.more")];
  if (!all.length) return;
  const open = (node: Element | null): boolean => {
    let opened = false;
    for (let fold = node?.closest<HTMLDetailsElement>("details.more"); fold; fold = outer(fold)) {
      opened ||= !fold.open;
      fold.open = true;
    }
    return opened;
  };
  const named = (): void => {
    const target = document.getElementById(fragment(location.hash));
    if (open(target)) target!.scrollIntoView();
  };
  for (const fold of all)
    fold.addEventListener("toggle", () => {
      if (fold.open) for (const live of figures) if (fold.contains(live.node)) live.resized();
    });
  const parameters = [...new URLSearchParams(location.search)];
  for (const {id, node} of figures)
    if (
      parameters.some(
        ([key, value]) => key.startsWith(`${id}.`) || (key === "open" && value.includes(`${id}.`))
      )
    )
      open(node);
  addEventListener("hashchange", named);
  named();
}

const outer = (fold: Element): HTMLDetailsElement | null =>
  fold.parentElement?.closest<HTMLDetailsElement>("details.more") ?? null;
