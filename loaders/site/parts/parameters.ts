import {h, raw, render, type Child, type Element} from "../../../src/lib/element.js";
import {readerUnit} from "../../../src/figure/parameter-control.js";
import {CORROSION} from "../../../src/models/corrosion/parameters.js";
import {DIFFUSION, VARIANT} from "../../../src/models/diffusion/parameters.js";
import {INVENTORY} from "../../../src/models/inventory/parameters.js";
import {TAKEN as SLAB_TAKEN} from "../../../src/models/diffusion/index.js";
import type {Parameter} from "../../../src/models/parameters.js";
import {TAKEN as PLATE_TAKEN} from "../../../src/models/plate/outputs.js";
import {PLATE} from "../../../src/models/plate/parameters.js";
import {formatNumber, formatUnit} from "../../../src/words/number.js";
import {setText} from "../../../src/words/typography.js";
import type {Make} from "../../registry.js";
import {made} from "../made.js";
import {up} from "../references.js";

const MODELS: Record<string, Record<string, Parameter>> = {
  diffusion: {...DIFFUSION, ...VARIANT},
  plate: PLATE,
  corrosion: CORROSION,
  inventory: INVENTORY
};

/** How results are taken where more than one way is usual, by the name the command line gives them. */
const TAKEN: Record<string, Readonly<Record<string, string>>> = {diffusion: SLAB_TAKEN, plate: PLATE_TAKEN};

export const parameters: Record<string, Make> = {
  /** `::taken plate`: results by name and how each is taken, the same words as in the command line's JSON. */
  taken(model, path) {
    const rows = TAKEN[model];
    if (!rows)
      throw new Error(
        `page: "::taken ${model}" in ${path} names no model; known are ${Object.keys(TAKEN).join(", ")}`
      );
    return render(
      h(
        "div",
        {class: "tablebox"},
        h(
          "table",
          {},
          h("caption", {class: "vh"}, `How the results of the ${model} model are taken`),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              ["Result", "How it is taken"].map(text => h("th", {scope: "col"}, text))
            )
          ),
          h(
            "tbody",
            {},
            Object.entries(rows).map(([name, how]) =>
              h("tr", {}, h("th", {scope: "row"}, h("code", {}, name)), h("td", {}, setText(how)))
            )
          )
        )
      )
    );
  },
  /**
   * `::parameters diffusion`: every input of a model with value, range, unit, where it comes from.
   * The roles say again what the elements are, for narrow screens lay the rows out as paragraphs.
   */
  parameters(model, path) {
    const rows = MODELS[model];
    if (!rows)
      throw new Error(
        `page: "::parameters ${model}" in ${path} names no model; known are ${Object.keys(MODELS).join(", ")}`
      );
    const heads = ["Parameter", "Value", "Unit", "Range", "Kind", "Source"];
    return render(
      h(
        "div",
        {class: "wide parameters"},
        h(
          "table",
          {role: "table"},
          h("caption", {class: "vh"}, `Parameters of the ${model} model`),
          h(
            "thead",
            {role: "rowgroup"},
            h(
              "tr",
              {role: "row"},
              heads.map(text => h("th", {role: "columnheader", scope: "col"}, text))
            )
          ),
          h(
            "tbody",
            {role: "rowgroup"},
            Object.values(rows).map(p => row(p, up(path)))
          )
        )
      )
    );
  }
};

const row = (p: Parameter, root: string): Element =>
  h(
    "tr",
    {role: "row"},
    h("th", {role: "rowheader", scope: "row"}, setText(p.label), " ", symbol(p.symbol)),
    cell("n", raw(formatNumber(p.default))),
    readerUnit(p.unit) ? " " : null,
    cell("", readerUnit(p.unit) ? raw(formatUnit(readerUnit(p.unit))) : null),
    cell("range", raw(`${formatNumber(p.min)} to ${formatNumber(p.max)}`)),
    cell("origin", p.tag),
    cell("", linked(p.source, root))
  );

const cell = (name: string, content: Child): Element => h("td", {role: "cell", class: name || null}, content);

/** `c_max` as c with a lowered max. */
function symbol(text: string): Element {
  const [letter, index] = text.split("_");
  return h("i", {}, letter, index ? h("sub", {}, index) : null);
}

/** Claim ids inside a source lead to the ledger. */
const linked = (text: string, root: string): (Element | string)[] =>
  text
    .split(/([a-zA-Z0-9]+(?:\.[a-z0-9-]+)+)/)
    .map((part, i) =>
      i % 2 && made().context.claims[part]
        ? h("a", {class: "cl", href: `${root}claims.html#${part}`}, part)
        : part
    );
