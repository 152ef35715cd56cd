/** Pictures of cycle lives: specimen by specimen, and against the thickness of a layer. */
import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {failureMark, line, rails, reportedMark, type Point} from "../../../chart/series.js";
import {bold, note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {
  printed,
  provenanceOf,
  provenancesOf,
  reported,
  type Context,
  type Row,
  type Size
} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";

export interface Reading extends Row {
  cell: string;
  specimen: string;
  cycles: number;
  first_outside: number | null;
}

/** A specimen with its printed life: `no failure up to N` is drawn as an arrow, never as a failure at N. */
interface Lived {
  specimen: string;
  claim: string;
  fate: "survived" | "failed" | "onset";
  group: string;
}

export interface Words {
  id: string;
  label: string;
  /** Labels under which the manifest has the cells, where that is not its own. */
  cells?: string[];
  title: string;
  claims: string[];
  lived: Lived[];
  unites?: string[];
  /** Its films in words under its name, and what melts under them, beside. */
  films?: boolean;
  /** Layer whose thickness differs within a group, to plot life against it. */
  layer?: Record<string, "top" | "under">;
  /** Figure whose caption says how it is read. */
  readAs?: string;
  finding: (context: Context) => string;
}

const cycleOf = (l: Lived, context: Context): number => (l.fate === "onset" ? 1 : reported(context, l.claim));
export function fateWords(l: Lived, context: Context): string {
  if (l.fate === "onset") return `unsteady from the ${printed(context, l.claim).value}`;
  return `${l.fate === "survived" ? "stable to at least" : "until"} ${reported(context, l.claim)}`;
}

/** What stands behind the mark of a specimen. */
function fateLabel(l: Lived, context: Context, narrow: boolean): Child[] {
  if (l.fate === "onset") return ["unsteady from the start"];
  const cycles = bold(String(reported(context, l.claim)));
  if (l.fate === "failed") return [cycles];
  return ["→ ", cycles, narrow ? "" : " and more"];
}

/** Left edge of the panel, and what it leaves of the width at both sides, px. */
const MARGINS = {
  films: {narrow: [140, 204], wide: [230, 340]},
  names: {narrow: [92, 150], wide: [130, 300]}
} as const;

const pitchOf = (words: Words): number => (words.films ? 34 : 30);
const heightOf = (words: Words): number => words.lived.length * pitchOf(words) + 40;

export function bySpecimen(words: Words, rows: Reading[], size: Size, context: Context): Element {
  const [left, beside] = MARGINS[words.films ? "films" : "names"][size.narrow ? "narrow" : "wide"];
  const panel: Panel = {left, top: 24, width: size.width - beside, height: heightOf(words) - 24};
  const axis = {domain: [0, 310] as [number, number], label: "Cycle"};
  const x = xScale(panel, axis);
  return picture(
    size.width,
    heightOf(words) + FOOT,
    "Cycle life by specimen",
    xAxis(panel, axis, size.narrow ? 4 : 7),
    words.lived.map((l, i) => {
      const y = panel.top + 16 + i * pitchOf(words);
      const own = rows.find(r => r.specimen === l.specimen);
      const at = x(cycleOf(l, context));
      const level = (v: number): Point => [v, 0];
      const flat = Object.assign((_v: number) => y, {range: () => [y, y]}) as never;
      return h(
        "g",
        {class: specimenClass(l.specimen)},
        h(
          "text",
          {class: "lab2", x: panel.left - 10, y: words.films ? y - 3 : y + 4, "text-anchor": "end"},
          bold(l.specimen)
        ),
        words.films ? note(panel.left - 10, y + 11, filmsOf(l, context, size.narrow), "end") : null,
        own
          ? line(
              [level(1), level(own.first_outside ?? own.cycles)],
              x,
              flat,
              l.specimen,
              provenanceOf(context, own.cell),
              true
            )
          : null,
        reportedMark(l.specimen, at, y),
        l.fate === "failed" ? failureMark(l.specimen, at, y - 11) : null,
        h(
          "text",
          {class: "lab", x: at + (l.fate === "failed" ? 24 : 12), y: y + 4},
          fateLabel(l, context, size.narrow)
        )
      );
    }),
    rails(panel, provenancesOf(context, rows))
  );
}

/** "5 nm Mg on 30 nm W"; with room also where the metal under the magnesium melts. */
function filmsOf({specimen}: Lived, context: Context, narrow: boolean): string {
  const found = context.specimens.find(s => s.specimen === specimen)!;
  const film = (nm: number | null, metal: string): string => `${nm === null ? "" : `${nm} nm `}${metal}`;
  const films = [film(found.top_nm, found.top), found.under && film(found.under_nm, found.under)];
  const melts = context.constants[`melting_${found.under.toLowerCase()}`];
  return films.filter(Boolean).join(" on ") + (melts && !narrow ? `, melts at ${melts.value} °C` : "");
}

export function byThickness(words: Words, _rows: Reading[], size: Size, context: Context): Element {
  const groups = Object.entries(words.layer ?? {});
  const gap = 40;
  const width = size.narrow ? size.width : (size.width - gap) / groups.length;
  const total = heightOf(words) + FOOT;
  const height = size.narrow ? (total - FOOT) / groups.length - 64 : heightOf(words) - 40;
  return picture(
    size.width,
    total,
    "Cycle life against layer thickness",
    groups.map(([group, layer], g) => {
      const panel: Panel = {
        left: (size.narrow ? 0 : g * (width + gap)) + 40,
        top: size.narrow ? 36 + g * (height + 64) : 40,
        width: width - 110,
        height
      };
      const own = words.lived.filter(l => l.group.split(" ").includes(group));
      const thickness = (l: Lived): number => {
        const s = context.specimens.find(k => k.specimen === l.specimen);
        return (layer === "top" ? s?.top_nm : s?.under_nm) ?? NaN;
      };
      const axis = {
        domain: [0, largest(own.map(thickness).filter(Number.isFinite)) * 1.1] as [number, number],
        label: `Thickness of ${group} (nm)`
      };
      const x = xScale(panel, axis);
      const y = (v: number): number => panel.top + panel.height * (1 - v / 320);
      return h(
        "g",
        {},
        [0, 100, 200, 300].map(t => [
          h("path", {class: "grid", d: `M${panel.left},${y(t)}h${panel.width}`}),
          h("text", {class: "tick", x: panel.left - 8, y: y(t) + 4, "text-anchor": "end"}, String(t))
        ]),
        h("text", {class: "axt", x: panel.left - 36, y: panel.top - 12}, "Printed cycles"),
        xAxis(panel, axis, 4),
        own
          .filter(l => Number.isFinite(thickness(l)))
          .map(l => [
            reportedMark(l.specimen, x(thickness(l)), y(cycleOf(l, context))),
            l.fate === "failed"
              ? failureMark(l.specimen, x(thickness(l)), y(cycleOf(l, context)) - 11)
              : null,
            note(
              x(thickness(l)) + (l.fate === "failed" ? 22 : 10),
              y(cycleOf(l, context)) + 4,
              `${l.fate === "survived" ? "→ " : ""}${l.specimen}`
            )
          ])
      );
    })
  );
}
