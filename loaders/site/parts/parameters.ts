import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {unit} from "../../../src/components/shell/controls.js";
import {readerUnit} from "../../../src/figures/parameter-control.js";
import {CORROSION} from "../../../src/models/corrosion/parameters.js";
import {DIFFUSION, VARIANT} from "../../../src/models/diffusion/parameters.js";
import {INVENTORY} from "../../../src/models/inventory/parameters.js";
import type {Parameter} from "../../../src/models/parameters.js";
import {PLATE} from "../../../src/models/plate/parameters.js";
import {formatNumber} from "../../../src/reading/number.js";
import {setText} from "../../../src/reading/typography.js";
import type {Make} from "../components.js";
import {made} from "../made.js";
import {up} from "../references.js";

const MODELS: Record<string, Record<string, Parameter>> = {
  diffusion: {...DIFFUSION, ...VARIANT},
  plate: PLATE,
  corrosion: CORROSION,
  inventory: INVENTORY
};

export const parameters: Record<string, Make> = {
  /** `::parameters diffusion`: every input of a model with value, range, unit, where it comes from and why the range ends. */
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
        {
          class: "tablebox wide parameters",
          style: "overflow-x:auto;margin-bottom:var(--s5)",
          role: "region",
          tabindex: 0,
          "aria-label": `Parameters of the ${model} model`
        },
        h(
          "table",
          {},
          h("caption", {class: "vh"}, `Parameters of the ${model} model`),
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              heads.map(text => h("th", {scope: "col"}, text))
            )
          ),
          h(
            "tbody",
            {},
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
    {},
    h("th", {scope: "row"}, setText(p.label), " ", symbol(p.symbol)),
    h("td", {class: "n"}, raw(formatNumber(p.default))),
    h("td", {}, unit(readerUnit(p.unit))),
    h("td", {}, raw(`${formatNumber(p.min)} to ${formatNumber(p.max)}`)),
    h("td", {}, p.tag),
    h("td", {}, linked(p.source, root))
  );

/** `c_max` as c with a lowered max. */
function symbol(text: string): Element {
  const [letter, index] = text.split("_");
  return h("i", {}, letter!, index ? h("sub", {}, index) : null);
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
