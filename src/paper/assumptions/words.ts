import type {Assumption} from "../../claims/assumption.js";
import {FAILING_CYCLE} from "../failing-cycle.js";

/** Definitions and readings of words. */
export const WORDS: readonly Assumption[] = [
  {
    id: "comparable",
    kind: "tolerance",
    title: "Meaning of comparable, about the same, not significantly different",
    unit: "%",
    why: "One tolerance for every such word of the paper.",
    options: [
      {id: "tenth", label: "within 10 %", formula: "10 [%]"},
      {id: "twentieth", label: "within 5 %", formula: "5 [%]"}
    ]
  },
  {
    id: "slight",
    kind: "fact",
    title: "Largest rise that is called slight",
    unit: "%",
    why: "The paper calls two rises of an interphase resistance slight and does not say how much that is; both are held to one measure.",
    options: [
      {id: "tenth", label: "10 %, what counts as comparable", formula: "10 [%]"},
      {id: "half", label: "half of the first value", formula: "50 [%]"}
    ]
  },
  {
    id: "overpotential_spread",
    kind: "tolerance",
    title: "Spread of an overpotential between cells",
    unit: "mV",
    why: "The smallest uncertainty the paper states for a voltage of these cells; impedance and cycling may stem from different cells.",
    options: [
      {id: "smallest stated", label: "smallest stated ±", formula: "uncertainty(fig2.nucleation.mg.cycle1)"},
      {id: "largest stated", label: "largest stated ±", formula: "uncertainty(fig2.nucleation.cu.cycle1)"},
      {id: "none", label: "none", formula: "0 [mV]"}
    ]
  },
  {
    id: "spectra_cell",
    kind: "fact",
    closed: true,
    title: "Cells behind the spectra and the voltages of one collector",
    unit: "1",
    why: "The paper does not say; spectra of W-Cu, Cu and Mg-Cu are given for cycles after the failure of the cycled cells.",
    options: [
      {id: "same", label: "one cell, or cells that scatter as stated", formula: "1"},
      {id: "other", label: "other cells, which may differ by more", formula: "0"}
    ]
  },
  {
    id: "dip_reference",
    kind: "fact",
    closed: true,
    title: "Level from which the nucleation dip is read",
    unit: "1",
    why: "The paper does not say; 0 is the level of an overpotential, 1 the plateau that follows.",
    options: [
      {id: "zero", label: "from 0 V", formula: "0"},
      {id: "plateau", label: "from the plateau", formula: "1"}
    ]
  },
  {
    id: "composition_as_fraction",
    kind: "fact",
    closed: true,
    title: "Meaning of x in LixMg",
    unit: "1",
    why: "The formula LixMg makes x a ratio to Mg; the text calls it a molar fraction.",
    options: [
      {id: "ratio", label: "Li per Mg", formula: "0"},
      {id: "fraction", label: "atomic fraction of Li", formula: "1"}
    ]
  },
  {
    id: "copper_bulk_resistance",
    kind: "fact",
    title: "Bulk resistance of the Cu cell at cycle 30",
    unit: "Ω",
    why: "Not printed; the smallest value printed for any cell is a lower bound in practice.",
    options: [
      {id: "smallest", label: "smallest printed", formula: "ts2.rb.mgw.c140"},
      {id: "none", label: "none at all", formula: "0 [Ω]"}
    ]
  },
  {
    id: "plate_current",
    kind: "fact",
    title: "Current density of the stressed-plate model",
    unit: "mA cm-2",
    why: "Not printed for this model; all cells run at this one.",
    options: [
      {id: "cells", label: "as the cells", formula: "fig2a.current"},
      {id: "low", label: "0.45 mA cm-2", formula: "plate_current_calibrated"}
    ]
  },
  {
    id: "partial_cycle",
    kind: "fact",
    title: "Capacity of the partial cycles in the efficiency test",
    unit: "mAh cm-2",
    why: "Not printed; the formation cycle uses the same.",
    options: [
      {id: "formation", label: "as the formation cycle", formula: "fig2c.formation.capacity"},
      {id: "half", label: "half of it", formula: "fig2c.formation.capacity / 2"}
    ]
  },
  {
    id: "failing_cycle",
    kind: "tolerance",
    title: "Part of the failing cycle that had passed",
    unit: "1",
    why: "A cell fails somewhere in the cycle that is counted for it.",
    options: [
      {id: "any", label: "anywhere in it", formula: `between(${FAILING_CYCLE.low}, ${FAILING_CYCLE.high})`},
      {id: "none", label: "at its start", formula: "0"},
      {id: "whole", label: "at its end", formula: "1"}
    ]
  },
  {
    id: "longterm_share",
    kind: "fact",
    title: "Efficiency of the long-term cycles relative to the efficiency test",
    unit: "1",
    why: "No mean efficiency of the long-term cycles is printed; the two tests need not share one.",
    options: [
      {id: "same", label: "the same", formula: "1"},
      {id: "any", label: "anything from 0.85 to complete", formula: "between(0.85, 1 / fig2c.ce.mgw)"}
    ]
  },
  {
    id: "rest_per_cycle",
    kind: "fact",
    title: "Rest in every cycle of the half cells",
    unit: "h",
    why: "No rest is printed.",
    options: [
      {id: "none", label: "none", formula: "0 [h]"},
      {id: "five minutes", label: "five minutes", formula: "5 [min]"}
    ]
  },
  {
    id: "active_loading",
    kind: "fact",
    title: "NMC811 per area in standard cells",
    unit: "mg cm-2",
    why: "1 mAh cm-2 over the specific current that defines 1C.",
    options: [
      {
        id: "from 1C",
        label: "1 mAh cm-2 over 200 mAh g-1",
        formula: "1 [mAh cm-2] / (fig6a.c-definition * 1 [h])"
      },
      {
        id: "from first charge",
        label: "1 mAh cm-2 over the first charge",
        formula: "1 [mAh cm-2] / fig6b.charge.mgw"
      }
    ]
  },
  {
    id: "start_capacity",
    kind: "tolerance",
    title: "First 0.33C capacity of the Mg/W-Cu cell",
    unit: "mAh g-1",
    why: "Printed as one range for four cells.",
    options: [
      {id: "range", label: "the whole range", formula: "fig6a.capacity.start"},
      {id: "high", label: "its upper end", formula: "high(fig6a.capacity.start)"},
      {id: "low", label: "its lower end", formula: "low(fig6a.capacity.start)"}
    ]
  },
  {
    id: "fade_base",
    kind: "fact",
    closed: true,
    title: "Capacity on which the printed fades count, as start over base",
    unit: "1",
    why: "The paper gives per cent per cycle without naming of what.",
    options: [
      {id: "start", label: "the first capacity at 0.33C", formula: "1"},
      {
        id: "formation",
        label: "the first discharge, at 0.1C",
        formula: "central(fig6a.capacity.start) / central(fig6b.discharge.mgw)"
      }
    ]
  },
  {
    id: "lithium_loss_share",
    kind: "fact",
    title: "Share of the capacity fade that is lost lithium",
    unit: "1",
    why: "The paper ties capacity decay to lithium loss in anode-free cells.",
    options: [
      {id: "all", label: "all of it", formula: "1"},
      {id: "half", label: "half of it", formula: "0.5"}
    ]
  },
  {
    id: "significance",
    kind: "tolerance",
    title: "Level of a significance test",
    unit: "1",
    why: "The usual one; the paper names none.",
    options: [
      {id: "five percent", label: "5 %", formula: "0.05"},
      {id: "one percent", label: "1 %", formula: "0.01"}
    ]
  },
  {
    id: "activation_scope",
    kind: "fact",
    closed: true,
    title: "Cells that the first activation result belongs to",
    unit: "1",
    why: "It follows the names of both Mg-terminated cells; a later sentence gives Mg-Cu values of its own.",
    options: [
      {id: "bilayer", label: "Mg/W-Cu alone", formula: "0"},
      {id: "both", label: "Mg/W-Cu and Mg-Cu", formula: "1"}
    ]
  },
  {
    id: "stability_measure",
    kind: "fact",
    closed: true,
    title: "What the stability of bare Cu is judged by",
    unit: "1",
    why: "The order of Cu and W-Cu is not the same by every measure.",
    options: [
      {id: "hours", label: "hours to failure of the half-cell", formula: "0"},
      {id: "cycles", label: "cycles to failure of the half-cell", formula: "1"},
      {id: "full cell", label: "cycles to decay of the full cell", formula: "2"}
    ]
  }
];
