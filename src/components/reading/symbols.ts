const plain = (text: string | null): string => (text ?? "").replace(/[\s\u2061-\u2064]/g, "");

/**
 * Symbols in equations say what they mean, from the one table of inputs of the page: on hover and tap; a
 * formula may hold nothing that takes the focus, so by keyboard the table itself says it. The
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
    shown = popover(node, known.get(name)!);
    for (const sign of document.querySelectorAll(".par label .it"))
      if (plain(sign.textContent) === name) sign.closest(".par")!.classList.add("lit");
  };
  for (const equation of document.querySelectorAll("math")) {
    for (const node of equation.querySelectorAll<HTMLElement>("msub,mi")) {
      const name = plain(node.textContent);
      if (!known.has(name) || node.parentElement?.closest("msub")) continue;
      node.classList.add("symbol");
      for (const kind of ["pointerenter", "click"]) node.addEventListener(kind, () => show(node));
      node.addEventListener("pointerleave", hide);
    }
  }
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") hide();
  });
}

/** Rows of the table of inputs by the symbol they carry. */
function meanings(): Map<string, string> {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(".parameters tbody tr")];
  return new Map(
    rows.flatMap(({cells: [head, value, unit]}): [string, string][] => {
      const sign = head?.querySelector("i");
      if (!head || !sign) return [];
      const number = [value?.innerHTML, unit?.innerHTML].filter(Boolean).join("\u00a0");
      return [[plain(sign.textContent), `<p>${head.innerHTML}</p><p><b>${number}</b></p>`]];
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
