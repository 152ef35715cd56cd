import {defaults} from "../../figure/figure.js";
import type {LiveFigure} from "../live/live-figure.js";
import type {Memory} from "./memory.js";

/**
 * The walkthrough with scripts: one step at a time, named by the address, so that links, arrow keys and the way back
 * of the browser all step. The place is kept, and the figure of a step one has come to is made ready in the state its
 * text describes. All steps can be laid out on one page.
 */
export function walk(figures: readonly LiveFigure[], memory: Memory): void {
  const box = document.querySelector<HTMLElement>(".walk")!;
  const steps = [...box.querySelectorAll<HTMLElement>(":scope>.step")];
  const before = memory.read().steps.at(-1);
  offerReturn(steps, before);

  let at: HTMLElement | null = null;
  const come = (): void => {
    const step = shown(steps);
    for (const item of box.querySelectorAll<HTMLElement>(".steps li"))
      setCurrent(item.querySelector("a")!, step.id === `step-${item.dataset["to"]}`);
    // Opening the page is no step: nothing is kept, and no line moves, before the reader goes on.
    if (at) {
      keep(at, memory);
      arrive(step, figures, memory);
    } else mark(memory);
    at = step;
  };
  addEventListener("hashchange", () => {
    if (!document.querySelector(".step:target")) return;
    come();
    shown(steps).querySelector<HTMLElement>("h2")!.focus({preventScroll: true});
  });
  come();

  document.addEventListener("keydown", event => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return;
    if ((event.target as Element).closest("input,select,textarea,[role=toolbar],[role=group],pre,.search"))
      return;
    const to = steps[steps.indexOf(shown(steps)) + by];
    if (!to) return;
    event.preventDefault();
    location.hash = to.id;
  });

  const all = box.querySelector<HTMLButtonElement>("[data-all-steps]")!;
  all.addEventListener("click", () => {
    const open = box.classList.toggle("all");
    all.setAttribute("aria-pressed", String(open));
    for (const live of figures) live.resized();
  });

  for (const step of steps) asDescribed(step, figureOf(step, figures));

  const oneColumn = matchMedia("(max-width:1239px)");
  const place = (): void => steps.forEach(step => placeLinks(step, oneColumn.matches));
  oneColumn.addEventListener("change", place);
  place();
}

/** The step the address names, or holds a place of; the first where it names none. */
const shown = (steps: readonly HTMLElement[]): HTMLElement =>
  steps.find(step => step.matches(":target,:has(:target)")) ?? steps[0]!;

/** Where the figure stands under the text the links follow it, for the Tab key as for the eye. */
const placeLinks = (step: HTMLElement, oneColumn: boolean): void =>
  (oneColumn ? step : step.querySelector(".tell")!).append(step.querySelector(".stepping")!);

function setCurrent(link: Element, current: boolean): void {
  if (current) link.setAttribute("aria-current", "step");
  else link.removeAttribute("aria-current");
}

const figureOf = (step: HTMLElement, figures: readonly LiveFigure[]): LiveFigure | undefined =>
  figures.find(({node}) => step.contains(node));

function arrive(step: HTMLElement, figures: readonly LiveFigure[], memory: Memory): void {
  const live = figureOf(step, figures);
  live?.resized();
  void live?.prepare(false).catch(() => undefined);
  keep(step, memory);
  mark(memory);
}

/** The step is the last of those that were seen. */
const keep = (step: HTMLElement, memory: Memory): void =>
  memory.change(({steps}) => {
    const id = step.dataset["step"]!;
    const known = steps.indexOf(id);
    if (known >= 0) steps.splice(known, 1);
    steps.push(id);
  });

function mark(memory: Memory): void {
  const read = new Set(memory.read().steps);
  const items = [...document.querySelectorAll<HTMLElement>(".steps li")];
  for (const item of items) item.classList.toggle("read", read.has(item.dataset["to"]!));
  const count = items.filter(item => read.has(item.dataset["to"]!)).length;
  const line = document.getElementById("walk-progress");
  if (line && !line.querySelector("a"))
    line.textContent = count ? `${count} of ${items.length} steps seen.` : "";
}

/** A reader who has been here before may go on where they were. */
function offerReturn(steps: readonly HTMLElement[], id: string | undefined): void {
  const step = steps.find(s => s.dataset["step"] === id);
  const line = document.getElementById("walk-progress");
  if (!step || !line || step === steps[0] || location.hash) return;
  const link = document.createElement("a");
  link.href = `#${step.id}`;
  link.textContent = `Go on with: ${step.querySelector("h2")!.textContent}`;
  line.replaceChildren(link);
}

/** Once a reader has changed the picture, a button brings back what the text describes. */
function asDescribed(step: HTMLElement, live: LiveFigure | undefined): void {
  const button = step.querySelector<HTMLButtonElement>("[data-restore]");
  if (!button || !live) return;
  live.node.addEventListener("drawn", () => {
    const described = {...defaults(live.figure!), ...live.shownAs()};
    button.hidden = JSON.stringify(live.state) === JSON.stringify(described);
  });
  button.addEventListener("click", () => {
    const described = {...defaults(live.figure!), ...live.shownAs()};
    void live.set(described).then(() => live.status("Shown as the text describes."));
    step.querySelector<HTMLElement>("h2")!.focus({preventScroll: true});
  });
}
