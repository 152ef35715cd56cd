import {render} from "../../lib/element.js";
import {alternativeOf, captionOf, findingOf} from "../shell/said.js";
import {CASE, isCase} from "../shell/controls.js";
import {changes} from "../shell/state.js";
import {refreshDrawers, type Shown} from "./drawers.js";

/** Width a picture is drawn at that nobody sees. */
const UNSEEN = 990;
/** Width a picture is drawn at for paper, as before any script ran: style sets it as small as its letters allow. */
export const PAPER = 740;

/** Width of the box a picture stands in; none in a closed fold. */
export const widthOf = (node: HTMLElement): number =>
  Math.round(node.querySelector<HTMLElement>(".picture")!.clientWidth);

/**
 * Puts a picture of rows in the place of its figure. The width is asked before anything is written: asked after, it
 * would have the browser lay out the page at once and, after the next words, again.
 * @param last width it had before, for a place that has none now @param wanted width whatever the place has
 * @returns width of the place, 0 where it has none
 */
export function picture(
  node: HTMLElement,
  {figure, context, state, rows}: Shown,
  last = 0,
  wanted = 0
): number {
  const box = node.querySelector<HTMLElement>(".picture")!;
  const seen = widthOf(node);
  const width = wanted || seen || last || UNSEEN;
  const html = render(figure.draw(rows, state, {width, narrow: width < 470}, context));
  let live = box.querySelector<HTMLElement>(".live");
  if (!live) {
    live = document.createElement("div");
    live.className = "live";
    box.append(live);
  }
  live.innerHTML = html;
  return seen;
}

/**
 * Puts the live picture of a state in its place, with the words that belong to it and what stands open below.
 * @returns width of the place, 0 where it has none
 */
export function put(node: HTMLElement, shown: Shown, last: number): number {
  const {figure, context, state, rows} = shown;
  const width = picture(node, shown, last);
  delete node.dataset["yours"];
  node.querySelector(".finding")!.innerHTML = findingOf(figure, rows, state, context);
  node.querySelector(".alternative")!.textContent = alternativeOf(figure, rows, state, context);
  node.querySelector(".caption")!.innerHTML = captionOf(figure, state, context);
  countChanges(node, changes(figure, state));
  for (const option of figure.cases?.options ?? [])
    node.querySelector<HTMLInputElement>(`[name="${CASE}"][value="${option.value}"]`)!.checked = isCase(
      option,
      state
    );
  refreshDrawers(node, shown);
  return width;
}

/** Only when something differs from the paper, the foot offers the way back. */
function countChanges(node: HTMLElement, n: number): void {
  const reset = node.querySelector<HTMLButtonElement>('[data-tool="reset"]');
  if (!reset) return;
  reset.hidden = n === 0;
  reset.textContent = `${n} changed · Reset`;
  reset.setAttribute("aria-label", `Reset ${n} ${n === 1 ? "change" : "changes"} to published`);
}
