import type {LiveFigure} from "./live/live-figure.js";
import {fragment} from "../lib/fragment.js";

/** Parts of a page that stand folded: what an address names inside them opens them, and so does printing. */
export function folds(figures: readonly LiveFigure[]): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("details.more")];
  if (!all.length) return;
  const named = (): void => {
    const target = document.getElementById(fragment(location.hash));
    if (openFolds(target)) target!.scrollIntoView();
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
      openFolds(node);
  // Learn shows every question, in folded parts too.
  const learning = (): void => {
    if (document.documentElement.dataset["lens"] !== "learn") return;
    for (const fold of all) if (fold.querySelector(".learn")) fold.open = true;
  };
  addEventListener("lens", learning);
  learning();
  addEventListener("hashchange", named);
  // What printing opened is closed after it. Style opens them on paper too, where a browser knows how.
  let printed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    printed = all.filter(fold => !fold.open);
    for (const fold of printed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of printed) fold.open = false;
  });
  named();
}

/** Opens every fold around a part of the page. @returns whether one was closed. */
export function openFolds(node: Element | null): boolean {
  let opened = false;
  for (let fold = node?.closest<HTMLDetailsElement>("details.more"); fold; fold = outer(fold)) {
    opened ||= !fold.open;
    fold.open = true;
  }
  return opened;
}

const outer = (fold: Element): HTMLDetailsElement | null =>
  fold.parentElement?.closest<HTMLDetailsElement>("details.more") ?? null;
