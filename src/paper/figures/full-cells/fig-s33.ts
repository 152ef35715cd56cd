import type {Element} from "../../../lib/element.js";
import {capacityByCycle} from "./capacity-by-cycle.js";
import {reported, type Figure} from "../../../figure/figure.js";
import {profiles} from "./profiles.js";

const CLAIMS = [
  "figS33.doc",
  "figS33.rate",
  "figS33.cutoff",
  "figS33.window",
  "figS33.formation-cycles",
  "figS33.formation-rate",
  "figS33.reservoir",
  "figS33b.cycles",
  "figS33.charge.c1",
  "figS33.discharge.c1",
  "figS33.charge.c2",
  "figS33.discharge.c2",
  "figS33.ce.c1",
  "figS33.ce.c2",
  "figS33.charge-limit",
  "figS33.charge-limit.fraction",
  "figS33.discharge.first033",
  "figS33.ce.first033",
  "figS33.discharge.later",
  "figS33.ce.mean",
  "figS33.cycles",
  "figS33.panel"
];

const cycling = capacityByCycle({
  id: "fig-s33",
  label: "S33",
  title: "Half of the charge held back",
  specimens: ["Mg/W-Cu"],
  max: 259,
  per: "gram",
  yDomain: [0, 220],
  efficiency: [70, 102],
  fit: [5, 256],
  claims: CLAIMS,
  efficiencies: [
    {specimen: "Mg/W-Cu", claim: "figS33.ce.c1", from: 1},
    {specimen: "Mg/W-Cu", claim: "figS33.ce.c2", from: 2},
    {specimen: "Mg/W-Cu", claim: "figS33.ce.first033", from: 4},
    {specimen: "Mg/W-Cu", claim: "figS33.ce.mean", from: 5, to: "figS33.cycles"}
  ],
  points: [
    {specimen: "Mg/W-Cu", claim: "figS33.discharge.c1", cycle: 1, text: "mAh g^{−1}"},
    {specimen: "Mg/W-Cu", claim: "figS33.discharge.first033", cycle: 4, below: true},
    {specimen: "Mg/W-Cu", claim: "figS33.discharge.later", cycle: "figS33.cycles"}
  ],
  finding: (_r, context) =>
    `With half of its lithium left in the cathode the cell delivers its ${reported(context, "figS33.discharge.later")} mAh g<sup>−1</sup> for ${reported(context, "figS33.cycles")} cycles.`,
  heading: "Capacity and efficiency with half of the charge held back.",
  ours: fit =>
    `What lies between two marks follows from them by construction; a slope over cycles ${fit} would be one of our own line.`,
  conditions: context =>
    `${reported(context, "figS33.formation-cycles")} cycles at ${reported(context, "figS33.formation-rate")}C, then ${reported(context, "figS33.rate")}C with the charge limited to ${reported(context, "figS33.charge-limit")} mAh g<sup>−1</sup> and the discharge to ${reported(context, "figS33.cutoff")} V.`
});
const first = profiles({
  id: "fig-s33",
  label: "S33",
  title: cycling.title,
  endsPrinted: true,
  specimens: ["Mg/W-Cu"],
  claims: CLAIMS,
  controls: [
    {kind: "range", name: "cycles", label: "Cycles", unit: "", min: 1, max: 259, step: 1, default: [1, 259]}
  ],
  cyclesOf: state => ({from: state.cycles[0], to: Math.min(state.cycles[1], state.cycles[0] + 9), every: 1}),
  finding: () => "",
  caption: () => ""
});

/** Both panels keep the taller one's height. */
const HEIGHT = {wide: 446, narrow: 416};
const held = (element: Element, narrow: boolean): Element => {
  const height = narrow ? HEIGHT.narrow : HEIGHT.wide;
  return {
    ...element,
    attributes: {...element.attributes, height, viewBox: `0 0 ${element.attributes["width"]} ${height}`}
  };
};
const of = (view: unknown): Figure => (view === "profiles" ? first : cycling);

const figure: Figure = {
  ...cycling,
  answer: "view",
  controls: [
    {
      kind: "choice",
      name: "view",
      label: "Panel",
      default: "cycling",
      options: [
        {value: "cycling", label: "a, cycling"},
        {value: "profiles", label: "b, first ten profiles"}
      ]
    },
    ...cycling.controls
  ],
  rows: {
    tables: ["cycles", "records", "cells"],
    sql: (state, context) =>
      (of(state["view"]).rows as {sql(s: typeof state, c: typeof context): string}).sql(state, context)
  },
  caption: (state, context) =>
    state["view"] === "profiles"
      ? "<b>Profiles of the first ten cycles of the range.</b> Capacity per mass of NMC811; the charge is cut at the limit, the discharge at the lower voltage."
      : cycling.caption(state, context),
  alternative: (rows, state, context) => of(state["view"]).alternative(rows, state, context),
  draw: (rows, state, size, context) => held(of(state["view"]).draw(rows, state, size, context), size.narrow),
  table: (rows, state, context) => of(state["view"]).table(rows, state, context)
};

export default figure;
