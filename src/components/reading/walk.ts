import {defaults} from "../../figure/figure.js";
import type {LiveFigure} from "../live/live-figure.js";
import {watchPlace} from "../place.js";
import type {Memory} from "./memory.js";

/**
 * The walkthrough with scripts: arrow keys step, the place is marked and kept, and the figure of the step one
 * has come to is made ready in the state its text describes.
 */
export function walk(figures: readonly LiveFigure[], memory: Memory): void {
  const steps = [...document.querySelectorAll<HTMLElement>(".walk>.step")];
  const before = memory.read().steps.at(-1);
  mark(memory);
  offerReturn(steps, before);

  watchPlace(
    steps.map(step => [step.id, step] as const),
    id => {
      for (const item of document.querySelectorAll<HTMLElement>(".steps li"))
        setCurrent(item.querySelector("a")!, id === `step-${item.dataset["to"]}`);
      const step = steps.find(s => s.id === id);
      if (step) arrive(step, figures, memory);
    }
  );

  document.addEventListener("keydown", event => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
      return;
    if ((event.target as Element).closest("input,select,textarea,[role=toolbar],pre,.search")) return;
    const to = steps[Math.max(-1, at(steps)) + by];
    if (!to) return;
    event.preventDefault();
    go(to);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".stepping a,.steps a"))
    link.addEventListener("click", event => {
      const to = document.getElementById(link.hash.slice(1));
      if (!to || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      go(to);
    });

  for (const step of steps) asDescribed(step, figureOf(step, figures));

  const oneColumn = matchMedia("(max-width:1239px)");
  const place = (): void => steps.forEach(step => placeLinks(step, oneColumn.matches));
  oneColumn.addEventListener("change", place);
  place();
}

/** Where the figure stands under the text the links follow it, for the Tab key as for the eye. */
const placeLinks = (step: HTMLElement, oneColumn: boolean): void =>
  (oneColumn ? step : step.querySelector(".tell")!).append(step.querySelector(".stepping")!);

function setCurrent(link: Element, current: boolean): void {
  if (current) link.setAttribute("aria-current", "step");
  else link.removeAttribute("aria-current");
}

/** The last step whose top has passed the upper third of the window; −1 before the first. */
const at = (steps: readonly HTMLElement[]): number =>
  steps.findLastIndex(step => step.getBoundingClientRect().top < innerHeight / 3);

function go(step: HTMLElement): void {
  history.replaceState(history.state, "", `${location.search}#${step.id}`);
  step.scrollIntoView({block: "start"});
  step.querySelector<HTMLElement>("h2")!.focus({preventScroll: true});
}

const figureOf = (step: HTMLElement, figures: readonly LiveFigure[]): LiveFigure | undefined =>
  figures.find(({node}) => step.contains(node));

function arrive(step: HTMLElement, figures: readonly LiveFigure[], memory: Memory): void {
  const id = step.dataset["step"]!;
  void figureOf(step, figures)
    ?.prepare()
    .catch(() => undefined);
  memory.change(({steps}) => {
    const known = steps.indexOf(id);
    if (known >= 0) steps.splice(known, 1);
    steps.push(id);
  });
  mark(memory);
}

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
  link.addEventListener("click", event => {
    event.preventDefault();
    go(step);
  });
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
