import {debounce} from "../lib/debounce.js";
import {folds} from "./folds.js";
import {values} from "./live/values.js";
import {panels} from "./live/panels.js";
import type {Module} from "./live/code.js";
import {LiveFigure} from "./live/live-figure.js";
import {brush} from "./live/brush.js";
import {fromAddress} from "./live/from-address.js";
import {toolbar} from "./live/toolbar.js";
import {asked} from "./asked.js";
import {inView} from "./live/in-view.js";
import {pressed} from "./live/pressed.js";
import {plays} from "./play.js";
import {frame} from "./frame.js";
import {republished} from "./republished.js";
import {reading} from "./reading/start.js";
import type {SitePaper} from "./site-paper.js";
import {untold} from "./untold.js";
import {whenHere} from "./when-here.js";

/** Wakes a page: lens, search, notes, and every figure when it is about to be used. */
export function start(modules: Record<string, Module>, worker: string, paper: SitePaper): void {
  frame();
  if (document.querySelector("form[data-filter]"))
    whenHere(
      () => import("./filter.js").then(m => m.filters),
      filters => filters()
    );
  const figures: LiveFigure[] = [];
  const parameters = new URLSearchParams(location.search);
  for (const [id, module] of Object.entries(modules)) {
    const node = document.getElementById(id);
    if (!node) continue;
    const live = new LiveFigure(node, module, worker, (from, link, value) => {
      for (const other of figures)
        if (other !== from && other.node.dataset["links"]?.split(" ").includes(link))
          void follow(other, link, value as [number, number]);
    });
    figures.push(live);
    toolbar(live);
    brush(live);
    values(live, figures);
    const wake = (): void => void live.prepare().catch(() => undefined);
    for (const kind of ["pointerover", "focusin", "touchstart"])
      node.addEventListener(kind, wake, {once: true, passive: true});
    for (const form of live.forms) {
      reached(form, live);
      // A control moved before the module has come is not lost, nor one moved before this script.
      form.addEventListener("input", event => {
        if (!live.figure) void live.moved(event.target as HTMLInputElement);
      });
      if (![...parameters.keys()].some(key => key.startsWith(`${id}.`)))
        for (const input of form.querySelectorAll("input")) if (moved(input)) void live.moved(input);
    }
  }
  folds(figures);
  for (const live of figures) void fromAddress(live, parameters);
  panels(figures, paper.name);
  addEventListener(
    "resize",
    debounce(() => figures.forEach(f => f.resized()), 120)
  );
  addEventListener("beforeprint", () => figures.forEach(f => f.forPaper()));
  addEventListener("afterprint", () => figures.forEach(f => f.resized(true)));
  Object.assign(window, {figures});
  plays();
  inView(figures);
  reading(figures, paper);
  const map = document.querySelector<HTMLElement>(".lineage-map");
  if (map)
    whenHere(
      () => import("./map/light.js").then(m => m.lineageMap),
      lineageMap => lineageMap(map)
    );
  asked(figures.map(({id}) => id));
  republished();
  untold();
  alive();
}

/** Shows what needs scripts, now that they answer (loaders/site/waking.js); what was said of their absence goes. */
function alive(): void {
  document.documentElement.classList.add("js", "alive");
  document.querySelector(".asleep")?.remove();
}

const moved = (input: HTMLInputElement): boolean =>
  /^(?:checkbox|radio)$/.test(input.type)
    ? input.checked !== input.defaultChecked
    : input.value !== input.defaultValue;

/** A range moved in one figure moves its like in another, clamped to what that figure holds. */
async function follow(other: LiveFigure, link: string, [low, high]: [number, number]): Promise<void> {
  await other.prepare();
  const control = other.figure!.controls.find(c => c.kind === "range" && c.link === link);
  if (control?.kind !== "range") return;
  const range: [number, number] = [
    Math.max(control.min, Math.min(low, control.max - control.step)),
    Math.min(control.max, high)
  ];
  await other.set({...other.state, [control.name]: range});
}

/** Keys that move a control; the others only pass through it. */
const MOVES = /^(?:.|Enter|Arrow\w+|Home|End|Page\w+|Backspace|Delete)$/u;

/** A pointer that rests on the controls says that they are about to be used; one that passes over them does not. */
function reached(form: HTMLElement, live: LiveFigure): void {
  const REST_MS = 60;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rests = (): void => void live.ahead().catch(() => undefined);
  form.addEventListener("pointerenter", () => (resting = setTimeout(rests, REST_MS)), {passive: true});
  // What is pressed or left runs no query ahead, which would only stand before its own.
  for (const kind of ["pointerleave", "pointerdown"])
    form.addEventListener(kind, () => clearTimeout(resting), {passive: true});
  form.addEventListener("focusin", () => live.wake(), {once: true, passive: true});
  form.addEventListener("pointerdown", () => pressed(live), {passive: true});
  form.addEventListener("keydown", event => {
    if (MOVES.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) pressed(live);
  });
}
