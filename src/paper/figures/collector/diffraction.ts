/** Reflections of the collectors: where the lattices put them and where the paper reports them. */
import {lastDigit} from "../../../claims/printed.js";
import {edgeAt, reflections, twoTheta} from "../../../models/diffraction/bragg.js";
import {planeName, type Crystal, type Lattice, type Plane} from "../../../models/diffraction/crystal.js";
import {
  constant,
  printed,
  reported,
  type Context,
  type Control,
  type Row,
  type State
} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";

export interface Diffraction extends State {
  wavelength: string;
  unit: string;
  cu: number;
  mga: number;
  mgc: number;
  w: number;
}

/** One plane of one metal. Without a specimen the line is possible but not reported. */
export interface Line extends Row {
  specimen: string | null;
  phase: string;
  plane: string;
  computed_deg: number | null;
  reported_deg: number | null;
  low_deg: number | null;
  high_deg: number | null;
  residual_deg: number | null;
  /** Cell edge that would put the plane at the reported angle. */
  edge_angstrom: number | null;
}

interface Report {
  specimen: string;
  phase: "Cu" | "Mg" | "W";
  plane: Plane;
  claim: string;
}

export const PHASES = ["Cu", "Mg", "W"] as const;
/** Degrees the picture spans; the scan itself starts later. */
export const SPAN: [number, number] = [0, 80];
const LATTICE: Record<Report["phase"], Lattice> = {Cu: "fcc", Mg: "hcp", W: "bcc"};

const COPPER: [Plane, string][] = [
  [[1, 1, 1], "fig1e.peak.cu111"],
  [[2, 0, 0], "fig1e.peak.cu200"],
  [[2, 2, 0], "fig1e.peak.cu220"]
];
const TUNGSTEN: [Plane, string][] = [
  [[1, 1, 0], "figS3.peak.w110.w"],
  [[2, 0, 0], "figS3.peak.w200.w"],
  [[2, 1, 1], "figS3.peak.w211.w"]
];
const report = (specimen: string, phase: Report["phase"], list: [Plane, string][]): Report[] =>
  list.map(([plane, claim]) => ({specimen, phase, plane, claim}));

/** Printed lines by specimen; those of copper are printed once for all specimens. */
const REPORTS: Report[] = [
  ...report("Mg/W-Cu", "Cu", COPPER),
  ...report("Mg/W-Cu", "Mg", [[[0, 0, 2], "fig1e.peak.mg002.mgw"]]),
  ...report("Mg-Cu", "Cu", COPPER),
  ...report("Mg-Cu", "Mg", [[[0, 0, 2], "figS3.peak.mg002.mg"]]),
  ...report("W-Cu", "Cu", COPPER),
  ...report("W-Cu", "W", TUNGSTEN)
];

const edge = (name: string, label: string, published: number): Control => ({
  kind: "number",
  name,
  label,
  unit: "Å",
  min: Number((published * 0.97).toFixed(3)),
  max: Number((published * 1.03).toFixed(3)),
  step: 0.0001,
  default: published,
  published: [published],
  why: "3 % to either side, more than any strain of these films"
});

export const diffractionControls: Control[] = [
  {
    kind: "choice",
    name: "wavelength",
    label: "Wavelength",
    default: "mean",
    options: [
      {value: "mean", label: "Mean Cu Kα, as printed"},
      {value: "kalpha1", label: "Cu Kα1"}
    ]
  },
  {
    kind: "choice",
    name: "unit",
    label: "Cells of Mg and W read in",
    default: "angstrom",
    options: [
      {value: "angstrom", label: "Å"},
      {value: "nm", label: "nm, as printed"}
    ]
  },
  edge("cu", "Cell of Cu, a", 3.615),
  edge("mga", "Cell of Mg, a", 3.2096),
  edge("mgc", "Cell of Mg, c", 5.2112),
  edge("w", "Cell of W, a", 3.1648)
];

export const wavelengthOf = (state: Diffraction, context: Context): number =>
  constant(context, state.wavelength === "mean" ? "wavelength_cu_kalpha" : "wavelength_cu_kalpha1");

/** Cells in Å; those of Mg and W are ten times as large when the printed unit is believed. */
export function crystalOf(phase: Report["phase"], state: Diffraction): Crystal {
  const scale = state.unit === "nm" && phase !== "Cu" ? 10 : 1;
  const edges = {
    Cu: {a: state.cu},
    Mg: {a: state.mga * scale, c: state.mgc * scale},
    W: {a: state.w * scale}
  }[phase];
  return {lattice: LATTICE[phase], ...edges};
}

/** Reported lines of the specimens with what Bragg's law says, and, while few enough to draw, the other lines the lattices allow. */
export function linesOf(specimens: readonly string[], state: Diffraction, context: Context): Line[] {
  const wavelength = wavelengthOf(state, context);
  const seen = REPORTS.filter(r => specimens.includes(r.specimen));
  const given = seen.map((r): Line => {
    const computed = twoTheta(crystalOf(r.phase, state), r.plane, wavelength);
    const angle = reported(context, r.claim);
    const half = lastDigit(printed(context, r.claim).value, "every digit") / 2;
    return {
      specimen: r.specimen,
      phase: r.phase,
      plane: planeName(r.plane),
      computed_deg: computed,
      reported_deg: angle,
      low_deg: angle - half,
      high_deg: angle + half,
      residual_deg: computed === null ? null : angle - computed,
      edge_angstrom: edgeAt(r.plane, angle, wavelength)
    };
  });
  const other = PHASES.flatMap(phase => {
    const crystal = crystalOf(phase, state);
    if (state.unit === "nm" && phase !== "Cu") return [];
    return reflections(crystal, wavelength, SPAN)
      .filter(({plane}) => !seen.some(r => r.phase === phase && planeName(r.plane) === planeName(plane)))
      .map(({plane, twoThetaDegree}): Line => ({
        specimen: null,
        phase,
        plane: planeName(plane),
        computed_deg: twoThetaDegree,
        reported_deg: null,
        low_deg: null,
        high_deg: null,
        residual_deg: null,
        edge_angstrom: null
      }));
  });
  return [...given, ...other];
}

/** Wavelength that puts the reported lines of a metal where they are reported, in Å: mean of 2d sin θ, last digits weighing as their squares. */
export function fittingWavelength(lines: Line[], wavelengthAngstrom: number): number {
  const given = lines.filter(l => l.computed_deg !== null && l.reported_deg !== null);
  const half = (degree: number): number => Math.sin((degree * Math.PI) / 360);
  const weights = given.map(l => (l.high_deg! - l.low_deg!) ** -2);
  const sum = given.reduce(
    (total, l, i) =>
      total + (weights[i]! * wavelengthAngstrom * half(l.reported_deg!)) / half(l.computed_deg!),
    0
  );
  return sum / weights.reduce((a, b) => a + b, 0);
}

/** Largest distance between reported and computed angle, in degrees. */
export const worst = (lines: Line[]): number => largest(lines.map(l => Math.abs(l.residual_deg ?? 0)));

export const lineTable = (lines: Line[]) => ({
  columns: [
    {name: "specimen", label: "specimen", unit: null},
    {name: "phase", label: "metal", unit: null},
    {name: "plane", label: "plane", unit: null},
    {name: "computed", label: "2θ, computed", unit: "deg", digits: 3},
    {name: "reported", label: "2θ, reported", unit: "deg"},
    {name: "residual", label: "reported − computed", unit: "deg", digits: 3},
    {name: "edge", label: "cell edge that fits", unit: "Å", digits: 4}
  ],
  rows: lines.map(l => [
    l.specimen ?? "not reported",
    l.phase,
    l.plane,
    l.computed_deg,
    l.reported_deg,
    l.residual_deg,
    l.edge_angstrom
  ])
});
