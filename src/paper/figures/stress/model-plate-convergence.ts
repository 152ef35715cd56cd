import {inFull} from "../../../figure/caption.js";
import {FOOT, minus, picture, xAxis, xScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {marker} from "../../../chart/specimen.js";
import {largest} from "../../../lib/extremes.js";
import {told} from "../../../chart/told.js";
import {h} from "../../../lib/element.js";
import {statedDifference} from "../../../lib/stated.js";
import {CASES, readRequest, type CaseName} from "../../../models/plate/cases.js";
import type {Tolerance} from "../../../models/plate/clock.js";
import {runCaseNow} from "../../../models/plate/index.js";
import type {Outputs} from "../../../models/plate/outputs.js";
import {COARSEST, FINEST, finer, toleranceOf} from "../../../models/plate/tolerance.js";
import {defaults, defineFigure, type Control, type Row, type State} from "../../../figure/figure.js";
import {raised, significant} from "../slab.js";

interface ConvergenceState extends State {
  case: string;
}

interface ConvergenceRow extends Row {
  quantity: string;
  unit: string;
  coarser: number;
  coarse: number;
  fine: number;
  /** 8 × 12 with time steps allowed a tenth of the error; null one-way, where time is solved exactly. */
  shorter: number | null;
}

const QUANTITIES: readonly {key: keyof Outputs; label: string; unit: string}[] = [
  {key: "x_se_avg", label: "x, electrolyte, mean", unit: "1"},
  {key: "x_se_axis", label: "x, electrolyte, axis", unit: "1"},
  {key: "vm_se_avg", label: "von Mises, electrolyte, mean", unit: "GPa"},
  {key: "vm_se_axis", label: "von Mises, electrolyte, axis", unit: "GPa"},
  {key: "sh_se_avg", label: "hydrostatic, electrolyte, mean", unit: "GPa"},
  {key: "dEmech_avg_mV", label: "potential by stress, means", unit: "mV"},
  {key: "dEmech_axis_mV", label: "potential by stress, axis", unit: "mV"},
  {key: "uz_top", label: "growth in height", unit: "nm"}
];
const MESHES = ["4x6", "8x12", "16x24"] as const;
const FINER = 10;
const toleranceIn = (state: ConvergenceState): Tolerance =>
  toleranceOf(readRequest(state.case as CaseName).plate);
const power = (value: number): string => raised(significant(value, 1));
const NAMES = Object.keys(CASES) as CaseName[];
const STEP = 27;
const SPAN = 8;

const CONTROLS: Control[] = [
  {
    kind: "choice",
    name: "case",
    label: "Case",
    default: "P1",
    options: NAMES.map(value => ({value, label: value}))
  }
];
const isHeavy = (state: ConvergenceState): boolean => "coupling" in CASES[state.case as CaseName].given;
const PUBLISHED = defaults<ConvergenceState>({controls: CONTROLS});

export default defineFigure<ConvergenceState, ConvergenceRow>({
  id: "model-plate-convergence",
  label: "Model M2",
  title: "What mesh and time steps of the plate model are worth",
  page: "stress",
  rebuild: "live",
  claims: [],
  shows: ["computed"],
  answer: "case",
  controls: CONTROLS,
  cells: () => [],
  rows: {
    heavy: isHeavy,
    ready: {
      states: NAMES.map(name => ({...PUBLISHED, case: name})).filter(isHeavy),
      key: state => (isHeavy(state) ? `plate-convergence-${state.case}` : null)
    },
    compute(state, _context, progress) {
      const name = state.case as CaseName;
      const runs = MESHES.map((mesh, k) => {
        progress?.(k / (MESHES.length + 1));
        return runCaseNow(name, mesh);
      });
      const inTime = isHeavy(state) ? runCaseNow(name, "8x12", finer(FINER, toleranceIn(state))) : null;
      return QUANTITIES.map(({key, label, unit}) => {
        const [coarser, coarse, fine] = runs.map(run => run[key]) as [number, number, number];
        return {quantity: label, unit, coarser, coarse, fine, shorter: inTime && inTime[key]};
      });
    }
  },
  finding(rows, state) {
    const worst = rows.reduce((a, b) =>
      Math.abs(change(b, "coarse")) > Math.abs(change(a, "coarse")) ? b : a
    );
    const time = largest(rows.map(r => Math.abs(inTime(r) ?? 0)));
    return (
      `In case ${state.case} the coarser of the two meshes is off by at most ${significant(Math.abs(change(worst, "coarse")), 2)}\u00a0% (${worst.quantity})` +
      (isHeavy(state) ? `, the time steps by at most ${significant(time, 1)}\u00a0%.` : ".")
    );
  },
  caption: state =>
    `<b>Change against 16 × 24 elements</b>, case ${state.case}: ${CASES[state.case as CaseName].title}. Full mark: 8 × 12. Open mark: 4 × 6. ` +
    (isHeavy(state)
      ? `Cross: 8 × 12 as it stands against steps that are allowed a tenth of its error in time (${power(toleranceIn(state).absolute)} in <i>x</i> and ${significant(100 * toleranceIn(state).relative, 1)}\u00a0% of it a step). `
      : `In time the one-way run is exact. `) +
    `Values beyond ${SPAN}\u00a0% stand at the border.` +
    inFull(
      `Means over the faces and displacements converge quickly; the hydrostatic mean of two-way runs is slower, because the corner at the rim is singular. ` +
        `A run of other settings, in which less lithium reaches the tungsten, takes finer steps: what one of them may be wrong by shrinks with what arrives there, from ${power(COARSEST)} in <i>x</i> to ${power(FINEST)}.`
    ),
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.quantity}: ${significant(r.fine, 4)}${r.unit === "1" ? "" : ` ${r.unit}`}, 8 by 12 elements differ by ${significant(change(r, "coarse"), 2)} %.`
      )
      .join(" "),
  draw(rows, _state, size) {
    const names = size.narrow ? 168 : 220;
    const panel: Panel = {
      left: names,
      top: 16,
      width: size.width - names - (size.narrow ? 76 : 150),
      height: STEP * QUANTITIES.length
    };
    const axis: Axis = {domain: [-SPAN, SPAN], label: "Change against 16 × 24 (%)"};
    const x = xScale(panel, axis);
    const at = (value: number): number => x(Math.max(-SPAN, Math.min(SPAN, value)));
    return picture(
      size.width,
      panel.top + panel.height + FOOT,
      "Change of eight results with the mesh, in per cent",
      xAxis(panel, axis, size.narrow ? 5 : 9),
      h("path", {class: "axis", d: `M${x(0)},${panel.top}v${panel.height}`}),
      rows.map((r, k) => {
        const y = panel.top + STEP * (k + 0.5);
        const unit = r.unit === "1" ? "" : ` ${r.unit}`;
        return told(
          `${r.quantity}: ${minus(significant(r.coarse, 4))} at 8 × 12, ${minus(significant(r.fine, 4))}${unit} at 16 × 24, computed`,
          h("path", {class: "grid", d: `M${panel.left},${y}h${panel.width}`}),
          note(0, y + 4, r.quantity),
          h("circle", {class: "axis", cx: at(change(r, "coarser")), cy: y, r: 4}),
          h("g", {class: "s-ink"}, marker("", at(change(r, "coarse")), y, 9)),
          r.shorter === null
            ? null
            : h("path", {
                class: "axis",
                d: `M${at(inTime(r)!) - 4},${y - 4}l8,8m0,-8l-8,8`
              }),
          note(size.width, y + 4, `${minus(significant(r.fine, 4))}${unit}`, "end")
        );
      }),
      rails(panel, ["computed"])
    );
  },
  table: rows => ({
    columns: [
      {name: "quantity", label: "quantity", unit: null},
      {name: "unit", label: "unit", unit: null},
      {name: "mesh_4x6", label: "4 × 6", unit: null, digits: 5},
      {name: "mesh_8x12", label: "8 × 12", unit: null, digits: 5},
      {name: "mesh_16x24", label: "16 × 24", unit: null, digits: 5},
      {name: "change_percent", label: "8 × 12 against 16 × 24", unit: "%", digits: 3},
      {name: "shorter_steps", label: "8 × 12, shorter steps", unit: null, digits: 5},
      {name: "change_in_time_percent", label: "8 × 12 against shorter steps", unit: "%", digits: 3}
    ],
    rows: rows.map(r => [
      r.quantity,
      r.unit,
      r.coarser,
      r.coarse,
      r.fine,
      change(r, "coarse"),
      r.shorter,
      inTime(r)
    ])
  })
});

/** In per cent; below a millionth is the solver's own error, another on every machine. */
const change = (row: ConvergenceRow, mesh: "coarser" | "coarse"): number =>
  statedDifference(100 * (row[mesh] / row.fine - 1), 6);
const inTime = ({coarse, shorter}: ConvergenceRow): number | null =>
  shorter === null ? null : statedDifference(100 * (coarse / shorter - 1), 6);
