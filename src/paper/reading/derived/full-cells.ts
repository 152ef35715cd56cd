import type {Facts} from "../../../reading/facts.js";
import {theoreticalMahG} from "../../../models/relations.js";
import {faraday, lithiumMicrometre, percent} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";

const first = (specimen: string, name: string): Derived => ({
  id: `ice-${specimen}`,
  name: `initial Coulombic efficiency of ${name}`,
  unit: "%",
  digits: 3,
  formula: "Q_\\mathrm{dis}/Q_\\mathrm{ch}",
  value: f =>
    percent(f.claim(`fig6b.discharge.${specimen}`, "mAh g-1"), f.claim(`fig6b.charge.${specimen}`, "mAh g-1"))
});
const theory = (f: Facts): number => theoreticalMahG(f.constant("molar_mass_nmc811", "g mol⁻¹"), faraday(f));
const retained = (f: Facts, id: string): number => f.claim(id, "%") / 100;

/** Loss per cycle against the first value. The start is printed as a range; `end` picks one of its ends. */
const fade = (f: Facts): number =>
  percent(
    1 - f.claim("fig6a.capacity.mgw.c120", "mAh g-1") / f.claim("fig6a.capacity.start", "mAh g-1"),
    f.claim("fig6a.stable.mgw", "cycles")
  );

export const FULL_CELLS: Derived[] = [
  first("mgw", "Mg/W-Cu"),
  first("mg", "Mg-Cu"),
  first("w", "W-Cu"),
  first("cu", "Cu"),
  {
    id: "nmc-theory",
    name: "capacity of NMC811 if all of its lithium leaves",
    unit: "mAh g-1",
    digits: 4,
    formula: "F/M",
    value: theory
  },
  {
    id: "charge-share",
    name: "first charge of the half-charged cell relative to that",
    unit: "%",
    digits: 3,
    formula: "Q/Q_\\mathrm{th}",
    value: f => percent(f.claim("figS33.charge.c1", "mAh g-1"), theory(f))
  },
  {
    id: "fade-early",
    name: "fade to the end of the stable range, from the middle of the printed start",
    unit: "% cycle-1",
    digits: 1,
    formula: "(1-Q_{120}/Q_0)/120",
    value: fade
  },
  {
    id: "fade-start-needed",
    name: "start that the printed early fade would need",
    unit: "mAh g-1",
    digits: 4,
    formula: "Q_{120}/(1-120\\,r)",
    value: f =>
      f.claim("fig6a.capacity.mgw.c120", "mAh g-1") /
      (1 - (f.claim("fig6a.stable.mgw", "cycles") * f.claim("fig6a.decay.mgw.early", "% cycle-1")) / 100)
  },
  {
    id: "mean-ce",
    name: "mean Coulombic efficiency that gives the printed retention, lithium loss alone",
    unit: "%",
    digits: 4,
    formula: "r^{1/N}",
    value: f => 100 * retained(f, "fig6a.retention.mgw.c150") ** (1 / f.claim("abs.cycles.mgw", "cycles"))
  },
  {
    id: "mean-ce-high",
    name: "the same for the high-loading cell",
    unit: "%",
    digits: 4,
    formula: "r^{1/N}",
    value: f => 100 * retained(f, "fig6d.retention.mgw") ** (1 / f.claim("fig6d.cycles.mgw", "cycles"))
  },
  {
    id: "late-ce",
    name: "efficiency that the late fade implies, lithium loss alone",
    unit: "%",
    digits: 4,
    formula: "1-r",
    value: f => 100 - f.claim("fig6a.decay.mgw.late", "% cycle-1")
  },
  {
    id: "half-cell-inventory",
    name: "lithium left after the stable range at the half-cell efficiency",
    unit: "%",
    digits: 2,
    formula: "\\mathrm{CE}^N",
    value: f => 100 * retained(f, "fig2c.ce.mgw") ** f.claim("fig6a.stable.mgw", "cycles")
  },
  {
    id: "reserve-lost",
    name: "lithium lost over the half-charge test",
    unit: "mAh g-1",
    digits: 3,
    formula: "N\\,Q\\,(1-\\mathrm{CE})",
    value: f =>
      f.claim("figS33.cycles", "cycles") *
      f.claim("figS33.charge-limit", "mAh g-1") *
      (1 - f.claim("figS33.ce.mean", "%") / 100)
  },
  {
    id: "lithium-high-charge",
    name: "lithium plated in the first charge of the high-loading cell",
    unit: "µm",
    digits: 3,
    formula: "Q\\,M/(F\\rho)",
    value: f => lithiumMicrometre(f, f.claim("fig6d.charge.mgw.c1", "mAh cm-2"))
  },
  {
    id: "lithium-high-discharge",
    name: "lithium that its first discharge takes back",
    unit: "µm",
    digits: 3,
    formula: "Q\\,M/(F\\rho)",
    value: f => lithiumMicrometre(f, f.claim("fig6d.discharge.mgw.c1", "mAh cm-2"))
  },
  {
    id: "lithium-high-end",
    name: "lithium per cycle at the printed retention",
    unit: "µm",
    digits: 3,
    formula: "r\\,Q\\,M/(F\\rho)",
    value: f =>
      lithiumMicrometre(f, f.claim("fig6d.discharge.mgw.c1", "mAh cm-2") * retained(f, "fig6d.retention.mgw"))
  },
  {
    id: "loading-ratio",
    name: "first charge of the high-loading cell over a commercial loading",
    unit: "",
    digits: 3,
    formula: "Q/Q_\\mathrm{com}",
    value: f => f.claim("fig6d.charge.mgw.c1", "mAh cm-2") / f.claim("fig6d.commercial-loading", "mAh cm-2")
  },
  {
    id: "loading-ratio-discharge",
    name: "first discharge of the high-loading cell over a commercial loading",
    unit: "",
    digits: 2,
    formula: "Q/Q_\\mathrm{com}",
    value: f =>
      f.claim("fig6d.discharge.mgw.c1", "mAh cm-2") / f.claim("fig6d.commercial-loading", "mAh cm-2")
  },
  {
    id: "retention-half-rate",
    name: "retention that the printed fade at 0.5C implies",
    unit: "%",
    digits: 3,
    formula: "1-N\\,r",
    value: f => 100 - f.claim("figS35.cycles", "cycles") * f.claim("figS35.decay", "% cycle-1")
  }
];
