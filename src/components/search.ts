import MiniSearch from "minisearch";
import {h, render} from "../lib/element.js";

interface Entry {id: string; title: string; text: string; href: string; kind: string}

/** Search over pages, figures, claims and terms; the index is fetched at the first focus. */
export async function search(input: HTMLInputElement): Promise<void> {
  const results = document.getElementById("search-results")!;
  const root = document.querySelector<HTMLAnchorElement>("a.brand")!.getAttribute("href")!.replace(/index\.html$/, "");
  const response = await fetch(`${root}search.json`);
  if (!response.ok) { show("Search is not available: its index did not load."); return; }
  const entries = (await response.json()) as Entry[];
  const index = new MiniSearch<Entry>({fields: ["title", "text", "id"], storeFields: ["title", "href", "kind"], searchOptions: {boost: {title: 3}, prefix: true, fuzzy: 0.15}});
  index.addAll(entries);
  let active = -1;

  function show(html: string): void {
    results.hidden = false;
    results.innerHTML = html;
    input.setAttribute("aria-expanded", "true");
  }
  const hide = (): void => { results.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const update = (): void => {
    active = -1;
    if (!input.value.trim()) return hide();
    const found = index.search(input.value).slice(0, 12);
    show(found.length ? found.map((f, i) => render(h("a", {class: "result", id: `result-${i}`, role: "option", "aria-selected": "false", tabindex: -1, href: root + String(f["href"])},
      h("b", {}, String(f["title"])), h("span", {}, ` ${String(f["kind"])}`)))).join("") : `<p role="option" aria-selected="false">Nothing found.</p>`);
  };
  input.addEventListener("input", update);
  input.addEventListener("keydown", event => {
    const options = [...results.querySelectorAll<HTMLElement>("a.result")];
    if (event.key === "Escape") { input.value = ""; hide(); }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      active = Math.max(0, Math.min(options.length - 1, active + (event.key === "ArrowDown" ? 1 : -1)));
      options.forEach((o, i) => o.setAttribute("aria-selected", String(i === active)));
      if (options[active]) input.setAttribute("aria-activedescendant", options[active]!.id);
    }
    if (event.key === "Enter") (options[Math.max(0, active)] as HTMLAnchorElement | undefined)?.click();
  });
  document.addEventListener("pointerdown", event => { if (!(event.target as HTMLElement).closest(".search")) hide(); });
  update();
}
