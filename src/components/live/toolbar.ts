import {ROOT} from "../../lib/published.js";
import {name} from "../shell/controls.js";
import {refreshDrawer} from "./drawers.js";
import {flushAddress} from "./address.js";
import {toParameters} from "../shell/state.js";
import type {LiveFigure} from "./live-figure.js";
import {part} from "../../lib/part.js";

/** The foot of a figure: one tab stop, arrow keys inside; one panel at a time. */
export function toolbar(live: LiveFigure): void {
  const {node} = live;
  const bar = node.querySelector<HTMLElement>(".tools");
  if (!bar) return;
  const notebook = node.querySelector<HTMLAnchorElement>("[data-notebook]");
  // The figure opens as cells in the state it is in.
  node.addEventListener("drawn", () => {
    if (!notebook || !live.figure) return;
    const parameters = new URLSearchParams([["figure", live.id], ...toParameters(live.figure, live.state)]);
    notebook.search = `?${parameters}`;
  });
  const buttons = (): HTMLButtonElement[] =>
    [...bar.querySelectorAll<HTMLButtonElement>("button")].filter(button => !button.hidden);
  bar.addEventListener("keydown", event => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1}[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = all[(to + all.length) % all.length]!;
    all.forEach(b => (b.tabIndex = b === next ? 0 : -1));
    next.focus();
  });
  bar.addEventListener("click", event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button");
    const tool = button?.dataset["tool"];
    if (tool === "reset") void live.reset().then(() => buttons()[0]?.focus({preventScroll: true}));
    else if (tool) {
      const open = openPanel(live) === tool ? null : tool;
      void showPanel(live, open, true);
      node.dispatchEvent(new CustomEvent("panel", {bubbles: true, detail: open}));
    }
  });
  node.querySelector('[data-act="link"]')?.addEventListener("click", () => void copyLink(live));
  node.querySelector('[data-act="embed"]')?.addEventListener("click", () => void copyEmbed(live));
  node.querySelector('[data-act="bibtex"]')?.addEventListener("click", () => {
    const text = node.querySelector(".bibtex")!.textContent;
    void copy(text).then(done => live.status(done ? "BibTeX entry copied." : text));
  });
}

/** The panel that stands open, or null. */
export const openPanel = ({node}: LiveFigure): string | null =>
  node.querySelector<HTMLElement>(".drawers>details[open]")?.dataset["drawer"] ?? null;

/** Opens one panel, or none, and fills it with the picture's present state; `asked` by the reader, it fetches what it lacks. */
export async function showPanel(live: LiveFigure, key: string | null, asked = false): Promise<void> {
  const {node} = live;
  for (const panel of node.querySelectorAll<HTMLDetailsElement>(".drawers>details")) {
    panel.open = panel.dataset["drawer"] === key;
    node
      .querySelector(`[data-tool="${panel.dataset["drawer"]}"]`)
      ?.setAttribute("aria-expanded", String(panel.open));
  }
  const panel = node.querySelector<HTMLDetailsElement>(`.drawers>details[data-drawer="${key}"]`);
  node.toggleAttribute("data-open", !!panel);
  if (!panel) return;
  if (key === "explore") {
    if (asked) void live.ahead().catch(() => undefined);
    return;
  }
  const over = asked ? live.waits() : (): void => undefined;
  try {
    const work = key === "data" ? part(() => import("./data-panel.js").then(m => m.dataPanel)) : null;
    const [dataPanel] = await Promise.all([work, live.whole()]);
    if (dataPanel) {
      dataPanel(live, panel);
      if (asked && !live.rows) await live.update();
    }
    if (live.rows) refreshDrawer(panel, node, live.shown());
  } catch (error) {
    live.say(error);
  } finally {
    over();
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** HTML that shows the published picture in a page elsewhere. */
async function copyEmbed(live: LiveFigure): Promise<void> {
  try {
    const {figure} = await live.prepare().then(() => live);
    const picture = new Image();
    picture.src = new URL(`figures/${live.id}.183mm.svg`, ROOT).href;
    await picture.decode();
    const {embedSnippet} = await part(() => import("../../publication/embed.js"));
    const text = embedSnippet({
      address: new URL(`figures/${live.id}.embed.html`, ROOT).href,
      title: `${name(figure!.label)}: ${figure!.title}`,
      width: picture.naturalWidth,
      height: picture.naturalHeight
    });
    live.status((await copy(text)) ? "HTML copied." : text);
  } catch (error) {
    live.say(error);
  }
}

async function copyLink(live: LiveFigure): Promise<void> {
  flushAddress();
  const address = new URL(location.href);
  address.hash = live.id;
  history.replaceState(history.state, "", address);
  live.status(
    (await copy(address.href)) ? "Link with this state copied." : `Link with this state: ${address.href}`
  );
}
