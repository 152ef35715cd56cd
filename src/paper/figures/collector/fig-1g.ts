import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, px, xAxis, xScale, yScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {coverFor, through} from "../../../models/surface/attenuation.js";
import {formatNumber, significant} from "../../../words/number.js";
import {attenuationControls, attenuationPanel, type Attenuated} from "./attenuation-panel.js";
import {energyAxis, energyScale} from "./energy-row.js";
import {defineFigure, printed, reported, type Context, type Row} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {RAISED, say} from "../../../figure/say.js";

export interface Absence extends Attenuated {
  limit: number;
}

export interface Region extends Row {
  region: string;
  signal: string;
  cover_nm: number;
}

const SPECIMEN = "Mg/W-Cu";
const REGIONS: [string, string][] = [
  ["Cu 2p", "fig1g.signal.cu.mgw"],
  ["W 4f", "fig1g.signal.w.mgw"]
];
const TUNGSTEN_LINES = [
  "figS4.be.w-metal.7",
  "figS4.be.w-metal.5",
  "figS4.be.wox.7",
  "figS4.be.wox.5",
  "figS4.be.wo3.7",
  "figS4.be.wo3.5"
];
const HEIGHT = 180;
const MOST_NM = 30;
const SHARES: Axis = {
  domain: [1e-4, 1],
  log: true,
  ticks: [1e-4, 1e-3, 1e-2, 1e-1, 1],
  format: v => (v === 1 ? "1" : `10^${Math.round(Math.log10(v))}`),
  label: "Signal left"
};

export default defineFigure<Absence, Region>({
  id: "fig-1g",
  label: "1g",
  title: "No tungsten or copper at the surface of the bilayer",
  page: "collector",
  rebuild: "schematic",
  limits:
    "A statement, not a spectrum: the paper reports that no peak is seen; noise and detection limit are not printed.",
  claims: [
    "fig1g.signal.w.mgw",
    "fig1g.signal.cu.mgw",
    "fig1g.panel",
    "fig1b.thickness.mg.mgw",
    ...TUNGSTEN_LINES,
    "exp.xps.angle",
    "exp.xps.area.x",
    "exp.xps.area.y"
  ],
  shows: ["reported", "computed"],
  answer: "limit",
  controls: [
    {
      kind: "number",
      name: "limit",
      label: "Least signal that would be seen",
      unit: "%",
      min: 0.05,
      max: 10,
      step: 0.05,
      log: true,
      default: 1,
      why: "assumed: share of the signal of a bare surface; not printed"
    },
    ...attenuationControls
  ],
  cells: () => [],
  rows: {
    compute: (_state, context) =>
      REGIONS.map(([region, claim]) => ({
        region,
        signal: printed(context, claim).value,
        cover_nm: reported(context, "fig1b.thickness.mg.mgw")
      }))
  },
  finding(_rows, state, context) {
    return `No line of tungsten or copper is seen. Already ${significant(least(state), 2)}\u00a0nm of magnesium would hide them; bare spots could cover up to ${state.limit}\u00a0% of the ${area(context)}\u00a0µm<sup>2</sup> looked at and stay unseen.`;
  },
  caption: (state, context) =>
    `<b>What is reported, with the places where W-Cu shows tungsten (dashed), and the signal that a closed cover lets through, against its thickness.</b> ` +
    `The film is ${say(context, "fig1b.thickness.mg.mgw")} thick, far beyond the picture. Dashed across: the least signal that would be seen, ${state.limit} % by assumption.` +
    inFull(
      `An empty spectrum speaks for cover without large gaps, and says nothing about the thickness. The area looked at is ${say(context, "exp.xps.area.x")} by ${say(context, "exp.xps.area.y")}.`
    ),
  alternative: (rows, state, context) =>
    rows.map(r => `${r.region}: signal ${r.signal}.`).join(" ") +
    ` ${significant(least(state), 2)} nm of a closed cover suffice to bring a signal below ${state.limit} %; ${rows[0]!.cover_nm} nm let ${significant(through(rows[0]!.cover_nm, state.length, state.angle), 1)} through. Bare spots of up to ${significant(bare(state, context), 2)} square micrometres would stay unseen.`,
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const half = size.narrow ? size.width - 70 : (size.width - 180 - 40 - 90) / 2;
    const first: Panel = {left: 56, top: 30, width: half - 42, height: HEIGHT};
    const second: Panel = size.narrow
      ? {...first, left: 46, width: half, top: 30 + HEIGHT + FOOT + 46}
      : {...first, left: 14 + half + 86, width: half};
    const end = second.top + HEIGHT + FOOT;
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Regions without a line, and signal under a closed cover",
      statements(rows, context, first),
      coverPanel(state, rows[0]!.cover_nm, second),
      readOuts(list, size.narrow ? 0 : size.width - 160, size.narrow ? end + 20 : 30, size.narrow ? 2 : 1)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "region", label: "region", unit: null},
      {name: "signal", label: "signal, reported", unit: null},
      {name: "cover", label: "cover", unit: "nm", digits: 0},
      {name: "share", label: "signal a closed cover lets through, computed", unit: "1"},
      {name: "least", label: "cover that hides it, computed", unit: "nm", digits: 1},
      {name: "bare", label: "bare area that stays unseen, computed", unit: "µm2", digits: 0}
    ],
    rows: rows.map(r => [
      r.region,
      r.signal,
      r.cover_nm,
      through(r.cover_nm, state.length, state.angle).toExponential(1),
      least(state),
      bare(state, context)
    ])
  })
});

const least = (state: Absence): number => coverFor(state.limit / 100, state.length, state.angle);
const area = (context: Context): number =>
  reported(context, "exp.xps.area.x") * reported(context, "exp.xps.area.y");
const bare = (state: Absence, context: Context): number => (state.limit / 100) * area(context);

/** A row per region with the reported word; ticks where another specimen shows lines. */
function statements(rows: Region[], context: Context, panel: Panel): Element {
  const axis = energyAxis(40, 28, [40, 36, 32, 28]);
  const x = energyScale(panel, axis);
  const row = panel.height / 2;
  const lines = TUNGSTEN_LINES.map(id => reported(context, id));
  return h(
    "g",
    {},
    rows.map((r, i) => {
      const y = panel.top + i * row;
      return told(
        `${SPECIMEN}, ${r.region}: ${r.signal === "none" ? "no line seen" : r.signal}, printed`,
        h("text", {class: "ink", x: panel.left - 12, y: y + 24, "text-anchor": "end"}, r.region),
        h(
          "text",
          {class: `lab ${specimenClass(SPECIMEN)}`, x: panel.left, y: y + 24},
          `${SPECIMEN}: `,
          bold(r.signal === "none" ? "no line seen" : r.signal)
        ),
        r.region === "W 4f"
          ? [
              lines.map(energy =>
                h("path", {
                  class: "lim",
                  d: `M${px(x(energy))},${px(panel.top + panel.height)}V${px(y + 52)}`
                })
              ),
              note(x((lines[0]! + lines.at(-1)!) / 2), y + 46, "lines of W-Cu", "middle")
            ]
          : note(panel.left, y + 42, "where it would stand is not printed")
      );
    }),
    xAxis(panel, {...axis, label: "Binding energy, W 4f (eV)"}),
    rails(panel, ["reported"])
  );
}

/** Signal that a closed cover lets through, with the least that would be seen. */
export const coverPanel = (state: Absence, coverNm: number, panel: Panel): Element =>
  h(
    "g",
    {},
    attenuationPanel(state, SHARES, MOST_NM, panel, "Thickness of the cover (nm)"),
    limitLine(state, coverNm, panel)
  );

function limitLine(state: Absence, coverNm: number, panel: Panel): Element {
  const x = xScale(panel, {domain: [0, MOST_NM], label: ""});
  const y = yScale(panel, SHARES);
  const [at, up] = [x(Math.min(MOST_NM, least(state))), y(state.limit / 100)];
  return h(
    "g",
    {},
    h("path", {class: "lim", d: `M${panel.left},${px(up)}h${panel.width}`}),
    h("circle", {cx: px(at), cy: px(up), r: 4, style: "fill:var(--bg);stroke:var(--ink);stroke-width:1.5"}),
    h("text", {class: "lab s-ink", x: px(at + 9), y: px(up - 8)}, bold(`${significant(least(state), 2)} nm`)),
    note(panel.left + panel.width, panel.top + 12, `film, ${coverNm} nm →`, "end")
  );
}

function outs(rows: Region[], state: Absence, context: Context): ReadOut[] {
  const cover = rows[0]!.cover_nm;
  return [
    {name: "Cover that hides a line", value: `${significant(least(state), 2)} nm`},
    {
      name: `Left under ${cover} nm`,
      value: formatNumber(through(cover, state.length, state.angle).toExponential(0), RAISED)
    },
    {name: "Bare area that stays unseen", value: `${significant(bare(state, context), 2)} µm^2`},
    {
      name: "as one round hole",
      value: `${significant(2 * Math.sqrt(bare(state, context) / Math.PI), 2)} µm wide`
    }
  ];
}
