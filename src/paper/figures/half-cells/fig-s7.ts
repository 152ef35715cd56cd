import {FOOT, picture, px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {line, rails, reportedMark} from "../../../chart/series.js";
import {bold, labels, type Label} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {FOUR} from "../../specimens.js";
import {h, type Child} from "../../../lib/element.js";
import {profileQuery, profileTable, tracesOf, type Sample} from "./capacity-profile.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  constant,
  defineFigure,
  printed,
  reported,
  type Context,
  type State
} from "../../../figure/figure.js";
import {say} from "../../../figure/say.js";
import {largest} from "../../../lib/extremes.js";

interface Activation extends State {
  specimens: string[];
  area: string;
  thickness: number;
  capacity: number;
}

const CAPACITY: Record<string, [capacity: string, ice: string]> = {
  "Mg/W-Cu": ["figS7b.capacity.mgw", "figS7b.ice.mgw"],
  "Mg-Cu": ["figS7b.capacity.mg", "figS7b.ice.mg"]
};

const HEIGHT = 214;
const isOfThePaper = (specimen: string): boolean => (FOUR as readonly string[]).includes(specimen);

/** x in LixMg: reversible charge over the magnesium it meets; `disk` counts charge per area of the lithium disk and magnesium over the collector. */
export function stoichiometry(
  capacityMahCm2: number,
  thicknessNm: number,
  area: string,
  context: Context
): number {
  const magnesiumMolCm2 =
    (thicknessNm * 1e-7 * constant(context, "density_mg")) / constant(context, "molar_mass_mg");
  const ratio =
    area === "disk"
      ? (reported(context, "exp.li.diameter") / reported(context, "exp.collector.diameter")) ** 2
      : 1;
  return (capacityMahCm2 * 3.6 * ratio) / (constant(context, "faraday") * magnesiumMolCm2);
}

function printedOf(specimen: string, context: Context): string {
  const claim = CAPACITY[specimen];
  if (claim)
    return `printed ${reported(context, claim[0])} mAh cm⁻² reversible, ${reported(context, claim[1])} % efficiency`;
  return isOfThePaper(specimen) ? "printed negligible" : "";
}

export default defineFigure<Activation, Sample>({
  id: "fig-s7",
  label: "S7",
  title: "Slow activation between 0 and 1 V",
  page: "half-cells",
  rebuild: "live",
  claims: [
    "figS7.current",
    "figS7.window",
    "figS7a.capacity.cu",
    "figS7a.capacity.w",
    "figS7b.capacity.mgw",
    "figS7b.ice.mgw",
    "figS7b.capacity.mg",
    "figS7b.ice.mg",
    "figS7b.stoichiometry.mgw",
    "figS7.phase.alpha",
    "figS7.phase.beta",
    "figS7.panel",
    "exp.collector.diameter",
    "exp.li.diameter"
  ],
  shows: ["data", "reported", "computed"],
  answer: "area",
  controls: [
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "area",
      label: "Magnesium counted under",
      default: "disk",
      options: [
        {value: "disk", label: "the collector"},
        {value: "equal", label: "the lithium disk"}
      ]
    },
    {
      kind: "number",
      name: "capacity",
      label: "Reversible capacity",
      symbol: "Q",
      unit: "mAh cm-2",
      min: 0.01,
      max: 1,
      step: 0.01,
      default: 0.23,
      published: [0.23, 0.17],
      why: "the film cannot take more at any composition reported"
    },
    {
      kind: "number",
      name: "thickness",
      label: "Magnesium thickness",
      symbol: "h",
      unit: "nm",
      min: 5,
      max: 500,
      step: 5,
      default: 140,
      published: [140, 160],
      why: "from the thinnest film of the paper to three times the thickest"
    }
  ],
  cells: (state, context) => cellsFor(context, "S7", state.specimens).map(c => c.cell),
  rows: profileQuery("S7"),
  finding: (_r, state, context) => {
    const x = stoichiometry(state.capacity, state.thickness, state.area, context);
    return `Only the films with magnesium take up lithium. ${state.capacity} mAh cm<sup>−2</sup> in ${state.thickness} nm of magnesium under ${state.area === "disk" ? "the whole collector" : "the lithium disk"} would be Li<sub>${x.toFixed(2)}</sub>Mg, ${((100 * x) / (1 + x)).toFixed(1)} at% Li; the paper prints ${reported(context, "figS7b.stoichiometry.mgw")}.`;
  },
  caption: (_s, context) =>
    `<b>First cycle at ${reported(context, "figS7.current")} mA cm<sup>−2</sup> between ${printed(context, "figS7.window").value} and ${printed(context, "figS7.window").value_high} V.</b> Solid magnesium dissolves up to ${printed(context, "figS7.phase.alpha").value_high} at% Li; the β phase starts at ${reported(context, "figS7.phase.beta")} at%. ` +
    `The composition is charge over magnesium; it depends on whether the magnesium of the collector (${say(context, "exp.collector.diameter")}) beside the lithium disk (${say(context, "exp.li.diameter")}) counts.`,
  alternative: (rows, state, context) =>
    state.specimens
      .map(s => {
        const strip = rows
          .filter(r => r.specimen === s && r.direction === "dissolution")
          .map(r => r.capacity_mah_cm2);
        const dep = rows
          .filter(r => r.specimen === s && r.direction === "deposition")
          .map(r => r.capacity_mah_cm2);
        const back = Math.max(0, largest(strip)),
          put = Math.max(0, largest(dep));
        const said = printedOf(s, context);
        if (
          !allowsStatistics(
            context,
            rows.filter(r => r.specimen === s)
          )
        )
          return `${s}: ${said && `${said}; `}the curve by construction.`;
        return `${s}: ${put.toFixed(3)} mAh cm⁻² in, ${back.toFixed(3)} out${said && `; ${said}`}.`;
      })
      .join(" ") || "No specimen is chosen.",
  draw(rows, state, size, context) {
    const top = Math.max(0.35, largest(rows.map(r => r.capacity_mah_cm2)));
    const panel: Panel = {
      left: 44,
      top: 46,
      width: size.width - 44 - 20,
      height: HEIGHT
    };
    const xOf = {
      domain: [0, Math.ceil(top * 10) / 10] as [number, number],
      label: "Areal capacity (mAh cm^{−2})"
    };
    const yOf = {domain: [0, 1] as [number, number], label: "Cell voltage (V)"};
    const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
    const [uptake, next] = [
      state.specimens.filter(s => CAPACITY[s] || !isOfThePaper(s)),
      state.specimens.filter(s => !CAPACITY[s] && isOfThePaper(s))
    ];
    const traces = ["deposition", "dissolution"].flatMap(d => tracesOf(rows, state.specimens, d, context));
    // The cell that takes up less is named left of its line, the other right of it.
    const ends = tracesOf(rows, uptake, "dissolution", context).map(t => {
      const claim = CAPACITY[t.specimen];
      return {
        specimen: t.specimen,
        claim,
        at: Math.max(t.points.at(-1)![0], claim ? reported(context, claim[0]) : 0)
      };
    });
    const farthest = largest(ends.map(({at}) => at));
    const names: Label[] = ends.map(({specimen, claim, at}) => ({
      x: x(at) + (at < farthest ? -8 : 10),
      y: y(0.6),
      specimen,
      anchor: at < farthest ? "end" : "start",
      text: [
        bold(`${claim ? `${reported(context, claim[0])} ` : ""}${specimen}`),
        claim && !size.narrow ? `, ${reported(context, claim[1])} % of the first charge` : ""
      ]
    }));
    const nextLines: Child[][] = [
      next.flatMap((s, k): Child[] => [k ? " and " : "", h("tspan", {class: `n ${specimenClass(s)}`}, s)]),
      ["printed: negligible"]
    ];
    return picture(
      size.width,
      panel.top + HEIGHT + FOOT,
      "Cell voltage against areal capacity during activation",
      yAxis(panel, yOf),
      xAxis(panel, xOf, size.narrow ? 4 : 8),
      traces.map(t => line(t.points, x, y, t.specimen, t.provenance, true)),
      uptake.map(s => {
        const claim = CAPACITY[s];
        const at = claim && px(x(reported(context, claim[0])));
        return at
          ? h(
              "g",
              {class: specimenClass(s)},
              h("path", {class: "lim", d: `M${at},${panel.top + 28}V${panel.top + HEIGHT}`}),
              reportedMark(s, at, panel.top + HEIGHT)
            )
          : null;
      }),
      labels(names),
      next.length
        ? nextLines.map((words, k) =>
            h("text", {class: "read-out", x: px(x(0) + 14), y: px(y(0.9) + 16 * k)}, ...words)
          )
        : null,
      rails(
        panel,
        traces.map(t => t.provenance)
      )
    );
  },
  table: (rows, _s, context) => profileTable(rows, context, 2)
});
