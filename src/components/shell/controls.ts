import {h, type Element} from "../../lib/element.js";
import type {Context, Control, Figure, NamedCase, State, Value} from "../../figure/figure.js";
import {swatch} from "../../chart/specimen.js";
import {icon} from "./icons.js";
import {slider} from "./slider.js";

/** Controls of a figure as a form; field names are `control` or `control.0`, `control.1` for ranges. */
const controlForm = (
  figure: Figure,
  state: State,
  controls: Control[],
  kind: "one" | "grid",
  label: string,
  context: Context
): Element | null =>
  controls.length === 0
    ? null
    : h(
        "form",
        {class: `ctrls ${kind}`, "aria-label": `${label} ${name(figure.label)}`},
        controls.map(c => field(figure.id, c, state[c.name]!, measuredIn(figure, state, c, context)))
      );

/** Whether a state is all that a named case says. */
export const isCase = (named: NamedCase, state: State): boolean =>
  Object.entries(named.state).every(([key, value]) => String(state[key]) === String(value));

/** Name of the buttons that set a named case; no control is called so. */
export const CASE = "named-case";

const caseForm = (figure: Figure, state: State): Element =>
  h(
    "form",
    {class: "ctrls one", "aria-label": `Cases of ${name(figure.label)}`},
    h(
      "fieldset",
      {},
      h("legend", {class: "vh"}, figure.cases!.label),
      h(
        "div",
        {class: "seg cases"},
        figure.cases!.options.map(option =>
          h(
            "label",
            {},
            h("input", {type: "radio", name: CASE, value: option.value, checked: isCase(option, state)}),
            h("b", {}, option.value),
            h("span", {}, option.note)
          )
        )
      )
    )
  );

/** The control that answers the finding, if the figure has one: named cases, or one of its controls. */
export const answerForm = (figure: Figure, state: State, context: Context): Element | null =>
  figure.cases
    ? caseForm(figure, state)
    : controlForm(
        figure,
        state,
        figure.controls.filter(c => c.name === figure.answer),
        "one",
        "What to change in",
        context
      );

/** Every control in one form, as a cell of a notebook shows them. */
export const wholeForm = (figure: Figure, state: State, context: Context): Element | null =>
  controlForm(figure, state, figure.controls, "grid", "Controls of", context);

/** All other controls. */
export const exploreForm = (figure: Figure, state: State, context: Context): Element | null =>
  controlForm(
    figure,
    state,
    figure.controls.filter(c => c.name !== figure.answer),
    "grid",
    "Controls of",
    context
  );

/** Specimens to choose from whose files are measured: a chip shows the line that is drawn. */
function measuredIn(figure: Figure, state: State, control: Control, {cells, ...rest}: Context): Set<string> {
  if (control.kind !== "specimens") return new Set();
  const behind = figure.cells({...state, [control.name]: control.options}, {cells, ...rest});
  return new Set(
    cells.flatMap(c => (c.provenance === "measured" && behind.includes(c.cell) ? [c.specimen] : []))
  );
}

export const name = (label: string): string =>
  /^(Table|Model)/.test(label) ? label : `${/ (?:and|to) /.test(label) ? "Figures" : "Figure"} ${label}`;

function field(id: string, control: Control, value: Value, measured: ReadonlySet<string>): Element {
  switch (control.kind) {
    case "specimens":
      return specimens(control, value as string[], measured);
    case "choice":
      return choice(control, value as string);
    case "range":
      return range(control, value as [number, number]);
    case "number":
      return slider(`${id}.${control.name}`, control, value as number);
    case "toggle":
      return h(
        "label",
        {class: "tog"},
        h("input", {type: "checkbox", name: control.name, checked: value === true}),
        control.label
      );
  }
}

type Of<K extends Control["kind"]> = Extract<Control, {kind: K}>;

const specimens = (
  {name, label, options}: Of<"specimens">,
  chosen: readonly string[],
  measured: ReadonlySet<string>
): Element =>
  h(
    "fieldset",
    {},
    h("legend", {class: "vh"}, label),
    options.map(option =>
      h(
        "label",
        {class: "chip"},
        h("input", {type: "checkbox", name, value: option, checked: chosen.includes(option)}),
        h("span", {class: "tick1"}, icon("tick")),
        swatch(option, measured.has(option)),
        option
      )
    )
  );

const choice = ({name, label, options}: Of<"choice">, chosen: string): Element =>
  h(
    "fieldset",
    {},
    h("legend", {class: "l"}, label),
    h(
      "div",
      {class: "seg"},
      options.map(({value, label}) =>
        h("label", {}, h("input", {type: "radio", name, value, checked: chosen === value}), label)
      )
    )
  );

function range({name, label, unit, ...within}: Of<"range">, [low, high]: [number, number]): Element {
  const {min, max, step} = within;
  const box = (i: 0 | 1, value: number): Element =>
    h("input", {
      ...{class: "num", type: "number", name: `${name}.${i}`, value, min, max, step},
      "aria-label": `${label}, ${i ? "last" : "first"}${unit ? ` (${unit})` : ""}`
    });
  return h(
    "div",
    {class: "g", role: "group", "aria-label": label},
    h("span", {class: "l"}, label),
    box(0, low),
    h("span", {}, "to"),
    box(1, high),
    unit ? h("span", {class: "u"}, unit) : null
  );
}
