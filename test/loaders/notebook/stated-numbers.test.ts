import {expect, it} from "vitest";
import {statedNumbers} from "../../../loaders/notebook/stated-numbers.js";

const inspected = (text: string): string => `<span class="observablehq--number">${text}</span>`;

it.each([
  ["0.49533654100810987", "0.495336541"],
  ["0.4953365410081098", "0.495336541"],
  ["1.5", "1.5"],
  ["-0", "-0"],
  ["1764460800000", "1764460800000"],
  ["NaN", "NaN"],
  ["12n", "12n"]
])("tells %s as %s", (text, told) => expect(statedNumbers(inspected(text))).toBe(inspected(told)));

it("leaves all else as it is", () =>
  expect(statedNumbers('<td class="n">0.49533654100810987</td>')).toBe(
    '<td class="n">0.49533654100810987</td>'
  ));
