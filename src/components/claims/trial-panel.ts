import type {Result} from "../../claims/evaluate.js";
import type {Turn} from "../../claims/solve.js";
import {countedIn} from "../../claims/quantity.js";
import {h, raw, type Child, type Element} from "../../lib/element.js";
import {formatUnit, plain} from "../../words/number.js";
import {computedValue} from "../computed-value.js";
import {edge, toSlider} from "../shell/slider.js";
import {signAlone} from "./counts.js";
import type {Lever} from "./lever.js";
import {raised} from "../../words/raised.js";
import {changeText, moveText} from "./turn-list.js";

/** Sliders shown at once; the others are folded away. */
const FIRST = 5;

/** One check as tried: the result with the moved numbers beside the published one. */
export interface Tried {
  now: Result | null;
  published: Result;
  /** Why it cannot be computed there. */
  failed: string | null;
}

/** For or against: what a comparison means to the statement. */
export const against = ({compared}: Result): boolean => compared === "disagrees" || compared === "misprint";
export const turned = ({now, published}: Tried): boolean =>
  now !== null && against(now) !== against(published);

/** Sliders at the left, verdicts at the right, the least changes below. */
export const trialPanel = (id: string, levers: readonly Lever[], tried: readonly Tried[]): Element =>
  h(
    "div",
    {class: "trial-grid"},
    h(
      "form",
      {class: "levers", "aria-label": "Numbers to move"},
      levers.slice(0, FIRST).map((lever, k) => slider(`${id}.${k}`, lever)),
      levers.length > FIRST
        ? h(
            "details",
            {},
            h("summary", {}, `${levers.length - FIRST} more`),
            levers.slice(FIRST).map((lever, k) => slider(`${id}.${k + FIRST}`, lever))
          )
        : null,
      h("button", {type: "reset", class: "btn"}, "As printed")
    ),
    h(
      "div",
      {},
      h("p", {class: "status", role: "status", "aria-live": "polite"}),
      h("ul", {class: "tried"}, triedList(tried))
    ),
    h("div", {class: "least"}, h("p", {}, "Looking for the least change …"))
  );

function slider(key: string, {control, ticks, title, input}: Lever): Element {
  const at = (value: number): number => toSlider(control, value) / 1000;
  return h(
    "div",
    {class: "par", "data-lever": control.name},
    h(
      "div",
      {class: "hd"},
      h(
        "label",
        {for: key},
        raised(title),
        h("span", {class: "kind"}, input.kind === "claim" ? ` ${input.id}` : ` (${input.kind})`)
      ),
      h("input", {
        class: "num",
        id: key,
        name: "box",
        type: "text",
        inputmode: "decimal",
        value: plain(control.default)
      }),
      h("span", {class: "u"}, control.unit && control.unit !== "1" ? raw(formatUnit(control.unit)) : null)
    ),
    h(
      "div",
      {class: "sl"},
      h("input", {
        type: "range",
        name: "slider",
        min: 0,
        max: 1000,
        value: toSlider(control, control.default),
        "aria-label": `${title.replaceAll("_", " ")}, slider`,
        "aria-valuetext": `${plain(control.default)} ${control.unit}`
      }),
      levelled(ticks.map(tick => ({...tick, at: at(tick.value)}))).map(({value, label, at: p, low}) =>
        h(
          "span",
          {class: `${edge(p, 0.15)}${low ? " low" : ""}`, style: `--p:${p}`},
          raised(`${label} ${plain(Number(value.toPrecision(4)))}`)
        )
      )
    )
  );
}

/** Marks that stand close get their label on a second line, in turn. */
function levelled<T extends {at: number}>(ticks: readonly T[]): (T & {low: boolean})[] {
  const sorted = [...ticks].sort((a, b) => a.at - b.at);
  let [last, low] = [-1, false];
  return sorted.map(tick => {
    low = tick.at - last < 0.3 && !low;
    last = tick.at;
    return {...tick, low};
  });
}

/** Each check with its verdict as it is now; a turned one is marked and names the published verdict. */
export const triedList = (tried: readonly Tried[]): Child =>
  tried.map(one => {
    const {now, published, failed} = one;
    const outcome = (now ?? published).outcome;
    return h(
      "li",
      {class: turned(one) ? "turned" : null},
      outcome === "context" ? null : signAlone(outcome),
      h(
        "span",
        {},
        raised(published.check.title),
        computed(now),
        failed ? h("span", {class: "was"}, ` cannot be computed: ${failed}`) : null
      ),
      outcome === "context" || failed
        ? null
        : h("span", {class: "was"}, turned(one) ? `${outcome}; as printed ${published.outcome}` : outcome)
    );
  });

function computed(result: Result | null): Child {
  if (!result?.computed || !result.unit) return null;
  const {nominal, range} = countedIn(result.computed, result.unit);
  const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return [
    ": ",
    h(
      "b",
      {},
      computedValue(
        {value: nominal, low: end(range.low), high: end(range.high), unit: result.unit.text},
        result.check.computes
      )
    )
  ];
}

/** For every check the one number that turns it with the least relative move. */
export const leastList = (least: readonly {result: Result; turn: Turn | null}[]): Element =>
  h(
    "div",
    {},
    h("h4", {}, "The least change of one number that turns a verdict"),
    h(
      "ul",
      {},
      least.map(({result, turn}, k) =>
        h(
          "li",
          {},
          h("span", {}, raised(result.check.title), ": "),
          turn
            ? [
                h("code", {}, turn.input.id),
                raw(
                  ` from ${moveText(turn.from, turn.unit)} to ${moveText(turn.to, turn.unit)}${turn.change === null ? "" : ` (${changeText(turn.from, turn.to)})`}`
                ),
                " ",
                h(
                  "button",
                  {type: "button", class: "btn", "data-least": k, "aria-label": `Set ${turn.input.id} so`},
                  "Set"
                )
              ]
            : "no single number within a factor of 100"
        )
      )
    )
  );
