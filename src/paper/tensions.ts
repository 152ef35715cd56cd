import type {Tension} from "../claims/findings.js";

/** Every tension, in the order of its weight for a reader of the paper. */
export const TENSIONS: readonly Tension[] = [
  {
    id: "magnesium-alone",
    title: "As described, the corrosion experiments do not show what the Conclusions take from them",
    checks: ["conclusions.mg.static"],
    printed:
      "The Conclusions say that dedicated corrosion experiments show magnesium alone unable to prevent copper sulfide. The tests that the Results call corrosion experiments are the static ones, whose layers are looked at and measured; they hold {{claim:figS17.specimens}}.",
    follows:
      "None of these static tests holds a collector with magnesium alone. The photoelectron test does, in contact for {{claim:figS27.hold-time}}, and finds no lithium sulfide on it; that test does not look for copper sulfide deeper down. What the holds at {{claim:figS26.voltage}} say of it depends on what their current means, which is a question of its own. What speaks against magnesium alone is the cell imaged after {{claim:fig5.cycles.mg}}, as the Results themselves say.",
    explanations: [
      "The Conclusions mean the micrographs of cycled cells.",
      "Static tests of Mg-Cu were made and are not described."
    ],
    settles: "Static tests of Mg-Cu beside those of Cu and W-Cu."
  },
  {
    id: "early-decay",
    title: "The stable cycles fade faster than the printed rate",
    checks: ["full-cells.decay.one-base"],
    printed:
      "The Mg/W-Cu full cell starts within {{claim:fig6a.capacity.start}}, gives {{claim:fig6a.capacity.mgw.c120}} after {{claim:fig6a.stable.mgw}}, and is said to fade by {{claim:fig6a.decay.mgw.early}}, later by {{claim:fig6a.decay.mgw.late}} to a retention of {{claim:fig6a.retention.mgw.c150}}.",
    follows:
      "In per cent of the first capacity at this rate, start and end give {{check:full-cells.decay.early}}; the printed rate needs a start of {{check:full-cells.decay.early.start}}. In per cent of the larger first discharge at the slow rate they give {{check:full-cells.decay.early.formation}}, which covers the print, but the later fade becomes {{check:full-cells.decay.late.formation}}. On no one base do both rates follow.",
    explanations: [
      "The rate counts from a later cycle than the first after formation, or comes from a fit.",
      "The two rates count on different capacities.",
      "One of the numbers carries a slip."
    ],
    settles: "The capacity of every cycle of this cell."
  },
  {
    id: "lithiation-time",
    title: "Captions and text name different lithiation times",
    checks: [
      "restated.fig4e.caption.time.fig4e.time",
      "restated.fig4f.caption.time.fig4d.time",
      "restated.fig4d.time.fig4e.caption.time",
      "restated.fig4e.time.fig4e.caption.time"
    ],
    printed:
      "The captions of Figure 4e and 4f say {{claim:fig4e.caption.time}}, the text {{claim:fig4e.time}}.",
    follows:
      "One picture is meant in both places. Which of the two fits depends on the current density of the model, which is not printed.",
    explanations: ["The text describes another run.", "One of the two is a slip."],
    settles: "The parameters of the run behind the figure."
  },
  {
    id: "two-labels",
    title: "Two compositions are put on one side",
    checks: ["stress.labels"],
    printed: "Both {{claim:fig4e.x.high}} and {{claim:fig4e.x.low}} are placed near the electrolyte.",
    follows: "They are the two ends of the profile, so one of them is the side of W.",
    explanations: ["One label is a slip."],
    settles: "The profile of Figure 4e with its axis."
  },
  {
    id: "hold-order",
    title: "At the first printed time W-Cu passes less current than Mg/W-Cu",
    checks: ["holds.order.h10"],
    printed:
      "{{claim:figS26.current.w.h10}} on W-Cu and {{claim:figS26.current.mgw.h10}} on Mg/W-Cu at the first printed time; the Mg-covered cells are said to corrode least at all stages.",
    follows:
      "The order holds at the later times. The charge passed is {{check:holds.magnesium.mgw}} times what the whole Mg film could give, so something else reacts too.",
    explanations: [
      "The statement means the later part of the test, or all of the test for bare Cu only.",
      "The difference is within the noise of the current."
    ],
    settles: "The currents with their noise, and a reference electrode."
  },
  {
    id: "homologous",
    title: "A homologous temperature that the melting point does not give",
    checks: ["corrosion.homologous.w"],
    printed:
      "{{claim:text.homologous-temperature.w}} for W at {{claim:figS17.temperature.high}}, with a melting temperature of {{claim:text.tm.w}}.",
    follows: "The two temperatures give {{check:corrosion.homologous.w}}.",
    explanations: [
      "A digit of the melting temperature was exchanged in the calculation; that gives {{check:corrosion.homologous.w.slip}}."
    ],
    settles: "Nothing is needed; the conclusion that W hardly diffuses stands either way."
  }
];
