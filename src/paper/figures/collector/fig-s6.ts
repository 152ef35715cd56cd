import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {FOUR} from "../../specimens.js";
import {significant} from "../../../words/number.js";
import {specimensControl} from "../../../figure/controls.js";
import {constant, defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {
  CLAIM,
  handbook,
  inGpa,
  modulus,
  needed,
  REFERENCE,
  SIGNIFICANCE,
  type Moduli,
  type Modulus
} from "./modulus.js";
import {means, metals, ROW} from "./modulus-panels.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";

const TOP = 30;

export default defineFigure<Moduli, Modulus>({
  id: "fig-s6",
  label: "S6",
  title: "Elastic modulus of the foils",
  page: "collector",
  rebuild: "live",
  claims: [...FOUR.map(s => CLAIM[s]!), "figS6.panel", "exp.nanoindent.replicates"],
  shows: ["reported", "computed"],
  answer: "n",
  controls: [
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "spread",
      label: "± is",
      default: "sd",
      options: [
        {value: "sd", label: "Standard deviation"},
        {value: "se", label: "Standard error"}
      ]
    },
    {
      kind: "number",
      name: "n",
      label: "Indents per foil",
      symbol: "n",
      unit: "",
      min: 2,
      max: 100,
      step: 1,
      default: 3,
      published: [3],
      why: "two are the least that have a spread"
    },
    {
      kind: "choice",
      name: "unit",
      label: "Unit",
      default: "MPa",
      options: [
        {value: "MPa", label: "MPa, as printed"},
        {value: "GPa", label: "GPa"}
      ]
    }
  ],
  cells: () => [],
  rows: {
    compute: (state, context) =>
      FOUR.filter(s => state.specimens.includes(s) || !state.specimens.length).map(s =>
        modulus(s, state, context)
      )
  },
  finding(rows, state, context) {
    const tested = rows.filter(r => r.p !== null);
    const changed = tested.filter(r => r.p! < SIGNIFICANCE);
    const test = tested.length
      ? `With ${state.n} indents per foil ${changed.length ? `${changed.map(r => r.specimen).join(", ")} would differ` : "no coated foil differs"} from copper (${tested.map(r => `p\u00a0=\u00a0${significant(r.p!, 2)}`).join(", ")}). `
      : "";
    const ratio = handbook(context)[0] / inGpa(reported(context, CLAIM[REFERENCE]!), state);
    return `${test}Read in ${state.unit}, copper would be ${significant(ratio, 2)} times softer than handbooks say${state.unit === "MPa" ? ": the unit cannot be meant" : ""}.`;
  },
  caption: (state, context) =>
    `<b>Printed moduli with their ± (bars) and the 95 % interval of the mean of ${state.n} (double bars), and the same on the scale of metals.</b> ` +
    `${reported(context, "exp.nanoindent.replicates")} indents per load function; whether ± is a deviation or an error is not said. p: Welch’s test against copper.` +
    inFull(
      `The results call it the elastic modulus, the experimental part the reduced modulus. Copper: ${constant(context, "youngs_modulus_cu_low")} to ${constant(context, "youngs_modulus_cu_high")} GPa; magnesium: ${constant(context, "youngs_modulus_mg")} GPa, both of the bulk metal.`
    ),
  alternative: (rows, state, context) =>
    rows
      .map(
        r =>
          `${r.specimen}: ${printed(context, CLAIM[r.specimen]!).value} ± ${r.printed_spread} ${state.unit}, 95 % interval ± ${significant(r.half_width, 2)}${r.p === null ? "" : `, p = ${significant(r.p, 2)} against Cu`}.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const list = outs(rows, state, context);
    const side = size.narrow ? 0 : 150;
    const gap = 70;
    const width = size.narrow ? size.width - 74 : (size.width - 66 - gap - side - 24) / 2;
    const left: Panel = {left: 66, top: TOP, width: size.narrow ? width - 4 : width, height: 4 * ROW};
    const right: Panel = size.narrow
      ? {...left, left: 14, width: size.width - 28, top: TOP + left.height + FOOT + 40}
      : {...left, left: 66 + width + gap};
    const end = right.top + right.height + FOOT;
    return picture(
      size.width,
      size.narrow ? end + 20 + readOutsHeight(MOST_READ_OUTS, 2) : end,
      "Moduli of the four foils with their uncertainty, and on the scale of metals",
      means(rows, state, context, left),
      metals(rows, state, context, right),
      readOuts(
        list,
        size.narrow ? 0 : size.width - side + 10,
        size.narrow ? end + 20 : TOP + 4,
        size.narrow ? 2 : 1
      )
    );
  },
  table: (rows, state) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "modulus", label: "modulus, reported", unit: state.unit, digits: 1},
      {name: "spread", label: "±, reported", unit: state.unit, digits: 1},
      {name: "low", label: "low end of the mean, 95 %, computed", unit: state.unit, digits: 1},
      {name: "high", label: "high end of the mean, 95 %, computed", unit: state.unit, digits: 1},
      {name: "p", label: "p against Cu, computed", unit: "1", digits: 3},
      {name: "needed", label: `indents per foil for p < ${SIGNIFICANCE}, computed`, unit: "1", digits: 0}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.modulus,
      r.printed_spread,
      r.modulus - r.half_width,
      r.modulus + r.half_width,
      r.p,
      r.p === null ? null : needed(r, rows)
    ])
  })
});

/** With the bilayer chosen; a picture keeps the room without it. */
const MOST_READ_OUTS = 3;

function outs(rows: Modulus[], state: Moduli, context: Context): ReadOut[] {
  const bilayer = rows.find(r => r.specimen === "Mg/W-Cu");
  const count = bilayer ? needed(bilayer, rows) : null;
  const copper = reported(context, CLAIM[REFERENCE]!);
  return [
    ...(bilayer
      ? [
          {
            name: "Mg/W-Cu against Cu",
            value: `${significant((100 * (bilayer.modulus - copper)) / copper, 2).replace("-", "−")} %`
          }
        ]
      : []),
    ...(count ? [{name: "Indents that would show it", value: `${count} per foil`}] : []),
    {
      name: "Handbook over printed, Cu",
      value: `${significant(handbook(context)[0] / inGpa(copper, state), 2)} to ${significant(handbook(context)[1] / inGpa(copper, state), 2)}`
    }
  ];
}
