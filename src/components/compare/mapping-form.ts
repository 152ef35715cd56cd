/** A table nobody knows: what its columns are is said above each of them, over its first rows. */
import {formatMapping, QUANTITIES, type Mapping, type Quantity} from "../../formats/mapping.js";
import {unitOfName} from "../../formats/named.js";
import type {Unmapped} from "../../compare/answer.js";
import {h, type Element} from "../../lib/element.js";

/** Units a column can be in, by the unit of our own name. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  s: ["s", "min", "h", "ms"],
  V: ["V", "mV"],
  A: ["A", "mA", "µA"],
  Ah: ["Ah", "mAh"],
  Hz: ["Hz", "kHz", "MHz", "mHz"],
  ohm: ["ohm", "kohm", "mohm"],
  deg: ["deg", "rad"]
};
const NAMES = Object.keys(QUANTITIES) as Quantity[];
const words = (quantity: Quantity): string => quantity.replace("minus-", "minus ").replace("-", " ");

/** Every quantity with each unit it can have, as one choice: `voltage:mV`. */
const CHOICES = NAMES.flatMap(quantity => {
  const units = UNITS[unitOfName(QUANTITIES[quantity]) ?? ""];
  return units ? units.map(unit => `${quantity}:${unit}`) : [quantity];
});

const nameOf = (choice: string): string => {
  const [quantity, unit] = choice.split(":");
  return unit ? `${words(quantity as Quantity)} in ${unit}` : words(quantity as Quantity);
};

export const mappingForm = ({header, preview, sheet, sheets}: Unmapped, file: string): Element =>
  h(
    "form",
    {class: "mapping", "aria-label": `Columns of ${file}`},
    h("p", {}, "Say what its columns are: at least time, voltage and current, or frequency and impedance."),
    sheets.length > 1
      ? h(
          "label",
          {class: "g"},
          h("span", {class: "l"}, "Sheet"),
          h(
            "select",
            {name: "sheet", class: "sel"},
            sheets.map(name => h("option", {value: name, selected: name === sheet}, name))
          )
        )
      : null,
    h(
      "div",
      {class: "tablebox", tabindex: 0, role: "group", "aria-label": `First rows of ${file}`},
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            header.map((name, k) =>
              h(
                "th",
                {scope: "col"},
                h("div", {}, name),
                h(
                  "select",
                  {name: `column.${k}`, class: "sel", "aria-label": `Column ${k + 1}, ${name}, is`},
                  h("option", {value: ""}, "not used"),
                  CHOICES.map(choice => h("option", {value: choice}, nameOf(choice)))
                )
              )
            )
          )
        ),
        h(
          "tbody",
          {},
          preview.map(row =>
            h(
              "tr",
              {},
              header.map((_, k) => h("td", {}, row[k] ?? ""))
            )
          )
        )
      )
    ),
    h("p", {class: "acts"}, h("button", {type: "submit", class: "btn pri"}, "Read it so")),
    h("p", {class: "status error", role: "alert"})
  );

/**
 * Side data of the choices of a form.
 * @throws Error `mapping: …` when nothing or one quantity twice is chosen
 */
export function readMapping(values: Readonly<Record<string, string>>): Record<string, string> {
  const mapping: Mapping = {};
  for (const [name, choice] of Object.entries(values)) {
    const k = /^column\.(\d+)$/.exec(name)?.[1];
    if (k === undefined || !choice) continue;
    const [quantity, unit] = choice.split(":") as [Quantity, string?];
    if (mapping[quantity])
      throw new Error(`mapping: ${words(quantity)} is chosen for two columns; leave one of them unused`);
    mapping[quantity] = {column: `#${Number(k) + 1}`, unit: unit ?? null};
  }
  if (Object.keys(mapping).length === 0)
    throw new Error("mapping: no column has a meaning yet; choose one above each column that counts");
  return {map: formatMapping(mapping), ...(values["sheet"] ? {sheet: values["sheet"]} : {})};
}
