import {expect, it} from "vitest";
import {conditionInWords, raised} from "../../../src/components/claims/raised.js";
import {render} from "../../../src/lib/element.js";

it.each([
  ["cycle=1; 1 mA cm-2", "cycle 1; 1 mA cm-2"],
  ["cycle>=2", "cycle ≥ 2"],
  ["x=0.06; said to be near SE side", "x = 0.06; said to be near SE side"],
  ["nanoindentation, n=3 per load function", "nanoindentation, n = 3 per load function"]
])("the condition %s reads %s", (condition, words) => expect(conditionInWords(condition)).toBe(words));

it("typesets exponents and indices", () =>
  expect(render(raised("R_SEI + R_ct at 1 mA cm-2"))).toBe(
    "R<sub>SEI</sub> + R<sub>ct</sub> at 1 mA cm<sup>−2</sup>"
  ));
