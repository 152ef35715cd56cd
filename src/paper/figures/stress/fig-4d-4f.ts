import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {
  defaults,
  defineFigure,
  printed,
  reported,
  type Context,
  type Row,
  type Size
} from "../../../figure/figure.js";
import {
  calibratedText,
  faces,
  heights,
  isTwoWay,
  plateCases,
  plateControls,
  plateRows,
  readyKey,
  readyStates,
  requestOf,
  slidersLast,
  type PlateRow,
  type PlateState
} from "./plate.js";
import {readingControl} from "./plate-reading.js";
import {significant} from "../slab.js";
import bench from "./fig-4d.js";
import composition from "./fig-4e.js";
import stress from "./fig-4f.js";
import {type Block, type Mark, quantity} from "./plate-quantity.js";

interface Plate extends PlateState {
  reading: string;
}

const CONTROLS = slidersLast([...plateControls(), readingControl()]);

const PUBLISHED = defaults<Plate>({controls: CONTROLS});

/** Rows of case P1, which stays behind whatever is chosen. */
const BEHIND = "behind";

const HEIGHT = 240;

const TOP = 66;

/** Levels of the bands, the same in every case so that pictures can be compared. */
const COMPOSITION = [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16];

const STRESS = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3];

const STRESS_AXIS: [number, number] = [0.01, 5];

const same = (state: PlateState): boolean =>
  (["interphase", "coupling", "i", "t"] as const).every(key => state[key] === PUBLISHED[key]);

export default defineFigure<Plate, Row>({
  id: "fig-4d-4f",
  label: "4d, 4e and 4f",
  unites: ["4d", "4e", "4f"],
  title: "Lithium and stress in the plate",
  page: "stress",
  rebuild: "partly",
  limits:
    "The paper’s equations, elastic constants, friction law and current are not in the text; this is a model of ours, and case P1 was calibrated to come near its numbers.",
  claims: [...new Set([...bench.claims, ...composition.claims, ...stress.claims])],
  shows: ["reported", "computed"],
  cases: plateCases,
  controls: CONTROLS,
  cells: () => [],
  rows: {
    heavy: isTwoWay,
    ready: {
      states: readyStates(PUBLISHED),
      key: state => {
        const key = readyKey(state);
        return key && `${key}-on-P1`;
      }
    },
    depends: ["interphase", "coupling", "i", "t", "mesh"],
    compute: (state, _context, progress) => [
      ...plateRows(requestOf(state), state.mesh, progress),
      ...(same(state)
        ? []
        : plateRows(requestOf({...PUBLISHED, mesh: state.mesh}), state.mesh).map(row => ({
            ...row,
            [BEHIND]: true
          })))
    ]
  },
  finding(all, state, context) {
    const {se, w} = faces(front(all));
    return `In our model, ${isTwoWay(state) ? "where lithium may follow the stress" : "from diffusion alone"} (${calibratedText(state)}), <i>x</i> is ${significant(se.x_avg, 2)} at the electrolyte and ${significant(w.x_avg, 2)} at the tungsten. The stress goes from ${significant(se.vonMises_axis, 2)} to ${significant(w.vonMises_axis, 1)}\u00a0GPa on the axis; printed are ${reported(context, "fig4f.stress.max")} and ${reported(context, "fig4f.stress.min")}.`;
  },
  says(all) {
    const {se, w} = faces(front(all));
    return {se: significant(se.x_avg, 3), w: significant(w.x_avg, 3)};
  },
  caption: (state, context) =>
    `<b>Half of the plate and its mean over depth: lithium per magnesium, then von Mises stress.</b> ${reported(context, "fig4d.h0")}\u00a0nm thick, radius ${reported(context, "fig4d.r0")}\u00a0nm, held by the electrolyte above, sliding on tungsten below; ${state.i}\u00a0mA\u00a0cm<sup>−2</sup> for ${state.t}\u00a0s. ` +
    `Light line: axis. Dashed: case P1. Marks: printed, reading ${state.reading}. Nothing should be read at the rim.`,
  alternative: (all, state, context) =>
    [composition, stress]
      .map(part => part.alternative(front(all), {...defaults(part), ...state}, context))
      .join(" "),
  draw(all, state, size, context) {
    const rows = front(all);
    const behind = back(all);
    const [first, second] = blocks(size);
    return picture(
      size.width,
      second!.field.top + HEIGHT + FOOT,
      "Lithium per magnesium and von Mises stress in half of the plate, and over its depth",
      quantity(rows, behind, first!, {
        title: "Lithium per magnesium, x",
        of: c => c.x,
        mean: r => r.x_avg,
        axis: r => r.x_axis,
        levels: COMPOSITION,
        ghosts: [0.08, 0.12, 0.16],
        x: {domain: [0, 0.2], label: "x", ticks: [0, 0.05, 0.1, 0.15, 0.2]},
        printed: compositions(state, context)
      }),
      quantity(rows, behind, second!, {
        title: "von Mises stress (GPa)",
        of: c => c.vonMises,
        mean: r => r.vonMises_avg,
        axis: r => r.vonMises_axis,
        levels: STRESS,
        ghosts: [0.2, 0.5, 1],
        x: {
          domain: STRESS_AXIS,
          log: true,
          label: "GPa",
          ticks: [0.01, 0.05, 0.2, 1, 5],
          format: String
        },
        printed: [
          {text: printed(context, "fig4f.stress.max").value, side: "se"},
          {text: printed(context, "fig4f.stress.min").value, side: "w"}
        ]
      })
    );
  },
  table: all => ({
    columns: [
      {name: "depth_nm", label: "depth from the electrolyte", unit: "nm", digits: 2},
      {name: "x_mean", label: "Li per Mg, mean over the disc", unit: "1", digits: 5},
      {name: "x_axis", label: "Li per Mg, on the axis", unit: "1", digits: 5},
      {name: "von_mises_mean_GPa", label: "von Mises stress, mean", unit: "GPa", digits: 4},
      {name: "von_mises_axis_GPa", label: "von Mises stress, axis", unit: "GPa", digits: 4}
    ],
    rows: heights(front(all)).map(r => [r.z_nm, r.x_avg, r.x_axis, r.vonMises_avg, r.vonMises_axis])
  })
});

const front = (all: readonly Row[]): PlateRow[] => all.filter(r => !r[BEHIND]) as unknown as PlateRow[];

const back = (all: readonly Row[]): PlateRow[] => all.filter(r => r[BEHIND]) as unknown as PlateRow[];

/** Field and profile of two quantities, side by side; one below the other on a phone. */
function blocks({width, narrow}: Size): Block[] {
  const room = narrow ? width : (width - 34) / 2;
  return [0, 1].map(i => {
    const left = narrow ? 0 : i * (room + 34);
    const field: Panel = {
      left: left + 40,
      top: TOP + (narrow ? i * (TOP + HEIGHT + FOOT) : 0),
      width: Math.min(150, room * 0.27),
      height: HEIGHT
    };
    const from = field.left + field.width + 56;
    return {field, profile: {...field, left: from, width: left + room - from - 12}};
  });
}

function compositions({reading}: Plate, context: Context): Mark[] {
  const [high, low] = ["fig4e.x.high", "fig4e.x.low"].map(id => printed(context, id).value) as [
    string,
    string
  ];
  return reading === "A"
    ? [
        {text: high, side: "se"},
        {text: low, side: "w"}
      ]
    : [
        {text: low, side: "se"},
        {text: high, side: "w"}
      ];
}
