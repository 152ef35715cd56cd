import {number, statement} from "../claims/check.js";
import {paperChecks} from "../claims/paper.js";

const ratio = (specimen: string) =>
  number(
    `growth.ratio.${specimen}`,
    [`ratio.${specimen}`],
    "internal",
    "Linear rate constant from the two others",
    `b.${specimen} / a.${specimen}`
  );

/** What the two oxidations must agree in. */
export const GROWTH = {
  id: "growth",
  title: "Growth",
  checks: [
    ratio("dry"),
    ratio("wet"),
    statement("growth.order", ["b.wet"], "internal", "Wet oxidation is the faster one", "b.wet > b.dry")
  ]
};

paperChecks.put({
  themes: [GROWTH],
  data: {id: "data", title: "Files", checks: []},
  definitions: [],
  restated: [],
  kinds: {
    m: ["constant A"],
    "m2 s-1": ["parabolic rate constant"],
    "m s-1": ["linear rate constant"]
  },
  reasonNot: () => "it is stated once"
});
