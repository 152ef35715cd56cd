/** Predictions by page. The ends of a number line are its scale and say nothing about the answer. */
import {derivedValue} from "./derived.js";
import type {Prediction} from "../../reading/prediction.js";

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: "tungsten-line",
    page: "collector",
    name: "A tungsten line?",
    kind: "choice",
    question:
      "The bilayer holds {{claim:fig1b.thickness.w.mgw}} of tungsten. Does its diffraction pattern show a tungsten line?",
    options: [
      {value: "strong", text: "Yes, a strong one, because tungsten scatters strongly"},
      {value: "weak", text: "Yes, a weak and sharp one"},
      {value: "none", text: "No line at all"}
    ],
    right: "none",
    reveals: ["fig1e.peak.w.mgw", "figS3.peak.w110.w"],
    explanation:
      "Thin crystallites broaden the line to about {{computed:scherrer-bilayer}}, against {{computed:scherrer-single}} for the thick film, and a thin film scatters less. A missing line is no proof of a missing layer."
  },
  {
    id: "tungsten-alone",
    page: "collector",
    name: "Tungsten alone",
    kind: "line",
    question: "With tungsten but without magnesium, how many cycles does a half-cell last?",
    min: 0,
    max: 300,
    step: 1,
    unit: "cycles",
    truth: f => f.claim("fig2f.cycles.w", "cycles"),
    reveals: ["fig2f.cycles.w", "fig2f.cycles.cu", "fig2g.cycles.mg", "fig2h.cycles.mgw"],
    explanation:
      "A smooth and inert film is not enough: the cell ends about as early as that of bare copper. The paper puts it down to poor wetting, which leaves lithium behind."
  },
  {
    id: "second-cycle",
    page: "half-cells",
    name: "The second dip",
    kind: "choice",
    question: "In the second cycle, what becomes of the nucleation dip on magnesium?",
    options: [
      {value: "same", text: "It stays as it was"},
      {value: "deeper", text: "It gets deeper"},
      {value: "gone", text: "It is gone"}
    ],
    right: "gone",
    reveals: [
      "fig2.nucleation.mgw.cycle1",
      "fig2.nucleation.mgw.cycle2",
      "fig2.nucleation.w.cycle2",
      "fig2.nucleation.cu.cycle2"
    ],
    known: ["fig2.nucleation.mgw.cycle1"],
    explanation:
      "By the paper’s account part of the alloy stays. New lithium can continue its crystals and need not nucleate. On tungsten and copper there is no alloy to continue, and the dip returns."
  },
  {
    id: "thin-tungsten",
    page: "half-cells",
    name: "Thin tungsten",
    kind: "choice",
    question:
      "The tungsten is made {{claim:figS11.thickness.w.mg5w}} thin. Which cell does the result resemble?",
    options: [
      {value: "bilayer", text: "The bilayer"},
      {value: "magnesium", text: "Magnesium alone"},
      {value: "tungsten", text: "Tungsten alone"}
    ],
    right: "magnesium",
    reveals: ["figS11a.cycles.mg5w", "fig2g.cycles.mg", "figS11a.cycles.mg100w"],
    known: ["fig2g.cycles.mg"],
    explanation:
      "By the paper a film that thin may not close. Its cell outlives magnesium alone by little. A film of {{claim:figS11.thickness.w.mg100w}} does as well as the standard one within the time of the test."
  },
  {
    id: "bulk-share",
    computed: true,
    page: "impedance",
    name: "Share of the electrolyte",
    kind: "line",
    question:
      "Which share of the first overpotential of Mg/W-Cu lies in the electrolyte, not at the interfaces?",
    min: 0,
    max: 100,
    step: 1,
    unit: "%",
    truth: f => (100 * derivedValue("eta-mgw-bulk", f)!) / derivedValue("eta-mgw-c1", f)!,
    reveals: ["ts1.rb.mgw.c1", "ts1.rsct.mgw.c1"],
    explanation:
      "Of {{computed:eta-mgw-c1}} that the impedance explains, {{computed:eta-mgw-bulk}} is the electrolyte. Two good interfaces are a small share of the voltage; that is why their change is hard to see."
  },
  {
    id: "segregation-side",
    page: "microstructure",
    name: "Where magnesium thins out",
    kind: "choice",
    question: "After a first deposit, on which side of the alloy is magnesium thinned out most?",
    options: [
      {value: "se", text: "At the electrolyte, where lithium arrives"},
      {value: "even", text: "On neither, since the film is thin and even"},
      {value: "w", text: "At the tungsten, away from where lithium arrives"}
    ],
    right: "w",
    reveals: ["fig3.gradient.mgw"],
    explanation:
      "Diffusion alone puts most lithium where it enters. The element maps are read the other way round. The page Stress asks what could turn the profile."
  },
  {
    id: "copper-week",
    page: "corrosion",
    name: "Copper for a week",
    kind: "line",
    question:
      "Copper lies against the electrolyte for a week at room temperature, without current. How thick is the product layer?",
    min: 0,
    max: 2500,
    step: 10,
    unit: "nm",
    truth: f => f.claim("figS23.thickness.cu.rt.d7", "nm"),
    reveals: ["figS23.thickness.cu.rt.d1", "figS23.thickness.cu.rt.d4", "figS23.thickness.cu.rt.d7"],
    explanation:
      "No voltage and no lithium are needed: contact is enough. Most of the layer appears in the last three days, at {{computed:rate-rt-d4-d7}} against {{computed:rate-rt-d1-d4}} before."
  },
  {
    id: "hot-growth",
    page: "corrosion",
    name: "Growth in the heat",
    kind: "choice",
    question:
      "At {{claim:figS17.temperature.high}} the layer grows quickly until day four. What happens until day seven?",
    options: [
      {value: "faster", text: "It grows faster still"},
      {value: "same", text: "It grows on at the same rate"},
      {value: "slower", text: "It slows down strongly"}
    ],
    right: "slower",
    reveals: ["figS23.thickness.cu.60c.d4", "figS23.thickness.cu.60c.d7"],
    explanation:
      "The rate falls to {{computed:rate-60c-kept}} of that before. The paper sees no passivation; its thicknesses leave room for some. Three times per temperature cannot decide."
  },
  {
    id: "hop-inside",
    computed: true,
    page: "chemistry",
    name: "A hop inside tungsten",
    kind: "choice",
    question:
      "The barrier for lithium inside tungsten is {{claim:ts3.barrier.bulk}}. How often does an atom hop at room temperature?",
    options: [
      {value: "year", text: "About once a year"},
      {value: "second", text: "About once a second"},
      {value: "often", text: "Many million times a second"}
    ],
    right: "often",
    reveals: ["ts3.barrier.surface"],
    explanation:
      "With a usual attempt frequency it hops {{computed:hop-rate-bulk}}. The barrier alone would not keep lithium out of tungsten; the energy of entering has to, and it is not printed."
  },
  {
    id: "best-first-cycle",
    page: "full-cells",
    name: "The best first cycle",
    kind: "choice",
    question: "Which collector gives the highest efficiency in the first cycle of a full cell?",
    options: [
      {value: "mgw", text: "Mg/W-Cu"},
      {value: "mg", text: "Mg-Cu"},
      {value: "w", text: "W-Cu"},
      {value: "cu", text: "Cu"}
    ],
    right: "cu",
    reveals: ["fig6b.ice.mgw", "fig6b.ice.mg", "fig6b.ice.w", "fig6b.ice.cu"],
    explanation:
      "Three return the same share, and bare copper leads them by one point. To us that points to lithium the cathode does not take back. The collectors part later."
  },
  {
    id: "half-charge",
    page: "full-cells",
    name: "Charged to half",
    kind: "line",
    question:
      "A cell with the bilayer is charged only to half, so that lithium is held back in the cathode. How many cycles are reported?",
    min: 0,
    max: 500,
    step: 1,
    unit: "cycles",
    truth: f => f.claim("figS33.cycles", "cycles"),
    reveals: ["figS33.cycles", "figS33.ce.mean", "fig6a.retention.mgw.c150"],
    known: ["fig6a.retention.mgw.c150"],
    explanation:
      "After its first cycles the test loses {{computed:reserve-lost}}, far less than what is held back. The capacity can stay flat because the reserve pays; it need not be that nothing is lost."
  }
];
