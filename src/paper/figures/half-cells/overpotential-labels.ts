/** Printed overpotentials of one panel, and where their numbers and names stand. */
import {widthOf} from "../../../chart/boxes.js";
import type {Panel, Scale} from "../../../chart/panel.js";
import {bold, dodge, labels, type Label} from "../../../chart/labels.js";
import {reported, type Context} from "../../../figure/figure.js";
import type {Child} from "../../../lib/element.js";
import {FAILURE, PRINTED, type Overpotential} from "./overpotential.js";

/** Room in px right of the last cycle for the number and the arrow of a cell that runs on. */
export const BESIDE = 44;
/** Overpotential, mV, under which a failed cell is named below its mark. */
const LOW = 35;

/** A printed overpotential at the cycle it is printed for. */
type Mark = (typeof PRINTED)[number] & {cycleAt: number; value: number};

/** @param short word of the side in the claims' ids */
export const printedMarks = (state: Overpotential, short: string, context: Context): Mark[] =>
  PRINTED.filter(p => state.specimens.includes(p.specimen))
    .map(p => ({
      ...p,
      cycleAt: Number.isFinite(Number(p.cycle)) ? Number(p.cycle) : reported(context, p.cycle),
      value: reported(context, p.claim.replace("SIDE", short))
    }))
    .filter(p => p.cycleAt >= state.cycles[0] && p.cycleAt <= state.cycles[1]);

/** Labels by where they stand: in the gutter of the first cycle, right of a mark, over a line that runs on, apart. */
interface Places {
  first: Label[];
  last: Label[];
  running: Label[];
  aside: Label[];
}

/** @param tight whether a panel has no room for the fate of a cell beside its name */
export function placed(
  printed: readonly Mark[],
  panel: Panel,
  x: Scale,
  y: Scale,
  tight: boolean,
  context: Context
): Places {
  const places: Places = {first: [], last: [], running: [], aside: []};
  const edge = panel.left + panel.width + BESIDE;
  for (const p of printed) {
    const at = {x: x(p.cycleAt), y: y(p.value), specimen: p.specimen};
    if (p.first) places.first.push({...at, x: panel.left + 20, anchor: "end", text: [bold(String(p.value))]});
    else if (!p.fate) {
      const text = [bold(p.specimen), tight ? "" : ", still cycling"];
      places.last.push({...at, x: at.x + 26, text: [bold(String(p.value))]});
      places.running.push({...at, y: at.y - 16, anchor: "end", text});
    } else {
      const fate = tight ? "" : `, ${p.fate} ${reported(context, FAILURE[p.specimen]!)}`;
      const text = [bold(`${p.value} `), bold(p.specimen), fate];
      const fits = at.x + 22 + widthOf(`${p.value} ${p.specimen}${fate}`, 13, 650) <= edge;
      // What ends low and early has its name below: to the right the longer lives pass.
      if (p.value < LOW) places.aside.push({...at, x: x(1) - 4, y: at.y + 30, text});
      else if (fits) places.last.push({...at, x: at.x + 22, text});
      else places.aside.push({...at, x: edge, y: at.y - 28, anchor: "end", text});
    }
  }
  return places;
}

export const written = ({first, last, running, aside}: Places, panel: Panel): Child[] => [
  labels(dodge(first, panel)),
  labels(dodge(last, panel)),
  labels(running),
  labels(aside)
];
