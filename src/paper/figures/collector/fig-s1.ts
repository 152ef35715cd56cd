import {told} from "../../../chart/told.js";
import {label, picture} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {formatNumber, significant} from "../../../words/number.js";
import {diskAreaCm2} from "../../../models/relations.js";
import {defineFigure, printed, reported, type Context, type State} from "../../../figure/figure.js";
import {grainField, grains, honeycomb, type Grain} from "./grains.js";
import {frame, scaleBar} from "../materials.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {RAISED, say} from "../../../figure/say.js";

interface Surface extends State {
  size: [number, number];
  seed: number;
}

const FIELD = {width_nm: 2400, height_nm: 1500};
const TOP = 30;

export default defineFigure<Surface, Grain>({
  id: "fig-s1",
  label: "S1",
  title: "Grains of the bilayer from above",
  page: "collector",
  rebuild: "schematic",
  limits:
    "Schematic, drawn from printed numbers: the surface is a picture and cannot be rebuilt; plates of the printed size are strewn at random, so that place, turn and order mean nothing.",
  claims: ["figS1.grain-size.mgw", "figS1.panel", "fig1b.thickness.mg.mgw", "exp.li.diameter"],
  shows: ["reported", "computed"],
  controls: [
    {
      kind: "range",
      name: "size",
      label: "Grains from corner to corner",
      unit: "nm",
      min: 20,
      max: 1000,
      step: 5,
      default: [200, 300]
    },
    {
      kind: "number",
      name: "seed",
      label: "Another draw",
      unit: "",
      min: 1,
      max: 99,
      step: 1,
      default: 1,
      why: "a number that starts the random order"
    }
  ],
  cells: () => [],
  rows: {
    compute: state => grains(FIELD.width_nm, FIELD.height_nm, state.size, state.seed)
  },
  finding(_rows, state, context) {
    const thickness = reported(context, "fig1b.thickness.mg.mgw");
    const ratio = (nm: number): string => significant(nm / thickness, 2);
    return `Magnesium grows as hexagonal grains ${state.size[0]} to ${state.size[1]}\u00a0nm wide, ${ratio(state.size[0])} to ${ratio(state.size[1])} times as wide as the film is thick.`;
  },
  caption: (_state, context) =>
    `<b>Plates of the printed size, ${say(context, "figS1.grain-size.mgw")}, at the scale of the bar.</b> ` +
    `Numbers beside it: for a floor of equal hexagons of the mean width, without gaps. Whether the printed width runs from corner to corner or between edges is not said; we take the corners.`,
  alternative: (_rows, state, context) =>
    `A field of ${FIELD.width_nm} by ${FIELD.height_nm} nm filled with hexagons of ${state.size[0]} to ${state.size[1]} nm. ` +
    outs(state, context)
      .map(o => `${o.name}: ${o.value.replace(/\^\{([^}]*)\}/g, " to the power $1 ")}.`)
      .join(" "),
  draw(rows, state, size, context) {
    const width = size.narrow ? size.width : size.width - 200;
    const height = size.narrow ? 220 : 300;
    const scale = Math.max(width / FIELD.width_nm, height / FIELD.height_nm);
    const list = outs(state, context);
    const below = TOP + height + 22;
    return picture(
      size.width,
      size.narrow ? below + readOutsHeight(list.length, 2) : TOP + height + 6,
      "Hexagonal grains of the printed size, from above, schematic",
      scaleBar(0, 8, 500 * scale, "500 nm"),
      note(width, 16, label("schematic"), "end"),
      told(
        `Grains ${state.size[0]} to ${state.size[1]} nm from corner to corner; place and turn by chance`,
        grainField(rows, 0, TOP, width, height, scale)
      ),
      frame({x: 0, y: TOP, width, height}),
      readOuts(list, size.narrow ? 0 : width + 36, size.narrow ? below : TOP + 14, size.narrow ? 2 : 1)
    );
  },
  table: (_rows, state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "size", label: "width of the grains, reported", unit: "nm"},
      {name: "drawn", label: "width of the grains, drawn", unit: "nm"},
      {name: "per_cm2", label: "grains per area, computed", unit: "cm-2", digits: 0},
      {name: "border", label: "border per area, computed", unit: "µm-1", digits: 1}
    ],
    rows: state.size.map(width => {
      const floor = honeycomb(width);
      return [
        printed(context, "figS1.grain-size.mgw").specimen,
        say(context, "figS1.grain-size.mgw"),
        `${width}`,
        floor.perCm2,
        floor.borderPerMicrometre
      ];
    })
  })
});

function outs(state: Surface, context: Context): ReadOut[] {
  const mean = (state.size[0] + state.size[1]) / 2;
  const floor = honeycomb(mean);
  const disk = diskAreaCm2(reported(context, "exp.li.diameter"));
  return [
    {name: "Mean width", value: `${significant(mean, 3)} nm`},
    {
      name: "Width over thickness of Mg",
      value: significant(mean / reported(context, "fig1b.thickness.mg.mgw"), 2)
    },
    {name: "Grains under the Li disk", value: formatNumber((floor.perCm2 * disk).toExponential(1), RAISED)},
    {name: "Grain border per area", value: `${significant(floor.borderPerMicrometre, 2)} µm^{−1}`}
  ];
}
