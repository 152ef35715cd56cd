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
import {computedLine, ghostLine, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {columnsHeight, sectionColumns, type Columns} from "./deposit-columns.js";
import {depositControls, lithiumMicrometre} from "./deposit.js";
import {defaults, defineFigure, reported, type Context, type Control} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";
import {type Grown, type Thick, sections} from "./grown-sections.js";

const SPECIMEN = "Mg/W-Cu";

const STATES = [
  ["a-c", "q1"],
  ["d-f", "q3"],
  ["g-i", "q5"]
] as const;

const CONTROLS: Control[] = [
  ...depositControls,
  {kind: "toggle", name: "film", label: "Count the magnesium film", default: false},
  {
    kind: "choice",
    name: "drawn",
    label: "Sections show",
    default: "reported",
    options: [
      {value: "reported", label: "Reported thickness"},
      {value: "computed", label: "Computed thickness"}
    ]
  }
];

const PUBLISHED = defaults<Grown>({controls: CONTROLS});

const HEIGHT = 230;

const MOST_UM = 28;

export default defineFigure<Grown, Thick>({
  id: "fig-3",
  label: "3",
  title: "Thickness of the deposit on the bilayer",
  page: "microstructure",
  rebuild: "partly",
  limits:
    "Sections are schematics, drawn from printed numbers: the pictures and element maps cannot be rebuilt; of their numbers three thicknesses are printed, without a spread.",
  claims: [
    "fig3.current",
    "fig3.caption.current",
    "fig3.a-c.capacity",
    "fig3.d-f.capacity",
    "fig3.g-i.capacity",
    "fig3.j-l.cutoff",
    "fig3.j-l.cutoff.text",
    "fig3.scale-bar",
    "fig3.panel",
    "fig3.gradient.mgw",
    ...STATES.flatMap(([, q]) => [`fig3.li-thickness.measured.${q}`, `fig3.li-thickness.theory.${q}`]),
    "exp.li.diameter",
    "exp.collector.diameter",
    "exp.cryo.temperature",
    "fig1b.thickness.mg.mgw",
    "fig1b.thickness.w.mgw",
    "exp.foil.thickness"
  ],
  shows: ["reported", "computed"],
  answer: "drawn",
  controls: CONTROLS,
  cells: () => [],
  rows: {compute: (state, context) => STATES.map(([panel, q]) => thick(panel, q, state, context))},
  finding(rows, state) {
    const [thin, ...others] = rows.map(r => `${(100 * r.share).toFixed(1)}\u00a0%`);
    return `Faraday’s law with ${state.density}\u00a0g\u00a0cm<sup>−3</sup> under ${state.footprint}\u00a0mm gives the two thicker deposits to ${others.join(" and ")}; the thinnest is reported at ${thin} of it.`;
  },
  caption: (state, context) =>
    `<b>Thickness against charge at ${say(context, "fig3.current")}, and sections to one scale; bar as in the paper, ${say(context, "fig3.scale-bar")}.</b> ` +
    `Filled: reported; rings: the theory the paper prints; double line: h = QM/(Fρ)${state.film ? " plus the fresh magnesium film" : ""}; dashed: the same for dense lithium under the disk.` +
    inFull(
      `In the thinnest deposit the magnesium signal is reported lower towards the tungsten than towards the electrolyte. Dissolved to ${say(context, "fig3.j-l.cutoff")}, magnesium is reported on tungsten again; they are drawn as hairlines, ${say(context, "fig1b.thickness.mg.mgw")} and ${say(context, "fig1b.thickness.w.mgw")}. The sections were cut at ${say(context, "exp.cryo.temperature")}.`
    ),
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.capacity_mah_cm2} mAh per square centimetre: reported ${r.reported_um} µm, printed theory ${r.theory_um}, computed ${r.computed_um.toFixed(2)} µm, ${(100 * r.share).toFixed(1)} %.`
      )
      .join(" ") + " After dissolution magnesium on tungsten on copper.",
  draw(rows, state, size, context) {
    const list = outs(rows);
    const panel: Panel = {
      left: 48,
      top: 44,
      width: size.narrow ? size.width - 64 : size.width * 0.36 - 62,
      height: HEIGHT - 10
    };
    const below = panel.top + panel.height + FOOT + 36;
    const place: Columns = {
      left: size.narrow ? 0 : size.width * 0.36 + 26,
      top: size.narrow ? below : 0,
      width: size.narrow ? size.width : size.width * 0.64 - 26 - 140,
      height: HEIGHT - 14,
      foilMicrometre: reported(context, "exp.foil.thickness"),
      mostMicrometre: MOST_UM,
      barMicrometre: reported(context, "fig3.scale-bar"),
      textLines: 5
    };
    const end = place.top + columnsHeight(place);
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Thickness of the deposit against charge, and sections to scale",
      chart(rows, state, context, panel),
      sectionColumns(sections(rows, state, context), place),
      readOuts(list, size.narrow ? 0 : size.width - 116, size.narrow ? end + 20 : 44, size.narrow ? 2 : 1)
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 0},
      {name: "reported", label: "thickness, reported", unit: "µm", digits: 1},
      {name: "theory", label: "theory, reported", unit: "µm", digits: 1},
      {name: "computed", label: "thickness, computed", unit: "µm", digits: 2},
      {name: "share", label: "reported over computed", unit: "%", digits: 1},
      {name: "density", label: "density at which they agree", unit: "g cm-3", digits: 3}
    ],
    rows: rows.map(r => [
      SPECIMEN,
      r.capacity_mah_cm2,
      r.reported_um,
      r.theory_um,
      r.computed_um,
      100 * r.share,
      r.density_needed
    ])
  })
});

const filmUm = (state: Grown, context: Context): number =>
  state.film ? reported(context, "fig1b.thickness.mg.mgw") / 1000 : 0;

function thick(panel: string, q: string, state: Grown, context: Context): Thick {
  const capacity = reported(context, `fig3.${panel}.capacity`);
  const measured = reported(context, `fig3.li-thickness.measured.${q}`);
  const lithium = lithiumMicrometre(capacity, state, context);
  const computed = lithium + filmUm(state, context);
  return {
    capacity_mah_cm2: capacity,
    reported_um: measured,
    theory_um: reported(context, `fig3.li-thickness.theory.${q}`),
    computed_um: computed,
    share: measured / computed,
    density_needed: (state.density * lithium) / (measured - filmUm(state, context))
  };
}

function chart(rows: Thick[], state: Grown, context: Context, panel: Panel): Element {
  const xOf: Axis = {domain: [0, 6], label: "Areal capacity (mAh cm^{−2})"};
  const yOf: Axis = {domain: [0, MOST_UM + 2], label: "Thickness (µm)", ticks: [0, 5, 10, 15, 20, 25, 30]};
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const line = (s: Grown): Point[] =>
    Array.from({length: 25}, (_, i): Point => [
      i / 4,
      lithiumMicrometre(i / 4, s, context) + filmUm(s, context)
    ]).filter(p => p[1] <= yOf.domain[1]);
  const moved = state.density !== PUBLISHED.density || state.footprint !== PUBLISHED.footprint || state.film;
  const last = rows.at(-1)!;
  return h(
    "g",
    {},
    yAxis(panel, yOf),
    xAxis(panel, xOf, 6),
    moved ? ghostLine(line(PUBLISHED), x, y) : null,
    computedLine(line(state), x, y),
    rows.map(r => [
      h("circle", {
        cx: px(x(r.capacity_mah_cm2)),
        cy: px(y(r.theory_um)),
        r: 7,
        style: "fill:none;stroke:var(--ink);stroke-width:1"
      }),
      reportedMark(SPECIMEN, x(r.capacity_mah_cm2), y(r.reported_um)),
      h(
        "text",
        {
          class: `lab ${specimenClass(SPECIMEN)}`,
          x: px(x(r.capacity_mah_cm2) + 12),
          y: px(y(r.reported_um) + 14)
        },
        bold(`${r.reported_um} µm`)
      )
    ]),
    note(x(last.capacity_mah_cm2) - 12, y(last.theory_um) - 8, `theory printed: ${last.theory_um}`, "end"),
    rails(panel, ["reported", "computed"])
  );
}

function outs(rows: Thick[]): ReadOut[] {
  const mean =
    rows.reduce((sum, r) => sum + r.reported_um * r.capacity_mah_cm2, 0) /
    rows.reduce((sum, r) => sum + r.capacity_mah_cm2 ** 2, 0);
  const computed = rows.at(-1)!.computed_um / rows.at(-1)!.capacity_mah_cm2;
  return [
    ...rows.map(r => ({
      name: `${r.capacity_mah_cm2} mAh cm^{−2}, share`,
      value: `${(100 * r.share).toFixed(1)} %`
    })),
    {name: "Slope, reported", value: `${significant(mean, 3)} µm`, note: "per mAh cm^{−2}"},
    {name: "Slope, computed", value: `${significant(computed, 3)} µm`}
  ];
}
