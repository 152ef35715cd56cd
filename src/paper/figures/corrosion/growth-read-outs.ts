import {SERIES} from "../../../models/corrosion/index.js";
import type {Uncertain} from "../../../models/uncertain.js";
import {CORROSION} from "../../../models/corrosion/parameters.js";
import type {Context} from "../../../figure/figure.js";
import {dayName, growthResults, resultNames, sharesByDay} from "./growth-band.js";
import {resultOf, SERIES_NAME, type Growth} from "./growth-panel.js";
import type {ReadOut} from "../../../chart/read-outs.js";
import {significant} from "../slab.js";
import {sharesText, spanText} from "../uncertain.js";

export const nanometre = (value: number): string => significant(value, value < 1e5 && value >= 1e-3 ? 3 : 1);

/** From ten micrometres on a layer is told in them: two ends in nanometres are wider than their column. */
const layer = (open: Uncertain): string =>
  (open.high ?? 0) < 1e4
    ? `${spanText(open, nanometre)} nm`
    : `${spanText(open, nm => significant(nm / 1000, 3))} µm`;

export function outs(state: Growth, context: Context): ReadOut[] {
  const {Ea_kJ_mol, Ea_by_day_kJ_mol, extrapolation} = resultOf(state, context);
  const open = growthResults(state, context);
  if (open)
    return [
      ...SERIES.map(id => ({
        name: `Day ${state.until}, ${id === "rt" ? "room temp." : SERIES_NAME[id]}`,
        value: layer(open[resultNames[id]]!),
        note: sharesByDay(open[resultNames[id]]!, id)
      })),
      {
        name: "Activation energy",
        value: open["Ea_kJ_mol"] ? `${spanText(open["Ea_kJ_mol"])} kJ mol^{−1}` : "none",
        note: open["Ea_kJ_mol"] ? sharesText(open["Ea_kJ_mol"], inputName, 2) : "no common unit"
      }
    ];
  return [
    {
      name: `Day ${state.until}, room temp.`,
      value: `${nanometre(extrapolation.rt.thicknessNm)} nm`,
      note: band(extrapolation.rt)
    },
    {
      name: `Day ${state.until}, ${SERIES_NAME["60c"]}`,
      value: `${nanometre(extrapolation["60c"].thicknessNm)} nm`,
      note: band(extrapolation["60c"])
    },
    {
      name: "Activation energy",
      value: Ea_kJ_mol === null ? "none" : `${significant(Ea_kJ_mol, 3)} kJ mol^{−1}`,
      note: Ea_kJ_mol === null ? "no common unit" : ""
    },
    {name: "the same by day", value: Ea_by_day_kJ_mol.map(e => significant(e.Ea_kJ_mol, 2)).join(", ")}
  ];
}

/** Inputs of both temperatures: `60c.d7` as "60 °C day 7". */
const inputName = (input: string): string =>
  input === "Trt" || input === "T60"
    ? CORROSION[input].label
    : `${input.startsWith("rt") ? "room" : SERIES_NAME["60c"]} ${dayName(input)}`;

const band = ({low, high}: {low: number | null; high: number | null}): string =>
  low === null || high === null ? "no interval" : `${nanometre(low)} to ${nanometre(high)}`;
