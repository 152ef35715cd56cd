import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {significant} from "../../../words/number.js";
import {bilayer} from "./bilayer.js";
import {columnsHeight, sectionColumns, type Columns, type SectionState} from "./deposit-columns.js";
import {lithiumMicrometre, type Deposit} from "./deposit.js";
import {constant, defineFigure, printed, reported, type Context} from "../../../figure/figure.js";
import {readOuts, readOutsHeight, type ReadOut} from "../../../chart/read-outs.js";
import {say} from "../../../figure/say.js";
import {type Long, type Kept, loss} from "./loss-chart.js";

const SPECIMEN = "Mg/W-Cu";

const STATES = [
  ["figS16.cycles.30", "dissolved"],
  ["figS16.cycles.300dep", "deposited"],
  ["figS16.cycles.300dis", "dissolved"]
] as const;

export default defineFigure<Long, Kept>({
  id: "fig-s16",
  label: "S16",
  title: "The bilayer after 30 and 300 cycles",
  page: "microstructure",
  rebuild: "schematic",
  limits: "Schematic, drawn from printed numbers: no thickness is printed for these pictures and line scans.",
  claims: [
    "figS16.cycles.30",
    "figS16.cycles.300dep",
    "figS16.cycles.300dis",
    "figS16.current",
    "figS16.capacity",
    "figS16.text.cycles",
    "figS16.panel",
    "fig2c.ce.mgw",
    "fig2h.cycles.mgw",
    "fig1b.thickness.mg.mgw",
    "fig1b.thickness.w.mgw",
    "exp.li.diameter",
    "exp.foil.thickness",
    "fig3.scale-bar"
  ],
  shows: ["reported", "computed"],
  answer: "efficiency",
  controls: [
    {
      kind: "number",
      name: "efficiency",
      label: "Coulombic efficiency",
      unit: "%",
      min: 98,
      max: 100,
      step: 0.01,
      default: 98.83,
      published: [98.83],
      why: "98 % would use up the counter electrode within the test"
    },
    {
      kind: "number",
      name: "dead",
      label: "Share of the loss that stays as metal",
      unit: "%",
      min: 0,
      max: 100,
      step: 5,
      default: 100,
      why: "the rest would be bound in the interphase; not printed"
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => STATES.map(([claim, what]) => kept(claim, what, state, context))},
  finding(rows, state) {
    const last = rows.at(-1)!;
    return `After ${last.cycles} cycles magnesium on tungsten is reported in place, without obvious dead metal. At ${state.efficiency}\u00a0% per cycle ${significant(last.lost_mah_cm2, 2)}\u00a0mAh\u00a0cm<sup>−2</sup> are lost by then, as metal a layer of ${significant(last.dead_um, 2)}\u00a0µm.`;
  },
  caption: (state, context) =>
    `<b>Sections to one scale; below, the lithium lost by each cycle, as metal.</b> Deposit: ${say(context, "figS16.capacity")} as dense lithium. ` +
    `Dashed: lithium that would lie there if ${state.dead} % of the loss stayed as metal, at the efficiency of the reservoir test, ${say(context, "fig2c.ce.mgw")}. The paper finds no tungsten in the deposit.` +
    inFull(
      `One sentence of the paper announces line scans of all four foils in this figure, another only those of the bilayer.`
    ),
  alternative: rows =>
    rows
      .map(
        r =>
          `After ${r.cycles} cycles, ${r.state}: ${seenOf(r)}. ${r.passed_mah_cm2} mAh per square centimetre deposited in all; ${significant(r.lost_mah_cm2, 2)} lost at this efficiency, ${significant(r.dead_um, 2)} µm if metal.`
      )
      .join(" "),
  draw(rows, state, size, context) {
    const list = outs(rows, context);
    const place: Columns = {
      left: 0,
      top: 0,
      width: size.width - (size.narrow ? 0 : 190),
      height: 190,
      foilMicrometre: reported(context, "exp.foil.thickness"),
      mostMicrometre: 32,
      barMicrometre: reported(context, "fig3.scale-bar"),
      textLines: 5
    };
    const below = columnsHeight(place) + 44;
    const panel: Panel = {
      left: 48,
      top: below,
      width: size.width - 48 - (size.narrow ? 14 : 190),
      height: 120
    };
    const end = below + panel.height + FOOT;
    return picture(
      size.width,
      size.narrow ? end + 16 + readOutsHeight(list.length, 2) : end,
      `The bilayer in section after ${rows.map(r => r.cycles).join(" and ")} cycles, and the lithium lost by then`,
      sectionColumns(
        rows.map(r => section(r, context)),
        place
      ),
      loss(rows, state, context, panel),
      readOuts(list, size.narrow ? 0 : size.width - 166, size.narrow ? end + 16 : 50, size.narrow ? 2 : 1)
    );
  },
  table: rows => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycles", label: "cycles before the cut, reported", unit: "cycles", digits: 0},
      {name: "state", label: "state", unit: null},
      {name: "seen", label: "what the text reports", unit: null},
      {name: "passed", label: "deposited in all, computed", unit: "mAh cm-2", digits: 0},
      {name: "lost", label: "lost, computed", unit: "mAh cm-2", digits: 2},
      {name: "dead", label: "lost as metal, computed", unit: "µm", digits: 1}
    ],
    rows: rows.map(r => [SPECIMEN, r.cycles, r.state, seenOf(r), r.passed_mah_cm2, r.lost_mah_cm2, r.dead_um])
  })
});

/** Dense lithium under the disk, at its handbook density. */
const dense = (context: Context): Deposit => ({
  density: constant(context, "density_li"),
  footprint: reported(context, "exp.li.diameter")
});

function kept(claim: string, what: string, state: Long, context: Context): Kept {
  const cycles = reported(context, claim);
  const passed = cycles * reported(context, "figS16.capacity");
  const lost = passed * (1 - state.efficiency / 100);
  return {
    claim,
    cycles,
    state: what,
    passed_mah_cm2: passed,
    lost_mah_cm2: lost,
    dead_um: lithiumMicrometre((lost * state.dead) / 100, dense(context), context)
  };
}

const seenOf = (r: Kept): string => {
  if (r.claim === "figS16.cycles.30") return "not described by itself; W holds on Cu in every state";
  return r.state === "deposited" ? "even Li–Mg, no W in it" : "Mg and W in place, little corrosion product";
};

function section(r: Kept, context: Context): SectionState {
  const {tungsten, magnesium} = bilayer(context);
  const lithium = {
    material: "li" as const,
    name: "Li–Mg",
    micrometre: lithiumMicrometre(reported(context, "figS16.capacity"), dense(context), context)
  };
  return {
    title: `${r.cycles} cycles`,
    under: r.state,
    layers: r.state === "deposited" ? [tungsten, lithium] : [tungsten, magnesium],
    ghost: {micrometre: r.dead_um, text: `${significant(r.dead_um, 2)} µm`},
    seen: seenOf(r).replace(/^./, c => c.toUpperCase())
  };
}

function outs(rows: Kept[], context: Context): ReadOut[] {
  const last = rows.at(-1)!;
  const passed = lithiumMicrometre(last.passed_mah_cm2, dense(context), context) / 1000;
  return [
    {
      name: "Lithium deposited in all",
      value: `${significant(passed, 3)} mm`,
      note: `in ${printed(context, "figS16.cycles.300dis").value} cycles`
    },
    {name: "Lost by then", value: `${significant(last.lost_mah_cm2, 2)} mAh cm^{−2}`},
    {name: "as metal", value: `${significant(last.dead_um, 2)} µm`, note: "none obvious is reported"}
  ];
}
