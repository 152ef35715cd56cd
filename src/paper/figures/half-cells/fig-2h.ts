import {failure} from "./failure.js";
import {reported} from "../../../figure/figure.js";

export default failure({
  id: "fig-2h",
  label: "2h",
  title: "The bilayer at the end of the test",
  specimens: ["Mg/W-Cu"],
  hours: [584, 600],
  claims: [
    "fig2h.hours.mgw",
    "fig2h.cycles.mgw",
    "fig2h.accumulated.mgw",
    "fig2h.accumulated-thickness.mgw",
    "fig2h.li-per-capacity"
  ],
  finding: context =>
    `With both films no sign of decay is reported to the end of the test, ${reported(context, "fig2h.cycles.mgw")} cycles and ${reported(context, "fig2h.accumulated.mgw")} mAh cm<sup>−2</sup> of lithium in all.`
});
