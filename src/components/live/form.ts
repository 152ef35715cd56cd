import type {Control, Figure, State, Value} from "../../figure/figure.js";
import {formatUnit, PLAIN} from "../../words/number.js";
import {CASE} from "../shell/controls.js";
import {plain} from "../../words/number.js";
import {fromSlider, toSlider} from "../shell/slider.js";
import {counts, fitsNumber, fitsRange} from "../shell/state.js";

/** Listens to what a reader does with the controls: takes a named state, or moves one of them. */
export function hearForms(
  node: HTMLElement,
  figure: Figure,
  {named, moved}: {named: (state: State) => void; moved: () => void}
): void {
  for (const form of formsOf(node)) {
    form.addEventListener("input", event => {
      const target = event.target as HTMLInputElement;
      const option = figure.cases?.options.find(o => target.name === CASE && o.value === target.value);
      if (option) return named(option.state);
      if (target.name.endsWith(".slider")) sliderMoved(node, figure, target);
      moved();
    });
    form.addEventListener("submit", event => event.preventDefault());
  }
}

/** The one control under the picture, and all others. */
export const formsOf = (node: HTMLElement): HTMLFormElement[] => [
  ...node.querySelectorAll<HTMLFormElement>("form.ctrls")
];

/** Reads the form into a state; what does not fit is said and the control keeps its last good value. */
export function readForm(
  form: HTMLElement,
  figure: Figure,
  last: State
): {state: State; refused: string | null} {
  let refused: string | null = null;
  const state = Object.fromEntries<Value>(
    figure.controls.map(control => {
      const value = readControl(form, control);
      if (typeof value === "object" && "refused" in value) {
        refused = value.refused;
        return [control.name, last[control.name]!];
      }
      return [control.name, value];
    })
  );
  return {state, refused};
}

const field = (figure: HTMLElement, name: string): HTMLInputElement =>
  figure.querySelector<HTMLInputElement>(`form.ctrls [name="${name}"]`)!;

function readControl(form: HTMLElement, c: Control): Value | {refused: string} {
  switch (c.kind) {
    case "specimens":
      return [...form.querySelectorAll<HTMLInputElement>(`input[name="${c.name}"]`)]
        .filter(i => i.checked)
        .map(i => i.value);
    case "choice":
      return form.querySelector<HTMLInputElement>(`input[name="${c.name}"]:checked`)?.value ?? c.default;
    case "toggle":
      return field(form, c.name).checked;
    case "range": {
      const [low, high] = [0, 1]
        .map(i => field(form, `${c.name}.${i}`))
        .map(i => (i.value === "" ? NaN : Number(i.value))) as [number, number];
      const fits = fitsRange(c, low, high);
      for (const i of [0, 1]) mark(field(form, `${c.name}.${i}`), fits);
      return fits
        ? [low, high]
        : {
            refused: `range: ${c.label} must run from at least ${plain(c.min)} to at most ${plain(c.max)}${unitOf(c)}, the first below the last${inWhole(c)}`
          };
    }
    case "number": {
      const box = field(form, c.name);
      const value = Number(box.value.replace(",", ".").replace("−", "-"));
      const fits = box.value.trim() !== "" && fitsNumber(c, value);
      mark(box, fits);
      return fits
        ? value
        : {
            refused: `range: ${c.label} must lie between ${plain(c.min)} and ${plain(c.max)}${unitOf(c)}${c.why ? `, ${c.why}` : ""}${inWhole(c)}`
          };
    }
  }
}

const inWhole = (c: Parameters<typeof counts>[0]): string => (counts(c) ? ", in whole numbers" : "");

const unitOf = ({unit}: {unit: string}): string => (unit ? `\u00a0${formatUnit(unit, PLAIN)}` : "");

const mark = (box: HTMLInputElement, fits: boolean): void =>
  fits ? box.removeAttribute("aria-invalid") : box.setAttribute("aria-invalid", "true");

/** Writes a state into the form (reset, address, linked ranges). */
export function writeForm(form: HTMLElement, figure: Figure, state: State): void {
  for (const c of figure.controls) {
    const value = state[c.name]!;
    if (c.kind === "specimens")
      for (const i of form.querySelectorAll<HTMLInputElement>(`input[name="${c.name}"]`))
        i.checked = (value as string[]).includes(i.value);
    else if (c.kind === "choice")
      for (const i of form.querySelectorAll<HTMLInputElement>(`input[name="${c.name}"]`))
        i.checked = i.value === value;
    else if (c.kind === "toggle") field(form, c.name).checked = value === true;
    else if (c.kind === "range")
      (value as [number, number]).forEach((v, i) => {
        field(form, `${c.name}.${i}`).value = String(v);
        mark(field(form, `${c.name}.${i}`), true);
      });
    else {
      const box = field(form, c.name);
      box.value = plain(value as number);
      mark(box, true);
      syncSlider(form, c, value as number);
    }
  }
}

type NumberControl = Extract<Control, {kind: "number"}>;

export function syncSliders(form: HTMLElement, figure: Figure, state: State): void {
  for (const c of figure.controls) if (c.kind === "number") syncSlider(form, c, state[c.name] as number);
}

/** Ranges that move their like in other figures, where they differ between two states. */
export const movedLinks = (figure: Figure, before: State, state: State): {name: string; link: string}[] =>
  figure.controls.flatMap(c =>
    c.kind === "range" && c.link && String(state[c.name]) !== String(before[c.name])
      ? [{name: c.name, link: c.link}]
      : []
  );

/** Slider and number box say the same; a changed parameter is highlighted. */
export function syncSlider(form: HTMLElement, c: NumberControl, value: number): void {
  const slider = field(form, `${c.name}.slider`);
  slider.value = String(toSlider(c, value));
  slider.setAttribute("aria-valuetext", `${plain(value)} ${c.unit}`);
  field(form, c.name)
    .closest(".par")
    ?.classList.toggle("ch", value !== c.default);
}

/** A moved slider writes its number box. */
export function sliderMoved(form: HTMLElement, figure: Figure, target: HTMLInputElement): void {
  const c = figure.controls.find(k => k.kind === "number" && `${k.name}.slider` === target.name) as
    NumberControl | undefined;
  if (c) field(form, c.name).value = plain(fromSlider(c, Number(target.value)));
}
