import {conditionOf, reported} from "../../../figure/figure.js";
import {profiles} from "./profiles.js";
import {say} from "../../../figure/say.js";

const [SLOW, FAST] = ["fig6c.capacity.0.1c", "fig6c.capacity.2c"] as const;

export default profiles({
  id: "fig-s34",
  label: "S34",
  title: "Profiles of the rate test",
  limits:
    "What the figure of the paper holds is not told in the text; drawn are the profiles of the rate test, which usually stand beside it.",
  endsPrinted: true,
  specimens: ["Mg/W-Cu"],
  claims: ["figS34.panel", SLOW, FAST],
  controls: [
    {kind: "range", name: "cycles", label: "Cycles", unit: "", min: 1, max: 40, step: 1, default: [3, 40]},
    {
      kind: "number",
      name: "every",
      label: "Every",
      unit: "cycles",
      min: 1,
      max: 10,
      step: 1,
      default: 5,
      published: [5],
      why: "a rate step has five cycles in the file"
    }
  ],
  cyclesOf: state => ({
    from: state.cycles[0],
    to: state.cycles[1],
    every: Math.round(Number(state["every"]))
  }),
  finding: (_r, context) =>
    `The faster the discharge, the sooner it ends: ${say(context, SLOW)} at ${conditionOf(context, SLOW, "rate")}C, ${reported(context, FAST)} at ${conditionOf(context, FAST, "rate")}C. Of the voltages none is printed.`,
  caption: () =>
    "<b>One profile of each rate step.</b> Where a half cycle ends is printed; the course of its voltage is not."
});
