import {inFull} from "../../../figure/caption.js";
import {
  FOOT,
  label,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {computedLine, ghostLine, rails, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, note, type Label} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {
  defaults,
  defineFigure,
  reported,
  type Context,
  type Control,
  type State
} from "../../../figure/figure.js";
import {
  curveOf,
  outcome,
  profileRows,
  sameSlab,
  significant,
  small,
  slabControls,
  timeText,
  type Depth,
  type SlabState
} from "../slab.js";

export interface Family extends State {
  D: number;
  L: number;
  c0: number;
  cmax: number;
  currents: string;
}

const PRINTED = ["fig4b.current.0.1", "fig4b.current.0.5", "fig4b.current.1"];
const MORE = [0.05, 0.2, 2, 5];
const HEIGHT = 250;
const CONTROLS: Control[] = [
  ...slabControls("D", "L", "c0", "cmax"),
  {
    kind: "choice",
    name: "currents",
    label: "Current densities",
    default: "printed",
    options: [
      {value: "printed", label: "The paper’s three"},
      {value: "more", label: "Seven, 0.05 to 5"}
    ]
  }
];
const PUBLISHED = defaults<Family>({controls: CONTROLS});

export default defineFigure<Family, Depth>({
  id: "fig-4b",
  label: "4b",
  title: "Depth profiles for three current densities",
  page: "diffusion",
  rebuild: "live",
  claims: [...PRINTED, "fig4b.trend", "fig4b.panel"],
  shows: ["computed"],
  answer: "currents",
  controls: CONTROLS,
  cells: () => [],
  rows: {
    compute(state, context) {
      const rows = currentsOf(state, context).flatMap(i => family(state, i, `at ${i}`));
      const published = sameSlab(withCurrent(state, 1), withCurrent(PUBLISHED, 1));
      return published
        ? rows
        : [...rows, ...printed(context).flatMap(i => family(PUBLISHED, i, `paper ${i}`))];
    }
  },
  finding(rows, _state, context) {
    const [low, high] = ends(context).map(i => curveOf(rows, `at ${i}`).at(-1)!.c_mmol_cm3) as [
      number,
      number
    ];
    const [slow, fast] = ends(context);
    return `By our solution, from ${slow} to ${fast}\u00a0mA\u00a0cm<sup>−2</sup> the concentration at the collector, when the surface is full, falls from ${small(low)} to ${small(high)}\u00a0mmol\u00a0cm<sup>−3</sup>.`;
  },
  caption: state =>
    `<b>Depth profiles at the moment the surface is full.</b> Numbers at the right are the concentration at the collector, the utilisation θ and the time of the stop, as we compute them.` +
    (state.currents === "more" ? " The four currents besides the paper’s three are ours." : "") +
    " Dashed grey: the published parameters." +
    inFull(
      `The gradient at the electrolyte side is <i>i</i>/(<i>FD</i>) in every case, so the profiles start parallel for equal <i>i</i>/<i>D</i>.`
    ),
  alternative: (rows, state, context) =>
    currentsOf(state, context)
      .map(i => {
        const curve = curveOf(rows, `at ${i}`);
        return `At ${i} mA per square centimetre the surface is full after ${timeText(curve[0]!.time_s)}; the concentration at the collector is then ${small(curve.at(-1)!.c_mmol_cm3)} mmol per cubic centimetre and the utilisation ${significant(utilisationOf(curve, state, i), 3)}.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const panel: Panel = {
      left: 44,
      top: 40,
      width: size.width - 44 - (size.narrow ? 84 : 240),
      height: HEIGHT - 40
    };
    return picture(
      size.width,
      HEIGHT + FOOT,
      "Depth profiles when the surface is full, one per current density",
      profiles(rows, state, context, panel, size.narrow)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "current_density_mA_cm2", label: "current density", unit: "mA cm-2"},
      {name: "time_s", label: "stop", unit: "s", digits: 1},
      {name: "utilisation", label: "utilisation", unit: "1", digits: 4},
      {name: "depth_um", label: "depth from the electrolyte", unit: "µm", digits: 4},
      {name: "c_mmol_cm3", label: "Li concentration", unit: "mmol cm-3", digits: 3}
    ],
    rows: currentsOf(state, context).flatMap(i => {
      const curve = curveOf(rows, `at ${i}`);
      const theta = utilisationOf(curve, state, i);
      return curve.map(r => [i, r.time_s, theta, r.depth_um, r.c_mmol_cm3]);
    })
  })
});

const printed = (context: Context): number[] => PRINTED.map(id => reported(context, id));
const ends = (context: Context): [number, number] => [printed(context)[0]!, printed(context)[2]!];
const currentsOf = (state: Family, context: Context): number[] =>
  state.currents === "more" ? [...printed(context), ...MORE].sort((a, b) => a - b) : printed(context);
const withCurrent = (state: Family, i: number): SlabState => ({...state, i});

const family = (state: Family, i: number, curve: string): Depth[] =>
  profileRows({...withCurrent(state, i), variant: "series"}, [{curve, share: 1}]);

const utilisationOf = (curve: Depth[], state: Family, i: number): number =>
  outcome(withCurrent(state, i), curve[0]!.time_s, curve.at(-1)!.depth_um).theta_added;

const points = (rows: Depth[]): Point[] => rows.map(r => [r.depth_um, r.c_mmol_cm3]);

/** Ink at full, 70 % and 45 % for the three printed currents, evenly between for more. */
const shade = (k: number, count: number): number =>
  count === 3 ? [0.45, 0.7, 1][k]! : 0.35 + (0.65 * k) / (count - 1);

export function profiles(
  rows: Depth[],
  state: Family,
  context: Context,
  panel: Panel,
  narrow: boolean
): Element {
  const currents = currentsOf(state, context);
  const xAxisOf: Axis = {domain: [0, state.L], label: "Depth from the electrolyte (µm)"};
  const yAxisOf: Axis = {
    domain: [0, Math.ceil(state.cmax / 20) * 20],
    label: "Li concentration (mmol cm^{−3})"
  };
  const x = xScale(panel, xAxisOf);
  const y = yScale(panel, yAxisOf);
  const named = currents.map((i): Label => {
    const curve = curveOf(rows, `at ${i}`);
    const back = curve.at(-1)!.c_mmol_cm3;
    const theta = significant(utilisationOf(curve, state, i), narrow ? 2 : 3);
    return {
      x: panel.left + panel.width + 8,
      y: y(back),
      specimen: "",
      text: narrow
        ? [bold(String(i)), label(` θ ${theta}`)]
        : [
            label(`${small(back).replace("less than", "<")} `),
            h("tspan", {class: "n"}, ...label(`${i} mA cm^{−2}`)),
            label(`, θ ${theta}, ${timeText(curve[0]!.time_s)}`)
          ]
    };
  });
  return h(
    "g",
    {},
    yAxis(panel, yAxisOf, 4),
    xAxis(panel, xAxisOf, 5),
    h("path", {class: "lim", d: `M${panel.left},${px(y(state.cmax))}h${px(panel.width)}`}),
    note(panel.left + panel.width, y(state.cmax) - 6, `full at ${state.cmax}`, "end"),
    printed(context).map(i =>
      ghostLine(
        points(curveOf(rows, `paper ${i}`)).filter(p => p[0] <= state.L),
        x,
        y
      )
    ),
    currents.map((i, k) => computedLine(points(curveOf(rows, `at ${i}`)), x, y, shade(k, currents.length))),
    labels(dodge(named, panel)),
    rails(panel, ["computed"])
  );
}
