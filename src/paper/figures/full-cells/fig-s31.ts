import {FOUR} from "../../specimens.js";
import {specimensControl} from "../../../figure/controls.js";
import {cellsFor, reported} from "../../../figure/figure.js";
import {ONSET} from "./onset.js";
import {profiles} from "./profiles.js";

/** `every cycle`, `every 2nd cycle`, `every 10th cycle`. */
const ordinal = (n: number): string =>
  n === 1 ? "" : `${n}${n % 100 > 10 && n % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")} `;

export default profiles({
  id: "fig-s31",
  label: "S31",
  title: "Profiles every ten cycles",
  endsPrinted: false,
  falls: ONSET,
  specimens: [...FOUR],
  split: "specimen",
  claims: [
    "figS31.panel",
    "figS31.cycle.first",
    "figS31.cycle.second",
    "figS31.cycle.step",
    "figS31.cycle.last",
    ...Object.values(ONSET)
  ],
  controls: [
    specimensControl(FOUR),
    {
      kind: "range",
      name: "cycles",
      label: "Cycles",
      unit: "",
      min: 1,
      max: 153,
      step: 1,
      default: [5, 150],
      link: "cycles"
    },
    {
      kind: "number",
      name: "every",
      label: "Every",
      unit: "cycles",
      min: 1,
      max: 50,
      step: 1,
      default: 10,
      published: [10],
      why: "wider steps leave nothing between"
    }
  ],
  cyclesOf: state => ({
    from: state.cycles[0],
    to: state.cycles[1],
    every: Math.round(Number(state["every"]))
  }),
  finding: (_r, context) =>
    `The paper shows profiles from cycle ${reported(context, "figS31.cycle.first")} to the end. ${
      cellsFor(context, "S31").every(c => c.provenance === "measured")
        ? "Whether they keep their shape while they grow shorter tells lost lithium from lost contact."
        : "In the reconstructed files they grow shorter and keep their shape by construction; only measured ones can tell lost lithium from lost contact."
    }`,
  caption: (state, context) =>
    `<b>Profiles of every ${ordinal(Math.round(Number(state["every"])))}cycle from ${state.cycles[0]} to ${state.cycles[1]}.</b> The paper shows cycles ${reported(context, "figS31.cycle.first")}, ${reported(context, "figS31.cycle.second")} and then every ${reported(context, "figS31.cycle.step")}th to ${reported(context, "figS31.cycle.last")} or to failure.`
});
