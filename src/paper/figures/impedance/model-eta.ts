import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, px, xAxis, xScale, type Axis, type Panel} from "../../../chart/panel.js";
import {rails, reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {defineFigure, reported, type Row, type State} from "../../../figure/figure.js";
import {diskAreaCm2} from "./pellet.js";
import {largest} from "../../../lib/extremes.js";
import {CASES} from "./eta-cases.js";

interface EtaState extends State {
  current: number;
  diameter: number;
}

interface EtaRow extends Row {
  specimen: string;
  when: string;
  resistance_ohm: number;
  least: boolean;
  disk_mv: number;
  other_mv: number;
  deposition_mv: number;
  dissolution_mv: number;
  agrees: boolean;
}

/** An eighth of the printed value; deposition and dissolution themselves differ by as much. */
const TOLERANCE = 0.125;

export default defineFigure<EtaState, EtaRow>({
  id: "model-eta",
  label: "Model η = I·R",
  title: "Overpotential from impedance",
  page: "impedance",
  rebuild: "live",
  claims: [
    "fig2i.eta.dep.mgw.c1",
    "fig2i.eta.dis.mgw.c1",
    "fig2i.eta.dep.mgw.c300",
    "fig2i.eta.dis.mgw.c300",
    "fig2i.eta.dep.mg.end",
    "fig2i.eta.dis.mg.end",
    "fig2i.eta.dep.w.c1",
    "fig2i.eta.dis.w.c1",
    "fig2i.eta.dep.w.c25",
    "fig2i.eta.dis.w.c25",
    "fig2i.eta.dep.cu.c25",
    "fig2i.eta.dis.cu.c25",
    "fig2i.current",
    "fig2i.stable-cycles.mg",
    "ts1.rb.mgw.c1",
    "ts1.rsct.mgw.c1",
    "ts1.rb.w.c1",
    "ts1.rsct.w.c1",
    "ts1.rb.w.c30",
    "ts1.rsct.w.c30",
    "ts1.rsei.cu.c30",
    "ts1.rct.cu.c30",
    "ts2.rb.mgw.c300",
    "ts2.rsct.mgw.c300",
    "ts2.rb.mg.c140",
    "ts2.rsct.mg.c140",
    "ts2.rb.mg.c240",
    "ts2.rsct.mg.c240",
    "exp.li.diameter",
    "exp.collector.diameter"
  ],
  shows: ["reported", "computed"],
  answer: "diameter",
  controls: [
    {
      kind: "number",
      name: "diameter",
      label: "Disk the current refers to",
      unit: "mm",
      min: 6,
      max: 14,
      step: 0.5,
      default: 8,
      published: [8, 12],
      why: "marked: lithium disk and collector"
    },
    {
      kind: "number",
      name: "current",
      label: "Current density",
      unit: "mA cm-2",
      min: 0.1,
      max: 3,
      step: 0.1,
      default: 1,
      published: [1]
    }
  ],
  cells: () => [],
  rows: {
    compute: (state, context) =>
      CASES.map((c): EtaRow => {
        const at = (id: string): number => reported(context, id);
        const ohm = c.ohm(at);
        const mv = (diameterMm: number): number => state.current * diskAreaCm2(diameterMm) * ohm;
        const [deposition, dissolution] = ["dep", "dis"].map(side => at(`fig2i.eta.${side}.${c.eta}`)) as [
          number,
          number
        ];
        const middle = (deposition + dissolution) / 2;
        const disk = mv(state.diameter);
        const [low, high] = [
          (1 - TOLERANCE) * Math.min(deposition, dissolution),
          (1 + TOLERANCE) * Math.max(deposition, dissolution)
        ];
        const other = mv(
          Math.abs(state.diameter - 8) < Math.abs(state.diameter - 12)
            ? at("exp.collector.diameter")
            : at("exp.li.diameter")
        );
        return {
          specimen: c.specimen,
          when: c.when,
          resistance_ohm: ohm,
          least: c.least === true,
          disk_mv: disk,
          other_mv: other,
          deposition_mv: deposition,
          dissolution_mv: dissolution,
          agrees: c.least ? disk <= middle * (1 + TOLERANCE) : disk >= low && disk <= high
        };
      })
  },
  finding(rows, state) {
    const firm = rows.filter(r => !r.least);
    const no = [...new Set(firm.filter(r => !r.agrees).map(r => r.specimen))];
    if (no.length === 0)
      return `On a disk of ${state.diameter} mm the resistances give all printed overpotentials.`;
    if (no.length === new Set(firm.map(r => r.specimen)).size)
      return `On a disk of ${state.diameter} mm the resistances give none of the printed overpotentials.`;
    return `On a disk of ${state.diameter} mm the resistances give the printed overpotentials, except those of ${no.join(" and ")}.`;
  },
  caption: (state, context) =>
    `<b>Overpotential that the printed resistances mean, beside the printed ones.</b> η = I (R<sub>b</sub> + R<sub>SEI</sub> + R<sub>ct</sub>) at ${state.current} mA cm<sup>−2</sup> ` +
    `(paper: ${reported(context, "fig2i.current")}). Double stroke: the disk chosen; thin stroke: the other printed diameter. Marks: deposition and dissolution as printed in Figure 2i.` +
    inFull(
      `That one cell gave both is assumed. For Mg-Cu the resistance is interpolated to cycle ${reported(context, "fig2i.stable-cycles.mg")}; of copper no R<sub>b</sub> is printed, so its stroke is a lower bound. ` +
        `A row is said to agree when the stroke lies within an eighth of the printed pair, a rule of this picture alone.`
    ),
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.specimen}, ${r.when}: ${r.resistance_ohm.toFixed(1)} ohm give ${r.least ? "at least " : ""}${r.disk_mv.toFixed(1)} mV, printed ${r.deposition_mv} and ${r.dissolution_mv} mV.`
      )
      .join(" "),
  draw(rows, _state, size) {
    const {width, narrow} = size;
    const pitch = narrow ? 52 : 36;
    const panel: Panel = {
      left: narrow ? 8 : 190,
      top: 20,
      width: width - (narrow ? 24 : 190 + 300),
      height: pitch * CASES.length
    };
    const most = largest(rows.flatMap(r => [r.disk_mv, r.other_mv, r.deposition_mv, r.dissolution_mv]));
    const xOf: Axis = {domain: [0, most * 1.06], label: "Overpotential (mV)"};
    const x = xScale(panel, xOf);
    return picture(
      width,
      panel.top + panel.height + FOOT,
      "Overpotential from impedance beside the printed one",
      xAxis(panel, xOf, narrow ? 4 : 7),
      rows.map((r, i) =>
        line(
          r,
          v => x(v),
          panel.top + (i + 0.5) * pitch + (narrow ? 14 : 0),
          narrow ? null : panel.left + panel.width + 20
        )
      ),
      rails(panel, ["reported", "computed"])
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "when", label: "when", unit: null},
      {name: "resistance_ohm", label: "resistance", unit: "Ω", digits: 1},
      {name: "disk_mv", label: "η, chosen disk", unit: "mV", digits: 1},
      {name: "other_mv", label: "η, other disk", unit: "mV", digits: 1},
      {name: "deposition_mv", label: "η deposition, reported", unit: "mV", digits: 0},
      {name: "dissolution_mv", label: "η dissolution, reported", unit: "mV", digits: 0},
      {name: "agrees", label: "chosen disk agrees", unit: null}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.when,
      r.resistance_ohm,
      r.disk_mv,
      r.other_mv,
      r.deposition_mv,
      r.dissolution_mv,
      agreement(r)
    ])
  })
});

/** One case; its sentence stands at `remark`, or above the line when narrow. */
function line(r: EtaRow, x: (mv: number) => number, y: number, remark: number | null): Element {
  const stroke = (mv: number, tall: number): string => `M${px(x(mv))},${px(y - tall)}v${2 * tall}`;
  return h(
    "g",
    {},
    h(
      "text",
      {
        class: `lab2 ${specimenClass(r.specimen)}`,
        x: remark === null ? 8 : 0,
        y: px(remark === null ? y - 18 : y + 4)
      },
      bold(r.specimen),
      ` ${r.when}`,
      remark === null ? h("tspan", {class: "ink"}, `, ${sentence(r)}`) : null
    ),
    h("path", {
      class: "grid",
      d: `M${px(x(0))},${px(y)}H${px(x(Math.max(r.other_mv, r.disk_mv, r.deposition_mv)))}`
    }),
    h("path", {d: stroke(r.other_mv, 6), fill: "none", style: "stroke:var(--ctl);stroke-width:1.4"}),
    [r.deposition_mv, r.dissolution_mv].map(mv => reportedMark(r.specimen, x(mv), y)),
    h("path", {class: "comp-o", d: stroke(r.disk_mv, 12)}),
    h("path", {class: "comp-i", d: stroke(r.disk_mv, 12)}),
    remark === null ? null : h("text", {x: px(remark), y: px(y + 4)}, sentence(r))
  );
}

function sentence(r: EtaRow): string {
  const printed = `printed ${r.deposition_mv} / ${r.dissolution_mv}`;
  if (!r.least) return `${r.disk_mv.toFixed(1)} mV, ${printed}: ${r.agrees ? "agrees" : "does not agree"}`;
  const left = ((r.deposition_mv + r.dissolution_mv) / 2 / r.disk_mv - 1) * r.resistance_ohm;
  return `≥ ${r.disk_mv.toFixed(1)} mV, ${printed}: ${left > 0 ? `${left.toFixed(0)} Ω for the bulk` : "too large by itself"}`;
}

function agreement({least, agrees}: EtaRow): string {
  if (least) return "lower bound";
  return agrees ? "yes" : "no";
}
