/** What the pictures of the plate model share: controls, state and rows. */
import {CASES, type CaseName} from "../../../models/plate/cases.js";
import {runCaseNow, type PlateRequest, type PlateResult} from "../../../models/plate/index.js";
import {readMesh} from "../../../models/plate/mesh.js";
import {PLATE, type PlateGiven} from "../../../models/plate/parameters.js";
import type {Pair, Station} from "../../../models/plate/outputs.js";
import type {Control, Figure, Row, State} from "../../../figure/figure.js";
import {parameterControl} from "../../../figure/parameter-control.js";

export interface PlateState extends State {
  interphase: string;
  coupling: string;
  i: number;
  t: string;
  mesh: string;
}

/** Values at one corner of the mesh; stresses projected. */
export interface Corner extends Row {
  part: "corner";
  r_nm: number;
  z_nm: number;
  x: number;
  vonMises: number;
  hydrostatic: number;
  ur_nm: number;
  uz_nm: number;
}

/** Face mean (`_avg`) and axis value at one height; potentials in mV, null where there is no lithium. */
export interface Height extends Row {
  part: "height";
  z_nm: number;
  x_avg: number;
  x_axis: number;
  vonMises_avg: number;
  vonMises_axis: number;
  hydrostatic_avg: number;
  hydrostatic_axis: number;
  ocp_avg: number | null;
  ocp_axis: number | null;
  mechanical_avg: number;
  mechanical_axis: number;
  strainEnergy_avg: number | null;
  strainEnergy_axis: number | null;
}

export type PlateRow = Corner | Height;

interface Interphase {
  value: string;
  label: string;
  given: PlateGiven;
}

const {coupling: _coupling, i: _i, t: _t, ...stiff} = CASES.B1.given;
const {coupling: _two, ...sliding} = CASES.Cf.given;

/** How the electrolyte holds the plate; the named cases that use it stand in brackets. */
const INTERPHASES: readonly Interphase[] = [
  {value: "cap", label: "Friction cap (P1, C2)", given: CASES.P1.given},
  {value: "spring", label: "Spring (L1, C1)", given: CASES.L1.given},
  {value: "stiff", label: "Stiff spring (B1)", given: stiff},
  {value: "slides", label: "Slides (Cf)", given: sliding}
];

const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): Control => ({
  kind: "choice",
  name,
  label,
  default: options[0]![0],
  options: options.map(([value, text]) => ({value, label: text}))
});

/** The range ends where half a minute would fill the plate beyond the model. */
const CURRENT = {
  min: 0.05,
  max: 1.9,
  step: 0.01,
  published: [],
  why: "because half a minute at more fills the plate beyond the model"
};

export const plateControls = (): Control[] => [
  {kind: "choice", name: "interphase", label: "Interphase", default: "cap", options: [...INTERPHASES]},
  choice("coupling", "Coupling", [
    ["one-way", "One-way"],
    ["two-way", "Two-way"]
  ]),
  parameterControl(PLATE.i, CURRENT),
  choice("t", "Time", [
    ["10", "10 s (caption)"],
    ["30", "30 s (text)"]
  ]),
  choice("mesh", "Mesh", [
    ["16x24", "16 × 24"],
    ["8x12", "8 × 12"]
  ])
];

/** Rows of buttons first, so that the sliders stand side by side. */
export const slidersLast = (controls: Control[]): Control[] => [
  ...controls.filter(c => c.kind !== "number"),
  ...controls.filter(c => c.kind === "number")
];

export const requestOf = ({interphase, coupling, i, t, mesh}: PlateState): PlateRequest => ({
  ...INTERPHASES.find(choice => choice.value === interphase)!.given,
  coupling,
  i,
  t: Number(t),
  mesh
});

/** Where each named case stands among the controls. */
export const CASE_STATES: Record<CaseName, Omit<PlateState, "mesh">> = {
  L1: {interphase: "spring", coupling: "one-way", i: 1, t: "10"},
  P1: {interphase: "cap", coupling: "one-way", i: 1, t: "10"},
  C1: {interphase: "spring", coupling: "two-way", i: 1, t: "10"},
  C2: {interphase: "cap", coupling: "two-way", i: 1, t: "10"},
  Cf: {interphase: "slides", coupling: "two-way", i: 1, t: "10"},
  B1: {interphase: "stiff", coupling: "two-way", i: 0.45, t: "30"}
};

const HOLDS: Record<string, string> = {
  cap: "friction cap",
  spring: "spring",
  stiff: "stiff spring",
  slides: "slides"
};

/** The named cases as buttons: each sets interphase, coupling, current and time. */
export const plateCases: NonNullable<Figure["cases"]> = {
  label: "Named case",
  options: (["P1", "L1", "C1", "C2", "Cf", "B1"] as const).map(value => {
    const state = CASE_STATES[value];
    const {interphase, coupling, i, t} = state as PlateState;
    return {
      value,
      note: `${HOLDS[interphase]}, ${coupling}${i === 1 ? "" : `, ${i} mA/cm², ${t} s`}`,
      state
    };
  })
};

/** The named case a state is, or null. */
export const caseOf = (state: PlateState): CaseName | null =>
  (Object.keys(CASE_STATES) as CaseName[]).find(name =>
    Object.entries(CASE_STATES[name]).every(([key, value]) => state[key] === value)
  ) ?? null;

export const isTwoWay = ({coupling}: PlateState): boolean => coupling === "two-way";

/** Key of the rows of a two-way named case, which are made at build. */
export const readyKey = (state: PlateState): string | null => {
  const name = caseOf(state);
  return name && isTwoWay(state) ? `plate-${name}-${state.mesh}` : null;
};

export const readyStates = <S extends PlateState>(base: S): S[] =>
  Object.values(CASE_STATES)
    .filter(({coupling}) => coupling === "two-way")
    .flatMap(state => ["16x24", "8x12"].map(mesh => ({...base, ...state, mesh})));

/** Rows of the last requests: figures of one page ask for the same plate. */
const kept = new Map<string, PlateRow[]>();
const KEPT = 16;

/** Runs the model. @throws Refusal, NotConverged */
export function plateRows(
  request: PlateRequest,
  mesh: string,
  progress?: (done: number) => void
): PlateRow[] {
  const key = JSON.stringify([request, mesh]);
  const known = kept.get(key);
  if (known) return known;
  const rows = rowsOf(
    runCaseNow(request, readMesh(mesh), undefined, ({time_s, end_s}) => progress?.(time_s / end_s))
  );
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, rows);
  return rows;
}

export function rowsOf({fields, profile}: PlateResult): PlateRow[] {
  const across = fields.r_nm.length;
  const corners = fields.x.map((x, k): Corner => ({
    part: "corner",
    r_nm: fields.r_nm[k % across]!,
    z_nm: fields.z_nm[Math.floor(k / across)]!,
    x,
    vonMises: fields.vonMises[k]!,
    hydrostatic: fields.hydrostatic[k]!,
    ur_nm: fields.ur_nm[k]!,
    uz_nm: fields.uz_nm[k]!
  }));
  return [...corners, ...profile.map(heightOf)];
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

function heightOf({z_nm, x, hydrostatic, vonMises, ocp, mechanical, strainEnergy}: Station): Height {
  const all = (pair: Pair): [number | null, number | null] => [known(pair.avg), known(pair.axis)];
  const [ocp_avg, ocp_axis] = all(ocp);
  const [strainEnergy_avg, strainEnergy_axis] = all(strainEnergy);
  return {
    part: "height",
    z_nm,
    x_avg: x.avg,
    x_axis: x.axis,
    vonMises_avg: vonMises.avg,
    vonMises_axis: vonMises.axis,
    hydrostatic_avg: hydrostatic.avg,
    hydrostatic_axis: hydrostatic.axis,
    ocp_avg,
    ocp_axis,
    mechanical_avg: mechanical.avg,
    mechanical_axis: mechanical.axis,
    strainEnergy_avg,
    strainEnergy_axis
  };
}

export const corners = (rows: readonly PlateRow[]): Corner[] =>
  rows.filter((r): r is Corner => r.part === "corner");
export const heights = (rows: readonly PlateRow[]): Height[] =>
  rows.filter((r): r is Height => r.part === "height");

/** Electrolyte face and W face. */
export function faces(rows: readonly PlateRow[]): {se: Height; w: Height} {
  const all = heights(rows);
  return {se: all[0]!, w: all.at(-1)!};
}

/** The same, with what of the print the case was made to return. */
export const calibratedText = (state: PlateState): string =>
  `${caseText(state)}${caseOf(state) === "P1" ? ", calibrated to the printed stress and potential" : ""}`;

/** What the names of the cases stand for. */
export const CASE_WORDS =
  "The cases are ours: P1 and C2 hold the plate by a spring that slips at a cap, L1 and C1 by a plain one, B1 by a stiff one, and Cf lets it slide. P1 is calibrated to the printed stress and potential, and B1 to the printed compositions.";

/** "case P1", or what was chosen. */
export function caseText(state: PlateState): string {
  const name = caseOf(state);
  return name ? `case ${name}` : "no named case";
}
