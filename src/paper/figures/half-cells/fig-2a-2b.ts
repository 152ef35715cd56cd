import {picture, px, xAxis, xScale, yAxis, yScale, type Panel, type Scale} from "../../../chart/panel.js";
import {line, path, rails, type Point} from "../../../chart/series.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {specimensControl} from "../../../figure/controls.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  printed,
  provenanceOf,
  provenancesOf,
  reported,
  type Context,
  type Size,
  type State
} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {FOUR} from "../../specimens.js";
import {depositsSql, dip, NUCLEATION, type Sample} from "./deposition.js";
import {upTo} from "./trace.js";
import {NAME_ROOM, dipLedger} from "./dip-ledger.js";

interface Deposits extends State {
  specimens: string[];
  cycle: number;
  second: boolean;
  definition: boolean;
}

/** Stretches of the capacity axis, mAh cm⁻²: where crystals form, and where magnesium alloys. */
const NUCLEATION_TO = 0.04;

const ALLOYING_TO = 0.4;

const HEIGHT = 250;

const NO_DIP_MV = 3;

export default defineFigure<Deposits, Sample>({
  id: "fig-2a-2b",
  label: "2a and 2b",
  unites: ["2a", "2b"],
  title: "Nucleation and alloying in the first two deposits",
  page: "half-cells",
  rebuild: "live",
  claims: [...Object.values(NUCLEATION[1]!), ...Object.values(NUCLEATION[2]!), "fig2a.current"],
  shows: ["data", "reported"],
  controls: [
    specimensControl(FOUR),
    {
      kind: "number",
      name: "cycle",
      label: "Cycle",
      unit: "",
      min: 1,
      max: 300,
      step: 1,
      default: 1,
      published: [1, 2],
      why: "the cycles the files hold"
    },
    {kind: "toggle", name: "second", label: "Cycle 2 behind it", default: true},
    {kind: "toggle", name: "definition", label: "Draw how the dip is read", default: true}
  ],
  cells: (state, context) => cellsFor(context, "2a", state.specimens).map(c => c.cell),
  rows: {
    tables: ["records", "cells"],
    sql: (state, context) =>
      depositsSql(
        cellsFor(context, "2a", state.specimens).map(c => c.cell),
        [Math.round(state.cycle), 2]
      )
  },
  finding: (_rows, _state, context) =>
    `The first crystals cost ${reported(context, "fig2.nucleation.mgw.cycle1")} mV on magnesium over tungsten and ${reported(context, "fig2.nucleation.cu.cycle1")} mV on copper. In the second cycle the dip is gone on both foils with magnesium, and stays on the other two.`,
  caption: (state, context) =>
    `<b>Cell voltage early in the deposit, and the depth of its dip.</b> ${reported(context, "fig2a.current")} mA cm<sup>−2</sup>; capacity per area of the lithium disk. ` +
    `${state.second ? "Faint: cycle 2. " : ""}Bold depths are printed, with their spread; the paper does not say from which level it reads them, here it is the plateau that follows. Where in the capacity a dip lies is ours.`,
  alternative: (rows, state, context) =>
    state.specimens
      .map(specimen => {
        const [one, two] = [1, 2].map(cycle => saysDip(specimen, cycle, context));
        const own = rows.filter(r => r.specimen === specimen && r.cycle_count === Math.round(state.cycle));
        const read = own.length && allowsStatistics(context, own) ? dip(own) : null;
        const printed = `first cycle ${one}, second ${two}`;
        return read
          ? `${specimen}: ${((read.plateau - read.lowest) * 1000).toFixed(1)} mV in cycle ${Math.round(state.cycle)} of the file; printed: ${printed}.`
          : `${specimen}: ${printed}.`;
      })
      .join(" "),
  draw(rows, state, size, context) {
    const places = layout(size);
    const y: [number, number] = [-120, 0];
    return picture(
      size.width,
      places.height,
      `Cell voltage early in the deposit, cycle ${Math.round(state.cycle)}, and depth of the dip`,
      profile(rows, state, context, places.nucleation, NUCLEATION_TO, y, "Nucleation", true),
      dipLedger(rows, state.specimens, context, places.ledger),
      profile(rows, state, context, places.alloying, ALLOYING_TO, y, "Alloying", false)
    );
  },
  table: (rows, _state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle", label: "cycle", unit: "1", digits: 0},
      {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 5},
      {name: "voltage", label: "cell voltage", unit: "V", digits: 5},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: rows.map(r => [
      r.specimen,
      r.cycle_count,
      r.capacity_mah_cm2,
      r.voltage_volt,
      provenanceOf(context, r.cell)
    ])
  })
});

const saysDip = (specimen: string, cycle: number, context: Context): string => {
  const claim = NUCLEATION[cycle]?.[specimen];
  return claim ? `${printed(context, claim).value} ± ${printed(context, claim).uncertainty} mV` : "no dip";
};

/** Three panels side by side, or one under another on a phone. */
function layout(size: Size): Record<"nucleation" | "ledger" | "alloying", Panel> & {height: number} {
  const top = 52;
  if (size.narrow) {
    const pitch = HEIGHT + 118;
    const at = (i: number, right: number): Panel => ({
      left: 44,
      top: top + i * pitch,
      width: size.width - 44 - right,
      height: HEIGHT
    });
    return {nucleation: at(0, 12), ledger: at(1, 12), alloying: at(2, 66), height: 3 * pitch - 6};
  }
  const gutter = 66;
  const room = size.width - 3 * 52 - gutter;
  const columns = Math.max(FOUR.length * NAME_ROOM, room * 0.34);
  const early = (room - columns) * 0.54;
  const nucleation = {left: 48, top, width: early, height: HEIGHT};
  const ledger = {left: 48 + early + 56, top, width: columns, height: HEIGHT};
  const left = ledger.left + ledger.width + 52;
  return {
    nucleation,
    ledger,
    alloying: {left, top, width: size.width - left - gutter, height: HEIGHT},
    height: top + HEIGHT + 58
  };
}

function profile(
  rows: Sample[],
  state: Deposits,
  context: Context,
  panel: Panel,
  to: number,
  domain: [number, number],
  title: string,
  withDips: boolean
): Element {
  const xOf = {domain: [0, to] as [number, number], label: "Areal capacity (mAh cm^{−2})"};
  const yOf = {
    domain,
    label: "Cell voltage (mV)"
  };
  const x = xScale(panel, xOf),
    y = yScale(panel, yOf);
  const of = (specimen: string, cycle: number): Sample[] =>
    rows.filter(r => r.specimen === specimen && r.cycle_count === cycle);
  const points = (own: Sample[]): Point[] =>
    upTo(
      own.map((r): Point => [r.capacity_mah_cm2, 1000 * r.voltage_volt]),
      to
    );
  const cycle = Math.round(state.cycle);
  const ends: Label[] = [];
  const drawn = state.specimens.map(specimen => {
    const own = of(specimen, cycle);
    const seen = points(own);
    const last = seen.at(-1);
    if (!last) return null;
    if (!withDips)
      ends.push({
        x: panel.left + panel.width + 7,
        y: y(last[1]),
        specimen,
        text: [bold(specimen)]
      });
    return [
      state.second && cycle !== 2
        ? h(
            "g",
            {class: specimenClass(specimen)},
            h("path", {class: "behind", d: path(points(of(specimen, 2)), x, y)})
          )
        : null,
      line(seen, x, y, specimen, provenanceOf(context, own[0]!.cell)),
      withDips && state.definition ? bracket(own, specimen, x, y) : null
    ];
  });
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left - 44, y: panel.top - 34}, title),
    yAxis(panel, yOf, 5),
    xAxis(panel, xOf, 4),
    drawn,
    labels(dodge(ends, panel)),
    rails(panel, provenancesOf(context, rows))
  );
}

/** From plateau to dip, as our files read it. */
function bracket(own: Sample[], specimen: string, x: Scale, y: Scale): Element | null {
  const read = dip(own);
  if (!read || (read.plateau - read.lowest) * 1000 < NO_DIP_MV) return null;
  const at = px(x(read.at));
  // What lies below the axis is counted at its edge.
  const inside = (mv: number): number => px(Math.min(y(mv), largest(y.range())));
  return h(
    "g",
    {class: specimenClass(specimen)},
    h("path", {
      class: "lead",
      d: `M${at - 4},${inside(1000 * read.plateau)}h8m-4,0V${inside(1000 * read.lowest)}m-4,0h8`
    })
  );
}
