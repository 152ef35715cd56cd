/** The workbench before its first answer. */
import {h, type Child, type Element} from "../../lib/element.js";
import {CORRUPTIONS} from "../../models/impedance/corrupt.js";
import {LAMBDA} from "../../models/impedance/tikhonov.js";
import {FIXED_ORDER} from "../../models/impedance/kk.js";
import {WEIGHTS} from "../../models/impedance/problem.js";
import {CELL_CIRCUITS} from "../../models/impedance/series.js";

interface Option {
  value: string;
  label: string;
}

const select = (name: string, label: string, options: Option[]): Element =>
  h(
    "label",
    {class: "g"},
    h("span", {class: "l"}, label),
    h(
      "select",
      {name, class: "sel"},
      options.map(o => h("option", {value: o.value}, o.label))
    )
  );

const part = (name: string, title: string, ...children: Child[]): Element =>
  h("section", {"data-part": name}, h("h3", {}, title), ...children);

/** Largest order of the fixed Kramers–Kronig sum. */
export const MOST_ORDER = 60;

/** Slider position 0…1000 ↔ λ. */
export const lambdaAt = (position: number): number =>
  LAMBDA.least * (LAMBDA.most / LAMBDA.least) ** (position / 1000);
export const positionOf = (lambda: number): number =>
  Math.round((1000 * Math.log(lambda / LAMBDA.least)) / Math.log(LAMBDA.most / LAMBDA.least));

/** A task that takes a while, with what ends it beside it. */
const task = (name: string, label: string): Element =>
  h(
    "p",
    {},
    h("button", {type: "button", class: "btn", "data-act": name}, label),
    " ",
    h("button", {type: "button", class: "btn", "data-stop": name, hidden: true}, "Cancel"),
    " ",
    h("span", {class: "status", "data-progress": name, role: "status"})
  );

/** A label before what it names. */
const field = (label: string, control: Element, wide = false): Element =>
  h("label", {class: wide ? "g grow" : "g"}, h("span", {class: "l"}, label), control);

/** One end of the marked frequencies. */
const frequency = (name: string, label: string): Element =>
  h("input", {name, class: "num", type: "text", inputmode: "decimal", "aria-label": label});

const fileChoice: Element = h("input", {
  type: "file",
  name: "file",
  accept: ".par,.z,.z60,.mpt,.dta,.idf,.ids,.P00,.txt,.csv,.tsv,.xlsx,.gz,text/*"
});

const circuitBox: Element = h("input", {
  name: "circuit",
  class: "num text",
  type: "text",
  value: CELL_CIRCUITS[0],
  spellcheck: "false",
  autocomplete: "off",
  "aria-describedby": "circuit-problem"
});

const marks: Element = h(
  "div",
  {class: "g", role: "group", "aria-label": "Marked frequencies"},
  h("span", {class: "l"}, "Mark"),
  frequency("low", "from frequency (Hz)"),
  "to",
  frequency("high", "to frequency (Hz)"),
  h("span", {class: "u"}, "Hz")
);

/** What is fitted, by what, and with which weight. */
const settings = (spectra: Option[]): Element =>
  h(
    "form",
    {class: "ctrls", "aria-label": "Workbench"},
    select("source", "Spectrum", spectra),
    field("or your own file", fileChoice),
    select("corruption", "Corrupt it", [
      {value: "none", label: "not at all"},
      ...CORRUPTIONS.map(c => ({value: c.id, label: `${c.label}, ${c.size} ${c.unit}`}))
    ]),
    field("Circuit", circuitBox, true),
    select(
      "weight",
      "Weight",
      WEIGHTS.map(w => ({value: w, label: w}))
    ),
    marks
  );

/** Order and reach of the Kramers–Kronig sum. */
const kramersKronig: Element = h(
  "div",
  {class: "ctrls", role: "group", "aria-label": "Kramers–Kronig sum"},
  field(
    "Fixed order",
    h("input", {name: "order", class: "num", type: "number", min: 1, max: MOST_ORDER, value: FIXED_ORDER})
  ),
  select("extend", "Time constants reach beyond the sweep by", [
    {value: "0", label: "nothing"},
    {value: "1", label: "one decade"},
    {value: "2", label: "two decades"}
  ])
);

/** λ as the spectrum or the reader chooses it. */
const regularisation: Child[] = [
  h(
    "label",
    {class: "g"},
    h("input", {type: "checkbox", name: "auto", checked: true, "aria-label": "λ chosen by the spectrum"}),
    " λ chosen by the spectrum"
  ),
  h(
    "label",
    {class: "g"},
    h("span", {class: "l"}, "Regularisation λ "),
    h("input", {
      ...{type: "range", name: "lambda", min: 0, max: 1000, value: positionOf(0.1)},
      "aria-label": "Regularisation λ"
    }),
    h("output", {})
  )
];

const download: Element = h(
  "p",
  {},
  h(
    "a",
    {"data-act": "download", download: "fit.json", hidden: true},
    "Download the result as the command line prints it (JSON)"
  )
);

/** @param spectra what can be chosen, besides a file of the reader's own */
export const shell = (spectra: Option[]): Element =>
  h(
    "div",
    {},
    settings(spectra),
    h("p", {id: "circuit-problem", class: "status error", role: "alert"}),
    h("div", {"data-part": "diagram"}),
    h("div", {"data-part": "spectrum", class: "brush"}),
    h("div", {"data-part": "notes"}),
    h(
      "div",
      {class: "bench2"},
      part("parameters", "Parameters", task("profile", "Intervals by profile likelihood")),
      part("correlation", "Correlation of the estimates")
    ),
    part("residuals", "Residuals: real part filled, imaginary part open", kramersKronig),
    h(
      "div",
      {class: "bench2"},
      part("verdict", "Is the spectrum valid?"),
      part("compared", "Other circuits on the same spectrum")
    ),
    part("relaxation", "Relaxation times", ...regularisation),
    part("series", "All cycles of this cell", task("series", "Fit them")),
    download
  );
