/** The four collectors for the overview: what touches what, what became of it, and the printed numbers side by side. */

interface Contact {
  /** The two sides, upper first. */
  between: string;
  /** Text with placeholders. */
  says: string;
}
export interface Collector {
  specimen: string;
  contacts: readonly Contact[];
  /** Text with placeholders. */
  fate: string;
}

export const COLLECTORS: readonly Collector[] = [
  {
    specimen: "Mg/W-Cu",
    contacts: [
      {
        between: "Electrolyte and magnesium",
        says: "Lithium enters the magnesium, then grows on it. SEI-1 forms here."
      },
      {between: "Magnesium and tungsten", says: "Tungsten takes up no lithium and stays whole."},
      {between: "Tungsten and copper", says: "The electrolyte does not reach the foil."}
    ],
    fate: "The half-cell was still running when the test ended. After {{claim:fig5.cycles.mgw}} its section shows no loose metal."
  },
  {
    specimen: "Mg-Cu",
    contacts: [
      {between: "Electrolyte and magnesium", says: "Lithium enters the magnesium here too."},
      {
        between: "Magnesium and copper",
        says: "The film swells and shrinks in each cycle. The paper concludes that it cracks and lets the electrolyte through: SEI-2."
      }
    ],
    fate: "A short circuit ended the half-cell. After {{claim:fig5.cycles.mg}} the section of such a cell shows loose particles rich in copper."
  },
  {
    specimen: "W-Cu",
    contacts: [
      {
        between: "Electrolyte and tungsten",
        says: "Nothing alloys. The first crystals form on a foreign surface."
      },
      {
        between: "Tungsten and copper",
        says: "Without cycling no corrosion was found, for {{claim:figS18.no-corrosion.w}} in the heat."
      }
    ],
    fate: "The half-cell failed about as early as that of bare copper."
  },
  {
    specimen: "Cu",
    contacts: [
      {
        between: "Electrolyte and copper",
        says: "Copper sulfides grow without any current: SEI-2, {{claim:figS23.thickness.cu.rt.d7}} after a week. Lithium has to form on a foreign surface."
      }
    ],
    fate: "The half-cell failed early. After {{claim:fig5.cycles.cu}} the section shows lithium that no longer takes part."
  }
];

/** One row per quantity; claims in the order of the collectors. */
export const NUMBERS: readonly {name: string; claims: readonly [string, string, string, string]}[] = [
  {
    name: "Dip at the first deposit",
    claims: [
      "fig2.nucleation.mgw.cycle1",
      "fig2.nucleation.mg.cycle1",
      "fig2.nucleation.w.cycle1",
      "fig2.nucleation.cu.cycle1"
    ]
  },
  {name: "Coulombic efficiency", claims: ["fig2c.ce.mgw", "fig2c.ce.mg", "fig2c.ce.w", "fig2c.ce.cu"]},
  {
    name: "Half-cell lasts",
    claims: ["fig2h.cycles.mgw", "fig2g.cycles.mg", "fig2f.cycles.w", "fig2f.cycles.cu"]
  },
  {
    name: "Full cell holds until",
    claims: ["fig6a.stable.mgw", "fig6a.decay-onset.mg", "fig6a.decay-onset.w", "fig6a.decay-onset.cu"]
  },
  {
    name: "Peak fraction of lithium sulfide, ten cycles",
    claims: ["figS27.li2s.c10.mgw", "figS27.li2s.c10.mg", "figS27.li2s.c10.w", "figS27.li2s.c10.cu"]
  },
  {
    name: "Current when held at high voltage",
    claims: [
      "figS26.current.mgw.h90",
      "figS26.current.mg.h90",
      "figS26.current.w.h90",
      "figS26.current.cu.h90"
    ]
  }
];
