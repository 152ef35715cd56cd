/** A page of the site that is a chapter of the printed workbook. */
export interface Chapter {
  path: string;
  name: string;
}

/** Of a page, what is left out on paper: what opens, runs, or lists every one of hundreds. */
export const LEFT_OUT = ".drawers,.tools,.ctrls,.learn,.rail,.needs-js,.late,.next,.status,script";

/**
 * Makes the open page a book: title, contents, and the pages of the site as chapters, with links between them.
 * Runs in the browser, so it knows nothing but what it is given.
 */
export async function bindBook({
  chapters,
  title,
  edition,
  base,
  leftOut
}: {
  chapters: Chapter[];
  title: string;
  edition: string;
  /** address of the published site */
  base: string | null;
  leftOut: string;
}): Promise<void> {
  const make = (tag: string, ...inside: (Node | string)[]): HTMLElement => {
    const node = document.createElement(tag);
    node.append(...inside);
    return node;
  };
  const parts: HTMLElement[] = [];
  for (const {path} of chapters) {
    const html = await (await fetch(`${path}.html`)).text();
    const main = new DOMParser().parseFromString(html, "text/html").querySelector("main")!;
    for (const node of main.querySelectorAll(leftOut)) node.remove();
    for (const node of main.querySelectorAll<HTMLDetailsElement>("details")) node.open = true;
    for (const node of main.querySelectorAll("[id]")) node.id = `${path}--${node.id}`;
    for (const link of main.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const [, to, place] =
        /^(?:\.\/)?(?:([\w-]+)\.html)?(?:\?[^#]*)?(?:#(.*))?$/.exec(link.getAttribute("href")!) ?? [];
      const chapter = to ?? (place === undefined ? undefined : path);
      const address = link.getAttribute("href")!;
      if (chapter && chapters.some(one => one.path === chapter))
        link.setAttribute("href", place ? `#${chapter}--${place}` : `#${chapter}`);
      else if (!/^(?:https?|mailto):/.test(address)) {
        // What is not in the book is on the site, where that has an address.
        if (base) link.href = new URL(address, base).href;
        else link.removeAttribute("href");
      }
    }
    main.id = path;
    main.style.breakBefore = "page";
    parts.push(main);
  }
  const contents = make("ol");
  for (const {path, name} of chapters) {
    const link = document.createElement("a");
    link.href = `#${path}`;
    link.textContent = name;
    contents.append(make("li", link));
  }
  const front = make(
    "main",
    make("h1", title),
    make("p", `${edition.charAt(0).toUpperCase()}${edition.slice(1)}.`),
    make("h2", "Contents"),
    contents
  );
  front.className = "observablehq";
  document.title = title;
  document.body.replaceChildren(front, ...parts);
}
