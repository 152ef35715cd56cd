import {FOOT, picture, xAxis, xScale, type Panel} from "../../../chart/panel.js";
import {bold, failureMark, line, note, rails, reportedMark, type Point} from "../../../chart/series.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Child, type Element} from "../../../lib/element.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  printed,
  provenanceOf,
  provenancesOf,
  reported,
  sqlValue,
  type Context,
  type Figure,
  type Row,
  type Size,
  type State
} from "../../../figure/figure.js";
import {largest} from "../../../lib/extremes.js";
import {IRREGULAR_BAND, irregularCycles} from "../../../reductions/irregular.js";

interface Life extends State {
  band: number;
  against: string;
}
interface Reading extends Row {
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

/** Cycle life with censoring: what the file shows and what is printed, specimen by specimen. */
export function life(words: Words): Figure {
  const cellsOf = (context: Context): string[] => [
    ...new Set(
      [
        ...(words.cells ?? [words.label]).flatMap(label => cellsFor(context, label)),
        ...words.lived.flatMap(l => cellsFor(context, "2e", [l.specimen]))
      ].map(c => c.cell)
    )
  ];
  return defineFigure<Life, Reading>({
    id: words.id,
    label: words.label,
    ...(words.unites ? {unites: words.unites} : {}),
    title: words.title,
    page: "half-cells",
    rebuild: "live",
    claims: words.claims,
    shows: ["data", "reported"],
    ...(words.layer ? {answer: "against"} : {}),
    controls: [
      {
        kind: "number",
        name: "band",
        label: "Band around the running median",
        unit: "%",
        min: 0.5,
        max: 20,
        step: 0.5,
        default: IRREGULAR_BAND,
        why: "narrower bands flag noise"
      },
      ...(words.layer
        ? [
            {
              kind: "choice" as const,
              name: "against",
              label: "Show",
              default: "specimen",
              options: [
                {value: "specimen", label: "By specimen"},
                {value: "thickness", label: "Against thickness"}
              ]
            }
          ]
        : [])
    ],
    cells: (_s, context) => cellsOf(context),
    rows: {
      tables: ["cycles"],
      sql: (
        state,
        context
      ) => `with ${irregularCycles(`cell in (${sqlValue(cellsOf(context))})`, sqlValue(state.band))}
select cell, specimen, last::double as cycles, irregular::double as first_outside
from lives
order by cell`
    },
    finding: (_r, _s, context) => words.finding(context),
    caption: state =>
      words.readAs
        ? `<b>Cycles until the efficiency becomes unsteady by ±${state.band} %, counted as in Figure ${words.readAs}.</b> ✕ fails, → runs on: a bound. One cell each.`
        : `<b>Cycles until the Coulombic efficiency first leaves a band of ±${state.band} % around the median of the ten cycles before.</b> ` +
          "The first cycle is held against the median of all. " +
          `✕ a printed failure, → printed as still stable at that cycle: a lower bound, not a life. Each line is one cell.`,
    alternative: (rows, _s, context) =>
      words.lived
        .map(l => {
          const own = rows.find(r => r.specimen === l.specimen);
          return `${l.specimen}: printed ${fateWords(l, context)}${own && allowsStatistics(context, [own]) ? `; the file has ${own.cycles} cycles, ${own.first_outside === null ? "none outside the band" : `first outside at ${own.first_outside}`}` : ""}.`;
        })
        .join(" "),
    draw: (rows, state, size, context) =>
      state.against === "thickness"
        ? byThickness(words, rows, size, context)
        : bySpecimen(words, rows, size, context),
    table: (rows, _s, context) => ({
      columns: [
        {name: "specimen", label: "specimen", unit: null},
        {name: "printed", label: "printed", unit: null},
        {name: "cycles", label: "cycles in the file", unit: "1", digits: 0},
        {name: "first_outside", label: "first cycle outside the band", unit: "1", digits: 0},
        {name: "provenance", label: "provenance", unit: null}
      ],
      rows: words.lived.map(l => {
        const own = rows.find(r => r.specimen === l.specimen);
        const told = own && allowsStatistics(context, [own]) ? own : undefined;
        return [
          l.specimen,
          fateWords(l, context),
          told?.cycles ?? null,
          told?.first_outside ?? null,
          own ? provenanceOf(context, own.cell) : ""
        ];
      })
    })
  });
}

const cycleOf = (l: Lived, context: Context): number => (l.fate === "onset" ? 1 : reported(context, l.claim));
function fateWords(l: Lived, context: Context): string {
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

function bySpecimen(words: Words, rows: Reading[], size: Size, context: Context): Element {
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

function byThickness(words: Words, _rows: Reading[], size: Size, context: Context): Element {
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
