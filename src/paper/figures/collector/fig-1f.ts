import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, xAxis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {coverFor, through} from "../../../models/surface/attenuation.js";
import {significant} from "../../../words/number.js";
import {attenuationControls, attenuationPanel, coverBand, type Attenuated} from "./attenuation-panel.js";
import {energyAxis, energyGap, energyMark, energyScale} from "./energy-row.js";
import {defineFigure, printed, reported, type Context, type Row} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";

export interface Species extends Row {
  species: string;
  energy_ev: number;
}

const SPECIMEN = "Mg/W-Cu";
const SPECIES: [string, string][] = [
  ["Mg metal", "fig1f.be.mg-metal"],
  ["MgO", "fig1f.be.mgo"]
];
const HEIGHT = 180;
const MOST_NM = 12;
const LOST = 0.05;

export default defineFigure<Attenuated, Species>({
  id: "fig-1f",
  label: "1f",
  title: "Magnesium at the surface of the bilayer",
  page: "collector",
  rebuild: "partly",
  limits:
    "Positions and species only: intensities are not printed, so marks stand for lines and no spectrum is drawn.",
  claims: [
    "fig1f.be.mg-metal",
    "fig1f.be.mgo",
    "fig1f.enthalpy.mgo",
    "fig1f.enthalpy.li2o",
    "fig1f.mgo-thickness",
    "fig1f.panel",
    "exp.xps.power",
    "exp.xps.angle",
    "exp.xps.area.x",
    "exp.xps.area.y",
    "exp.xps.pass-energy",
    "exp.xps.step",
    "exp.xps.fwhm",
    "exp.xps.pressure"
  ],
  shows: ["reported", "computed"],
  controls: attenuationControls,
  cells: () => [],
  rows: {
    compute: (_state, context) =>
      SPECIES.map(([species, claim]) => ({species, energy_ev: reported(context, claim)}))
  },
  finding(rows, state, context) {
    const [low, high] = left(state, context);
    return `Metal and oxide are ${shift(rows).toFixed(1)}\u00a0eV apart. That metal is seen at all means a thin oxide: at an attenuation length of ${state.length}\u00a0nm, which we assume, ${range(context)}\u00a0nm would let ${percent(high)} to ${percent(low)}\u00a0% of its signal through.`;
  },
  caption: (state, context) =>
    `<b>Printed positions of Mg 2p, and what an oxide of a thickness leaves of the signal of the metal below.</b> ` +
    `Bars under the marks: ${say(context, "exp.xps.fwhm")}, the width of a silver line in this instrument. ` +
    `Grey: where the native oxide stops growing, ${say(context, "fig1f.mgo-thickness")}. The attenuation length is an assumption of ours.` +
    inFull(
      `The spectrum is taken in steps of ${say(context, "exp.xps.step")}. The paper takes the strong oxide line as a sign of more oxide from sputtering; without areas this cannot be checked. ` +
        `Formation enthalpies: ${say(context, "fig1f.enthalpy.mgo")} for MgO, ${say(context, "fig1f.enthalpy.li2o")} for Li<sub>2</sub>O.`
    ),
  alternative(rows, state, context) {
    const [low, high] = left(state, context);
    return `${rows.map(r => `${r.species} at ${r.energy_ev} eV`).join(", ")}, ${shift(rows).toFixed(1)} eV apart. With an attenuation length of ${state.length} nm, ${range(context)} nm of oxide let ${percent(low)} to ${percent(high)} % of the metal signal through.`;
  },
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const half = size.narrow ? size.width - 70 : (size.width - 180 - 40 - 90) / 2;
    const first: Panel = {left: 14, top: 30, width: half, height: HEIGHT};
    const second: Panel = size.narrow
      ? {...first, left: 46, width: half, top: 30 + HEIGHT + FOOT + 46}
      : {...first, left: 14 + half + 86};
    const end = second.top + HEIGHT + FOOT;
    const [low, high] = band(context);
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Positions of Mg 2p, and signal of metal under oxide",
      positions(rows, context, first),
      coverBand(low, high, MOST_NM, second, "native oxide"),
      attenuationPanel(
        state,
        {domain: [0, 100], label: "Metal signal left (%)"},
        MOST_NM,
        second,
        "Oxide thickness (nm)"
      ),
      readOuts(list, size.narrow ? 0 : size.width - 160, size.narrow ? end + 20 : 30, size.narrow ? 2 : 1)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "line", label: "line", unit: null},
      {name: "species", label: "species", unit: null},
      {name: "energy", label: "binding energy, reported", unit: "eV", digits: 1},
      {name: "from_metal", label: "from metal, computed", unit: "eV", digits: 1},
      {name: "left_thin", label: `metal signal under ${band(context)[0]} nm`, unit: "%", digits: 0},
      {name: "left_thick", label: `metal signal under ${band(context)[1]} nm`, unit: "%", digits: 0}
    ],
    rows: rows.map(r => {
      const share = left(state, context).map(v => (r.species === "Mg metal" ? 100 * v : null));
      return ["Mg 2p", r.species, r.energy_ev, r.energy_ev - rows[0]!.energy_ev, share[0]!, share[1]!];
    })
  })
});

const shift = (rows: Species[]): number => rows[1]!.energy_ev - rows[0]!.energy_ev;
const band = (context: Context): [number, number] => [
  reported(context, "fig1f.mgo-thickness"),
  Number(printed(context, "fig1f.mgo-thickness").value_high)
];
const range = (context: Context): string => band(context).join(" to ");
const left = (state: Attenuated, context: Context): [number, number] =>
  band(context).map(d => through(d, state.length, state.angle)) as [number, number];
const percent = (share: number): string => significant(100 * share, 2);

export function positions(rows: Species[], context: Context, panel: Panel): Element {
  const axis = energyAxis(54, 47, [54, 52, 50, 48]);
  const x = energyScale(panel, axis);
  const y = panel.top + panel.height - 46;
  return h(
    "g",
    {},
    note(panel.left, panel.top - 16, "Mg 2p"),
    xAxis(panel, axis),
    rows.map(r => [
      energyMark(SPECIMEN, r.energy_ev, reported(context, "exp.xps.fwhm"), x, y),
      h("text", {class: "ink", x: x(r.energy_ev), y: y - 30, "text-anchor": "middle"}, r.species)
    ]),
    energyGap(rows[1]!.energy_ev, rows[0]!.energy_ev, x, y - 62, `${shift(rows).toFixed(1)} eV`),
    rails(panel, ["reported"])
  );
}

function outs(rows: Species[], state: Attenuated, context: Context): ReadOut[] {
  const enthalpy = reported(context, "fig1f.enthalpy.li2o") - reported(context, "fig1f.enthalpy.mgo");
  return [
    {
      name: "Distance over line width",
      value: significant(shift(rows) / reported(context, "exp.xps.fwhm"), 2)
    },
    {
      name: `Oxide that leaves ${100 * LOST} % of metal`,
      value: `${significant(coverFor(LOST, state.length, state.angle), 2)} nm`
    },
    {name: "MgO + 2 Li → Mg + Li₂O", value: `${enthalpy > 0 ? "+" : ""}${enthalpy.toFixed(1)} kJ mol^{−1}`}
  ];
}
