import type {Assumption} from "../../claims/assumption.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {formatUnit} from "../../words/number.js";
import {OPEN, ownValue} from "./choices.js";
import {raised} from "../../words/raised.js";

interface Standing {
  /** Names of radios must differ where an assumption stands twice in a page. */
  prefix: string;
  /** Chosen option or formula; null for the default. */
  choice: string | null;
  /** Claims whose checks use it. */
  claims: number | null;
  /** Before scripts run nothing can be chosen. */
  asleep?: boolean;
}

/** One assumption: its options, for a fact that of leaving it open first, and for values one of the reader's own. */
export function assumptionField(
  assumption: Assumption,
  {prefix, choice, claims, asleep = false}: Standing
): Element {
  const {id, title, why, unit, options} = assumption;
  const fact = assumption.kind === "fact";
  const chosen = choice ?? (fact ? OPEN : options[0].id);
  const known = chosen === OPEN || options.some(option => option.id === chosen);
  const own = known ? null : ownValue(assumption, chosen);
  const name = `${prefix}.${id}`;
  const radio = (value: string, checked: boolean, ...label: Child[]): Element =>
    h(
      "label",
      {},
      h("input", {type: "radio", name, value, checked, disabled: asleep}),
      h("span", {}, ...label)
    );
  return h(
    "fieldset",
    {class: choice === null ? "assume" : "assume ch", "data-assumption": id},
    h("legend", {}, raised(title)),
    h(
      "p",
      {class: "why"},
      raised(why),
      claims === null
        ? null
        : ` ${claims === 0 ? "No check uses it." : `Used for ${claims} ${claims === 1 ? "statement" : "statements"}.`}`
    ),
    h(
      "div",
      {class: "picks"},
      fact ? radio(OPEN, chosen === OPEN, "left open", h("span", {class: "default"}, " (default)")) : null,
      options.map((option, k) =>
        radio(
          option.id,
          option.id === chosen,
          raised(option.label),
          k === 0 ? h("span", {class: "default"}, fact ? " (computed with)" : " (default)") : null
        )
      ),
      options[0].reading || assumption.closed
        ? null
        : h(
            "span",
            {class: "own needs-js"},
            radio("own", own !== null, "own value"),
            h("input", {
              class: "num",
              type: "number",
              step: "any",
              value: own,
              disabled: asleep,
              "aria-label": `${title}, own value${unit === "1" ? "" : ` in ${unit}`}`
            }),
            unit === "1" ? null : h("span", {class: "u"}, raw(formatUnit(unit)))
          )
    )
  );
}

/** What a field says now, once it says something whole: an option's id, or null while an own value is missing. */
export function choiceIn(field: HTMLElement): {option: string} | {value: number} | null {
  const picked = field.querySelector<HTMLInputElement>("input[type=radio]:checked");
  if (!picked) return null;
  if (picked.value !== "own") return {option: picked.value};
  const box = field.querySelector<HTMLInputElement>("input[type=number]")!;
  return box.value === "" || !Number.isFinite(box.valueAsNumber) ? null : {value: box.valueAsNumber};
}
