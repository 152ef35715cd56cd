import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {derivedRows, type DerivedRow} from "../../../src/reading/derived-value.js";
import {paperReading} from "../../../src/reading/paper.js";
import {formatQuantity} from "../../../src/words/number.js";
import {typeset} from "../math.js";
import {prose} from "../prose.js";
import {reading, up} from "../references.js";

/** Every value of ours that a text names: value, formula, and the inputs it was seen to read. */
export function derived(_argument: string, path: string): string {
  const rows = derivedRows(paperReading.get().derived, reading().facts);
  return render(
    h(
      "div",
      {class: "wide index derived late"},
      h("p", {class: "count"}, `${rows.length} values.`),
      h(
        "table",
        {},
        h("caption", {class: "vh"}, "Values computed in the text"),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ["Value", "What it is", "Formula", "Inputs"].map(t => h("th", {scope: "col"}, t))
          )
        ),
        h(
          "tbody",
          {},
          rows.map(row => line(row, path))
        )
      )
    )
  );
}

const line = ({derived, quantity, inputs}: DerivedRow, path: string): Element =>
  h(
    "tr",
    {id: `computed-${derived.id}`, tabindex: -1},
    h("th", {scope: "row"}, raw(formatQuantity(quantity))),
    h(
      "td",
      {"data-label": "What it is"},
      derived.name,
      derived.assumes ? h("span", {class: "index-finding"}, `; ${derived.assumes}`) : null
    ),
    h("td", {"data-label": "Formula"}, raw(typeset(derived.formula))),
    h(
      "td",
      {"data-label": "Inputs"},
      h(
        "ul",
        {class: "inputs"},
        inputs.claims.map(id =>
          h(
            "li",
            {},
            raw(prose(`{{claim:${id}}}`, path)),
            " ",
            h("a", {class: "mono", href: `${up(path)}claims.html#${id}`}, id)
          )
        ),
        inputs.constants.map(id =>
          h("li", {}, raw(prose(`{{constant:${id}}}`, path)), " ", h("code", {}, id))
        )
      )
    )
  );
