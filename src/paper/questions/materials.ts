import type {Question} from "../../claims/findings.js";

/** About films, layers and what was done to see them. */
export const MATERIAL_QUESTIONS: readonly Question[] = [
  {
    id: "alloy-area",
    title: "On which areas does the alloy composition rest?",
    checks: ["alloying.stoichiometry"],
    asks: "Over which area charge and magnesium are counted for Li:Mg = {{claim:figS7b.stoichiometry.mgw}}.",
    why: "On one area {{claim:figS7b.capacity.mgw}} in {{claim:fig1b.thickness.mg.mgw}} of Mg gives {{check:alloying.stoichiometry.equal-areas}}; with the charge on the lithium disk and the magnesium on the whole collector, {{check:alloying.stoichiometry}}. A rim of {{check:alloying.rim}} would then have to alloy sideways.",
    settles: "A lithium map across the rim after activation."
  },
  {
    id: "recovered-film",
    title: "How much lithium stays in the recovered film?",
    checks: ["alloying.cutoff"],
    asks: "Whether the film counts as recovered while it still holds lithium.",
    why: "By the printed potentials every composition below the higher one lies above the cutoff of {{claim:fig3.j-l.cutoff}}, so lithium should stay. The remark that undissolved alloy serves as a template needs it, too.",
    settles: "The composition of the film after dissolution."
  },
  {
    id: "lithium-density",
    title: "With which density of lithium are the theoretical thicknesses computed?",
    checks: ["lithium.theory.q3", "lithium.theory.q5"],
    asks: "Whether a density of two digits was used.",
    why: "With the handbook density the thicknesses are {{check:lithium.theory.q3}} and {{check:lithium.theory.q5}}. With one digit less the printed {{claim:fig3.li-thickness.theory.q3}} and {{claim:fig3.li-thickness.theory.q5}} follow; they are also multiples of the rounded {{claim:fig3.li-thickness.theory.q1}}.",
    settles: "The formula behind them. Nothing depends on it."
  },
  {
    id: "pellet",
    title: "Which pellet does the conductivity belong to?",
    checks: ["conductivity.resistance.mgw"],
    asks: "Whether {{claim:s36b.conductivity}} was measured on a pellet pressed like those of the cells.",
    why: "With the printed mass and mould it would give {{check:conductivity.resistance.mgw}} where {{claim:ts1.rb.mgw.c1}} is fitted; one pellet with both would need {{check:conductivity.density}}, more than the crystal has. Cell pellets saw {{claim:exp.collector.pressure}}. That one pellet gave both numbers is our assumption.",
    settles: "Thickness and density of the pellets in both measurements."
  },
  {
    id: "warm-layer",
    title: "Does the warm layer passivate?",
    checks: ["corrosion.passivation", "corrosion.acceleration.late"],
    asks: "Whether slower growth counts as passivation.",
    why: "At {{claim:figS17.temperature.high}} the layer measures {{claim:figS23.thickness.cu.60c.d1}}, {{claim:figS23.thickness.cu.60c.d4}} and {{claim:figS23.thickness.cu.60c.d7}} at the three times. The last days grow at {{check:corrosion.passivation}} of the rate before, and no faster than at room temperature ({{check:corrosion.acceleration.late}}). The paper sees no passivation in photographs; sulfur may be used up, and no spread is printed.",
    settles: "Repeats at each time with their spread, and longer times."
  },
  {
    id: "hold-protection",
    title: "What do the currents of the holds say of magnesium alone?",
    checks: ["conclusions.mg.holds"],
    asks: "Whether a collector that protects worse has to pass more current there, and whether the Conclusions draw on the holds.",
    why: "In the holds at {{claim:figS26.voltage}} Mg-Cu passes {{claim:figS26.current.mg.h10}}, {{claim:figS26.current.mg.h50}} and {{claim:figS26.current.mg.h90}} at the three printed times, Mg/W-Cu {{claim:figS26.current.mgw.h10}}, {{claim:figS26.current.mgw.h50}} and {{claim:figS26.current.mgw.h90}}: never more, and at the first time they differ by {{check:conclusions.mg.holds}}. The paper reads corrosion from these currents and itself calls both Mg-covered cells the least corroded. Oxidising magnesium or electrolyte passes current too, so that a smaller one means less copper sulfide is our inference.",
    settles: "The layers under both collectors after the hold."
  },
  {
    id: "photoelectron-depth",
    title: "What hides the copper corrosion layer from photoelectrons?",
    checks: ["surface.sampling-depth"],
    asks: "What lies above the layer, and how thick it is.",
    why: "The paper says that the layer lies under the surface and does not show in a view of {{claim:figS27.depth}}. The layer is {{check:surface.sampling-depth}} times as thick as that view after one day. Its thickness alone would make it fill the view; it stays unseen only under something thicker than the view, such as electrolyte that came off with the foil.",
    settles: "A depth profile through the peeled surface."
  },
  {
    id: "modulus-name",
    title: "Elastic or reduced modulus?",
    checks: ["surface.modulus-name"],
    asks: "Which modulus the printed values are.",
    why: "The Results call it elastic, the Experimental Section reduced. Both may have been computed.",
    settles: "The formula used."
  },
  {
    id: "hold-reference",
    title: "Against what does the hold voltage count?",
    checks: ["holds.reference"],
    asks: "At which potential against lithium the collectors were held.",
    why: "The holds stand for overdischarge, where a potential against lithium matters. In a symmetric cell without reference only {{claim:figS26.voltage}} between two like collectors is known.",
    settles: "A reference electrode."
  }
];
