import {h, raw, render, type Element} from "../../../src/lib/element.js";
import {conditionInWords, raised} from "../../../src/words/raised.js";
import {numberLine, type Mark} from "../../../src/components/reading/number-line.js";
import {formatQuantity, PLAIN, significant} from "../../../src/words/number.js";
import type {Line, Prediction} from "../../../src/reading/prediction.js";
import {paperReading} from "../../../src/reading/paper.js";
import {made} from "../made.js";
import {prose} from "../prose.js";
import {reading} from "../references.js";
import {fold, learn} from "./learn.js";

/** A question before the answer. The reveal is a disclosure, so it works without scripts too. */
export function predict(id: string, path: string): string {
  const prediction = paperReading.get().predictions.find(p => p.id === id);
  if (!prediction)
    throw new Error(`page: "::predict ${id}" in ${path} is not in the predictions of the paper`);
  const key = `predict-${id}`;
  return render(
    learn(
      {
        kind: "predict",
        key,
        id,
        label: "Predict first",
        name: prediction.name,
        question: prose(prediction.question, path)
      },
      [
        fold(key, "Make a prediction"),
        h(
          "div",
          {class: "body", id: `${key}.body`},
          prediction.kind === "choice" ? options(key, prediction) : slider(key, prediction),
          h(
            "details",
            {class: "reveal"},
            h(
              "summary",
              {},
              prediction.computed ? "Reveal what we compute" : "Reveal what the paper reports"
            ),
            h(
              "div",
              {class: "ans"},
              h("p", {class: "said", role: "status"}),
              prediction.kind === "line" ? numberLine(marks(prediction), prediction) : null,
              facts(prediction, path),
              h("p", {}, raw(prose(prediction.explanation, path)))
            )
          )
        )
      ]
    )
  );
}

const options = (key: string, prediction: Extract<Prediction, {kind: "choice"}>): Element =>
  h(
    "fieldset",
    {class: "opts"},
    h("legend", {class: "vh"}, "Your prediction"),
    prediction.options.map(({value, text}) =>
      h("label", {}, h("input", {type: "radio", name: key, value}), text)
    )
  );

function slider(key: string, {min, max, step, unit}: Line): Element {
  return h(
    "div",
    {class: "guess needs-js"},
    h("label", {for: `${key}.number`}, "Your prediction"),
    h("input", {
      type: "range",
      min,
      max,
      step,
      value: (min + max) / 2,
      "aria-label": `Your prediction on a slider, in ${unit}`,
      "data-unset": true
    }),
    h("input", {
      class: "num",
      id: `${key}.number`,
      type: "text",
      inputmode: "decimal",
      autocomplete: "off",
      "aria-describedby": `${key}.unit`
    }),
    h("span", {class: "u", id: `${key}.unit`}, unit)
  );
}

/** The printed values that share the unit of the line, and the value itself where it is ours. */
function marks(prediction: Line): Mark[] {
  const {context} = made();
  const {facts} = reading();
  const truth = prediction.truth(facts);
  const printed = prediction.reveals.flatMap((id): Mark[] => {
    const claim = context.claims[id]!;
    const value = Number(claim.value);
    if (claim.unit !== prediction.unit || !Number.isFinite(value)) return [];
    const name = claim.specimen || claim.condition;
    return [
      {
        value,
        html: `<b>${formatQuantity(claim)}</b> ${name}`,
        text: `${name} ${formatQuantity(claim, PLAIN)}`
      }
    ];
  });
  if (printed.some(({value}) => value === truth)) return printed;
  const quantity = {value: significant(truth, 2), unit: prediction.unit};
  const html = `<b>${formatQuantity(quantity)}</b> computed`;
  return [...printed, {value: truth, html, text: `computed ${formatQuantity(quantity, PLAIN)}`}];
}

const facts = (prediction: Prediction, path: string): Element =>
  h(
    "ul",
    {class: "facts"},
    prediction.reveals.map(id => {
      const {quantity, specimen, condition} = made().context.claims[id]!;
      const name = [specimen, quantity, conditionInWords(condition)].filter(Boolean).join(", ");
      return h("li", {}, raw(prose(`{{claim:${id}}}`, path)), " ", raised(name));
    })
  );
