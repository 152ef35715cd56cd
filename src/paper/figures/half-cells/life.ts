import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  sqlValue,
  type Context,
  type Figure,
  type State
} from "../../../figure/figure.js";
import {IRREGULAR_BAND, irregularCycles} from "../../../reductions/irregular.js";
import {bySpecimen, byThickness, fateWords, type Reading, type Words} from "./life-picture.js";

interface Life extends State {
  band: number;
  against: string;
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
