import {inFull} from "../../../figure/caption.js";
import {
  FOOT,
  picture,
  px,
  xAxis,
  xScale,
  yAxis,
  yScale,
  type Axis,
  type Panel
} from "../../../chart/panel.js";
import {computedLine, ghostLine, path, rails, type Point} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {VARIANT} from "../../../models/diffusion/parameters.js";
import {defaults, defineFigure, type Control} from "../../../figure/figure.js";
import {readOuts, readOutsHeight} from "../../../chart/read-outs.js";
import {fieldPanel, TIMES} from "./slab-field.js";
import {
  bandAt,
  bandCaption,
  bandResults,
  bandRows,
  bandWords,
  percentOpen,
  type BandState
} from "./slab-band.js";
import {spreadControl} from "../uncertain.js";
import {
  curveOf,
  profileRows,
  raised,
  sameSlab,
  significant,
  small,
  slabControls,
  timeText,
  variantControls,
  type Depth
} from "../slab.js";
import {results, share, outs} from "./filling.js";

const STEPS = [0.25, 0.5, 0.75];

const HEIGHT = 240;

const CONTROLS: Control[] = [
  ...slabControls("D", "i", "L", "c0", "cmax"),
  {
    kind: "number",
    name: "moment",
    label: "Moment",
    symbol: "t/t*",
    unit: "",
    min: 0,
    max: 1,
    step: 0.01,
    default: 1,
    why: "from the start to the moment the surface is full",
    plays: true
  },
  spreadControl("Inputs"),
  ...variantControls()
];

const PUBLISHED = defaults<BandState>({controls: CONTROLS});

export default defineFigure<BandState, Depth>({
  id: "fig-4a",
  label: "4a",
  title: "Lithium in an alloy slab",
  page: "diffusion",
  rebuild: "live",
  claims: [
    "fig4a.thickness",
    "fig4a.current",
    "fig4a.diffusivity",
    "fig4a.cmax",
    "fig4a.caption.thickness",
    "fig4a.caption.diffusivity",
    "fig4a.caption.current",
    "fig4a.panel"
  ],
  shows: ["computed"],
  answer: "moment",
  controls: CONTROLS,
  cells: () => [],
  rows: {
    compute(state) {
      const rows = profileRows(state, [
        ...STEPS.map(share => ({curve: `step ${share}`, share})),
        {curve: "stop", share: 1},
        {curve: "now", share: state.moment},
        ...Array.from({length: TIMES}, (_, k) => ({curve: "field", share: k / (TIMES - 1)}))
      ]).concat(bandRows(state));
      const published = sameSlab(state, PUBLISHED) && state.variant === PUBLISHED.variant;
      return published ? rows : [...rows, ...profileRows(PUBLISHED, [{curve: "published", share: 1}])];
    }
  },
  finding(rows, state) {
    const {theta_added, time, back} = results(curveOf(rows, "stop"), state);
    const open = bandResults(state)?.["theta_added"];
    const said = open ? ` With inputs known only so well it may be ${percentOpen(open)}\u00a0%.` : "";
    return `By our solution the surface is full after ${raised(timeText(time))}. By then ${share(theta_added, "\u00a0")}, and the collector side holds ${small(back)}\u00a0mmol\u00a0cm<sup>−3</sup>.${said}`;
  },
  caption: state =>
    `<b>Lithium in a slab at constant current until its surface is full.</b> Our exact solution of Fick’s law with the back face closed. ` +
    `Double line: the chosen moment. Thin lines: a quarter, half and three quarters of the way. Dashed grey: the published parameters. ` +
    `Second: all moments, one shade per 10 mmol cm<sup>−3</sup>.` +
    inFull(
      `The paper does not give the lithium content at the start; we take none. Two variants of ours, by finite volumes: a slab whose <i>D</i> grows with its lithium, from the chosen value to ${raised(significant(VARIANT.Dfull.default, 1))} cm<sup>2</sup> s<sup>−1</sup>, and a slab that swells by ${VARIANT.Vli.default} cm<sup>3</sup> per mole.${bandCaption(state)}`
    ),
  alternative(rows, state) {
    const {theta_added, time, back, capacity_mAh_cm2} = results(curveOf(rows, "stop"), state);
    return `Concentration falls from ${state.cmax} mmol per cubic centimetre at the electrolyte to ${small(back)} at the collector when the surface is full after ${timeText(time)}; ${significant(capacity_mAh_cm2, 3)} mAh per square centimetre are taken up; ${share(theta_added, " ")}.${bandWords(state)}`;
  },
  draw(rows, state, size) {
    const list = outs(rows, state, PUBLISHED);
    const field = curveOf(rows, "field");
    const stop = curveOf(rows, "stop");
    if (size.narrow) {
      const panel = (k: number): Panel => ({
        left: 40,
        top: 40 + k * (210 + FOOT + 40),
        width: size.width - 72,
        height: 210
      });
      const top = panel(2).top - 8;
      return picture(
        size.width,
        top + readOutsHeight(list.length, 2),
        NAME,
        profilePanel(rows, state, panel(0)),
        fieldPanel(field, stop, state.moment, panel(1)),
        readOuts(list, 0, top, 2)
      );
    }
    const width = size.width - 170 - 44 - 44 - 66;
    const left: Panel = {left: 44, top: 40, width: width * 0.58, height: HEIGHT - 40};
    const right: Panel = {...left, left: left.left + left.width + 66, width: width * 0.42};
    return picture(
      size.width,
      HEIGHT + FOOT,
      NAME,
      profilePanel(rows, state, left),
      fieldPanel(field, stop, state.moment, right),
      readOuts(list, size.width - 150, 28)
    );
  },
  table: rows => ({
    columns: [
      {name: "share", label: "share of the stop time", unit: "1", digits: 2},
      {name: "time_s", label: "time", unit: "s", digits: 1},
      {name: "depth_um", label: "depth from the electrolyte", unit: "µm", digits: 4},
      {name: "c_mmol_cm3", label: "Li concentration", unit: "mmol cm-3", digits: 3},
      ...(curveOf(rows, "low").length
        ? [
            {name: "low_mmol_cm3", label: "low end", unit: "mmol cm-3", digits: 3},
            {name: "high_mmol_cm3", label: "high end", unit: "mmol cm-3", digits: 3}
          ]
        : [])
    ],
    rows: rows
      .filter(r => !["published", "low", "high"].includes(r.curve))
      .sort((a, b) => a.share - b.share || a.depth_um - b.depth_um)
      .map(r => [r.share, r.time_s, r.depth_um, r.c_mmol_cm3, ...bandAt(rows, r)])
  })
});

const NAME = "Lithium concentration against depth, and at all moments until the surface is full";

const points = (rows: Depth[]): Point[] => rows.map(r => [r.depth_um, r.c_mmol_cm3]);

export function profilePanel(rows: Depth[], state: BandState, panel: Panel): Element {
  const stop = curveOf(rows, "stop");
  const published = curveOf(rows, "published");
  const now = curveOf(rows, "now");
  const xAxisOf: Axis = {domain: [0, stop.at(-1)!.depth_um], label: "Depth from the electrolyte (µm)"};
  const top = Math.max(state.cmax, published.length ? PUBLISHED.cmax : 0);
  const yAxisOf: Axis = {domain: [0, Math.ceil(top / 20) * 20], label: "Li concentration (mmol cm^{−3})"};
  const x = xScale(panel, xAxisOf);
  const y = yScale(panel, yAxisOf);
  const middle = now[Math.floor(now.length * 0.4)]!;
  const [low, high] = [curveOf(rows, "low"), curveOf(rows, "high")];
  return h(
    "g",
    {},
    low.length
      ? h("path", {class: "open", d: `${path([...points(low), ...points(high).reverse()], x, y)}Z`})
      : null,
    yAxis(panel, yAxisOf, 4),
    xAxis(panel, xAxisOf, 5),
    h("path", {class: "lim", d: `M${panel.left},${px(y(state.cmax))}h${px(panel.width)}`}),
    note(panel.left + panel.width, y(state.cmax) - 6, `full at ${state.cmax}`, "end"),
    published.length
      ? ghostLine(
          points(published).filter(p => p[0] <= xAxisOf.domain[1]),
          x,
          y
        )
      : null,
    [...STEPS.map(share => `step ${share}`), ...(state.moment < 1 ? ["stop"] : [])].map(curve =>
      h("path", {class: "step", d: path(points(curveOf(rows, curve)), x, y)})
    ),
    computedLine(points(now), x, y),
    h(
      "text",
      {class: "lab s-ink", x: px(x(middle.depth_um) + 8), y: px(y(middle.c_mmol_cm3) - 10)},
      h("tspan", {class: "n"}, timeText(now[0]!.time_s))
    ),
    rails(panel, ["computed"])
  );
}
