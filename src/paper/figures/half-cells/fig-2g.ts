import {failure} from "./failure.js";
import {reported} from "../../../figure/figure.js";

export default failure({
  id: "fig-2g",
  label: "2g",
  title: "How magnesium alone ends",
  specimens: ["Mg-Cu"],
  hours: [374, 390],
  claims: ["fig2g.hours.mg", "fig2g.cycles.mg"],
  finding: context =>
    `Magnesium alone runs for ${reported(context, "fig2g.hours.mg")} hours; then the voltage drops at once, as in a short circuit.`
});
