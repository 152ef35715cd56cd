import {h, raw, render, type Element} from "../../src/lib/element.js";
import {specimenClass, swatch} from "../../src/chart/specimen.js";
import type {Specimen} from "../../src/figure/figure.js";
import {COLLECTORS, NUMBERS, type Collector} from "../../src/paper/reading/collectors.js";
import {made} from "../site/made.js";
import {prose} from "../site/prose.js";
import {collectorSection} from "./collector-section.js";

/** The four collectors side by side; with a choice, one at a time and larger. All four are there without scripts. */
export function collectors(_argument: string, path: string): string {
  const specimens = COLLECTORS.map(({specimen}) => {
    const found = made().context.specimens.find(s => s.specimen === specimen);
    if (!found) throw new Error(`collectors: "${specimen}" is not in data/specimens.csv`);
    return found;
  });
  const choice = (value: string, content: (Element | string)[]): Element =>
    h(
      "label",
      {class: "chip"},
      h("input", {type: "radio", name: "collector", value, checked: value === "all"}),
      content
    );
  return render(
    h(
      "div",
      {class: "four wide", id: "collectors", "data-shown-narrow": specimens[0]!.slug},
      h(
        "fieldset",
        {class: "choose needs-js"},
        h("legend", {class: "vh"}, "Collector"),
        choice("all", ["All four"]),
        specimens.map(({slug, specimen}) => choice(slug, [swatch(specimen), specimen]))
      ),
      h(
        "div",
        {class: "cards"},
        COLLECTORS.map((collector, i) => article(collector, specimens[i]!, i, path))
      )
    )
  );
}

const article = ({specimen, contacts, fate}: Collector, layers: Specimen, i: number, path: string): Element =>
  h(
    "section",
    {class: `one ${specimenClass(specimen)} c-${layers.slug}`, "aria-labelledby": `collector-${layers.slug}`},
    h("h3", {id: `collector-${layers.slug}`}, swatch(specimen), specimen),
    collectorSection(layers),
    h(
      "div",
      {class: "tell"},
      h("h4", {}, "Contacts"),
      h(
        "ol",
        {},
        contacts.map(({between, says}) => h("li", {}, h("b", {}, `${between}. `), raw(prose(says, path))))
      ),
      h("h4", {}, "Fate"),
      h("p", {}, raw(prose(fate, path))),
      h("h4", {}, "Numbers"),
      h(
        "dl",
        {},
        thicknesses(layers, path),
        NUMBERS.map(({name, claims}) => [
          h("dt", {}, name),
          h("dd", {}, raw(prose(`{{claim:${claims[i]}}}`, path)))
        ])
      )
    )
  );

/** All four name the same layers, so that their rows stand side by side; a dash where a film is missing. */
const thicknesses = (
  {top, top_claim, under, under_claim, foil, foil_claim}: Specimen,
  path: string
): Element[] => {
  const claims = new Map([
    [top, top_claim],
    [under, under_claim],
    [foil, foil_claim]
  ]);
  return [
    ["Mg", "Magnesium"],
    ["W", "Tungsten"],
    ["Cu", "Copper foil"]
  ].flatMap(([metal, name]) => {
    const claim = claims.get(metal!);
    return [h("dt", {}, name), h("dd", {}, claim ? raw(prose(`{{claim:${claim}}}`, path)) : "–")];
  });
};
