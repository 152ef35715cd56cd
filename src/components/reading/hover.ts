import {meaning} from "./terms.js";

const WAIT = 250;
const GRACE = 200;

/**
 * With a mouse, a term or citation also shows its meaning while the pointer rests on it. It says nothing that a
 * click or Enter does not open in the text; it can be pointed at, and Escape puts it away.
 */
export function hover(): void {
  if (!matchMedia("(hover: hover) and (pointer: fine)").matches) return;
  let shown: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    shown?.remove();
    shown = null;
  };
  document.addEventListener("pointerover", event => {
    const target = event.target as Element;
    if (target.closest(".hover")) return clearTimeout(timer);
    const link = target.closest<HTMLElement>("a.term[data-term],a.cite[data-cite]");
    clearTimeout(timer);
    if (link && link.getAttribute("aria-expanded") !== "true" && !link.closest(".opened"))
      timer = setTimeout(() => {
        hide();
        shown = preview(link);
      }, WAIT);
    else if (shown) timer = setTimeout(hide, GRACE);
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("click", hide);
}

function preview(link: HTMLElement): HTMLElement | null {
  const source = meaning(link);
  if (!source) return null;
  const node = document.createElement("div");
  node.className = "hover";
  node.setAttribute("aria-hidden", "true");
  node.innerHTML = source.innerHTML;
  for (const inner of node.querySelectorAll("[id],a")) {
    inner.removeAttribute("id");
    inner.removeAttribute("href");
  }
  document.body.append(node);
  const line = [...link.getClientRects()].at(-1)!;
  const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - node.offsetWidth - 8));
  const below = line.bottom + 6 + node.offsetHeight < innerHeight;
  node.style.left = `${left + scrollX}px`;
  node.style.top = `${(below ? line.bottom + 6 : line.top - 6 - node.offsetHeight) + scrollY}px`;
  return node;
}
