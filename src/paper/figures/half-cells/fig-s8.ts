import {efficiencyByCycle} from "./efficiency-by-cycle.js";
import {reported} from "../../../figure/figure.js";

export default efficiencyByCycle({
  id: "fig-s8",
  label: "S8",
  title: "Cycling at twice the current",
  specimens: ["Mg/W-Cu"],
  max: 200,
  claims: ["figS8.current", "figS8.capacity", "figS8.cycles.mgw", "figS8.panel"],
  fate: {"Mg/W-Cu": {cycles: "figS8.cycles.mgw", word: "still cycling"}},
  finding: context =>
    `At ${reported(context, "figS8.current")} mA cm<sup>−2</sup> the efficiency is reported stable for at least ${reported(context, "figS8.cycles.mgw")} cycles.`
});
