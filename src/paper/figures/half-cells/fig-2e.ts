import {FOUR} from "../../specimens.js";
import {FATE} from "./fate.js";
import {efficiencyByCycle} from "./efficiency-by-cycle.js";
import {reported} from "../../../figure/figure.js";

export default efficiencyByCycle({
  id: "fig-2e",
  label: "2e",
  title: "Coulombic efficiency against cycle",
  specimens: [...FOUR],
  max: 300,
  link: "cycles",
  claims: ["fig2e.ce-onset.mg", "fig2f.cycles.cu", "fig2f.cycles.w", "fig2g.cycles.mg", "fig2h.cycles.mgw"],
  fate: Object.fromEntries(FOUR.map(s => [s, FATE[s]!])),
  finding: context =>
    `No efficiency of a single cycle is printed, only where the cells end: with magnesium alone it is reported to fluctuate from cycle ${reported(context, "fig2e.ce-onset.mg")} on.`
});
