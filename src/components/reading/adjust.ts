import type {LiveFigure} from "../live/live-figure.js";
import {defaults} from "../../figure/figure.js";
import {changes} from "../shell/state.js";

/** Pixels of a drag that are one step, and the factor of a step on a logarithmic control. */
const DRAG_PX = 6;
const FACTOR = 1.1;
const FAR = 10;

/**
 * Settings that stand in sentences: each becomes a box that takes typing, arrow keys and a drag, and moves the control
 * of its figure; the results of the sentence follow the figure, marked as changed, with one way back for all.
 */
export function adjust(figures: readonly LiveFigure[]): void {
  const marks = [...document.querySelectorAll<HTMLElement>(".adjust")];
  const used = new Set(marks.map(mark => idOf(mark.dataset["input"]!)));
  const own = figures.filter(live => used.has(live.id));
  const boxes = marks.flatMap(mark => box(mark, own) ?? []);
  const results = [...document.querySelectorAll<HTMLElement>(".result")].map(node => {
    const at = numberOf(node);
    return {at, html: at.innerHTML, path: node.dataset["result"]!};
  });
  const resets = [...new Set(marks.flatMap(mark => mark.closest("p") ?? []))].map(paragraph => {
    const button = resetButton(() => {
      for (const live of own) if (changed(live)) void live.reset();
    });
    paragraph.append(" ", button);
    return button;
  });
  const follow = (live: LiveFigure): void => {
    for (const {input, control, id} of boxes)
      if (id === live.id) {
        input.value = control.value;
        input.classList.toggle("changed", control.value !== control.defaultValue);
      }
    const said =
      changed(live) && live.figure?.says && live.rows && live.context
        ? live.figure.says(live.rows, live.state, live.context)
        : null;
    for (const {at, html, path} of results) {
      if (idOf(path) !== live.id) continue;
      const now = said?.[nameOf(path)];
      at.classList.toggle("changed", now !== undefined);
      at.innerHTML = now ?? html;
    }
    const any = own.some(changed);
    for (const button of resets) button.hidden = !any;
  };
  for (const live of own) live.node.addEventListener("drawn", () => follow(live));
}

const idOf = (path: string): string => path.split(".")[0]!;
const nameOf = (path: string): string => path.split(".")[1]!;
const changed = (live: LiveFigure): boolean => !!live.figure && changes(live.figure, live.state) > 0;

/** The number a mark is about: itself, or the one it stands behind. */
const numberOf = (mark: HTMLElement): HTMLElement =>
  mark.textContent === "" && mark.previousElementSibling instanceof HTMLElement
    ? mark.previousElementSibling
    : mark;

function resetButton(act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn link adjust-reset";
  button.textContent = "Reset";
  button.setAttribute("aria-label", "Reset the changed settings of this page");
  button.hidden = true;
  button.addEventListener("click", act);
  return button;
}

interface Bound {
  id: string;
  input: HTMLInputElement;
  control: HTMLInputElement;
}

/** Puts a box in the place of a number; its unit, and the way to its claim, stay behind it. */
function box(mark: HTMLElement, figures: readonly LiveFigure[]): Bound | null {
  const path = mark.dataset["input"]!;
  const live = figures.find(({id}) => id === idOf(path));
  const control = live?.node.querySelector<HTMLInputElement>(
    `form.ctrls input[name="${CSS.escape(nameOf(path))}"]`
  );
  if (!live || !control) return null;
  const field = control.closest(".par");
  const unit = field?.querySelector(".u")?.innerHTML ?? "";
  const at = numberOf(mark);
  const input = document.createElement("input");
  Object.assign(input, {
    type: "text",
    inputMode: "decimal",
    autocomplete: "off",
    className: "adjust-box",
    value: control.value,
    size: Math.max(3, control.value.length),
    title: "Drag, arrow keys or typing change it"
  });
  input.setAttribute(
    "aria-label",
    `${field?.querySelector("label")?.textContent ?? nameOf(path)}, moves ${live.node.querySelector(".fig-id")?.textContent}`
  );
  if (at === mark) {
    mark.innerHTML = unit ? `\u00a0${unit}` : "";
    mark.prepend(input);
  } else {
    const sign = at.querySelector(".v")?.outerHTML ?? "";
    at.innerHTML = (unit || "printed") + sign;
    at.before(input, "\u00a0");
  }
  const send = (value: string): void => {
    control.value = value;
    input.value = value;
    control.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const step = async (by: number): Promise<void> => {
    await live.prepare();
    const {figure} = live;
    const found = figure?.controls.find(({name}) => name === nameOf(path));
    if (!figure || found?.kind !== "number") return;
    const now = Number(control.value) || (defaults(figure)[found.name] as number);
    const moved = found.log ? now * FACTOR ** by : now + by * found.step;
    const held = Math.min(found.max, Math.max(found.min, moved));
    send(String(Number(held.toPrecision(found.log ? 3 : 8))));
  };
  input.addEventListener("change", () => send(input.value.replace(",", ".").trim()));
  input.addEventListener("keydown", event => {
    const by = {ArrowUp: 1, ArrowDown: -1, PageUp: FAR, PageDown: -FAR}[event.key];
    if (by === undefined) return;
    event.preventDefault();
    void step(event.shiftKey ? by * FAR : by);
  });
  drag(input, by => void step(by));
  return {id: live.id, input, control};
}

/** A pull to the right raises, to the left lowers; what does not move is a press and takes typing. */
function drag(input: HTMLInputElement, move: (by: number) => void): void {
  let from: number | null = null;
  input.addEventListener("pointerdown", event => {
    if (document.activeElement === input) return;
    from = event.clientX;
    input.setPointerCapture(event.pointerId);
  });
  input.addEventListener("pointermove", event => {
    if (from === null) return;
    const by = Math.trunc((event.clientX - from) / DRAG_PX);
    if (by === 0) return;
    from += by * DRAG_PX;
    move(by);
  });
  for (const kind of ["pointerup", "pointercancel"]) input.addEventListener(kind, () => (from = null));
}
