import type {Verdict} from "../../claims/verdict.js";
import {VERDICTS} from "../../claims/verdict.js";
import {h, type Element} from "../../lib/element.js";
import {capital, signAlone} from "./counts.js";

const MEANING: Record<Verdict, string> = {
  agrees: "Our value lies in what the printed digits cover, a stated uncertainty included.",
  "agrees within rounding": "It lies outside, but the rounding of the inputs, or an ≈, can account for that.",
  disagrees: "No reading of the digits lets both be true.",
  "unit misprint": "The printed unit measures something else, or the digits fit with another prefix.",
  "by construction": "The value comes back from a file that was reconstructed from it. This proves nothing.",
  "not checkable": "Nothing at hand can be held against it. The reason is named."
};

export const verdictKey = (): Element =>
  h(
    "dl",
    {class: "verdict-key"},
    VERDICTS.map(verdict =>
      h(
        "div",
        {},
        h("dt", {}, signAlone(verdict), h("span", {}, capital(verdict))),
        h("dd", {}, MEANING[verdict])
      )
    )
  );
