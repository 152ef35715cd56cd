import {Opened, plainClick} from "./open.js";

const LINKS = "a.term[data-term],a.cite[data-cite]";

/** What the page itself says of a term or a reference: the list at its end, or the glossary when it is this page. */
export function meaning(link: HTMLElement): HTMLElement | null {
  const {term, cite} = link.dataset;
  const key = CSS.escape(term ?? cite ?? "");
  return document.querySelector(term ? `[data-word="${key}"]` : `[data-reference="${key}"]`);
}

/** Terms and citations open in place; on the page that lists them all they lead to the entry. */
export function terms(): void {
  const opened = new Opened("meaning");
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(LINKS);
    if (!link || !plainClick(event) || link.closest(".opened")) return;
    const source = meaning(link);
    if (!source || source.contains(link)) return;
    event.preventDefault();
    if (opened.isOpenFrom(link)) return opened.close(true);
    opened.show(note(source, link), link);
  });
}

function note(source: HTMLElement, link: HTMLAnchorElement): HTMLElement {
  const node = document.createElement("aside");
  node.className = "note opened";
  node.tabIndex = -1;
  node.setAttribute(
    "aria-label",
    link.dataset["term"] ? `Definition: ${link.textContent}` : `Reference ${link.textContent}`
  );
  const close = document.createElement("button");
  close.type = "button";
  close.className = "x";
  close.textContent = "✕";
  close.setAttribute("aria-label", "Close");
  const body = document.createElement("div");
  body.innerHTML = source.innerHTML;
  for (const named of body.querySelectorAll("[id]")) named.removeAttribute("id");
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = link.dataset["term"] ? "Glossary" : "All references";
  node.append(close, body, more);
  return node;
}
