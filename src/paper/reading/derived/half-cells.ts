import type {Facts} from "../../../reading/facts.js";
import {
  cyclingHour,
  finalStripMahCm2,
  ohmicMillivolt,
  slope,
  stoichiometry
} from "../../../models/relations.js";
import {collectorAreaCm2, faraday, lithiumAreaCm2, lithiumMicrometre, magnesiumMolCm2} from "./common.js";
import type {Derived} from "../../../reading/derived-value.js";
import {FAILING_SHARE} from "../../failing-cycle.js";

const hours = (f: Facts, cycles: string, efficiency: string, failing = 1): number =>
  cyclingHour(
    f.claim(cycles, "cycles") - 1 + failing,
    f.claim(efficiency, "%") / 100,
    f.claim("fig2d.capacity", "mAh cm-2"),
    f.claim("fig2d.current", "mA cm-2")
  );

/** R_b + R_SEI + R_ct at one cycle, from the two printed numbers. */
const total = (f: Facts, table: string, specimen: string, cycle: string): number =>
  f.claim(`${table}.rb.${specimen}.${cycle}`, "Ω") + f.claim(`${table}.rsct.${specimen}.${cycle}`, "Ω");

const eta = (f: Facts, areaCm2: number, resistanceOhm: number): number =>
  ohmicMillivolt(f.claim("fig2i.current", "mA cm-2"), areaCm2, resistanceOhm);

const drift = (f: Facts, specimen: string, cycles: number[]): number =>
  slope(
    cycles.map(cycle => [cycle, eta(f, lithiumAreaCm2(f), total(f, "ts2", specimen, `c${cycle}`))] as const)
  );

const HOURS = "t=N\\,(1+\\mathrm{CE})\\,Q/i";
const FAILED = "t=(N-\\tfrac12)\\,(1+\\mathrm{CE})\\,Q/i";
const ETA = "\\eta=i\\,A\\,(R_\\mathrm{b}+R_\\mathrm{SEI}+R_\\mathrm{ct})";
const X = "x=Q\\,A_Q\\,M/(F\\,h\\,\\rho\\,A_\\mathrm{Mg})";

const alloy = (f: Facts, capacity: string, thickness: string, areaRatio: number): number =>
  stoichiometry(
    f.claim(capacity, "mAh cm-2"),
    areaRatio,
    magnesiumMolCm2(f, f.claim(thickness, "nm")),
    faraday(f)
  );

export const HALF_CELLS: Derived[] = [
  {
    id: "hours-mg",
    name: "duration of the Mg-Cu test",
    unit: "h",
    digits: 4,
    formula: FAILED,
    assumes: "no rests; failed in the middle of its last cycle",
    value: f => hours(f, "fig2g.cycles.mg", "fig2c.ce.mg", FAILING_SHARE)
  },
  {
    id: "hours-w",
    name: "duration of the W-Cu test",
    unit: "h",
    digits: 3,
    formula: FAILED,
    assumes: "no rests; failed in the middle of its last cycle",
    value: f => hours(f, "fig2f.cycles.w", "fig2c.ce.w", FAILING_SHARE)
  },
  {
    id: "hours-cu",
    name: "duration of the Cu test",
    unit: "h",
    digits: 3,
    formula: FAILED,
    assumes: "no rests; failed in the middle of its last cycle",
    value: f => hours(f, "fig2f.cycles.cu", "fig2c.ce.cu", FAILING_SHARE)
  },
  {
    id: "hours-mgw",
    name: "duration of the Mg/W-Cu test",
    unit: "h",
    digits: 4,
    formula: HOURS,
    assumes: "no rests",
    value: f => hours(f, "fig2h.cycles.mgw", "fig2c.ce.mgw")
  },
  {
    id: "accumulated-thickness",
    name: "lithium moved over the Mg/W-Cu test, as a layer",
    unit: "mm",
    digits: 4,
    formula: "h=\\Sigma Q\\,M/(F\\rho)",
    value: f => lithiumMicrometre(f, f.claim("fig2h.accumulated.mgw", "mAh cm-2")) / 1000
  },
  {
    id: "eta-mgw-c1",
    name: "overpotential of Mg/W-Cu at cycle 1 from its impedance",
    unit: "mV",
    digits: 3,
    formula: ETA,
    value: f => eta(f, lithiumAreaCm2(f), total(f, "ts1", "mgw", "c1"))
  },
  {
    id: "eta-mgw-c1-collector",
    name: "the same with the area of the collector",
    unit: "mV",
    digits: 3,
    formula: ETA,
    value: f => eta(f, collectorAreaCm2(f), total(f, "ts1", "mgw", "c1"))
  },
  {
    id: "eta-mgw-c300",
    name: "overpotential of Mg/W-Cu at cycle 300 from its impedance",
    unit: "mV",
    digits: 3,
    formula: ETA,
    value: f => eta(f, lithiumAreaCm2(f), total(f, "ts2", "mgw", "c300"))
  },
  {
    id: "eta-w-c1",
    name: "overpotential of W-Cu at cycle 1 from its impedance",
    unit: "mV",
    digits: 3,
    formula: ETA,
    value: f => eta(f, lithiumAreaCm2(f), total(f, "ts1", "w", "c1"))
  },
  {
    id: "eta-w-c30",
    name: "overpotential of W-Cu at cycle 30 from its impedance",
    unit: "mV",
    digits: 3,
    formula: ETA,
    value: f => eta(f, lithiumAreaCm2(f), total(f, "ts1", "w", "c30"))
  },
  {
    id: "eta-mgw-bulk",
    name: "ohmic part of it that lies in the electrolyte",
    unit: "mV",
    digits: 3,
    formula: "\\eta_\\mathrm{b}=i\\,A\\,R_\\mathrm{b}",
    value: f => eta(f, lithiumAreaCm2(f), f.claim("ts1.rb.mgw.c1", "Ω"))
  },
  {
    id: "drift-mgw",
    name: "drift of the overpotential of Mg/W-Cu from its impedance",
    unit: "mV cycle-1",
    digits: 2,
    formula: "\\mathrm{d}(i\\,A\\,R)/\\mathrm{d}N",
    value: f => drift(f, "mgw", [40, 140, 240, 300])
  },
  {
    id: "drift-mg",
    name: "drift of the overpotential of Mg-Cu from its impedance",
    unit: "mV cycle-1",
    digits: 2,
    formula: "\\mathrm{d}(i\\,A\\,R)/\\mathrm{d}N",
    value: f => drift(f, "mg", [40, 140, 240])
  },
  {
    id: "final-strip-mgw",
    name: "last dissolution in the reservoir protocol, Mg/W-Cu",
    unit: "mAh cm-2",
    digits: 3,
    formula: "Q_\\mathrm{s}=\\mathrm{CE}\\,(nQ_\\mathrm{c}+Q_\\mathrm{t})-nQ_\\mathrm{c}",
    value: f =>
      finalStripMahCm2(
        f.claim("fig2c.ce.mgw", "%") / 100,
        f.claim("fig2c.cycles", "cycles"),
        f.constant("partial_cycle_capacity", "mAh cm⁻²"),
        f.claim("fig2c.reservoir", "mAh cm-2")
      )
  },
  {
    id: "ce-spread",
    name: "best minus worst Coulombic efficiency of the four specimens",
    unit: "points",
    digits: 2,
    formula: "\\mathrm{CE}_\\mathrm{max}-\\mathrm{CE}_\\mathrm{min}",
    value: f => f.claim("fig2c.ce.mgw", "%") - f.claim("fig2c.ce.cu", "%")
  },
  {
    id: "lithium-lost-300",
    name: "lithium lost over the Mg/W-Cu test if that efficiency lasts",
    unit: "mAh cm-2",
    digits: 3,
    formula: "N\\,Q\\,(1-\\mathrm{CE})",
    value: f => f.claim("fig2h.accumulated.mgw", "mAh cm-2") * (1 - f.claim("fig2c.ce.mgw", "%") / 100)
  },
  {
    id: "stoichiometry-disk",
    name: "lithium per magnesium, charge per disk, magnesium of the whole film",
    unit: "",
    digits: 3,
    formula: X,
    value: f =>
      alloy(f, "figS7b.capacity.mgw", "fig1b.thickness.mg.mgw", lithiumAreaCm2(f) / collectorAreaCm2(f))
  },
  {
    id: "stoichiometry-equal",
    name: "lithium per magnesium on equal areas",
    unit: "",
    digits: 3,
    formula: X,
    value: f => alloy(f, "figS7b.capacity.mgw", "fig1b.thickness.mg.mgw", 1)
  },
  {
    id: "activation-loss-mgw",
    name: "charge lost in the first activation, Mg/W-Cu",
    unit: "mAh cm-2",
    digits: 2,
    formula: "Q\\,(1/\\mathrm{ICE}-1)",
    value: f => loss(f, "mgw")
  },
  {
    id: "activation-loss-mg",
    name: "charge lost in the first activation, Mg-Cu",
    unit: "mAh cm-2",
    digits: 2,
    formula: "Q\\,(1/\\mathrm{ICE}-1)",
    value: f => loss(f, "mg")
  },
  {
    id: "tungsten-ratio",
    name: "tungsten in W-Cu over tungsten in the bilayer",
    unit: "",
    digits: 2,
    formula: "h_1/h_2",
    value: f => f.claim("figS2f.thickness.w.w", "nm") / f.claim("fig1b.thickness.w.mgw", "nm")
  }
];

const loss = (f: Facts, specimen: string): number =>
  f.claim(`figS7b.capacity.${specimen}`, "mAh cm-2") * (100 / f.claim(`figS7b.ice.${specimen}`, "%") - 1);
