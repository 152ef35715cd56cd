import {statement, type Theme} from "../../claims/check.js";

/** Statements of the Conclusions against the experiments they draw on. */
export const CONCLUSIONS: Theme = {
  id: "conclusions",
  title: "Conclusions",
  checks: [
    statement(
      "conclusions.mg.static",
      ["concl.mg.alone", "figS17.specimens"],
      "internal",
      "The static corrosion experiments hold a collector with Mg alone",
      'names(figS17.specimens, "Mg-Cu")',
      {
        note: "The Results call only the static tests corrosion experiments; that the Conclusions mean those of that name enters here."
      }
    ),
    statement(
      "conclusions.mg.holds",
      ["concl.mg.alone", "figS26.current.mg.h10", "figS26.current.mgw.h10"],
      "internal",
      "In the holds at 4.2 V Mg alone passes more current than the bilayer at the first printed time",
      "figS26.current.mg.h10 > figS26.current.mgw.h10",
      {
        formula: "figS26.current.mg.h10 - figS26.current.mgw.h10",
        unit: "µA",
        computes: "current of Mg-Cu less that of Mg/W-Cu",
        premise: "ours",
        note: "The paper reads corrosion from these currents. That a collector which protects worse must pass more, and that the Conclusions draw on the holds, is our inference. At the two later times the printed currents are equal."
      }
    )
  ]
};
