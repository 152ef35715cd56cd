/** The form of what a file does not say itself; the paper's values stand beside the boxes. */
import {h, type Attributes, type Element} from "../../lib/element.js";
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

/** A choice with its name before it. */
const choice = (name: string, label: string, options: [string, string][], value: string): Element =>
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

/** A box for words with its name before it. */
const words = (name: string, label: string, value: string, more: Attributes = {}): Element =>
  h(
    "label",
    {class: "g"},
    h("span", {class: "l"}, label),
    h("input", {name, class: "num text", type: "text", value, ...more, autocomplete: "off"})
  );

/** A box for a number with its unit, and what the paper's cells have. */
function numberBox({facts, number}: Own, name: NumberName, offered: number[]): Element {
  const {label, unit} = NUMBER_FACTS[name];
  const id = `own-${number}-${name}`;
  const lacks = missing(facts).includes(name);
  return h(
    "div",
    {class: `g${lacks ? " lacks" : ""}`},
    h("label", {class: "l", for: id}, label),
    h("input", {
      ...{id, name, class: "num", type: "text", inputmode: "decimal"},
      value: facts[name] === null ? "" : String(facts[name]),
      placeholder: lacks ? "needed" : "",
      autocomplete: "off"
    }),
    h("span", {class: "u"}, unit),
    offered.map(value =>
      h(
        "button",
        {type: "button", class: "btn offer", "data-offer": name, "data-value": String(value)},
        `paper: ${value}`
      )
    )
  );
}

/** Numbers that a test of this kind needs. */
const numbersOf = ({family}: Facts): NumberName[] =>
  NUMBERS.filter(name => name !== "active_mass_mg" || family === "full-cell").filter(
    name => name !== "formation_cycles" || family !== "impedance"
  );

/** What only some kinds of test have: a cathode, a direction that opens a cycle, the cycle of each spectrum. */
function ofItsKind({family, cathode, side, turn}: Facts): Element[] {
  const signs = choice(
    "turn",
    "Signs",
    TURNS.map(t => [t, t]),
    turn
  );
  const opens = choice(
    "cycle_start",
    "A cycle opens with",
    [
      ["", "what the file says"],
      ["charge", "charge"],
      ["discharge", "discharge"]
    ],
    side["cycle_start"] ?? ""
  );
  if (family === "full-cell") return [words("cathode", "Cathode", cathode, {maxlength: 60}), signs, opens];
  if (family === "half-cell") return [signs, opens];
  if (family !== "impedance") return [signs];
  return [signs, words("cycles", "Cycle of each spectrum", side["cycles"] ?? "", {placeholder: "1 2 3 …"})];
}

/** @param formation cycles before the paper's long tests of full cells */
export function factsForm(own: Own, context: Context, formation: number): Element {
  const {facts} = own;
  const specimens = [...new Set(like(context, facts).map(c => c.specimen))];
  return h(
    "form",
    {class: "ctrls facts", "aria-label": `What is known of ${facts.name}`},
    words("name", "Name", facts.name, {maxlength: 80}),
    choice(
      "kind",
      "Test",
      kindsOf(context).map(k => [k, kindName(k)]),
      `${facts.family}/${facts.protocol}`
    ),
    choice(
      "like",
      "Held against",
      [["", "every specimen of the paper"], ...specimens.map((s): [string, string] => [s, s])],
      facts.like
    ),
    numbersOf(facts).map(name => numberBox(own, name, offers(context, facts, name, formation))),
    ofItsKind(facts),
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
