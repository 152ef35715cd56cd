import {expect, it} from "vitest";
import {timeInWords} from "./times.js";

it.each([
  [45.4, "45 s"],
  [59.6, "1 min 0 s"],
  [330, "5 min 30 s"],
  [3600, "60 min 0 s"]
])("%d seconds are %s", (seconds, words) => expect(timeInWords(seconds)).toBe(words));
