import type {Pin} from "../../chart/pins.js";
import {h, raw, type Element} from "../../lib/element.js";
import type {Context, Figure, Row, Size, State} from "../../figure/figure.js";
import {provenanceOf} from "../../figure/figure.js";
import {answerForm, name} from "./controls.js";
import {foot, type FootPlace} from "./foot.js";
import {alternativeOf, captionOf, findingOf} from "./said.js";
import {words, type Word} from "./words.js";

/** The three widths a picture is drawn at before scripts run: wide page, tablet, phone. */
export const WIDTHS: readonly {key: string; size: Size}[] = [
  {key: "w3", size: {width: 990, narrow: false}},
  {key: "w2", size: {width: 740, narrow: false}},
  {key: "w1", size: {width: 354, narrow: true}}
];

export interface Place extends FootPlace {
  /** Paragraph shown beside every figure made from a file that carries a maker's caveat. */
  caveat?: string | undefined;
  /** Level of the finding's heading, 3 unless told; alone on its page it follows the first. */
  level?: 2 | 3;
  /** Drawings for other places than a page's full width; a key may name several classes. */
  widths?: typeof WIDTHS;
  /** Places that the text beside the figure numbers. */
  pins?: readonly Pin[];
}

/** What a figure shows, in the four words, from its cells and its kind. */
export function provenance(figure: Figure, state: State, context: Context): Word[] {
  const found = new Set<Word>();
  if (figure.shows.includes("data"))
    for (const cell of figure.cells(state, context)) found.add(provenanceOf(context, cell));
  if (figure.shows.includes("reported")) found.add("reported");
  if (figure.shows.includes("computed")) found.add("computed");
  return words.filter(w => found.has(w));
}

/** A whole figure as it stands in the page before any script runs: finding, picture, one control, caption, foot. */
export function section(figure: Figure, rows: Row[], state: State, context: Context, place: Place): Element {
  const {id} = figure;
  const moved = figure.controls
    .filter(c => String(state[c.name]) !== String(c.default))
    .map(c => [c.name, state[c.name]!] as const);
  return h(
    "div",
    {
      class: "fig wide",
      id,
      "data-figure": id,
      "data-root": place.root,
      "data-context": "compute" in figure.rows && !place.own ? figure.page : null,
      "data-links":
        figure.controls.flatMap(c => (c.kind === "range" && c.link ? [c.link] : [])).join(" ") || null,
      "data-pins": place.pins?.length ? JSON.stringify(place.pins) : null,
      "data-state": moved.length ? JSON.stringify(Object.fromEntries(moved)) : null
    },
    h(
      "figure",
      {"aria-labelledby": `${id}.finding`},
      h(
        "div",
        {class: "fig-h ui"},
        place.own
          ? h("b", {class: "fig-id"}, name(figure.label))
          : h("a", {class: "fig-id", href: `${place.root}figures/${id}.html`}, name(figure.label)),
        h("span", {class: "prov"}, provenance(figure, state, context).join(", "))
      ),
      // The name stands on a span: a heading with an id would be given an anchor that the live picture lacks.
      h(
        `h${place.level ?? 3}`,
        {},
        h("span", {class: "finding", id: `${id}.finding`}, raw(findingOf(figure, rows, state, context)))
      ),
      h(
        "div",
        {class: "picture"},
        (place.widths ?? WIDTHS).map(({key, size}) =>
          h("div", {class: key}, figure.draw(rows, state, size, context))
        )
      ),
      h("p", {class: "alternative vh"}, alternativeOf(figure, rows, state, context)),
      answerForm(figure, state, context),
      h("p", {class: "status", role: "status", "aria-live": "polite"}),
      h(
        "figcaption",
        {},
        h("div", {class: "caption"}, raw(captionOf(figure, state, context))),
        figure.limits ? h("span", {class: "limits"}, ` ${figure.limits}`) : null,
        place.caveat ? h("span", {class: "caveat"}, ` ${place.caveat}`) : null
      )
    ),
    foot(figure, figure.table(rows, state, context), state, context, place)
  );
}

/** Swatch of a provenance word, the same in every key, chip, legend and table. */
export function wordSign(word: Word): Element {
  const box = (...children: Element[]): Element =>
    h("svg", {width: 26, height: 12, viewBox: "0 0 26 12", "aria-hidden": "true"}, ...children);
  switch (word) {
    case "measured":
      return box(
        h("path", {d: "M0 6H26", stroke: "currentColor", "stroke-width": 2.2}),
        h("circle", {cx: 13, cy: 6, r: 3.5, fill: "currentColor"})
      );
    case "reconstructed":
      return box(
        h("path", {d: "M0 6H26", stroke: "var(--ctl)", "stroke-width": 1.7, "stroke-dasharray": "6 3"})
      );
    case "reported":
      return box(h("circle", {cx: 13, cy: 6, r: 4.5, fill: "currentColor"}));
    case "computed":
      return box(h("path", {d: "M0 4H26M0 8H26", stroke: "currentColor", "stroke-width": 1.4}));
  }
}
