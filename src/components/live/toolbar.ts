import {download} from "./download.js";
import {refreshDrawer} from "./drawers.js";
import {flushAddress} from "./address.js";
import type {LiveFigure} from "./live-figure.js";
import {sqlEditor} from "./sql-editor.js";

/** The toolbar of a figure: one tab stop, arrow keys inside; one drawer at a time. */
export function toolbar(live: LiveFigure): void {
  const {node} = live;
  const bar = node.querySelector<HTMLElement>(".tools");
  if (!bar) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("button")];
  bar.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length]!;
    buttons.forEach(b => (b.tabIndex = b === next ? 0 : -1));
    next.focus();
  });
  bar.addEventListener("click", event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button");
    if (button) void use(live, button.dataset["tool"]!, buttons);
  });
}

async function use(live: LiveFigure, tool: string, buttons: HTMLButtonElement[]): Promise<void> {
  if (tool === "reset") return live.reset();
  if (tool === "link") return copyLink(live);
  if (tool === "controls") {
    const button = buttons.find(b => b.dataset["tool"] === "controls")!;
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    live.form!.hidden = !open;
    return;
  }
  await openDrawer(live, tool);
}

/** Opens a drawer (or closes it when it is open) and fills it with the picture's present state. */
export async function openDrawer(live: LiveFigure, key: string): Promise<void> {
  const {node} = live;
  for (const drawer of node.querySelectorAll<HTMLDetailsElement>(".drawers>details")) {
    const mine = drawer.dataset["drawer"] === key;
    drawer.open = mine && !drawer.open;
    node
      .querySelector(`[data-tool="${drawer.dataset["drawer"]}"]`)
      ?.setAttribute("aria-expanded", String(drawer.open));
  }
  const drawer = node.querySelector<HTMLDetailsElement>(`.drawers>details[data-drawer="${key}"]`);
  if (!drawer?.open) return;
  if (key === "claims" || key === "provenance") return;
  try {
    await live.prepare();
    if (!live.rows && key !== "sql") await live.update();
    if (key === "sql") sqlEditor(live, drawer);
    if (key === "download") download(live, drawer);
    if (live.rows) refreshDrawer(drawer, node, live.shown());
  } catch (error) {
    live.say(error);
  }
}

async function copyLink(live: LiveFigure): Promise<void> {
  flushAddress();
  const address = new URL(location.href);
  address.hash = live.id;
  history.replaceState(history.state, "", address);
  try {
    await navigator.clipboard.writeText(address.href);
    live.status("Link with this state copied.");
  } catch {
    live.status(`Link with this state: ${address.href}`);
  }
}
