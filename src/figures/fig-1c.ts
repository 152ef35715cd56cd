import {FOOT, label, picture, px, xAxis, xScale, type Panel} from "../components/chart/panel.js";
import {bold, computedLine, ghostLine, note, rail, type Point} from "../components/chart/series.js";
import {h, type Element} from "../lib/element.js";
import {significant} from "../reading/number.js";
import {defaults, defineFigure, reported, type Context, type Control} from "./figure.js";
import {body, materialLabel, type Material} from "./materials.js";
import {dug, equalOnset, type Dug, type Profile} from "./onsets.js";
import {readOuts, readOutsHeight, type ReadOut} from "./read-outs.js";
import {say} from "./say.js";

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
    why: "printed as about 41 nA"
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
const END = 5000;
const BAND = 24;
const PITCH = 34;
const BANDS = 3 * PITCH + 26;
const DEPTH = 190;

export default defineFigure<Profile, Dug>({
  id: "fig-1c",
  label: "1c",
  title: "Onsets of the ions in sputter time",
  page: "collector",
  rebuild: "partly",
  limits:
    "Schematic, drawn from printed numbers: intensities are not printed, so the profile is drawn as the times from which an ion is seen.",
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
    `<b>Top: from when each ion is seen. Bottom: depth that follows when every onset is the border of a layer and the rate in a layer is constant.</b> ` +
    `Only Mg<sub>2</sub><sup>+</sup> until ${say(context, "fig1c.time.mg-only")}, then W<sup>+</sup>; Cu<sub>2</sub><sup>+</sup> later than ${reported(context, "fig1c.time.cu-onset")} s, so the rate in W is an upper bound. Until when an ion is seen is not printed (open bands). ` +
    `At the border the Mg signal rises suddenly; the paper explains it by the work functions, ${say(context, "fig1c.workfunction.mg")} against ${say(context, "fig1c.workfunction.w")}. ` +
    `Atoms per ion: dense metals of ${say(context, "fig1c.mass.mg")} and ${say(context, "fig1c.mass.w")}, one charge per ion. More atoms from W than from Mg would be unexpected; later copper or blurred borders would lower it.`,
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
      depthPanel(rows, state, context, depth),
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

const time = (panel: Panel) => ({
  axis: {domain: [0, END] as [number, number], label: "Sputter time (s)"},
  panel
});

/** One band per ion: filled where it is said to be seen alone, open where its end is not printed. */
function bandRows(state: Profile, context: Context, panel: Panel): Element {
  const {axis} = time(panel);
  const x = xScale(panel, axis);
  const border = reported(context, "fig1c.time.mg-only");
  const ions: [string, Material, number, number, string][] = [
    ["Mg_2", "mg", 0, border, "only this ion"],
    ["W", "w", border, border, `from ${border} s`],
    ["Cu_2", "cu", state.onset, state.onset, `after ${state.onset} s`]
  ];
  return h(
    "g",
    {},
    ions.map(([ion, material, from, sure, text], i) => {
      const y = panel.top + i * PITCH;
      const start = {x: x(from), y, width: Math.max(5, x(sure) - x(from)), height: BAND};
      return [
        h("text", {class: "ink", x: panel.left - 10, y: y + 17, "text-anchor": "end"}, ionName(ion)),
        h("rect", {
          class: "lim",
          x: px(x(from)),
          y,
          width: px(panel.left + panel.width - x(from)),
          height: BAND
        }),
        body(material, start),
        material === "mg"
          ? materialLabel("mg", start, text)
          : h("text", {class: "lab s-ink", x: px(x(from) - 8), y: y + 17, "text-anchor": "end"}, bold(text))
      ];
    }),
    h("path", {class: "axis", d: `M${px(x(border) + 14)},${panel.top + BAND - 4}v-16m-4,5l4,-5l4,5`}),
    note(
      x(border) + 24,
      panel.top + 16,
      panel.width > 400 ? "sudden rise, height not printed" : "sudden rise"
    )
  );
}

/** `Mg_2` as Mg₂⁺ with shifted spans. */
const ionName = (ion: string) => {
  const [element, count] = ion.split("_");
  return [
    element!,
    count ? h("tspan", {class: "sup", dy: "0.25em"}, count) : null,
    h("tspan", {class: "sup", dy: count ? "-0.65em" : "-0.4em"}, "+")
  ];
};

function depthPanel(rows: Dug[], state: Profile, context: Context, panel: Panel): Element {
  const {axis} = time(panel);
  const deepest = 40 * Math.ceil((state.mg + state.w + 20) / 40);
  const x = xScale(panel, axis);
  const y = Object.assign((nm: number) => panel.top + (panel.height * nm) / deepest, {
    range: () => [panel.top + panel.height, panel.top]
  });
  const line = (list: Dug[]): Point[] => [[0, 0], ...list.map((r): Point => [r.to_s, r.to_nm])];
  const layers: [Material, string, number, number][] = [
    ["mg", "Mg", 0, state.mg],
    ["w", "W", state.mg, state.mg + state.w],
    ["cu", "Cu", state.mg + state.w, deepest]
  ];
  const published = dug(PUBLISHED, context);
  const moved = published.some((p, i) => p.rate_nm_s !== rows[i]!.rate_nm_s);
  return h(
    "g",
    {},
    layers.map(([material, name, from, to]) => [
      body(material, {x: panel.left - 14, y: y(from), width: 10, height: y(to) - y(from)}),
      h("path", {class: "grid", d: `M${panel.left},${px(y(to))}h${panel.width}`}),
      h(
        "text",
        {class: "tick", x: panel.left - 20, y: px(y(to)) + 4, "text-anchor": "end"},
        to === deepest ? "" : String(to)
      ),
      h(
        "text",
        {class: "ink", x: panel.left + 8, y: px((y(from) + y(to)) / 2 + (material === "mg" ? 40 : 4))},
        name
      )
    ]),
    h("text", {class: "tick", x: panel.left - 20, y: panel.top + 4, "text-anchor": "end"}, "0"),
    h("text", {class: "axt", x: 0, y: panel.top - 14}, "Depth (nm)"),
    xAxis(panel, axis, panel.width < 320 ? 4 : 6),
    moved ? ghostLine(line(published), x, y as never) : null,
    computedLine(line(rows), x, y as never),
    rows.map(r =>
      h(
        "text",
        {
          class: "lab s-ink",
          x: px(x((r.from_s + r.to_s) / 2) + (r.layer === "Mg" ? 10 : 30)),
          y: px(y((r.from_nm + r.to_nm) / 2) - 6)
        },
        ...label(`${significant(r.rate_nm_s, 2)} nm s^{−1}`)
      )
    ),
    rail(panel, "reported", 0, 0.5),
    rail(panel, "computed", 0.5, 1)
  );
}

function outs(rows: Dug[], context: Context): ReadOut[] {
  const was = dug(PUBLISHED, context);
  const entry = (name: string, text: (list: Dug[]) => string): ReadOut => {
    const [value, before] = [text(rows), text(was)];
    return {name, value, ...(before === value ? {} : {note: `${before} as printed`})};
  };
  return [
    entry("Rate in Mg", list => `${significant(list[0]!.rate_nm_s, 3)} nm s^{−1}`),
    entry("Rate in W", list => `${significant(list[1]!.rate_nm_s, 3)} nm s^{−1}`),
    entry("Mg atoms per ion", list => significant(list[0]!.atoms_per_ion, 2)),
    entry("W atoms per ion", list => significant(list[1]!.atoms_per_ion, 2)),
    entry("As many W as Mg if Cu starts at", list => `${significant(equalOnset(list), 3)} s`)
  ];
}
