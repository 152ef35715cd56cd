/** Exercises on cells: geometry, time, resistance, inventory. */
import type {Exercise} from "../../../reading/exercise.js";
import {diskOverCollector, value} from "./slips.js";

export const CELLS: readonly Exercise[] = [
  {
    id: "hours-magnesium",
    page: "half-cells",
    name: "Hours of Mg-Cu",
    question:
      "The Mg-Cu cell returns {{claim:fig2c.ce.mg}} of each deposit. At {{claim:fig2d.current}} and {{claim:fig2d.capacity}}, how many hours do {{claim:fig2g.cycles.mg}} take?",
    answer: "hours-mg",
    unit: "h",
    tolerance: 0.003,
    hints: [
      "One deposit takes capacity over current density.",
      "Dissolution ends early: only the share that comes back is dissolved."
    ],
    steps: [
      "One deposit takes $Q/i$. Its dissolution takes $\\mathrm{CE}\\,Q/i$.",
      "So $t=N\\,(1+\\mathrm{CE})\\,Q/i$, which is {{computed:hours-mg}}.",
      "The paper reports {{claim:fig2g.hours.mg}}."
    ],
    slips: [
      {
        value: f => 2 * f.claim("fig2g.cycles.mg", "cycles"),
        says: "Close, but a little too long. Does dissolving take the full hour?"
      }
    ],
    next: {
      low: "Does a cycle hold both a deposit and a dissolution?",
      high: "Does dissolving take as long as depositing?",
      right:
        "The same sum for bare copper gives more hours than the paper prints. What would its efficiency have to be?"
    }
  },
  {
    id: "stoichiometry",
    page: "half-cells",
    name: "Lithium per magnesium",
    question:
      "The film of Mg/W-Cu takes up {{claim:figS7b.capacity.mgw}} reversibly. Count this charge per area of the lithium disk ({{claim:exp.li.diameter}}) and the magnesium ({{claim:fig1b.thickness.mg.mgw}}) over the whole collector ({{claim:exp.collector.diameter}}). How many lithium atoms are there per magnesium atom?",
    answer: "stoichiometry-disk",
    unit: "",
    tolerance: 0.02,
    hints: [
      "Turn the charge into moles by Faraday's constant and the film into moles by density and molar mass.",
      "The two are referred to different areas. The ratio of areas is the ratio of diameters, squared."
    ],
    steps: [
      "Lithium per disk area: $Q/F$. Magnesium per collector area: $h\\rho/M$.",
      "Disk over collector area is {{computed:area-ratio}}, so $x=$ {{computed:stoichiometry-disk}}.",
      "The paper reports {{claim:figS7b.stoichiometry.mgw}}. On equal areas the ratio would be {{computed:stoichiometry-equal}}."
    ],
    slips: [
      {
        value: value("stoichiometry-equal"),
        says: "That is the ratio on equal areas. The disk is smaller than the collector."
      },
      {
        value: value("stoichiometry-equal", f => 1 / diskOverCollector(f)),
        says: "The ratio of areas stands upside down: the charge comes from the smaller area."
      }
    ],
    next: {
      low: "Is the film counted over the right area?",
      high: "Is the charge counted over the right area?",
      right: "Which of the two areas does the thickness of the deposit speak for?"
    }
  },
  {
    id: "ohmic-overpotential",
    page: "impedance",
    name: "Ohm’s overpotential",
    question:
      "The impedance of Mg/W-Cu at its first cycle is {{claim:ts1.rb.mgw.c1}} in the bulk and {{claim:ts1.rsct.mgw.c1}} at the interfaces. Which overpotential follows at {{claim:fig2i.current}}, counted on the lithium disk of {{claim:exp.li.diameter}}?",
    answer: "eta-mgw-c1",
    unit: "mV",
    tolerance: 0.01,
    hints: [
      "Ohm's law needs a current, not a current density.",
      "Add the two resistances. Take the area of the disk, not of the pellet."
    ],
    steps: [
      "The disk has {{computed:area-li}}, so the current is {{computed:current-li}}.",
      "$\\eta=I\\,(R_\\mathrm{b}+R_\\mathrm{SEI}+R_\\mathrm{ct})$ gives {{computed:eta-mgw-c1}}.",
      "The paper reports {{claim:fig2i.eta.dep.mgw.c1}} for deposition and {{claim:fig2i.eta.dis.mgw.c1}} for dissolution."
    ],
    slips: [
      {
        value: value("eta-mgw-c1-collector"),
        says: "That is the value for the area of the collector, twice what is printed."
      },
      {value: value("eta-mgw-bulk"), says: "That is the bulk alone. The interfaces add their share."},
      {
        value: f => f.claim("ts1.rb.mgw.c1", "Ω") + f.claim("ts1.rsct.mgw.c1", "Ω"),
        says: "That takes the current density for a current. How large is the disk?"
      }
    ],
    next: {
      low: "Are both resistances in it?",
      high: "Which disk carries the current?",
      right: "Do the resistances of W-Cu give its overpotential as well?"
    }
  },
  {
    id: "bulk-resistance",
    page: "methods",
    name: "Resistance of a pellet",
    question:
      "A pellet of {{claim:exp.pellet.mass}} electrolyte and {{claim:exp.pellet.diameter}} diameter has no pores and a conductivity of {{claim:s36b.conductivity}}. What is its resistance?",
    answer: "bulk-expected",
    unit: "Ω",
    tolerance: 0.015,
    hints: [
      "The thickness follows from mass, density and area. The density is {{constant:density_lpscl}}.",
      "$R=L/(\\sigma A)$, with everything in centimetres."
    ],
    steps: [
      "Thickness $L=m/(\\rho A)$, {{computed:pellet-dense}} on {{computed:area-collector}}.",
      "$R_\\mathrm{b}=L/(\\sigma A)$ gives {{computed:bulk-expected}}.",
      "The paper reports {{claim:ts1.rb.mgw.c1}} for Mg/W-Cu and {{claim:ts1.rb.w.c1}} for W-Cu, both at the first cycle."
    ],
    slips: [
      {
        value: value("bulk-expected", f => 1 / diskOverCollector(f)),
        says: "That lets the current through the lithium disk alone. Is the pellet as small as that?"
      }
    ],
    next: {
      low: "Is the pellet thick enough for its mass?",
      high: "Is the area that of the pellet?",
      right:
        "Pores make a pellet thicker. Would that bring the value closer to the reported one, or further away?"
    }
  },
  {
    id: "lithium-thickness",
    page: "microstructure",
    name: "Thickness of the deposit",
    question: "How thick is the lithium that {{claim:fig3.a-c.capacity}} deposits, if it is dense?",
    answer: "lithium-per-capacity",
    unit: "µm",
    tolerance: 0.01,
    hints: [
      "A milliampere hour is a thousandth of an ampere for an hour. Faraday's constant turns coulomb into mole.",
      "Molar mass over density is the volume of a mole: {{constant:molar_mass_li}} over {{constant:density_li}}."
    ],
    steps: [
      "Amount: $n=Q/F$. Thickness: $h=nM/\\rho$.",
      "That is {{computed:lithium-per-capacity}}.",
      "The paper prints {{claim:fig3.li-thickness.theory.q1}} as theory and {{claim:fig3.li-thickness.measured.q1}} as found on the section."
    ],
    slips: [
      {
        value: value("lithium-per-capacity", diskOverCollector),
        says: "That spreads the deposit over the whole collector. The capacity is per area already."
      },
      {
        value: value("lithium-per-capacity", f => f.constant("density_li", "g cm⁻³") ** 2),
        says: "The density stands on the wrong side: a light metal gives a thick layer."
      }
    ],
    next: {
      low: "Is the metal as light as lithium is?",
      high: "Did a unit slip between centimetre and micrometre?",
      right: "How much of the thickness on the section could be magnesium?"
    }
  },
  {
    id: "inventory",
    page: "full-cells",
    name: "What is left",
    question:
      "In the half-cell test Mg/W-Cu returns {{claim:fig2c.ce.mgw}} of each deposit. If a cell without reserve lost lithium at that rate, what share would be left after {{claim:fig6a.stable.mgw}}?",
    answer: "half-cell-inventory",
    unit: "%",
    tolerance: 0.03,
    hints: [
      "Each cycle keeps a share of what the one before it kept.",
      "Multiply the efficiency with itself once per cycle."
    ],
    steps: [
      "What is left after *N* cycles is $\\mathrm{CE}^N$.",
      "That is {{computed:half-cell-inventory}}.",
      "The full cell still delivers {{claim:fig6a.capacity.mgw.c120}}, so the half-cell efficiency does not describe it."
    ],
    slips: [
      {
        value: f => 100 - f.claim("fig6a.stable.mgw", "cycles") * (100 - f.claim("fig2c.ce.mgw", "%")),
        says: "That subtracts the same loss each time and ends below nothing. The loss is a share of what is left."
      }
    ],
    next: {
      low: "Is the loss taken from what is left, or from the start?",
      high: "Is every cycle counted?",
      right: "Which efficiency does the capacity of the full cell ask for?"
    }
  }
];
