import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, px, xAxis, type Panel} from "../../../chart/panel.js";
import {rails} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {lastDigit} from "../../../claims/printed.js";
import {energyAxis, energyGap, energyMark, energyScale} from "./energy-row.js";
import {defineFigure, printed, reported, type Context, type Row, type State} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";

interface Doublets extends State {
  splitting: number;
}

export interface Doublet extends Row {
  species: string;
  low_ev: number;
  high_ev: number;
  splitting_ev: number;
  margin_ev: number;
  expected_ev: number;
  from_metal_ev: number;
}

const SPECIMEN = "W-Cu";
const SPECIES: [string, string][] = [
  ["WO_3", "wo3"],
  ["WO_x", "wox"],
  ["W metal", "w-metal"]
];
export const ROW = 64;
const TOP = 26;

export default defineFigure<Doublets, Doublet>({
  id: "fig-s4",
  label: "S4",
  title: "Tungsten at the surface of W-Cu",
  page: "collector",
  rebuild: "partly",
  limits: "Positions and species only, as in Figure 1f. For Mg-Cu no position is printed.",
  claims: [
    ...SPECIES.flatMap(([, id]) => [`figS4.be.${id}.7`, `figS4.be.${id}.5`]),
    "figS4.doublets.w",
    "figS4.signal.cu.mg",
    "figS4.signal.cu.w",
    "figS4.panel",
    "exp.xps.fwhm",
    "exp.xps.step",
    "exp.xps.pass-energy"
  ],
  shows: ["reported", "computed"],
  controls: [
    {
      kind: "number",
      name: "splitting",
      label: "Spin–orbit splitting of W 4f",
      symbol: "ΔE",
      unit: "eV",
      min: 1.8,
      max: 2.6,
      step: 0.01,
      default: 2.18,
      why: "a constant of the atom, here from the literature"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => doublets(state, context)},
  finding(rows, state, context) {
    const {shift, width} = overlap(rows, context);
    const fitting = rows.filter(agrees).length;
    const pairs = `${fitting === rows.length ? `All ${fitting}` : `${fitting} of the ${rows.length}`} pairs of tungsten lines are ${state.splitting}\u00a0eV apart within their digits.`;
    return shift < width
      ? `${pairs} Metal and suboxide are ${shift.toFixed(1)}\u00a0eV apart, less than one line is wide: a fit tells them apart, not the eye.`
      : pairs;
  },
  caption: (state, context) =>
    `<b>Printed positions of W 4f on W-Cu, one row per species.</b> Double stick: where the second line of a pair belongs, ${state.splitting} eV from the first. ` +
    `Bars: ${say(context, "exp.xps.fwhm")} wide, as in Figure 1f. Positions are printed to ${say(context, "exp.xps.step")}, one step.` +
    inFull(
      `The second line holds ${significant(areaRatio(), 2)} of the area of the first, as the two states have six and eight places. No reference for the oxides could be confirmed, so their positions are not judged. Copper is not seen on either foil (${printed(context, "figS4.signal.cu.mg").specimen}: ${printed(context, "figS4.signal.cu.mg").value}; ${printed(context, "figS4.signal.cu.w").specimen}: ${printed(context, "figS4.signal.cu.w").value}). On Mg-Cu both metal and oxide of magnesium are reported.`
    ),
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.species.replace("_", "")}: ${r.low_ev} and ${r.high_ev} eV, ${r.splitting_ev.toFixed(1)} eV apart, expected ${r.expected_ev.toFixed(2)} eV for the second; ${r.from_metal_ev.toFixed(1)} eV from the metal.`
      )
      .join(" ") + " Copper is not seen on Mg-Cu or W-Cu.",
  draw(rows, _state, size, context) {
    const list = outs(rows, context);
    const panel: Panel = {
      left: 70,
      top: TOP,
      width: size.width - 70 - (size.narrow ? 14 : 200),
      height: rows.length * ROW
    };
    const end = panel.top + panel.height + FOOT;
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(list.length, 2) : end,
      "Positions of the W 4f lines on W-Cu by species",
      energies(rows, context, panel),
      readOuts(
        list,
        size.narrow ? 0 : size.width - 170,
        size.narrow ? end + 20 : TOP + 6,
        size.narrow ? 2 : 1
      )
    );
  },
  table: rows => ({
    columns: [
      {name: "species", label: "species", unit: null},
      {name: "low", label: "4f 7/2, reported", unit: "eV", digits: 1},
      {name: "high", label: "4f 5/2, reported", unit: "eV", digits: 1},
      {name: "splitting", label: "apart", unit: "eV", digits: 1},
      {name: "expected", label: "4f 5/2, computed", unit: "eV", digits: 2},
      {name: "from_metal", label: "from metal", unit: "eV", digits: 1},
      {name: "agrees", label: "within digits", unit: null}
    ],
    rows: rows.map(r => [
      r.species.replace("_", ""),
      r.low_ev,
      r.high_ev,
      r.splitting_ev,
      r.expected_ev,
      r.from_metal_ev,
      agrees(r) ? "agrees" : "disagrees"
    ])
  })
});

function doublets(state: Doublets, context: Context): Doublet[] {
  const metal = reported(context, "figS4.be.w-metal.7");
  return SPECIES.map(([species, id]) => {
    const [seven, five] = [`figS4.be.${id}.7`, `figS4.be.${id}.5`];
    const [low, high] = [reported(context, seven), reported(context, five)];
    const margin = [seven, five].reduce(
      (sum, claim) => sum + lastDigit(printed(context, claim).value, "every digit") / 2,
      0
    );
    return {
      species,
      low_ev: low,
      high_ev: high,
      splitting_ev: high - low,
      margin_ev: margin,
      expected_ev: low + state.splitting,
      from_metal_ev: low - metal
    };
  });
}

const agrees = (r: Doublet): boolean => Math.abs(r.high_ev - r.expected_ev) <= r.margin_ev;
/** (2j+1) of j = 5/2 over that of j = 7/2. */
const areaRatio = (): number => (2 * 2.5 + 1) / (2 * 3.5 + 1);

function overlap(rows: Doublet[], context: Context): {shift: number; width: number} {
  return {
    shift: rows.find(r => r.species === "WO_x")!.from_metal_ev,
    width: reported(context, "exp.xps.fwhm")
  };
}

export function energies(rows: Doublet[], context: Context, panel: Panel): Element {
  const axis = energyAxis(39.5, 29.5, [38, 36, 34, 32, 30]);
  const x = energyScale(panel, axis);
  const width = reported(context, "exp.xps.fwhm");
  return h(
    "g",
    {},
    note(panel.left, panel.top - 12, "W 4f"),
    rows.map((r, i) => {
      const y = panel.top + (i + 0.5) * ROW + 8;
      const d = `M${px(x(r.expected_ev))},${px(y + 24)}v-48`;
      return [
        h(
          "text",
          {class: `lab2 ${specimenClass(SPECIMEN)}`, x: panel.left - 14, y: y + 4, "text-anchor": "end"},
          speciesName(r.species)
        ),
        h("path", {class: "grid", d: `M${panel.left},${px(y + 28)}h${panel.width}`}),
        h("path", {class: "comp-o", d}),
        h("path", {class: "comp-i", d}),
        (
          [
            [r.low_ev, "start", 5, "7/2"],
            [r.high_ev, "end", -8, "5/2"]
          ] as const
        ).map(([energy, anchor, aside, state]) => [
          energyMark(SPECIMEN, energy, width, x, y, false),
          h(
            "text",
            {
              class: `lab ${specimenClass(SPECIMEN)}`,
              x: px(x(energy) + aside),
              y: px(y - 11),
              "text-anchor": anchor
            },
            bold(energy.toFixed(1))
          ),
          i === 0 ? note(x(energy) + aside, y - 26, state, anchor) : null
        ]),
        energyGap(r.high_ev - 0.35, r.low_ev + 0.35, x, y, `${r.splitting_ev.toFixed(1)} eV`)
      ];
    }),
    xAxis(panel, axis),
    rails(panel, ["reported", "computed"])
  );
}

/** `WO_3` with a lowered index. */
const speciesName = (name: string): Child[] => {
  const [base, index] = name.split("_");
  return [bold(base!), index ? h("tspan", {class: "sup", dy: "0.25em"}, index) : null];
};

function outs(rows: Doublet[], context: Context): ReadOut[] {
  const close = overlap(rows, context);
  return [
    {name: "Suboxide from metal", value: `${close.shift.toFixed(1)} eV`},
    {name: "over width of a line", value: significant(close.shift / close.width, 2)},
    {
      name: "Trioxide from metal",
      value: `${rows.find(r => r.species === "WO_3")!.from_metal_ev.toFixed(1)} eV`
    }
  ];
}
