import {capacityByCycle} from "./capacity-by-cycle.js";
import {reported} from "../../../figure/figure.js";

export default capacityByCycle({
  id: "fig-6d",
  label: "6d",
  title: "High mass loading at 0.2C",
  specimens: ["Mg/W-Cu"],
  max: 50,
  per: "area",
  yDomain: [0, 9],
  efficiency: [70, 102],
  fit: [2, 45],
  claims: [
    "abs.loading.mgw",
    "abs.retention.highload.mgw",
    "fig6d.areal-capacity",
    "fig6d.areal-capacity.text",
    "fig6d.commercial-loading",
    "fig6d.loading-ratio",
    "fig6d.rate",
    "fig6d.caption.rate",
    "fig6d.charge.mgw.c1",
    "fig6d.discharge.mgw.c1",
    "fig6d.ice.mgw",
    "fig6d.cycles.mgw",
    "fig6d.retention.mgw",
    "fig6d.li-thickness"
  ],
  efficiencies: [{specimen: "Mg/W-Cu", claim: "fig6d.ice.mgw", from: 1}],
  points: [
    {specimen: "Mg/W-Cu", claim: "fig6d.discharge.mgw.c1", cycle: 1, text: "mAh cm^{−2}"},
    {
      specimen: "Mg/W-Cu",
      claim: "fig6d.retention.mgw",
      cycle: "fig6d.cycles.mgw",
      percentOf: 1,
      text: "of the first discharge"
    }
  ],
  finding: (_r, context) =>
    `The first charge stores ${reported(context, "fig6d.charge.mgw.c1")} mAh cm<sup>−2</sup>, the first discharge returns ${reported(context, "fig6d.discharge.mgw.c1")}; of that, ${reported(context, "fig6d.retention.mgw")} % is left after ${reported(context, "fig6d.cycles.mgw")} cycles.`,
  heading: "Areal capacity and efficiency of a heavy cathode.",
  ours: fit => `Between the marks the line is ours and has no fade, over cycles ${fit} or any others.`,
  conditions: context => `${reported(context, "fig6d.rate")}C, areal capacity over the collector.`
});
