import type {Question} from "../../claims/findings.js";

/** About half-cells and full cells. */
export const CELL_QUESTIONS: readonly Question[] = [
  {
    id: "electrode-area",
    title: "On which area does the current density count?",
    checks: ["overpotential.mgw.c1", "overpotential.mgw.c300", "overpotential.mg.end", "overpotential.mg.c1"],
    asks: "Whether the current density of the half-cells is current over the lithium disk or over the collector.",
    why: "Under the disk the resistances give {{check:overpotential.mgw.c1}} for Mg/W-Cu in cycle 1 and {{check:overpotential.mgw.c300}} in cycle 300, as printed, and {{check:overpotential.mg.end}} for Mg-Cu before its failure. Over the collector they do not. We read the area from this very agreement, so it is no evidence for either.",
    settles: "The current in milliamperes."
  },
  {
    id: "w-resistance",
    title: "Do resistances and overpotentials of W-Cu belong to one cell?",
    checks: ["overpotential.w.c1", "overpotential.w.c30"],
    asks: "Whether the spectra of W-Cu come from the cell whose voltages are printed, and how far such cells scatter.",
    why: "W-Cu has {{claim:ts1.rb.w.c1}} and {{claim:ts1.rsct.w.c1}} in cycle 1. Under the lithium disk they give {{check:overpotential.w.c1}}, and more over the collector, where {{claim:fig2i.eta.dep.w.c1}} and {{claim:fig2i.eta.dis.w.c1}} are printed; bare Cu has {{claim:fig2i.eta.dep.cu.c1}}. No stated spread covers the gap. The last spectrum was taken after the failure of the cycled cell, so another pellet may explain it, as may resistances that belong to bare Cu. That one cell gave both is an assumption.",
    settles: "The spectra of W-Cu and Cu with the cell each belongs to."
  },
  {
    id: "bilayer-rise",
    title: "How fast does the overpotential of the bilayer rise?",
    checks: ["overpotential.slope.mgw"],
    asks: "Whether the printed rise of {{claim:fig2i.slope.mgw}} and the fitted resistances come from one cell and how far both scatter.",
    why: "Under the lithium disk the resistances rise by {{check:overpotential.slope.mgw}}. The paper says that they fluctuate, and four spectra with such fluctuations fix a slope poorly. Over the collector they would give the printed rise.",
    settles: "The overpotential of every cycle, and repeated fits."
  },
  {
    id: "half-cell-clock",
    title: "What does the clock of the half-cells count?",
    checks: ["timing.hours.mg", "timing.hours.w", "timing.hours.cu", "timing.hours.mgw"],
    asks: "Whether rests are in the printed hours, and what the mean efficiency of the long-term cycles is.",
    why: "With the efficiency of the short test and no rest, cycles and hours fit for Mg-Cu and W-Cu. The bilayer would need {{check:timing.hours.mgw}}, the printed bound being {{claim:fig2h.hours.mgw}}, and Cu {{check:timing.hours.cu}} where {{claim:fig2f.hours.cu}} are printed. A rest in each cycle or another efficiency removes both; neither is printed.",
    settles: "The time stamps of each cycle."
  },
  {
    id: "after-failure",
    title: "Which cells were measured and imaged after the reported failures?",
    checks: [
      "overpotential.eis-after-failure",
      "overpotential.imaging.mg",
      "overpotential.imaging.w",
      "overpotential.imaging.cu",
      "overpotential.cells"
    ],
    asks: "Whether spectra, micrographs and cycling come from the same cells.",
    why: "Mg-Cu shorts at {{claim:fig2g.cycles.mg}}, W-Cu and Cu fail at {{claim:fig2f.cycles.w}} and {{claim:fig2f.cycles.cu}}; spectra are given for later cycles and micrographs after {{claim:fig5.cycles.mg}} and {{claim:fig5.cycles.w}}. The resistances still rise there, {{claim:ts2.rb.mg.c240}} being no short circuit. Fits of W-Cu are printed while its spectra are not among those shown. That one cell gave all of it is our assumption.",
    settles: "One list of cells with the figures each is used for, and how many of each kind were built."
  },
  {
    id: "dips",
    title: "From which level is a nucleation dip read, and in which order do those of cycle 2 stand?",
    checks: ["nucleation.dip", "nucleation.cycle2"],
    asks: "Whether a dip is counted from zero voltage or from the plateau, and which of the two values of cycle 2 is that of W-Cu.",
    why: "Dips of {{claim:fig2.nucleation.mgw.cycle1}} and {{claim:fig2.nucleation.cu.cycle1}} stand beside overpotentials of {{claim:fig2i.eta.dep.mgw.c1}} and {{claim:fig2i.eta.dep.cu.c1}}: from zero voltage they would lie above their plateaus. From cycle 1 to 2 W-Cu changes by {{check:nucleation.cycle2.w}}, Cu by {{check:nucleation.cycle2.cu}}; exchanged, both would fall alike. That W should lower the dip in cycle 2 as well is a rule of ours.",
    settles: "The definition of the dip and the profiles of Figure 2b."
  },
  {
    id: "copper-bulk",
    title: "What is the bulk resistance of the Cu cell?",
    checks: ["overpotential.cu.c30"],
    asks: "Which bulk resistance goes with the two arcs of bare Cu in cycle 30.",
    why: "The arcs alone, {{claim:ts1.rsei.cu.c30}} and {{claim:ts1.rct.cu.c30}}, give the overpotential printed for cycle 25. With the smallest bulk resistance printed for any cell they give {{check:overpotential.cu.c30}}. The text gives none for Cu.",
    settles: "The fitted resistances of all four cells."
  },
  {
    id: "w-steadier",
    title: "In what sense is W-Cu steadier than Cu?",
    checks: ["trends.w-steadier"],
    asks: "What steadiness of an overpotential is judged by.",
    why: "Between the two printed cycles W-Cu changes by {{check:trends.w-steadier}}, Cu by less, although it rises.",
    settles: "The overpotential of every cycle of both cells."
  },
  {
    id: "w-efficiency",
    title: "Which efficiency of W-Cu is called low?",
    checks: ["timing.low-efficiency-of-w"],
    asks: "Whether the remark beside the micrographs means the efficiency test or the long-term cycles.",
    why: "In the test W-Cu lies {{check:timing.low-efficiency-of-w}} below Mg-Cu, within the spread the paper calls minimal.",
    settles: "The mean efficiency of the long-term cycles."
  },
  {
    id: "copper-lowest",
    title: "By which measure is bare Cu the least stable?",
    checks: ["trends.copper-lowest"],
    asks: "Whether hours, cycles or full cells decide.",
    why: "Cu fails after {{claim:fig2f.hours.cu}} and W-Cu after {{claim:fig2f.hours.w}}, but Cu in {{claim:fig2f.cycles.cu}} and W-Cu in {{claim:fig2f.cycles.w}}.",
    settles: "Several cells of each kind."
  },
  {
    id: "first-loss",
    title: "Where does the first lithium of the films go?",
    checks: ["alloying.loss-scales", "alloying.carry-over"],
    asks: "Whether the loss on activation belongs to the alloying of magnesium or to an interface.",
    why: "{{check:alloying.loss.mgw}} and {{check:alloying.loss.mg}} are lost although the films take up different amounts, and full cells show no such loss beside bare Cu. That a loss by alloying grows with what alloys, and that it carries over, are rules of ours.",
    settles: "The loss as a function of film thickness and area."
  },
  {
    id: "activation-scope",
    title: "To which cells does the first activation result belong?",
    checks: ["alloying.scope"],
    asks: "Whether {{claim:figS7b.capacity.mgw}} and {{claim:figS7b.ice.mgw}} are those of Mg/W-Cu alone.",
    why: "They follow the names of both Mg-terminated cells. A later sentence gives Mg-Cu {{claim:figS7b.capacity.mg}} and {{claim:figS7b.ice.mg}}. The ledger reads the first pair as that of Mg/W-Cu.",
    settles: "The activation profiles of both cells."
  },
  {
    id: "first-charge",
    title: "What does a first charge beyond the lithium of NMC811 count?",
    checks: ["full-cells.theory.figS33.charge.c1"],
    asks: "Whether charge went into the electrolyte, or the mass is off.",
    why: "The cell of Figure S33 takes {{claim:figS33.charge.c1}}, which is {{check:full-cells.theory.figS33.charge.c1}} of all lithium in the formula. The paper does not say that all charge is lithium from the cathode.",
    settles: "Loading and mass of that cell."
  },
  {
    id: "late-efficiency",
    title: "Does the efficiency bound hold in the last cycles?",
    checks: ["full-cells.late-efficiency"],
    asks: "Whether {{claim:abs.ce.mgw}} is meant of each cycle or of their mean.",
    why: "If all fade is lost lithium, the mean is {{check:full-cells.mean-efficiency}} and the last cycles have {{check:full-cells.late-efficiency}}.",
    settles: "The efficiency of every cycle."
  },
  {
    id: "fade-base",
    title: "Per cent of which capacity are the fades?",
    checks: ["full-cells.decay.early", "full-cells.decay.late", "full-cells.retention"],
    asks: "Whether {{claim:fig6a.decay.mgw.early}} and {{claim:fig6a.decay.mgw.late}} count on the first capacity at {{claim:fig6a.rate}} or on another one.",
    why: "On the first capacity at that rate the later fade and the retention follow, {{check:full-cells.decay.late}} and {{check:full-cells.retention}}, and the early fade does not. On the first discharge at {{claim:fig6a.formation-rate}} it is the other way round. That not both can follow is a tension; which does is open.",
    settles: "The capacity of every cycle of this cell."
  },
  {
    id: "high-loading-thickness",
    title: "Do the later cycles of the high-loading cell move as much lithium as is said of each?",
    checks: ["lithium.high-loading.last"],
    asks: "How thick a deposit is per capacity there, and whether the sentence means every cycle or the first ones.",
    why: "The cell dissolves {{claim:fig6d.discharge.mgw.c1}} in its first cycle and keeps {{claim:fig6d.retention.mgw}}. As dense metal the first cycle moves {{check:lithium.high-loading.first}}, the last {{check:lithium.high-loading.last}}, where {{claim:fig6d.li-thickness}} are said of each; that needs {{check:lithium.high-loading.needed}} of the first capacity. With the rounded {{claim:fig2h.li-per-capacity}} that the paper uses elsewhere, the sentence can stand.",
    settles: "The thickness of a deposit in this cell, or the capacity of every cycle."
  },
  {
    id: "rate-and-fade",
    title: "Why does the cell at the higher rate keep more?",
    checks: ["full-cells.faster-fades-more"],
    asks: "How far cells of one kind scatter.",
    why: "At {{claim:figS35.rate}} a cell keeps {{check:full-cells.faster-fades-more}}, at {{claim:fig6a.rate}} another keeps {{claim:fig6a.retention.mgw.c150}}. That a higher rate costs more capacity is a rule of ours.",
    settles: "Several cells at each rate."
  },
  {
    id: "slight-rise",
    title: "How much is a slight rise?",
    checks: ["overpotential.interface.mgw"],
    asks: "What measure makes {{claim:ts2.rsct.mgw.c40}} to {{claim:ts2.rsct.mgw.c300}} a slight rise.",
    why: "Over its later spectra the printed interphase resistance of Mg/W-Cu rises by {{check:overpotential.interface.mgw}}, going up and down between. That of W-Cu, called slight in the same words, rises by {{check:trends.interface.w}}. Held to one measure, the second is slight in any reading, the first only if half of a value still is.",
    settles: "The scatter of the fitted resistances from cell to cell."
  }
];
