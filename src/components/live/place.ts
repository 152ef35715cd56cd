import {render} from "../../lib/element.js";
import {alternativeOf, captionOf, findingOf} from "../shell/said.js";
import {CASE, isCase} from "../shell/controls.js";
import {changes} from "../shell/state.js";
import {refreshDrawers, type Shown} from "./drawers.js";

/** Width a picture is drawn at that nobody sees. */
const UNSEEN = 990;

/** Width of the box a picture stands in; none in a closed fold. */
export const widthOf = (node: HTMLElement): number =>
  Math.round(node.querySelector<HTMLElement>(".picture")!.clientWidth);

/** Puts a picture of rows in the place of its figure. @param last width it had before, for a place that has none now */
export function picture(node: HTMLElement, {figure, context, state, rows}: Shown, last = 0): void {
  const box = node.querySelector<HTMLElement>(".picture")!;
  const width = widthOf(node) || last || UNSEEN;
  const html = render(figure.draw(rows, state, {width, narrow: width < 470}, context));
  let live = box.querySelector<HTMLElement>(".live");
  if (!live) {
    live = document.createElement("div");
    live.className = "live";
    box.append(live);
  }
  live.innerHTML = html;
}

/** Puts the live picture of a state in its place, with the words that belong to it and what stands open below. */
export function put(node: HTMLElement, shown: Shown, last: number): void {
  const {figure, context, state, rows} = shown;
  picture(node, shown, last);
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
}

/** Only when something differs from the paper, the foot offers the way back. */
function countChanges(node: HTMLElement, n: number): void {
  const reset = node.querySelector<HTMLButtonElement>('[data-tool="reset"]');
  if (!reset) return;
  reset.hidden = n === 0;
  reset.textContent = `${n} changed · Reset`;
  reset.setAttribute("aria-label", `Reset ${n} ${n === 1 ? "change" : "changes"} to published`);
}
