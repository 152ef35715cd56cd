import {debounce} from "../../lib/debounce.js";
import {keepText, keptText} from "../../lib/browser-store.js";
import type {LiveFigure} from "./live-figure.js";
import {openPanel, showPanel} from "./toolbar.js";

/** Panels that stand open, by figure; "none" is one the reader closed where the lens had opened it. */
type Open = Record<string, string>;

const KNOWN = ["explore", "data", "cite", "none"];

/** `fig-2i.data~fig-2a.explore` as an address names them; what names no panel is left out. */
export function parseOpen(text: string | null): Open {
  const open: Open = {};
  for (const part of (text ?? "").split("~")) {
    const cut = part.lastIndexOf(".");
    if (cut > 0 && KNOWN.includes(part.slice(cut + 1))) open[part.slice(0, cut)] = part.slice(cut + 1);
  }
  return open;
}

export const writeOpen = (open: Open): string =>
  Object.entries(open)
    .map(([figure, panel]) => `${figure}.${panel}`)
    .join("~");

const lensNow = (): string => document.documentElement.dataset["lens"] ?? "read";

/** Which panel of which figure is open: kept per lens and in the address; in Review the figure in view shows its data. */
export function panels(figures: readonly LiveFigure[], paper: string): void {
  const key = (): string => `${paper}.open.${lensNow()}`;
  const remembered = (): Open => parseOpen(keptText(key()));
  const here = (open: Open): Open =>
    Object.fromEntries(Object.entries(open).filter(([id]) => figures.some(f => f.id === id)));
  let open: Open = {};
  const told = (): void => {
    const address = new URL(location.href);
    const text = writeOpen(here(open));
    if (text) address.searchParams.set("open", text);
    else address.searchParams.delete("open");
    history.replaceState(history.state, "", address);
  };
  const show = (): void => {
    for (const live of figures) {
      const wanted = open[live.id] ?? null;
      const panel = wanted === "none" ? null : wanted;
      if (openPanel(live) !== panel) void showPanel(live, panel);
    }
  };
  document.addEventListener("panel", event => {
    const live = figures.find(f => f.node === event.target);
    if (!live) return;
    const panel = (event as CustomEvent<string | null>).detail;
    const kept = remembered();
    for (const some of [open, kept])
      if (panel) some[live.id] = panel;
      else if (lensNow() === "review") some[live.id] = "none";
      else delete some[live.id];
    keepText(key(), writeOpen(kept));
    told();
  });
  addEventListener("lens", () => {
    open = remembered();
    show();
    told();
  });
  const named = new URLSearchParams(location.search).get("open");
  open = named === null ? remembered() : parseOpen(named);
  show();
  inView(figures, id => open[id] === undefined);
}

/** In Review the figure the reader looks at has its data open, and no other that was opened so. */
function inView(figures: readonly LiveFigure[], free: (id: string) => boolean): void {
  let mine: LiveFigure | null = null;
  const middle = (): LiveFigure | undefined =>
    figures.find(({node}) => {
      const {top, bottom} = node.querySelector("figure")!.getBoundingClientRect();
      return top < innerHeight / 2 && bottom > innerHeight / 2;
    });
  const look = (): void => {
    const next = lensNow() === "review" ? middle() : undefined;
    if (lensNow() === "review" && !next) return;
    if (mine && mine !== next && free(mine.id) && openPanel(mine) === "data") void showPanel(mine, null);
    mine = next && free(next.id) ? next : null;
    if (mine && openPanel(mine) === null) void showPanel(mine, "data");
  };
  addEventListener("scroll", debounce(look, 150), {passive: true});
  addEventListener("lens", look);
  addEventListener("hashchange", look);
  look();
}
