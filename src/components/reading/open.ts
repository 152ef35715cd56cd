/**
 * Something that opens from a link in the text: it stands in the flow after the paragraph, row or heading that
 * holds the link, takes the focus, and gives it back when Escape or its button closes it.
 */
export class Opened {
  private node: HTMLElement | null = null;
  private link: HTMLElement | null = null;

  constructor(readonly kind: string) {
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && this.node && !event.defaultPrevented)
        this.close(this.node.contains(document.activeElement) || document.activeElement === this.link);
    });
  }

  isOpenFrom(link: HTMLElement): boolean {
    return this.link === link;
  }

  show(node: HTMLElement, link: HTMLElement): void {
    this.close(false);
    node.id ||= `${this.kind}-opened`;
    placeAfter(link, node);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", node.id);
    this.node = node;
    this.link = link;
    node.querySelector(".x")?.addEventListener("click", () => this.close(true));
    node.focus({preventScroll: true});
    node.scrollIntoView({block: "nearest"});
  }

  close(giveBack: boolean): void {
    this.node?.remove();
    this.link?.removeAttribute("aria-expanded");
    this.link?.removeAttribute("aria-controls");
    if (giveBack) this.link?.focus();
    this.node = this.link = null;
  }
}

/** A list item or cell keeps it inside; a table, a note and a summary are followed by it. */
function placeAfter(link: Element, node: Element): void {
  const table = link.closest("table");
  const inside = link.closest("li,dd");
  if (table) (table.closest(".tablebox,.index") ?? table).after(node);
  else if (inside) inside.append(node);
  else
    (
      link.closest("summary")?.parentElement ??
      link.closest("p,h1,h2,h3,h4,figcaption,blockquote") ??
      link
    ).after(node);
}

/** A click that means "here": no new tab, no download. */
export const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  !event.altKey &&
  !event.defaultPrevented;
