import {FOUR} from "../../specimens.js";
import {capacityByCycle} from "./capacity-by-cycle.js";
import {printed, reported} from "../../../figure/figure.js";
import {sayPlain} from "../../../figure/say.js";
import {ONSET} from "./onset.js";

export default capacityByCycle({
  id: "fig-6a",
  label: "6a",
  title: "Full cells at 0.33C",
  specimens: [...FOUR],
  max: 153,
  per: "gram",
  yDomain: [0, 200],
  efficiency: [90, 101],
  fit: [130, 150],
  claims: [
    "abs.cycles.mgw",
    "abs.ce.mgw",
    "fig6a.capacity.start",
    "fig6a.decay-onset.cu",
    "fig6a.decay-onset.w",
    "fig6a.decay-onset.mg",
    "fig6a.stable.mgw",
    "fig6a.capacity.mgw.c120",
    "fig6a.decay.mgw.early",
    "fig6a.decay.mgw.late",
    "fig6a.decay.mgw.late.from",
    "fig6a.decay.mgw.late.to",
    "fig6a.retention.mgw.c150",
    "fig6a.rate",
    "fig6a.formation-rate",
    "fig6a.formation-cycles",
    "fig6a.window",
    "fig6a.c-definition",
    "fig6a.areal-capacity",
    "fig6a.caption.rate",
    "fig6a.caption.formation-rate",
    "fig6a.caption.formation-cycles"
  ],
  onset: ONSET,
  starts: {claim: "fig6a.capacity.start", cycle: 4},
  efficiencies: [{specimen: "Mg/W-Cu", claim: "abs.ce.mgw", from: 1, to: "abs.cycles.mgw"}],
  points: [
    {
      specimen: "Mg/W-Cu",
      claim: "fig6a.capacity.mgw.c120",
      cycle: "fig6a.stable.mgw",
      text: context => `mAh g^{−1}, stable to ${reported(context, "fig6a.stable.mgw")}`
    },
    {
      specimen: "Mg/W-Cu",
      claim: "fig6a.retention.mgw.c150",
      cycle: "fig6a.decay.mgw.late.to",
      percentOf: 4,
      text: context => `of the first at ${sayPlain(context, "fig6a.rate")}`
    }
  ],
  fades: [
    {specimen: "Mg/W-Cu", claim: "fig6a.decay.mgw.early", at: 86},
    {specimen: "Mg/W-Cu", claim: "fig6a.decay.mgw.late", at: 138, above: true}
  ],
  finding: (_r, context) =>
    `With both films the cell keeps ${reported(context, "fig6a.retention.mgw.c150")} % after ${reported(context, "abs.cycles.mgw")} cycles. The others start to lose capacity at cycle ${reported(context, "fig6a.decay-onset.cu")} (copper), ${reported(context, "fig6a.decay-onset.w")} (tungsten) and ${reported(context, "fig6a.decay-onset.mg")} (magnesium).`,
  conditions: context =>
    `NMC811, ${printed(context, "fig6a.window").value}–${printed(context, "fig6a.window").value_high} V, ${reported(context, "fig6a.formation-cycles")} cycles at ${reported(context, "fig6a.formation-rate")}C, then ${reported(context, "fig6a.rate")}C (1C = ${reported(context, "fig6a.c-definition")} mA g<sup>−1</sup>).`
});
