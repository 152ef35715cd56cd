import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {defaults, defineFigure, reported, type Context, type Control} from "../../../figure/figure.js";
import {BANDS, bandRows, depthPanel} from "./onset-panels.js";
import {dug, equalOnset, type Dug, type Profile} from "./onsets.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";

const CONTROLS: Control[] = [
  {
    kind: "number",
    name: "mg",
    label: "Thickness of Mg",
    unit: "nm",
    min: 50,
    max: 300,
    step: 1,
    default: 140,
    published: [140],
    why: "half to twice the printed thickness"
  },
  {
    kind: "number",
    name: "w",
    label: "Thickness of W",
    unit: "nm",
    min: 5,
    max: 100,
    step: 1,
    default: 30,
    published: [30],
    why: "from the thinnest tungsten film of the paper to the thickest under magnesium"
  },
  {
    kind: "number",
    name: "onset",
    label: "Onset of Cu",
    unit: "s",
    min: 3000,
    max: 5000,
    step: 10,
    default: 3500,
    published: [3500],
    why: "printed as a lower bound"
  },
  {
    kind: "number",
    name: "current",
    label: "Current of the sputter beam",
    unit: "nA",
    min: 10,
    max: 100,
    step: 1,
    default: 41,
    published: [41],
    why: "printed as approximate"
  },
  {
    kind: "number",
    name: "raster",
    label: "Edge of the sputtered square",
    unit: "µm",
    min: 200,
    max: 400,
    step: 5,
    default: 300,
    published: [300],
    why: "the crater is a little wider than the raster"
  }
];
const PUBLISHED = defaults<Profile>({controls: CONTROLS});
const DEPTH = 190;

export default defineFigure<Profile, Dug>({
  id: "fig-1c",
  label: "1c",
  title: "Onsets of the ions in sputter time",
  page: "collector",
  rebuild: "partly",
  limits:
    "Onsets only: intensities are not printed, so the profile is drawn as the times from which an ion is seen.",
  claims: [
    "fig1c.time.mg-only",
    "fig1c.time.cu-onset",
    "fig1c.workfunction.mg",
    "fig1c.workfunction.w",
    "fig1c.mass.w",
    "fig1c.mass.mg",
    "fig1c.panel",
    "fig1b.thickness.mg.mgw",
    "fig1b.thickness.w.mgw",
    "exp.tofsims.o.energy",
    "exp.tofsims.o.current",
    "exp.tofsims.o.area",
    "exp.tofsims.resolution",
    "exp.tofsims.pressure"
  ],
  shows: ["reported", "computed"],
  controls: CONTROLS,
  cells: () => [],
  rows: {compute: (state, context) => dug(state, context)},
  finding(rows) {
    const [mg, w] = rows as [Dug, Dug];
    return `If the onsets are the borders of the layers, the beam digs ${significant(mg.rate_nm_s, 2)}\u00a0nm\u00a0s<sup>−1</sup> in Mg and ${significant(w.rate_nm_s, 2)} in W: ${significant(mg.atoms_per_ion, 2)} and ${significant(w.atoms_per_ion, 2)} atoms per ion.`;
  },
  caption: (_state, context) =>
    `<b>From when each ion is seen; below, the depth that follows when every onset is the border of a layer and the rate in a layer is constant.</b> ` +
    `Only Mg<sub>2</sub><sup>+</sup> until ${say(context, "fig1c.time.mg-only")}, then W<sup>+</sup>; Cu<sub>2</sub><sup>+</sup> later than ${reported(context, "fig1c.time.cu-onset")} s, so the rate in W is an upper bound. Open bands: until when an ion is seen is not printed.` +
    inFull(
      `At the border the Mg signal rises suddenly; the paper explains it by the work functions, ${say(context, "fig1c.workfunction.mg")} against ${say(context, "fig1c.workfunction.w")}. ` +
        `Atoms per ion: dense metals of ${say(context, "fig1c.mass.mg")} and ${say(context, "fig1c.mass.w")}, one charge per ion. More atoms from W than from Mg would be unexpected; later copper or blurred borders would lower it.`
    ),
  alternative: (rows, state, context) =>
    `Mg ions alone until ${reported(context, "fig1c.time.mg-only")} s, W ions from then, Cu ions after ${state.onset} s. ` +
    rows
      .map(
        r =>
          `${r.layer}: ${r.from_nm} to ${r.to_nm} nm in ${r.to_s - r.from_s} s, ${significant(r.rate_nm_s, 3)} nm per second, ${significant(r.atoms_per_ion, 3)} atoms per ion.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const list = outs(rows, context);
    const left = 58;
    const width = size.width - left - (size.narrow ? 20 : 210);
    const bands: Panel = {left, top: 20, width, height: BANDS};
    const depth: Panel = {left, top: BANDS + 62, width, height: DEPTH};
    const below = depth.top + DEPTH + FOOT + 22;
    return picture(
      size.width,
      size.narrow ? below + readOutsHeight(list.length, 2) : depth.top + DEPTH + FOOT,
      "Times from which each ion is seen, and the depth that follows",
      bandRows(state, context, bands),
      depthPanel(rows, dug(PUBLISHED, context), state, depth),
      readOuts(list, size.narrow ? 0 : size.width - 184, size.narrow ? below : 34, size.narrow ? 2 : 1)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "layer", label: "layer", unit: null},
      {name: "from_s", label: "from", unit: "s", digits: 0},
      {name: "to_s", label: "to", unit: "s", digits: 0},
      {name: "thickness", label: "thickness", unit: "nm", digits: 0},
      {name: "rate", label: "rate, computed", unit: "nm s-1", digits: 4},
      {name: "atoms", label: "atoms per ion, computed", unit: "1", digits: 3},
      {name: "published", label: "the same at printed values", unit: "1", digits: 3}
    ],
    rows: rows.map((r, i) => [
      r.layer,
      r.from_s,
      r.to_s,
      r.to_nm - r.from_nm,
      r.rate_nm_s,
      r.atoms_per_ion,
      dug(PUBLISHED, context)[i]!.atoms_per_ion
    ])
  })
});

function outs(rows: Dug[], context: Context): ReadOut[] {
  const was = dug(PUBLISHED, context);
  const entry = (name: string, text: (list: Dug[]) => string): ReadOut => {
    const [value, before] = [text(rows), text(was)];
    return {name, value, ...(before === value ? {} : {was: before})};
  };
  return [
    entry("Rate in Mg", list => `${significant(list[0]!.rate_nm_s, 3)} nm s^{−1}`),
    entry("Rate in W", list => `${significant(list[1]!.rate_nm_s, 3)} nm s^{−1}`),
    entry("Mg atoms per ion", list => significant(list[0]!.atoms_per_ion, 2)),
    entry("W atoms per ion", list => significant(list[1]!.atoms_per_ion, 2)),
    entry("As many W as Mg if Cu starts at", list => `${significant(equalOnset(list), 3)} s`)
  ];
}
