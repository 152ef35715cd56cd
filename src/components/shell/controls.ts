import {h, type Element} from "../../lib/element.js";
import type {Context, Control, Figure, NamedCase, State, Value} from "../../figure/figure.js";
import {swatch} from "../../chart/specimen.js";
import {icon} from "./icons.js";

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
  const key = `${id}.${control.name}`;
  switch (control.kind) {
    case "specimens":
      return h(
        "fieldset",
        {},
        h("legend", {class: "vh"}, control.label),
        control.options.map(option =>
          h(
            "label",
            {class: "chip"},
            h("input", {
              type: "checkbox",
              name: control.name,
              value: option,
              checked: (value as string[]).includes(option)
            }),
            h("span", {class: "tick1"}, icon("tick")),
            swatch(option, measured.has(option)),
            option
          )
        )
      );
    case "choice":
      return h(
        "fieldset",
        {},
        h("legend", {class: "l"}, control.label),
        h(
          "div",
          {class: "seg"},
          control.options.map(option =>
            h(
              "label",
              {},
              h("input", {
                type: "radio",
                name: control.name,
                value: option.value,
                checked: value === option.value
              }),
              option.label
            )
          )
        )
      );
    case "range": {
      const [low, high] = value as [number, number];
      const box = (i: 0 | 1, v: number): Element =>
        h("input", {
          class: "num",
          type: "number",
          name: `${control.name}.${i}`,
          value: v,
          min: control.min,
          max: control.max,
          step: control.step,
          "aria-label": `${control.label}, ${i ? "last" : "first"}${control.unit ? ` (${control.unit})` : ""}`
        });
      return h(
        "div",
        {class: "g", role: "group", "aria-label": control.label},
        h("span", {class: "l"}, control.label),
        box(0, low),
        h("span", {}, "to"),
        box(1, high),
        control.unit ? h("span", {class: "u"}, control.unit) : null
      );
    }
    case "number":
      return slider(key, control, value as number);
    case "toggle":
      return h(
        "label",
        {class: "tog"},
        h("input", {type: "checkbox", name: control.name, checked: value === true}),
        control.label
      );
  }
}

type NumberControl = Extract<Control, {kind: "number"}>;

/** Where a value stands on its slider, 0…1000; logarithmic sliders by decades. */
export const toSlider = (c: NumberControl, value: number): number =>
  Math.round(
    1000 * (c.log ? Math.log(value / c.min) / Math.log(c.max / c.min) : (value - c.min) / (c.max - c.min))
  );

export function fromSlider(c: NumberControl, position: number): number {
  const part = position / 1000;
  if (c.log) return Number((c.min * (c.max / c.min) ** part).toPrecision(3));
  return Number((c.min + Math.round((part * (c.max - c.min)) / c.step) * c.step).toPrecision(12));
}

function slider(key: string, c: NumberControl, value: number): Element {
  return h(
    "div",
    {class: `par${value === c.default ? "" : " ch"}`},
    h(
      "div",
      {class: "hd"},
      h("label", {for: key}, c.label, c.symbol ? h("i", {class: "it"}, ` ${c.symbol}`) : null),
      h("input", {
        class: "num",
        id: key,
        name: c.name,
        type: "text",
        inputmode: "decimal",
        value: plain(value),
        "aria-describedby": `${key}.u`
      }),
      h("span", {class: "u", id: `${key}.u`}, unit(c.unit)),
      c.plays ? h("button", {type: "button", class: "btn play"}, "Play") : null
    ),
    h(
      "div",
      {class: c.published?.length ? "sl" : "sl bare"},
      h("input", {
        type: "range",
        name: `${c.name}.slider`,
        min: 0,
        max: 1000,
        value: toSlider(c, value),
        "aria-label": `${c.label}, slider`,
        "aria-valuetext": `${plain(value)} ${c.unit}`
      }),
      ticks(c).map(({at, text}) => h("span", {class: edge(at, 0.12), style: `--p:${at}`}, text))
    )
  );
}

/** Part of a slider that the words under a tick take. */
const WORD = 0.28;

/** Published values as ticks under the slider; those too close for words of their own share the first one's. */
function ticks(c: NumberControl): {at: number; text: string}[] {
  const values = [...(c.published ?? [])].sort((a, b) => a - b);
  const found: {at: number; words: string[]}[] = [];
  let open: (typeof found)[number] | undefined;
  for (const value of values) {
    const at = toSlider(c, value) / 1000;
    const tick = {at, words: [] as string[]};
    if (!open || at - open.at >= WORD) open = tick;
    open.words.push(plain(value));
    found.push(tick);
  }
  return found.map(({at, words}) => ({at, text: words.length ? `paper ${words.join(", ")}` : "\u00a0"}));
}

/** Class of a value named at `p` between 0 and 1: nearer to an end than `near` its text begins or ends there. */
export function edge(p: number, near: number): string {
  if (p < near) return "pv l";
  return p > 1 - near ? "pv e" : "pv";
}

export const plain = (value: number): string => {
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e6)
    ? value.toExponential().replace("e+", "e")
    : String(Number(value.toPrecision(12)));
};

/** `cm2 s-1` as cm<sup>2</sup> s<sup>−1</sup>. */
export function unit(text: string): Element {
  return h(
    "span",
    {},
    text
      .split(/((?<=[a-zA-Zµ])[-−]?\d+)/)
      .map((part, i) => (i % 2 ? h("sup", {}, part.replace("-", "−")) : part))
  );
}
