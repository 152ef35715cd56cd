import {expect, it} from "vitest";
import {statedNumbers} from "../../../loaders/notebook/stated-numbers.js";

it.each([
  ["<b>0.49533654100810987</b>", "<b>0.495336541</b>"],
  ["<b>0.4953365410081098</b>", "<b>0.495336541</b>"],
  ['<circle cy="97.61974565494013" r="2.5">', '<circle cy="97.6197457" r="2.5">'],
  ['<path d="M-1.2345678901234567e-9,2L3.5,4">', '<path d="M-1.23456789e-9,2L3.5,4">'],
  ["1.5, -0, 1764460800000, NaN, 12n, 0.1.0", "1.5, -0, 1764460800000, NaN, 12n, 0.1.0"]
])("tells %s as %s", (html, told) => expect(statedNumbers(html)).toBe(told));
