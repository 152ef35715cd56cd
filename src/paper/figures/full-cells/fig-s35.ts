import {capacityByCycle} from "./capacity-by-cycle.js";
import {reported} from "../../../figure/figure.js";

export default capacityByCycle({
  id: "fig-s35",
  label: "S35",
  title: "Cycling at 0.5C",
  specimens: ["Mg/W-Cu"],
  max: 153,
  per: "gram",
  yDomain: [0, 200],
  efficiency: [90, 101],
  fit: [4, 150],
  claims: ["figS35.rate", "figS35.capacity.c150", "figS35.decay", "figS35.cycles", "figS35.panel"],
  efficiencies: [],
  slope: "figS35.decay",
  points: [{specimen: "Mg/W-Cu", claim: "figS35.capacity.c150", cycle: "figS35.cycles", text: "mAh g^{−1}"}],
  finding: (_r, context) =>
    `At ${reported(context, "figS35.rate")}C the cell is reported to lose ${reported(context, "figS35.decay")} % per cycle and to deliver ${reported(context, "figS35.capacity.c150")} mAh g<sup>−1</sup> at cycle ${reported(context, "figS35.cycles")}: less loss than at the slower rate of Figure 6a.`,
  heading: "Capacity at the higher rate.",
  ours: fit =>
    `The line is made from the one capacity and the one fade that are printed, so that cycles ${fit} hold no other rate.`,
  conditions: context => `${reported(context, "figS35.rate")}C after formation.`
});
