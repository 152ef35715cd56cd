/** A symbol of the page's table of inputs: what it means, and its value with unit, as the table has them. */
interface Meaning {
  words: string;
  html: string;
}

const plain = (text: string | null): string => (text ?? "").replace(/[\s\u2061-\u2064]/g, "");

/**
 * Symbols in equations say what they mean, from the one table of inputs of the page: on hover, focus and tap. The
 * setting they name lights up in the figures meanwhile.
 */
export function symbols(): void {
  const known = meanings();
  if (!known.size) return;
  let shown: HTMLElement | null = null;
  const hide = (): void => {
    shown?.remove();
    shown = null;
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  const show = (node: Element): void => {
    hide();
    const name = plain(node.textContent);
    shown = popover(node, known.get(name)!.html);
    for (const sign of document.querySelectorAll(".par label .it"))
      if (plain(sign.textContent) === name) sign.closest(".par")!.classList.add("lit");
  };
  for (const equation of document.querySelectorAll("math")) {
    const seen = new Set<string>();
    for (const node of equation.querySelectorAll<HTMLElement>("msub,mi")) {
      const name = plain(node.textContent);
      const meaning = known.get(name);
      if (!meaning || node.parentElement?.closest("msub")) continue;
      node.classList.add("symbol");
      for (const kind of ["pointerenter", "focus", "click"]) node.addEventListener(kind, () => show(node));
      for (const kind of ["pointerleave", "blur"]) node.addEventListener(kind, hide);
      // One stop for the keyboard for each symbol of an equation.
      if (seen.has(name)) continue;
      seen.add(name);
      node.setAttribute("tabindex", "0");
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", meaning.words);
    }
  }
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
  });
}

/** Rows of the table of inputs by the symbol they carry. */
function meanings(): Map<string, Meaning> {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(".parameters tbody tr")];
  return new Map(
    rows.flatMap(({cells: [head, value, unit]}): [string, Meaning][] => {
      const sign = head?.querySelector("i");
      if (!head || !sign) return [];
      const number = [value?.innerHTML, unit?.innerHTML].filter(Boolean).join("\u00a0");
      return [
        [
          plain(sign.textContent),
          {
            words:
              `${head.textContent.trim()}: ${value?.textContent ?? ""} ${unit?.textContent ?? ""}`.trim(),
            html: `<p>${head.innerHTML}</p><p><b>${number}</b></p>`
          }
        ]
      ];
    })
  );
}

/** A note under a symbol; it says nothing that the table does not. */
function popover(by: Element, html: string): HTMLElement {
  const node = document.createElement("div");
  node.className = "hover";
  node.setAttribute("aria-hidden", "true");
  node.innerHTML = html;
  document.body.append(node);
  const {left, bottom} = by.getBoundingClientRect();
  const most = document.documentElement.clientWidth - node.offsetWidth - 8;
  node.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
  node.style.top = `${bottom + 6 + scrollY}px`;
  return node;
}
