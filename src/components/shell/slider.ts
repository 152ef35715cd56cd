/** A number on a slider, in a box and in words. */
import type {Control} from "../../figure/figure.js";
import {h, raw, type Element} from "../../lib/element.js";
import {formatUnit, plain} from "../../words/number.js";

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

/** @param key id of the box, by which its label finds it */
export function slider(key: string, c: NumberControl, value: number): Element {
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
      h("span", {class: "u", id: `${key}.u`}, raw(formatUnit(c.unit))),
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
