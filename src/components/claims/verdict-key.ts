import type {Verdict} from "../../claims/verdict.js";
import {VERDICTS} from "../../claims/verdict.js";
import {h, type Element} from "../../lib/element.js";
import {capital, signAlone} from "./counts.js";

const MEANING: Record<Verdict, string> = {
  "value reproduced":
    "A value that follows from other numbers lies in what the printed digits cover, a stated uncertainty included.",
  "order or bound holds":
    "An order, a trend or a bound holds for the numbers. How weak a test that is, the card says: how far a number would have to move.",
  "printed twice":
    "The same is printed in another place. This guards against slips and supports nothing else.",
  "agrees within rounding":
    "It lies outside, but the rounding of the inputs, an ≈ or the scatter that is stated can account for that.",
  misprint:
    "The printed unit measures something else, the digits fit with another prefix, or a name, a sign or two words are exchanged.",
  tension:
    "Two printed statements, or one and a first principle, cannot both hold under any declared reading. One contradiction counts once, with its members.",
  "open question":
    "A rule of ours fails, or a fact the paper leaves open decides. We ask; the paper is not contradicted.",
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
