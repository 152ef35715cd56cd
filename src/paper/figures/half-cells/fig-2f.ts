import {failure} from "./failure.js";
import {reported} from "../../../figure/figure.js";

export default failure({
  id: "fig-2f",
  label: "2f",
  title: "How copper and tungsten alone end",
  specimens: ["Cu", "W-Cu"],
  hours: [42, 54],
  claims: ["fig2f.hours.cu", "fig2f.hours.w", "fig2f.cycles.cu", "fig2f.cycles.w"],
  finding: context =>
    `Copper ends after ${reported(context, "fig2f.hours.cu")} hours, tungsten alone after ${reported(context, "fig2f.hours.w")}: in these cells an inert film by itself buys no time.`
});
