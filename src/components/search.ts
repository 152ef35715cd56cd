import MiniSearch from "minisearch";
import {h, render} from "../lib/element.js";
import {publishedJson} from "../lib/published.js";
import {raised} from "../words/raised.js";
import {siteRoot} from "./root.js";

interface Entry {
  id: string;
  title: string;
  text: string;
  href: string;
  kind: string;
  where: string;
}

/** Pages and figures come before the many claims that share their words. */
const WEIGHT: Record<string, number> = {page: 3, figure: 2, term: 2, claim: 1};
const MOST = 12;

/** Search over pages, figures, claims and terms: a combobox whose index is fetched at the first focus. @throws what the index is not there for */
export async function search(input: HTMLInputElement): Promise<void> {
  const results = document.getElementById("search-results")!;
  const status = document.getElementById("search-status")!;
  const root = siteRoot();
  let active = -1;

  const hide = (): void => {
    results.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const show = (html: string, said: string): void => {
    results.innerHTML = html;
    results.hidden = html === "";
    input.setAttribute("aria-expanded", String(html !== ""));
    input.removeAttribute("aria-activedescendant");
    status.textContent = said;
    active = -1;
  };
  const options = (): HTMLAnchorElement[] => [...results.querySelectorAll<HTMLAnchorElement>("a.result")];
  const point = (to: number): void => {
    const all = options();
    active = Math.max(0, Math.min(all.length - 1, to));
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    const option = all[active];
    if (!option) return;
    option.scrollIntoView({block: "nearest"});
    input.setAttribute("aria-activedescendant", option.id);
  };

  const index = await load();

  const update = (): void => {
    if (!input.value.trim()) {
      status.textContent = "";
      return hide();
    }
    const found = index.search(input.value);
    const shown = found.slice(0, MOST);
    const said = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
    show(
      shown
        .map((f, i) => render(result(i, root + String(f["href"]), String(f["title"]), String(f["where"]))))
        .join(""),
      shown.length < found.length ? `${said}, ${shown.length} shown` : said
    );
  };
  input.addEventListener("input", update);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (results.hidden) input.value = "";
      hide();
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (results.hidden) update();
      point(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") options()[Math.max(0, active)]?.click();
  });
  input.closest(".search")!.addEventListener("focusout", event => {
    if (!input.closest(".search")!.contains((event as FocusEvent).relatedTarget as Node | null)) hide();
  });
  input.addEventListener("focus", update);
  results.addEventListener("click", hide);
  update();
}

async function load(): Promise<MiniSearch<Entry>> {
  const entries = await publishedJson<Entry[]>("search.json");
  const index = new MiniSearch<Entry>({
    fields: ["title", "text", "id"],
    storeFields: ["title", "href", "kind", "where"],
    searchOptions: {
      boost: {title: 3},
      prefix: true,
      fuzzy: word => (word.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boostDocument: (_id, _term, stored) => WEIGHT[String(stored?.["kind"])] ?? 1
    }
  });
  index.addAll(entries);
  return index;
}

const result = (i: number, href: string, title: string, where: string): ReturnType<typeof h> =>
  h(
    "a",
    {class: "result", id: `result-${i}`, role: "option", "aria-selected": "false", tabindex: -1, href},
    h("b", {}, raised(title)),
    h("span", {}, ` ${where}`)
  );
