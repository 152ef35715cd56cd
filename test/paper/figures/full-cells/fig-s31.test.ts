import {expect, it} from "vitest";
import {defaults} from "../../../../src/figure/figure.js";
import figure from "../../../../src/paper/figures/full-cells/fig-s31.js";
import {context} from "../../../figures/engines.js";

it.each([
  [1, "every cycle"],
  [2, "every 2nd cycle"],
  [3, "every 3rd cycle"],
  [4, "every 4th cycle"],
  [10, "every 10th cycle"],
  [11, "every 11th cycle"],
  [12, "every 12th cycle"],
  [13, "every 13th cycle"],
  [21, "every 21st cycle"],
  [42, "every 42nd cycle"],
  [50, "every 50th cycle"]
])("at a step of %i it is %s", (every, words) =>
  expect(figure.caption({...defaults(figure), every}, context).replaceAll("\u00a0", " ")).toContain(
    `Profiles of ${words} from`
  )
);
