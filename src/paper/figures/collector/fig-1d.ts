import {inFull} from "../../../figure/caption.js";
import {picture, px} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {fluxPerCm2Second} from "../../../models/surface/sputter.js";
import {formatNumber, significant} from "../../../words/number.js";
import {backPoint, block, frontPoint, type Slab, type View} from "./block.js";
import {
  constant,
  defineFigure,
  reported,
  type Context,
  type Row,
  type State
} from "../../../figure/figure.js";
import {materialOf} from "./layers.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {RAISED, say} from "../../../figure/say.js";

interface Block extends State {
  vertical: string;
  elevation: number;
}

interface Level extends Row {
  layer: string;
  from: number;
  to: number;
  unit: string;
  open: boolean;
}

const HEIGHT = 330;
const SOLID = 150;

export default defineFigure<Block, Level>({
  id: "fig-1d",
  label: "1d",
  title: "The layers as a block",
  page: "collector",
  rebuild: "partly",
  limits:
    "A block drawn from the onsets: the rendering is made of counts per place that are not printed; the block holds the onsets of Figure 1c and nothing about evenness.",
  claims: [
    "fig1d.panel",
    "fig1c.time.mg-only",
    "fig1c.time.cu-onset",
    "fig1b.thickness.mg.mgw",
    "fig1b.thickness.w.mgw",
    "exp.tofsims.bi.energy",
    "exp.tofsims.bi.current",
    "exp.tofsims.bi.area",
    "exp.tofsims.o.current",
    "exp.tofsims.o.area"
  ],
  shows: ["reported", "computed"],
  answer: "vertical",
  controls: [
    {
      kind: "choice",
      name: "vertical",
      label: "Upright",
      default: "time",
      options: [
        {value: "time", label: "Sputter time"},
        {value: "depth", label: "Depth"},
        {value: "true", label: "True proportions"}
      ]
    },
    {
      kind: "number",
      name: "elevation",
      label: "Height of the eye",
      unit: "°",
      min: 5,
      max: 60,
      step: 1,
      default: 25,
      why: "flat enough to see the layers, steep enough to see their tops"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => levels(state, context)},
  finding(_rows, _state, context) {
    const [edge, films] = [reported(context, "exp.tofsims.bi.area"), total(context)];
    return `The rendering stretches the films: the analysed square is ${edge}\u00a0µm wide and the films ${films}\u00a0nm thick, ${formatNumber(Number(significant((1000 * edge) / films, 2)))} times less. It shows even layers; no number for their evenness is printed.`;
  },
  caption: (_state, context) =>
    `<b>Layers between the onsets of Figure 1c under the analysed square of ${say(context, "exp.tofsims.bi.area")}.</b> The steps are cut so that each top shows. Copper goes on below. ` +
    `Upright: sputter time, depth if the onsets are borders, or depth at the scale of the square.` +
    inFull(
      `The analysing beam (${say(context, "exp.tofsims.bi.energy")}, ${say(context, "exp.tofsims.bi.current")}) sees the middle of the crater that the other beam digs over ${say(context, "exp.tofsims.o.area")}.`
    ),
  alternative: (rows, state, context) =>
    `A block ${reported(context, "exp.tofsims.bi.area")} µm wide, upright in ${state.vertical === "time" ? "seconds of sputtering" : "nanometres"}. From the top: ` +
    rows.map(r => `${r.layer} from ${r.from}${r.open ? " on" : ` to ${r.to}`} ${r.unit}`).join(", ") +
    ".",
  draw(rows, state, size, context) {
    const list = outs(context);
    const side = size.narrow ? 0 : 190;
    const width = (size.width - side - 80) / 1.33;
    const view: View = {
      left: 12,
      floor: HEIGHT - 26,
      width,
      length: Math.min(width * 0.6, 180),
      elevationDegree: state.elevation
    };
    const heights = upright(rows, state, width, context);
    const slabs = rows
      .map((r, i): Slab => ({
        material: materialOf(r.layer),
        top: heights[i]!,
        bottom: heights[i + 1]!,
        share: 0.5 + 0.25 * i,
        says: `${r.layer}: from ${r.from}${r.open ? " on" : ` to ${r.to}`} ${r.unit}, printed`
      }))
      .reverse();
    return picture(
      size.width,
      size.narrow ? HEIGHT + 26 + readOutsHeight(list.length, 2) : HEIGHT,
      "Layers of the bilayer as a block, schematic",
      block(slabs, view),
      tags(rows, state, heights, view),
      note(view.left, view.floor + 18, `${reported(context, "exp.tofsims.bi.area")} µm`),
      readOuts(list, size.narrow ? 0 : size.width - 170, size.narrow ? HEIGHT + 26 : 60, size.narrow ? 2 : 1)
    );
  },
  table: rows => ({
    columns: [
      {name: "layer", label: "layer", unit: null},
      {name: "from", label: "from", unit: rows[0]!.unit, digits: 0},
      {name: "to", label: "to", unit: rows[0]!.unit, digits: 0},
      {name: "end", label: "lower end", unit: null}
    ],
    rows: rows.map(r => [r.layer, r.from, r.open ? null : r.to, r.open ? "not printed" : "next onset"])
  })
});

const total = (context: Context): number =>
  reported(context, "fig1b.thickness.mg.mgw") + reported(context, "fig1b.thickness.w.mgw");

function levels(state: Block, context: Context): Level[] {
  const time = state.vertical === "time";
  const first = reported(context, time ? "fig1c.time.mg-only" : "fig1b.thickness.mg.mgw");
  const second = time ? reported(context, "fig1c.time.cu-onset") : total(context);
  const unit = time ? "s" : "nm";
  return [
    {layer: "Mg", from: 0, to: first, unit, open: false},
    {layer: "W", from: first, to: second, unit, open: false},
    {layer: "Cu", from: second, to: second * 1.2, unit, open: true}
  ];
}

/** Heights of the borders above the floor in px, surface first; true proportions use the width of the square as scale. */
function upright(rows: Level[], state: Block, width: number, context: Context): number[] {
  const deepest = rows.at(-1)!.to;
  const scale =
    state.vertical === "true" ? width / (1000 * reported(context, "exp.tofsims.bi.area")) : SOLID / deepest;
  return [0, ...rows.map(r => r.to)].map(depth => (deepest - depth) * scale);
}

/** Magnesium and copper named on their fronts, tungsten behind its step. */
function tags(rows: Level[], state: Block, heights: number[], view: View): Element | null {
  if (state.vertical === "true") return null;
  const [mg, w, cu] = rows as [Level, Level, Level];
  const front = (i: number): number => frontPoint(view, 0, (heights[i]! + heights[i + 1]!) / 2)[1] + 4;
  const [x, y] = backPoint(view, 0.75, heights[1]!);
  return h(
    "g",
    {},
    h("text", {class: "ink", x: view.left + 10, y: px(front(0))}, `${mg.layer}, to ${mg.to} ${mg.unit}`),
    h("text", {class: "ink", x: px(x + 8), y: px(y + 4)}, `${w.layer}, to ${w.to} ${w.unit}`),
    h("text", {class: "dim oncu", x: view.left + 10, y: px(front(2))}, cu.layer)
  );
}

function outs(context: Context): ReadOut[] {
  const charge = constant(context, "elementary_charge");
  const beam = (ion: "bi" | "o", ampere: number): number =>
    fluxPerCm2Second(
      {
        currentAmpere: reported(context, `exp.tofsims.${ion}.current`) * ampere,
        rasterCm: reported(context, `exp.tofsims.${ion}.area`) * 1e-4,
        charges: 1
      },
      charge
    );
  const edge = reported(context, "exp.tofsims.bi.area");
  return [
    {name: "Width over film thickness", value: significant((1000 * edge) / total(context), 2)},
    {
      name: "Crater over analysed area",
      value: significant((reported(context, "exp.tofsims.o.area") / edge) ** 2, 1)
    },
    {
      name: "Analysing over digging ions",
      value: formatNumber((beam("bi", 1e-12) / beam("o", 1e-9)).toExponential(1), RAISED)
    }
  ];
}
