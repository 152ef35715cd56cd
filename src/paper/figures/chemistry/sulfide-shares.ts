/** Lithium sulfide in the S 2p signal: what is printed after contact, beside what is printed after cycling. */
import {FOOT, picture, px, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {reportedMark} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {printed, reported, type Context, type Row, type Size} from "../../../figure/figure.js";
import {h, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {FOUR} from "../../specimens.js";

/** A foil and the share printed of it, or a line of the spectrum. */
export interface Line extends Row {
  specimen: string;
  species: string;
  lower_ev: number | null;
  upper_ev: number | null;
  splitting_ev: number | null;
  share_percent: number | null;
}

/** Height of a row, room for the names, and between the columns, in px. */
const [ROW, NAMES, GAP] = [40, 76, 40];

/** What is printed of one foil: a share in per cent, or words. */
interface Told {
  percent: number | null;
  words: string;
}

const cycledShare = (specimen: string, rows: readonly Line[]): Told => {
  const percent = rows.find(r => r.specimen === specimen && r.share_percent !== null)?.share_percent ?? null;
  return {percent, words: percent === null ? "not printed" : `${percent} %`};
};

const CONTACT: Record<string, string> = {
  "Mg/W-Cu": "figS27.li2s.48h.mgw",
  "Mg-Cu": "figS27.li2s.48h.mg",
  "W-Cu": "figS27.li2s.48h.w"
};
const contactShare = (specimen: string, _rows: readonly Line[], context: Context): Told => {
  const claim = CONTACT[specimen];
  if (!claim) return {percent: null, words: "its strongest species; no share is printed"};
  const words = printed(context, claim).value;
  return {percent: words === "none" ? 0 : null, words};
};

/** Height of the picture, the same for what else the figure shows. */
export const sharesHeight = (narrow: boolean): number =>
  narrow ? 2 * (ROW * FOUR.length + FOOT + 40) - 6 : ROW * FOUR.length + FOOT + 34;

export function sulfideShares(
  rows: readonly Line[],
  chosen: readonly string[],
  {width, narrow}: Size,
  context: Context
): Element {
  const each = narrow ? width - NAMES - 20 : (width - NAMES - GAP - 24) / 2;
  const tall = ROW * FOUR.length;
  const [hours, cycles] = [reported(context, "figS27.hold-time"), reported(context, "figS27.cycles.long")];
  const pitch = tall + FOOT + 40;
  const highest = 10 * Math.ceil(largest([1, ...rows.map(r => r.share_percent ?? 0)]) / 10);
  return picture(
    width,
    sharesHeight(narrow),
    "Lithium sulfide in the S 2p signal after contact and after cycling",
    [
      {title: `After ${hours} h of contact`, of: contactShare},
      {title: `After ${cycles} cycles`, of: cycledShare}
    ].map(({title, of}, k) =>
      shareColumn(
        title,
        FOUR.filter(specimen => chosen.includes(specimen)),
        narrow || k === 0,
        {
          left: NAMES + (narrow ? 0 : k * (each + GAP)),
          top: 34 + (narrow ? k * pitch : 0),
          width: each,
          height: tall
        },
        highest,
        specimen => of(specimen, rows, context)
      )
    )
  );
}

/** One bar a foil from zero, all columns on one scale; where no share is printed the words stand alone. */
function shareColumn(
  title: string,
  specimens: readonly string[],
  named: boolean,
  panel: Panel,
  highest: number,
  told: (specimen: string) => Told
): Element {
  const axis = {domain: [0, highest] as [number, number], label: "Li₂S share of S 2p (%)"};
  const x = xScale(panel, axis);
  return h(
    "g",
    {},
    h("text", {class: "facet", x: panel.left, y: panel.top - 16}, title),
    xAxis(panel, axis, 5),
    specimens.map(specimen => {
      const y = panel.top + ROW * (FOUR.indexOf(specimen as (typeof FOUR)[number]) + 0.5);
      const {percent, words} = told(specimen);
      return h(
        "g",
        {class: specimenClass(specimen)},
        named
          ? h("text", {class: "lab2", x: panel.left - 12, y: y + 4, "text-anchor": "end"}, bold(specimen))
          : null,
        percent ? h("path", {class: "dip-bar", d: `M${px(x(0))},${y}H${px(x(percent))}`}) : null,
        percent === null ? null : reportedMark(specimen, x(percent), y),
        h(
          "text",
          {class: "lab", x: px(x(percent ?? 0) + (percent === null ? 8 : 12)), y: y + 4},
          percent === null ? words : bold(words)
        )
      );
    })
  );
}
