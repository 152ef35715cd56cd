import {readFileSync, existsSync} from "node:fs";
import {h, raw, type Element} from "../../../src/lib/element.js";
import {name} from "../../../src/components/shell/controls.js";
import {work} from "../../paths.js";
import {made} from "../../site/made.js";
import {expandPage} from "../../site/references.js";
import {keyChart} from "./chart.js";
import {KEYS} from "./keys.js";
import type {Measured} from "./measured.js";

/** Widths of the key figure: beside the opening, under it on a tablet, on a phone. */
const WIDTHS = [
  ["w3", 400],
  ["w2", 740],
  ["w1", 354]
] as const;

/** The picture a page opens with, a link to its full form; null where a page has none. */
export function keyFigure(page: string, path: string): Element | null {
  const key = KEYS[page];
  if (!key) return null;
  const {context, figures} = made();
  const full = figures.get(key.figure);
  if (!full) throw new Error(`key: the page ${page} opens with "${key.figure}", which is no figure`);
  const rows = key.rows(context);
  const said =
    `${key.quantity.replace(/\^\{([^}]*)\}/g, "$1")}: ${rows.map(r => `${r.name} ${r.says}`).join("; ")}.`.replace(
      /\^\{([^}]*)\}/g,
      "$1"
    );
  const measured = (measuredValues()[page] ?? []).filter(({key: own}) =>
    rows.some(row => (row.key ?? row.specimen) === own)
  );
  return h(
    "figure",
    {class: "key-figure", id: "key-figure"},
    h(
      "div",
      {class: "picture"},
      WIDTHS.map(([place, width]) =>
        h(
          "div",
          {class: place},
          keyChart({quantity: key.quantity, ...(key.log ? {log: true} : {}), rows, measured}, width, said)
        )
      )
    ),
    h(
      "figcaption",
      {},
      raw(expandPage(key.caption, path)),
      measured.length ? " Rings are measured cells." : "",
      " ",
      h("a", {href: `#${key.figure}`}, `${name(full.label)} shows it in full`),
      "."
    )
  );
}

let cache: Measured | null = null;
const measuredValues = (): Measured =>
  (cache ??= existsSync(`${work}/measured.json`)
    ? (JSON.parse(readFileSync(`${work}/measured.json`, "utf8")) as Measured)
    : {});
