import type {ComparePaper} from "../components/compare/paper.js";
import {part} from "../lib/part.js";
import {paper} from "./index.js";

const text = (content: string, name: string): File => new File([content], name, {type: "text/csv"});

/** What a reader's own cell is laid over and held against. */
export const comparePaper: ComparePaper = {
  name: paper.name,
  figures: [
    {label: "2d", load: () => part(() => import("./figures/half-cells/fig-2d.js"))},
    {label: "2e", load: () => part(() => import("./figures/half-cells/fig-2e.js"))},
    {label: "2a", load: () => part(() => import("./figures/half-cells/fig-2a.js"))},
    {label: "2b", load: () => part(() => import("./figures/half-cells/fig-2b.js"))},
    {label: "2i", load: () => part(() => import("./figures/half-cells/fig-2i.js"))},
    {label: "S7", load: () => part(() => import("./figures/half-cells/fig-s7.js"))},
    {label: "6a", load: () => part(() => import("./figures/full-cells/fig-6a.js"))},
    {label: "6b", load: () => part(() => import("./figures/full-cells/fig-6b.js"))},
    {label: "6c", load: () => part(() => import("./figures/full-cells/fig-6c.js"))},
    {label: "6d", load: () => part(() => import("./figures/full-cells/fig-6d.js"))},
    {label: "S9", load: () => part(() => import("./figures/impedance/fig-s9.js"))},
    {label: "S10", load: () => part(() => import("./figures/impedance/fig-s10.js"))},
    {label: "S26", load: () => part(() => import("./figures/corrosion/fig-s26.js"))}
  ],
  beside: ["2f", "2g", "2h", "TS1", "TS2"],
  checks: async () => (await part(() => import("./queries/index.js"))).DATA.checks,
  cathode: "NMC811",
  formation: "fig6a.formation-cycles",
  examples: [
    {
      name: "half-cell",
      label: "A half cell",
      make: async () =>
        text((await part(() => import("../compare/examples.js"))).halfCellText(), "example half cell.bdf.csv")
    },
    {
      name: "spectrum",
      label: "A spectrum",
      make: async () =>
        text((await part(() => import("../compare/examples.js"))).spectrumText(), "example spectrum.csv")
    }
  ]
};
