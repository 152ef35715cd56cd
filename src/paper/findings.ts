/**
 * The findings that matter most, in the order of their weight for a reader of the paper. Numbers stand as references:
 * `{{claim:ID}}` is what is printed, `{{check:ID}}` what a check computes. The tone is neutral: two statements cannot
 * both hold as worded; which one is meant, the text does not say.
 */
export interface Finding {
  id: string;
  title: string;
  /** Checks whose verdicts make the finding. */
  checks: readonly [string, ...string[]];
  printed: string;
  follows: string;
  explanations: readonly [string, ...string[]];
  settles: string;
}

export const FINDINGS: readonly Finding[] = [
  {
    id: "early-decay",
    title: "The stable cycles fade faster than the printed rate",
    checks: ["full-cells.decay.early", "full-cells.retention"],
    printed:
      "The Mg/W-Cu full cell starts within {{claim:fig6a.capacity.start}}, gives {{claim:fig6a.capacity.mgw.c120}} after {{claim:fig6a.stable.mgw}}, and is said to fade by {{claim:fig6a.decay.mgw.early}}.",
    follows:
      "Start and end give {{check:full-cells.decay.early}}. The printed rate needs a start of {{check:full-cells.decay.early.start}}. Late rate and final retention fit the higher start: {{check:full-cells.retention}} against {{claim:fig6a.retention.mgw.c150}}.",
    explanations: [
      "The rate counts from a later cycle than the first after formation.",
      "It refers to the first capacity at the slow formation rate, or to another fit.",
      "One of the numbers carries a slip."
    ],
    settles: "The capacity of every cycle of this cell."
  },
  {
    id: "w-resistance",
    title: "Resistances and overpotentials of W-Cu do not belong together",
    checks: ["overpotential.w.c1", "overpotential.w.c30", "overpotential.w-as-cu.c1", "overpotential.cells"],
    printed:
      "W-Cu has {{claim:ts1.rb.w.c1}} and {{claim:ts1.rsct.w.c1}} in cycle 1, and overpotentials of {{claim:fig2i.eta.dep.w.c1}} and {{claim:fig2i.eta.dis.w.c1}}.",
    follows:
      "Current times resistance gives {{check:overpotential.w.c1}}. For Mg/W-Cu the same rule meets the print: {{check:overpotential.mgw.c1}} against {{claim:fig2i.eta.dep.mgw.c1}} and {{claim:fig2i.eta.dis.mgw.c1}}.",
    explanations: [
      "The resistances belong to bare Cu, whose overpotential they match.",
      "Spectra and overpotentials come from different cells.",
      "The list of cells with spectra leaves W-Cu out, so its fits may stem from elsewhere."
    ],
    settles: "The spectra of W-Cu and Cu with the cell each belongs to."
  },
  {
    id: "after-failure",
    title: "Cells are measured and imaged after their reported failure",
    checks: [
      "overpotential.eis-after-failure",
      "overpotential.imaging.mg",
      "overpotential.imaging.w",
      "overpotential.imaging.cu"
    ],
    printed:
      "Mg-Cu shorts at {{claim:fig2g.cycles.mg}}, W-Cu and Cu fail at {{claim:fig2f.cycles.w}} and {{claim:fig2f.cycles.cu}}. Spectra are given for later cycles, micrographs after {{claim:fig5.cycles.mg}} and {{claim:fig5.cycles.w}}.",
    follows: "The resistances still rise there: {{claim:ts2.rb.mg.c240}} is no short circuit.",
    explanations: [
      "Spectra and micrographs come from other cells that lived longer.",
      "Cycling went on after the failure."
    ],
    settles: "One list of cells with the figures each is used for, and how many of each kind were built."
  },
  {
    id: "alloy-area",
    title: "The alloy composition needs two different areas",
    checks: ["alloying.stoichiometry", "alloying.stoichiometry.equal-areas", "lithium.measured.q1"],
    printed:
      "{{claim:figS7b.capacity.mgw}} in {{claim:fig1b.thickness.mg.mgw}} of Mg is said to give Li:Mg = {{claim:figS7b.stoichiometry.mgw}}.",
    follows:
      "On one area it is {{check:alloying.stoichiometry.equal-areas}}; with the charge on the lithium disk and the magnesium on the whole collector, {{check:alloying.stoichiometry}}. A rim of {{check:alloying.rim}} would have to alloy sideways, while the thickness of deposits says that lithium stays under the disk.",
    explanations: [
      "At the low current of activation the rim does take part.",
      "The composition was computed with the collector area by convention."
    ],
    settles: "A lithium map across the rim after activation."
  },
  {
    id: "strain-energy",
    title: "The mechanical potential is larger than the strain energy",
    checks: ["stress.strain-energy", "stress.strain-energy.lithium", "stress.stress-volume"],
    printed:
      "Stress up to {{claim:fig4f.stress.max}} is said to store strain energy that shifts the potential by {{claim:fig4g.mech.difference}}.",
    follows:
      "The energy stored at that stress is worth {{check:stress.strain-energy}} per metal atom, or {{check:stress.strain-energy.lithium}} per lithium. Stress times the volume of lithium gives {{check:stress.stress-volume}}.",
    explanations: [
      "The quantity shown is stress times partial volume.",
      "It is averaged over the plate or over a face."
    ],
    settles: "The definition of the mechanical potential in the model."
  },
  {
    id: "segregation",
    title: "The printed compositions are those of plain diffusion",
    checks: ["stress.composition.front", "stress.composition.back", "stress.direction", "stress.labels"],
    printed:
      "Compositions of {{claim:fig4e.x.high}} and {{claim:fig4e.x.low}} are both placed near the electrolyte; lithium is said to segregate towards W.",
    follows:
      "Diffusion without stress gives {{check:stress.composition.front}} at the electrolyte and {{check:stress.composition.back}} at W after {{claim:fig4e.caption.time}}. Read so, lithium is richer at the electrolyte.",
    explanations: [
      "The values describe the force before it has moved lithium.",
      "The two sides are exchanged in the sentence.",
      "The current density of the model is another one."
    ],
    settles: "The profile of Figure 4e with its axis, and the current density of the model."
  },
  {
    id: "lithiation-time",
    title: "Captions and text name different lithiation times",
    checks: ["stress.time.4e.time", "stress.time.4e.caption.time"],
    printed:
      "The captions of Figure 4e and 4f say {{claim:fig4e.caption.time}}, the text {{claim:fig4e.time}}.",
    follows:
      "At the current density of the cells the mean composition is {{check:stress.time.4e.caption.time}} or {{check:stress.time.4e.time}}; only the first lies between the printed ones.",
    explanations: [
      "The text describes another run.",
      "The run of the text has a lower current density, near {{check:stress.time.current}}."
    ],
    settles: "The parameters of the run behind the figure."
  },
  {
    id: "two-diffusivities",
    title: "Two diffusivities for one alloy, and a slab far thicker than the film",
    checks: ["diffusion.two-values", "diffusion.film"],
    printed:
      "Figure 4a takes {{claim:fig4a.diffusivity}} in {{claim:fig4a.thickness}}; the text names {{claim:text.diffusivity.li-in-mg}}, and Figure 4e takes {{claim:fig4e.diffusivity}}.",
    follows:
      "The utilisation is {{check:diffusion.utilisation.6e-11.1}} or {{check:diffusion.utilisation.1e-11.1}}. In a film as thick as the sputtered one it is {{check:diffusion.film}}.",
    explanations: [
      "The slab stands for the alloy after many cycles or much lithium.",
      "The higher value is an average over compositions."
    ],
    settles: "The source of each diffusivity and the layer the slab stands for."
  },
  {
    id: "conductivity",
    title: "Conductivity and bulk resistance need an impossibly dense pellet",
    checks: ["conductivity.density", "conductivity.from-resistance", "conductivity.resistance.mgw"],
    printed:
      "{{claim:s36b.conductivity}}, {{claim:ts1.rb.mgw.c1}}, and {{claim:exp.pellet.mass}} of electrolyte in a mould of {{claim:exp.pellet.diameter}}.",
    follows:
      "Together they need {{check:conductivity.density}}, more than the crystal has. A dense pellet with that resistance would conduct {{check:conductivity.from-resistance}}.",
    explanations: [
      "Cell pellets saw a far higher pressing pressure than the one the conductivity is quoted at.",
      "The conductivity belongs to another pellet."
    ],
    settles: "Thickness and density of the pellets in both measurements."
  },
  {
    id: "first-charge",
    title: "A first charge beyond the lithium of NMC811",
    checks: ["full-cells.theory.figS33.charge.c1"],
    printed: "The cell of Figure S33 takes {{claim:figS33.charge.c1}} in its first charge.",
    follows:
      "NMC811 holds {{check:full-cells.theory}}; the charge is {{check:full-cells.theory.figS33.charge.c1}} of it. The four cells of Figure 6b stay below.",
    explanations: ["Electrolyte is oxidised in the first charge.", "The active mass is entered too low."],
    settles: "The weighed mass of this cell, or gas and electrolyte analysis after the first charge."
  },
  {
    id: "copper-hours",
    title: "The cycles of Cu take longer than its hours",
    checks: ["timing.hours.cu", "timing.hours.mgw"],
    printed:
      "Cu fails after {{claim:fig2f.cycles.cu}} and {{claim:fig2f.hours.cu}} with an efficiency of {{claim:fig2c.ce.cu}}; Mg/W-Cu runs {{claim:fig2h.cycles.mgw}} in {{claim:fig2h.hours.mgw}}.",
    follows:
      "Cycles and efficiency give {{check:timing.hours.cu}} and {{check:timing.hours.mgw}}. The same rule meets Mg-Cu: {{check:timing.hours.mg}} against {{claim:fig2g.hours.mg}}.",
    explanations: [
      "The efficiency in long-term cycling of Cu is lower than in the reservoir test: {{check:timing.mean-efficiency.cu}}.",
      "Rests stand in the clock of the longest cell."
    ],
    settles: "The records of both cells."
  },
  {
    id: "nucleation",
    title: "The nucleation dip has no reference level, and cycle 2 may be exchanged",
    checks: ["nucleation.dip", "nucleation.cycle2"],
    printed:
      "Dips of {{claim:fig2.nucleation.mgw.cycle1}} and {{claim:fig2.nucleation.cu.cycle1}} stand beside overpotentials of {{claim:fig2i.eta.dep.mgw.c1}} and {{claim:fig2i.eta.dep.cu.c1}}; in cycle 2 W-Cu has {{claim:fig2.nucleation.w.cycle2}} and Cu {{claim:fig2.nucleation.cu.cycle2}}.",
    follows:
      "Read from zero voltage most dips lie above their plateaus. From cycle 1 to 2 W-Cu changes by {{check:nucleation.cycle2.w}}, Cu by {{check:nucleation.cycle2.cu}}.",
    explanations: [
      "The dip is read below the plateau.",
      "The two values of cycle 2 stand in the other order."
    ],
    settles: "The definition of the dip and the profiles of Figure 2b."
  },
  {
    id: "corrosion-60",
    title: "The warm layer slows down",
    checks: ["corrosion.passivation", "corrosion.acceleration.late"],
    printed:
      "At {{claim:figS17.temperature.high}} the layer measures {{claim:figS23.thickness.cu.60c.d1}}, {{claim:figS23.thickness.cu.60c.d4}} and {{claim:figS23.thickness.cu.60c.d7}} at the three times; the text sees no passivation.",
    follows:
      "The last days grow at {{check:corrosion.passivation}} of the rate before, and no faster than at room temperature ({{check:corrosion.acceleration.late}}).",
    explanations: [
      "The layer passivates in part.",
      "Sulfur near the surface is used up.",
      "Spread between places on the foil hides the law; none is printed."
    ],
    settles: "Repeats at each time with their spread, and longer times."
  },
  {
    id: "hold-order",
    title: "At the first printed time W-Cu passes less current than Mg/W-Cu",
    checks: ["holds.order.h10", "holds.reference", "holds.magnesium.mgw"],
    printed:
      "{{claim:figS26.current.w.h10}} on W-Cu and {{claim:figS26.current.mgw.h10}} on Mg/W-Cu at the first printed time; the Mg-covered cells are said to corrode least at all stages.",
    follows:
      "The order holds at the later times. The charge passed is {{check:holds.magnesium.mgw}} times what the whole Mg film could give, so something else reacts too.",
    explanations: [
      "The statement means the later part of the test.",
      "The difference is within the noise of the current."
    ],
    settles: "The currents with their noise, and a reference electrode."
  },
  {
    id: "homologous",
    title: "A homologous temperature that the melting point does not give",
    checks: ["corrosion.homologous.w", "corrosion.homologous.w.slip"],
    printed:
      "{{claim:text.homologous-temperature.w}} for W at {{claim:figS17.temperature.high}}, with a melting temperature of {{claim:text.tm.w}}.",
    follows: "The two temperatures give {{check:corrosion.homologous.w}}.",
    explanations: [
      "A digit of the melting temperature was exchanged in the calculation; that gives {{check:corrosion.homologous.w.slip}}."
    ],
    settles: "Nothing is needed; the conclusion that W hardly diffuses stands either way."
  }
];

const REFERENCE = /\{\{(claim|check):([^}]+)\}\}/g;

/** Ids a finding refers to in its sentences. */
export function referencesOf(finding: Finding): {claims: string[]; checks: string[]} {
  const text = [finding.printed, finding.follows, ...finding.explanations, finding.settles].join(" ");
  const found = [...text.matchAll(REFERENCE)];
  const of = (kind: string): string[] => [...new Set(found.filter(m => m[1] === kind).map(m => m[2]!))];
  return {claims: of("claim"), checks: [...new Set([...finding.checks, ...of("check")])]};
}

/** A sentence in pieces: words, printed values, computed values. */
export type Piece = {kind: "words"; text: string} | {kind: "claim" | "check"; id: string};
export function pieces(sentence: string): Piece[] {
  const parts = sentence.split(REFERENCE);
  return parts.flatMap((part, k): Piece[] => {
    if (k % 3 === 0) return part ? [{kind: "words", text: part}] : [];
    return k % 3 === 1 ? [{kind: part as "claim" | "check", id: parts[k + 1]!}] : [];
  });
}
