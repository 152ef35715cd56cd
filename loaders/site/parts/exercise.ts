import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {solve} from "../../../src/reading/answer.js";
import type {Exercise} from "../../../src/reading/exercise.js";
import {paperReading} from "../../../src/reading/paper.js";
import {trace} from "../../../src/reading/facts.js";
import {formatUnit} from "../../../src/words/number.js";
import {prose} from "../prose.js";
import {reading, up} from "../references.js";
import {fold, learn} from "./learn.js";

/** A question with an answer box, two hints and a worked solution formed from printed values at build. */
export function exercise(id: string, path: string): string {
  const found = paperReading.get().exercises.find(e => e.id === id);
  if (!found) throw new Error(`page: "::exercise ${id}" in ${path} is not in the exercises of the paper`);
  const key = `exercise-${id}`;
  return render(
    learn(
      {kind: "exercise", key, id, label: "Exercise", name: found.name, question: prose(found.question, path)},
      [
        fold(key, "Work it out"),
        h(
          "div",
          {class: "body", id: `${key}.body`},
          answerBox(key, found.unit),
          h("p", {class: "said", role: "status"}),
          found.hints.map((hint, i) =>
            disclosure("hint", `Hint ${i + 1}`, [h("p", {}, raw(prose(hint, path)))])
          ),
          disclosure("solution", "Show the solution", [
            found.steps.map(step => h("p", {}, raw(prose(step, path)))),
            inputs(found, path)
          ])
        )
      ]
    )
  );
}

const answerBox = (key: string, unit: string): Element =>
  h(
    "form",
    {class: "try needs-js"},
    h("label", {for: `${key}.answer`}, "Your answer"),
    h("input", {
      class: "num",
      id: `${key}.answer`,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-describedby": unit ? `${key}.unit` : null
    }),
    unit ? h("span", {id: `${key}.unit`}, raw(formatUnit(unit))) : null,
    h("button", {type: "submit", class: "btn"}, "Check")
  );

const disclosure = (kind: string, title: string, children: (Element | Element[])[]): Element =>
  h("details", {class: kind}, h("summary", {}, title), h("div", {class: "ans"}, children));

/** What the calculation was seen to read. */
function inputs(found: Exercise, path: string): Element {
  const {claims, constants} = trace(reading().facts, facts => solve(found, facts)).inputs;
  const names = [
    ...claims.map(id => h("a", {class: "mono", href: `${up(path)}claims.html#${id}`}, id)),
    ...constants.map(id => h("code", {}, id))
  ];
  return h(
    "p",
    {class: "inputs"},
    "Computed from ",
    names.map((name, i) => [i ? ", " : "", name]),
    ". Change one and this value changes."
  );
}
