import {FOUR} from "../../specimens.js";
import {profileQuery, profileTable, tracesOf, type Sample} from "./capacity-profile.js";
import {specimensControl} from "../../../figure/controls.js";
import {allowsStatistics, cellsFor, defineFigure, reported, type State} from "../../../figure/figure.js";
import {groundOf} from "../../../chart/series.js";
import {assumedNote} from "../../../chart/labels.js";
import {overlaid, upTo} from "./trace.js";
import {largest, least} from "../../../lib/extremes.js";

/** Levels that the paper prints: none, only their order. */
const PRINTED = 0;

interface Slow extends State {
  specimens: string[];
  zoom: string;
}

export default defineFigure<Slow, Sample>({
  id: "fig-s32",
  label: "S32",
  title: "Deposition at the full-cell rate",
  page: "half-cells",
  rebuild: "live",
  claims: ["figS32.rate", "figS32.order", "figS32.panel", "text.current.0.1c"],
  shows: ["data"],
  controls: [
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "zoom",
      label: "Show",
      default: "whole",
      options: [
        {value: "whole", label: "Whole deposit"},
        {value: "early", label: "First tenth"}
      ]
    }
  ],
  cells: (state, context) => cellsFor(context, "S32", state.specimens).map(c => c.cell),
  rows: profileQuery("S32", " and current_ampere < 0"),
  finding: (_r, _s, context) =>
    `At ${reported(context, "figS32.rate")}C the two foils with magnesium are reported to start with less overpotential than the other two. No value is printed; the curves here only follow that order.`,
  caption: (_s, context) =>
    `<b>First electrodeposition at ${reported(context, "figS32.rate")}C.</b> The order of the curves is printed, their level is not: their distances are an assumption of the reconstruction.`,
  alternative: (rows, _s, context) =>
    [...new Set(rows.map(r => r.specimen))]
      .map(s =>
        !allowsStatistics(
          context,
          rows.filter(r => r.specimen === s)
        )
          ? `${s}: order as printed, level assumed.`
          : `${s}: lowest ${(1000 * least(rows.filter(r => r.specimen === s).map(r => r.voltage_volt))).toFixed(1)} mV.`
      )
      .join(" ") || "No specimen is chosen.",
  draw(rows, state, size, context) {
    const full = Math.max(0.1, largest(rows.map(r => r.capacity_mah_cm2)));
    const domain: [number, number] = [0, state.zoom === "early" ? full / 10 : full];
    const traces = tracesOf(rows, state.specimens, "deposition", context).map(t => ({
      ...t,
      provenance: t.provenance === "measured" ? t.provenance : groundOf("reconstructed", PRINTED),
      points: upTo(t.points, domain[1])
    }));
    const low = Math.min(-0.01, least(rows.map(r => r.voltage_volt)));
    return overlaid(
      traces,
      {
        name: "Cell voltage against areal capacity",
        x: {domain, label: "Areal capacity (mAh cm^{−2})"},
        y: {domain: [Math.floor(low * 100) / 100, 0], label: "Cell voltage (V)"},
        over: panel =>
          traces.some(t => t.provenance === "assumed")
            ? assumedNote(panel.left + 4, panel.top + panel.height - 8, "only the order is printed")
            : null
      },
      size
    );
  },
  table: (rows, _s, context) => profileTable(rows, context, PRINTED)
});
