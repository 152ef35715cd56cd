import {FOOT, picture, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {bold, dodge, labels, line, rails, type Label} from "../../../chart/series.js";
import {FOUR} from "../../specimens.js";
import {h} from "../../../lib/element.js";
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
  return (FOUR as readonly string[]).includes(specimen) ? "printed negligible" : "";
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
    const height = 250,
      gap = 48;
    const width = size.narrow ? size.width : (size.width - gap) / 2;
    // Whoever is none of the four stands beside both pairs.
    const others = state.specimens.filter(s => !(FOUR as readonly string[]).includes(s));
    const groups = [
      {name: "a Cu, W-Cu", of: ["W-Cu", "Cu", ...others]},
      {name: "b Mg/W-Cu, Mg-Cu", of: ["Mg/W-Cu", "Mg-Cu", ...others]}
    ];
    const top = Math.max(0.35, largest(rows.map(r => r.capacity_mah_cm2)));
    return picture(
      size.width,
      size.narrow ? 2 * (height + FOOT + 30) : height + FOOT + 30,
      "Cell voltage against areal capacity during activation",
      groups.map((g, i) => {
        const panel: Panel = {
          left: (size.narrow ? 0 : i * (width + gap)) + 44,
          top: 50 + (size.narrow ? i * (height + FOOT + 30) : 0),
          width: width - 44 - (size.narrow ? 60 : 80),
          height: height - 50
        };
        const xOf = {
            domain: [0, Math.ceil(top * 10) / 10] as [number, number],
            label: "Areal capacity (mAh cm^{−2})"
          },
          yOf = {domain: [0, 1] as [number, number], label: "Cell voltage (V)"};
        const x = xScale(panel, xOf),
          y = yScale(panel, yOf);
        const own = g.of.filter(s => state.specimens.includes(s));
        const traces = ["deposition", "dissolution"].flatMap(d => tracesOf(rows, own, d, context));
        const tags: Label[] = tracesOf(rows, own, "dissolution", context).map(t => {
          const last = t.points.at(-1)!;
          const claim = CAPACITY[t.specimen];
          return {
            x: Math.max(x(last[0]), claim ? x(reported(context, claim[0])) : 0) + 8,
            y: y(last[1]),
            specimen: t.specimen,
            text: [bold(t.specimen), claim ? ` ${reported(context, claim[0])} printed` : ""]
          };
        });
        return h(
          "g",
          {},
          h(
            "text",
            {class: "facet", x: panel.left - 40, y: 16 + (size.narrow ? i * (height + FOOT + 30) : 0)},
            g.name
          ),
          yAxis(panel, yOf),
          xAxis(panel, xOf, 4),
          traces.map(t => line(t.points, x, y, t.specimen, t.provenance, true)),
          own.map(s => {
            const c = CAPACITY[s];
            return c
              ? h("path", {class: "lim", d: `M${x(reported(context, c[0]))},${panel.top}v${panel.height}`})
              : null;
          }),
          labels(dodge(tags, panel)),
          rails(
            panel,
            traces.map(t => t.provenance)
          )
        );
      })
    );
  },
  table: (rows, _s, context) => profileTable(rows, context, 2)
});
