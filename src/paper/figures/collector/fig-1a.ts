import {inFull} from "../../../figure/caption.js";
import {picture, type Panel} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {FOUR} from "../../specimens.js";
import {h} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {chamber} from "./chamber.js";
import {depthAxis, depthColumn, overview, type DepthAxis} from "./depth-columns.js";
import {defineFigure, printed, reported, type Context, type State} from "../../../figure/figure.js";
import {films, layersOf, total, type Layer} from "./layers.js";
import {readOuts, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";
import {largest} from "../../../lib/extremes.js";

interface Stack extends State {
  specimens: string[];
  scale: string;
  window: number;
}

const HEIGHT = 330;
const CHAMBER = 262;

export default defineFigure<Stack, Layer>({
  id: "fig-1a",
  label: "1a",
  title: "Sputtering and the layers it leaves, to scale",
  page: "collector",
  rebuild: "partly",
  limits:
    "Schematic, drawn from printed numbers: the positions of target and foil other than their distance are not printed.",
  claims: [
    "fig1a.foil.side",
    "fig1a.foil.thickness",
    "fig1a.base-pressure",
    "fig1a.target.diameter",
    "fig1a.target.thickness",
    "fig1a.rate-calibration",
    "fig1a.layer-order",
    "fig1a.panel",
    "exp.foil.side",
    "exp.foil.thickness",
    "exp.base-pressure",
    "exp.target.diameter.mg",
    "exp.target.thickness.mg",
    "exp.target.purity.mg",
    "exp.target.diameter.w",
    "exp.target.thickness.w",
    "exp.target.purity.w",
    "exp.target-distance",
    "exp.gun-power.mg",
    "exp.gun-power.w"
  ],
  shows: ["reported", "computed"],
  answer: "scale",
  controls: [
    {kind: "specimens", name: "specimens", label: "Specimens", options: [...FOUR], default: ["Mg/W-Cu"]},
    {
      kind: "choice",
      name: "scale",
      label: "Depth",
      default: "films",
      options: [
        {value: "whole", label: "Whole foil"},
        {value: "films", label: "Films"},
        {value: "log", label: "Logarithmic"}
      ]
    },
    {
      kind: "number",
      name: "window",
      label: "Depth shown under Films",
      unit: "nm",
      min: 40,
      max: 10000,
      step: 1,
      log: true,
      default: 260,
      why: "from the thinnest printed film of the four to the whole foil"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => chosen(state).flatMap(s => layersOf(context, s))},
  finding(rows, state, context) {
    const first = own(rows, chosen(state)[0]!);
    const film = total(films(first), "thickness_nm");
    const foil = reported(context, "fig1a.foil.thickness");
    if (film === 0) return `Uncoated, the foil is ${foil}\u00a0µm of copper.`;
    return `${films(first)
      .map(l => `${l.thickness_nm}\u00a0nm of ${l.element}`)
      .join(
        " and "
      )} on ${foil}\u00a0µm of copper: the films are ${significant(percent(first, "thickness_nm"), 2)}\u00a0% of the thickness and cannot be seen beside the foil without a second scale.`;
  },
  caption: (_state, context) =>
    `<b>Target and foil at one scale, and the foil in depth from the side that will face the electrolyte.</b> ` +
    `Order from there: ${printed(context, "fig1a.layer-order").value.replaceAll(" |", ",")}. Tungsten is laid down first, then magnesium. A layer thinner than a pixel is drawn as a hairline.` +
    inFull(
      `The targets are disks ${say(context, "fig1a.target.diameter")} wide and ${say(context, "fig1a.target.thickness")} thick; the rate is set by a ${printed(context, "fig1a.rate-calibration").value}. The settings of the sources are printed as ${say(context, "exp.gun-power.mg")} (magnesium) and ${say(context, "exp.gun-power.w")} (tungsten), an energy where a power is meant. ` +
        `The logarithmic depth starts at 1 nm; equal heights are then no equal thicknesses.`
    ),
  alternative: (rows, state) =>
    chosen(state)
      .map(s => {
        const layers = own(rows, s);
        const parts = layers.map(l => `${l.thickness_nm} nm ${l.element}`).join(", ");
        return `${s}, from the electrolyte side: ${parts}. Its films are ${significant(percent(layers, "thickness_nm"), 2)} % of the thickness and ${significant(percent(layers, "mass_ug_cm2"), 2)} % of the mass of the foil.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const axis = axisOf(rows, state);
    const down = size.narrow ? CHAMBER + 70 : 0;
    const left = size.narrow ? 92 : 292;
    const panel: Panel = {
      left,
      top: 74,
      width: size.width - left - 8 - (size.narrow ? 0 : 140),
      height: HEIGHT - 86
    };
    const shown = chosen(state);
    const pitch = panel.width / shown.length;
    const columns = [
      overview(own(rows, shown[0]!), axis.window, panel, left - 86, 18),
      depthAxis(axis, panel),
      shown.map((s, i) => depthColumn(own(rows, s), axis, panel, panel.left + i * pitch + 6, pitch - 14))
    ];
    return picture(
      size.width,
      HEIGHT + down,
      "Sputter geometry and depth of the layers of the current collectors, to scale",
      note(0, 14, "Chamber"),
      chamber(context, 0, 30, CHAMBER),
      h("g", {transform: `translate(0,${down})`}, columns),
      readOuts(readings(own(rows, shown[0]!), context), size.width - (size.narrow ? 154 : 130), 84)
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "layer", label: "layer", unit: null},
      {name: "thickness", label: "thickness, reported", unit: "nm", digits: 0},
      {name: "from", label: "from depth", unit: "nm", digits: 0},
      {name: "to", label: "to depth", unit: "nm", digits: 0},
      {name: "mass", label: "mass per area, computed", unit: "µg cm-2", digits: 1}
    ],
    rows: rows.map(r => [r.specimen, r.element, r.thickness_nm, r.from_nm, r.to_nm, r.mass_ug_cm2])
  })
});

/** With no specimen chosen the bare foil is shown, which all share. */
const chosen = (state: Stack): string[] => (state.specimens.length ? state.specimens : ["Cu"]);
const own = (rows: Layer[], specimen: string): Layer[] => rows.filter(r => r.specimen === specimen);

/** Films over foil, in per cent. */
function percent(layers: Layer[], key: "thickness_nm" | "mass_ug_cm2"): number {
  const film = total(films(layers), key);
  return (100 * film) / (total(layers, key) - film);
}

function axisOf(rows: Layer[], state: Stack): DepthAxis {
  const deepest = largest(rows.map(r => r.to_nm));
  if (state.scale === "whole") return {window: deepest, log: false, unit: "µm"};
  if (state.scale === "log") return {window: deepest, log: true, unit: "nm"};
  return {window: state.window, log: false, unit: state.window > 2000 ? "µm" : "nm"};
}

function readings(layers: Layer[], context: Context): ReadOut[] {
  const side = reported(context, "fig1a.foil.side");
  return [
    {name: "Films over foil, thickness", value: `${significant(percent(layers, "thickness_nm"), 2)} %`},
    {name: "Films over foil, mass", value: `${significant(percent(layers, "mass_ug_cm2"), 2)} %`},
    ...["Mg", "W"].map(element => ({
      name: `${element} on one foil`,
      value: `${significant(
        (total(
          layers.filter(l => l.element === element),
          "mass_ug_cm2"
        ) *
          side *
          side) /
          1000,
        2
      )} mg`
    }))
  ];
}
