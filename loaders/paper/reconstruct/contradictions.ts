/**
 * Where printed statements cannot all hold, or only by a reading that is not printed, and which one the reconstructed
 * files follow. The notes stand in the manifest. `unmet` lists claims that the files do not return because of it;
 * every other claim comes back.
 */
export interface Reading {
  cells: string[];
  claims: string[];
  unmet?: string[];
  note: string;
}

const FOUR = (kind: string): string[] => ["mgw", "mg", "w", "cu"].map(slug => `${slug}-${kind}`);

export const CONTRADICTIONS: Reading[] = [
  {
    cells: FOUR("cycling"),
    claims: ["fig2.nucleation.mgw.cycle1", "fig2.nucleation.cu.cycle1", "fig2i.eta.dep.mgw.c1"],
    note: "Nucleation overpotential: no reference level is printed. Read from 0 V three of the four dips would lie above the plateau, so it is read below the plateau that follows."
  },
  {
    cells: ["w-cycling", "cu-cycling"],
    claims: ["fig2.nucleation.w.cycle2", "fig2.nucleation.cu.cycle2"],
    note: "Cycle 2: 49 mV on W-Cu and 41 mV on Cu, as printed; the order is the reverse of cycle 1 and the pair may be swapped."
  },
  {
    cells: ["mgw-cycling"],
    claims: ["fig2h.hours.mgw", "fig2h.cycles.mgw", "fig2c.ce.mgw"],
    note: "300 cycles at the efficiency of Figure 2c end before 600 h. The printed > 600 h is followed: rests of 15 min for the impedance spectra printed up to cycle 300 are in the clock."
  },
  {
    cells: ["mg-cycling"],
    claims: ["fig2i.stable-cycles.mg", "fig2e.ce-onset.mg", "fig2g.cycles.mg"],
    unmet: ["fig2i.stable-cycles.mg"],
    note: "193 is printed as the number of stable cycles and as the cycle in which the cell shorts and its efficiency starts to fluctuate. Cycle 193 is the first irregular one; the last overpotentials are those of cycle 192."
  },
  {
    cells: ["w-cycling"],
    claims: ["fig2f.cycles.w", "fig2f.hours.w", "fig2i.eta.dis.w.c25"],
    note: "Cycle 25 is the cycle of failure and has printed overpotentials. The short circuit sets in after half of its dissolution."
  },
  {
    cells: ["cu-cycling"],
    claims: ["fig2f.hours.cu", "fig2i.short-time.cu", "fig2f.cycles.cu", "fig2c.ce.cu"],
    unmet: ["fig2f.hours.cu", "fig2i.short-time.cu"],
    note: "26 cycles at the efficiency of Figure 2c take longer than the printed 48 h. Cycles and efficiency are followed, so the short circuit of the file comes later."
  },
  {
    cells: ["w-cycling", "w-spectra"],
    claims: ["fig2i.eta.dep.w.c1", "ts1.rb.w.c1", "ts1.rsct.w.c1"],
    note: "If one cell gave both, the printed resistance of W-Cu would make a larger overpotential than the printed one; that one cell gave both is not printed. Each is followed in its own file."
  },
  {
    cells: ["w-spectra"],
    claims: ["figS9d.cells", "ts1.rb.w.c1"],
    note: "Figure S9 names three cells without W-Cu; fit results of W-Cu are printed all the same and are followed."
  },
  {
    cells: ["w-spectra", "cu-spectra", "mg-spectra"],
    claims: [
      "ts1.rb.w.c30",
      "ts1.rct.cu.c30",
      "ts2.rb.mg.c240",
      "fig2f.cycles.w",
      "fig2f.cycles.cu",
      "fig2g.cycles.mg"
    ],
    note: "Spectra are printed for cycles after the failure of the cell in Figure 2, with resistances that still rise: they are taken to belong to another cell."
  },
  {
    cells: ["mg-activation", "mgw-activation"],
    claims: ["figS7b.capacity.mgw", "figS7b.capacity.mg", "figS7b.ice.mgw", "figS7b.ice.mg"],
    note: "0.23 mAh cm⁻² and 72 % are first given for both Mg-terminated collectors, then 0.17 mAh cm⁻² and 66 % for Mg-Cu. The first pair is taken for Mg/W-Cu."
  },
  {
    cells: ["mgw-full"],
    claims: ["fig6a.decay.mgw.early", "fig6a.capacity.start", "fig6a.capacity.mgw.c120"],
    unmet: ["fig6a.decay.mgw.early"],
    note: "0.06 % per cycle to cycle 120, counted on the first capacity at this rate, would need a start below the printed 135–139 mAh g⁻¹. The start, the capacity of cycle 120, the late decay and the retention are followed."
  },
  {
    cells: ["mgw-full"],
    claims: ["abs.ce.mgw", "fig6a.decay.mgw.late"],
    note: "Efficiency above 99.8 % holds for the mean from cycle 2 on. In the last twenty cycles the printed decay leaves less, when capacity is lost only as lithium."
  },
  {
    cells: ["mgw-high-loading"],
    claims: ["fig6d.charge.mgw.c1", "fig6d.discharge.mgw.c1", "fig6d.ice.mgw"],
    note: "8.6 and 6.3 mAh cm⁻² give 73.3 %, printed is 73.4 %. The first discharge lies within the rounding of 6.3 where all three hold."
  },
  {
    cells: ["mgw-high-loading"],
    claims: ["fig6d.li-thickness", "fig6d.retention.mgw"],
    unmet: ["fig6d.li-thickness"],
    note: "Counted as dense metal, more than 30 µm of lithium in every cycle do not go with the printed retention; with the rounded thickness per capacity printed elsewhere they can. The retention is followed."
  },
  {
    cells: ["mgw-half-charge"],
    claims: ["figS33.charge.c1"],
    note: "285 mAh g⁻¹ is more than the lithium of NMC811; followed as printed. The 256 cycles are counted with the formation cycles."
  },
  {
    cells: ["mgw-0.5c"],
    claims: ["figS35.capacity.c150", "figS35.decay", "fig6a.retention.mgw.c150"],
    note: "This cell keeps and delivers more at 0.5C than that of Figure 6a at 0.33C; followed as printed."
  },
  {
    cells: ["mgw-rate"],
    claims: ["fig6c.capacity.0.1c", "fig6b.discharge.mgw"],
    note: "183 mAh g⁻¹ at 0.1C here, 192 mAh g⁻¹ in Figure 6b; each is followed in its own file."
  },
  {
    cells: ["lpscl-spectrum"],
    claims: ["s36b.conductivity", "ts1.rb.mgw.c1"],
    note: "Were the pellets alike, the printed conductivity and the printed bulk resistances of the half cells would ask for different thicknesses; the conductivity is followed here."
  },
  {
    cells: ["mgw-hold", "w-hold"],
    claims: ["figS26.order", "figS26.current.mgw.h10", "figS26.current.w.h10"],
    unmet: ["figS26.order"],
    note: "At 10 h the printed current of Mg/W-Cu is above that of W-Cu, against the printed order; the currents are followed."
  }
];
