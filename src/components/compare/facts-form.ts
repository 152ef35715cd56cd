/** The form of what a file does not say itself; the paper's values stand beside the boxes. */
import {h, type Element} from "../../lib/element.js";
import {missing, NUMBER_FACTS, numberFact, TURNS, type Facts, type Turn} from "../../compare/facts.js";
import type {Own} from "../../compare/cells.js";
import type {Context} from "../../figure/figure.js";

type NumberName = keyof typeof NUMBER_FACTS;
const NUMBERS = Object.keys(NUMBER_FACTS) as NumberName[];

/** Kinds of test the paper has, as its cells are. */
const kindsOf = (context: Context): string[] => [
  ...new Set(context.cells.filter(c => !c.own).map(c => `${c.family}/${c.protocol}`))
];
const kindName = (kind: string): string => {
  const [family, protocol] = kind.split("/");
  return `${family!.replace("-", " ")}, ${protocol!.replaceAll("-", " ")}`;
};

const like = (context: Context, facts: Facts) =>
  context.cells.filter(c => !c.own && c.family === facts.family && c.protocol === facts.protocol);

/** Values of the paper's cells of the same kind. */
function offers(context: Context, facts: Facts, name: NumberName, formation: number): number[] {
  if (name === "formation_cycles") return facts.family === "full-cell" ? [formation] : [];
  const values = like(context, facts).map(c => c[name]);
  return [...new Set(values.filter(v => v !== null))];
}

/** @param formation cycles before the paper's long tests of full cells */
export function factsForm({facts, number}: Own, context: Context, formation: number): Element {
  const lacking = new Set<string>(missing(facts));
  const id = (name: string): string => `own-${number}-${name}`;
  const select = (name: string, label: string, options: [string, string][], value: string): Element =>
    h(
      "label",
      {class: "g"},
      h("span", {class: "l"}, label),
      h(
        "select",
        {name, class: "sel"},
        options.map(([key, text]) => h("option", {value: key, selected: key === value}, text))
      )
    );
  const specimens = [...new Set(like(context, facts).map(c => c.specimen))];
  return h(
    "form",
    {class: "ctrls facts", "aria-label": `What is known of ${facts.name}`},
    h(
      "label",
      {class: "g"},
      h("span", {class: "l"}, "Name"),
      h("input", {
        name: "name",
        class: "num text",
        type: "text",
        value: facts.name,
        maxlength: 80,
        autocomplete: "off"
      })
    ),
    select(
      "kind",
      "Test",
      kindsOf(context).map(k => [k, kindName(k)]),
      `${facts.family}/${facts.protocol}`
    ),
    select(
      "like",
      "Held against",
      [["", "every specimen of the paper"], ...specimens.map((s): [string, string] => [s, s])],
      facts.like
    ),
    NUMBERS.filter(name => name !== "active_mass_mg" || facts.family === "full-cell")
      .filter(name => name !== "formation_cycles" || facts.family !== "impedance")
      .map(name => {
        const {label, unit} = NUMBER_FACTS[name];
        return h(
          "div",
          {class: `g${lacking.has(name) ? " lacks" : ""}`},
          h("label", {class: "l", for: id(name)}, label),
          h("input", {
            id: id(name),
            name,
            class: "num",
            type: "text",
            inputmode: "decimal",
            value: facts[name] === null ? "" : String(facts[name]),
            placeholder: lacking.has(name) ? "needed" : "",
            autocomplete: "off"
          }),
          h("span", {class: "u"}, unit),
          offers(context, facts, name, formation).map(value =>
            h(
              "button",
              {type: "button", class: "btn offer", "data-offer": name, "data-value": String(value)},
              `paper: ${value}`
            )
          )
        );
      }),
    facts.family === "full-cell"
      ? h(
          "label",
          {class: "g"},
          h("span", {class: "l"}, "Cathode"),
          h("input", {
            name: "cathode",
            class: "num text",
            type: "text",
            value: facts.cathode,
            maxlength: 60,
            autocomplete: "off"
          })
        )
      : null,
    select(
      "turn",
      "Signs",
      TURNS.map(t => [t, t]),
      facts.turn
    ),
    facts.family === "half-cell" || facts.family === "full-cell"
      ? select(
          "cycle_start",
          "A cycle opens with",
          [
            ["", "what the file says"],
            ["charge", "charge"],
            ["discharge", "discharge"]
          ],
          facts.side["cycle_start"] ?? ""
        )
      : null,
    facts.family === "impedance"
      ? h(
          "label",
          {class: "g"},
          h("span", {class: "l"}, "Cycle of each spectrum"),
          h("input", {
            ...{name: "cycles", class: "num text", type: "text", value: facts.side["cycles"] ?? ""},
            ...{placeholder: "1 2 3 …", autocomplete: "off"}
          })
        )
      : null,
    h("p", {class: "status error", role: "alert"})
  );
}

/** The facts a form holds. @throws Error `facts: …` naming what cannot be meant */
export function readFacts(values: Record<string, string>, last: Facts): Facts {
  const [family, protocol] = (values["kind"] ?? `${last.family}/${last.protocol}`).split("/") as [
    string,
    string
  ];
  const numbers = Object.fromEntries(
    NUMBERS.map(name => [name, name in values ? numberFact(name, values[name]!) : last[name]])
  ) as Pick<Facts, NumberName>;
  const side = {...last.side};
  for (const key of ["cycle_start", "cycles"]) {
    if (values[key]?.trim()) side[key] = values[key].trim().replace(/[\s,;]+/g, " ");
    else if (key in values) delete side[key];
  }
  return {
    ...last,
    ...numbers,
    name: (values["name"] ?? last.name).trim().slice(0, 80) || last.name,
    family,
    protocol,
    like: family === last.family ? (values["like"] ?? last.like) : "",
    cathode: (values["cathode"] ?? last.cathode).trim(),
    turn: (TURNS as readonly string[]).includes(values["turn"] ?? "") ? (values["turn"] as Turn) : last.turn,
    side
  };
}
