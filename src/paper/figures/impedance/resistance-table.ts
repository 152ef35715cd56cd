/** Tables S1 and S2: what is printed against cycle, and what the fits of measured spectra give. */
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  type Context,
  type DataTable,
  type Figure,
  type State
} from "../../../figure/figure.js";
import {cyclesOf, resistanceTrend, type Entry} from "./resistance-trend.js";
import {
  fitRowsOf,
  fittedResistance,
  groundInWords,
  printedResistances,
  spectraSql,
  type PrintedResistance,
  type Resistance,
  type SpectrumRow
} from "./spectra.js";

interface TableState extends State {
  specimens: string[];
}

/** One line of the table: a spectrum for which something is printed. */
interface Line {
  specimen: string;
  cycle: number;
  printed: PrintedResistance[];
  fit?: SpectrumRow | undefined;
}

interface TableOptions {
  id: string;
  label: string;
  title: string;
  table: "ts1" | "ts2";
  specimens: string[];
  claims: string[];
  cycles(context: Context): [number, number];
  caption(context: Context): string;
  remark(lines: Line[]): string;
  /** What the printed values of the chosen cells say by themselves. */
  trend(printed: PrintedResistance[]): string;
}

export function resistanceTable(options: TableOptions): Figure {
  const linesOf = (rows: SpectrumRow[], state: TableState, context: Context): Line[] => {
    const fits = fitRowsOf(rows);
    const printed = printedResistances(context, options.table).filter(p =>
      state.specimens.includes(p.specimen)
    );
    const keys = [...new Map(printed.map(p => [`${p.specimen} ${p.cycle}`, p])).values()];
    return keys
      .sort(
        (a, b) =>
          options.specimens.indexOf(a.specimen) - options.specimens.indexOf(b.specimen) || a.cycle - b.cycle
      )
      .map(({specimen, cycle}) => ({
        specimen,
        cycle,
        printed: printed.filter(p => p.specimen === specimen && p.cycle === cycle),
        fit: fits.find(f => f.specimen === specimen && f.cycle_count === cycle)
      }));
  };
  return defineFigure<TableState, SpectrumRow>({
    id: options.id,
    label: options.label,
    title: options.title,
    page: "impedance",
    rebuild: "partly",
    limits:
      options.table === "ts1"
        ? "The text prints only some entries of this table; the others are left open."
        : "Entries that the text leaves out are left out here too.",
    claims: options.claims,
    shows: ["data", "reported"],
    controls: [
      {
        kind: "specimens",
        name: "specimens",
        label: "Specimens",
        options: options.specimens,
        default: options.specimens
      }
    ],
    cells: (state, context) => cellsFor(context, tableLabel(options.table), state.specimens).map(c => c.cell),
    rows: {
      tables: ["spectra", "fits"],
      sql: (_state, context) => spectraSql(context, tableLabel(options.table), ...options.cycles(context))
    },
    finding(rows, state, context) {
      const lines = linesOf(rows, state, context);
      if (!lines.length) return NOTHING_CHOSEN;
      const measured = lines.filter(({fit}) => fit && allowsStatistics(context, [fit]));
      const others = lines.filter(line => line.fit && !measured.includes(line));
      const [met, of] = agreement(measured);
      const [, rest] = agreement(others);
      return [
        measured.length
          ? `The fit${others.length ? " of the measured spectra" : ""} returns ${met} of ${of} printed resistances within their rounding. ${options.remark(measured)}`
          : "",
        measured.length ? "" : options.trend(lines.flatMap(({printed}) => printed)),
        measured.length && others.length
          ? `The other spectra were reconstructed from their ${rest} printed resistances; a fit gives them back by construction and says nothing of the cells.`
          : ""
      ]
        .filter(Boolean)
        .join(" ");
    },
    caption: (_state, context) => options.caption(context),
    alternative: (rows, state, context) =>
      linesOf(rows, state, context)
        .map(line => sentence(line, context))
        .join(" ") || NOTHING_CHOSEN,
    draw(rows, state, size, context) {
      const lines = linesOf(rows, state, context);
      const shown = state.specimens.length ? options.specimens.filter(s => state.specimens.includes(s)) : [];
      return resistanceTrend(
        `${options.label}: printed resistances against cycle`,
        [
          {
            name: "Bulk of the electrolyte",
            axis: "Resistance (Ω)",
            entries: entriesOf(lines, ["rb"], context)
          },
          {
            name: "Interphases and charge transfer",
            axis: "Resistance (Ω)",
            entries: entriesOf(lines, PARTS, context)
          }
        ],
        cyclesOf(printedResistances(context, options.table)),
        size,
        shown
      );
    },
    table: (rows, _state, context) => tableOf(rows, context)
  });
}

/** What a caption says of the fits beside the printed entries. */
export function fitWords(
  context: Context,
  label: string,
  ours = "; the spectra were reconstructed from them, so that a fit gives them back by construction"
): string {
  const cells = cellsFor(context, label);
  if (!cells.some(cell => allowsStatistics(context, [cell]))) return ours;
  return allowsStatistics(context, cells)
    ? ", and our fit of the same spectra with its standard errors"
    : ", and our fit of those spectra that are measured with its standard errors; the others were reconstructed from the printed entries";
}

const tableLabel = (table: "ts1" | "ts2"): string => table.toUpperCase();
const PARTS: Resistance[] = ["rsct", "rsei", "rct"];
/** Half of the last printed digit. */
const roundingOf = (text: string): number => 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0);

function agreement(lines: Line[]): [number, number] {
  const pairs = lines.flatMap(l =>
    l.printed.map(p => [p, l.fit ? fittedResistance(l.fit, p.what) : null] as const)
  );
  return [
    pairs.filter(([p, f]) => f && Math.abs(f.ohm - p.ohm) <= roundingOf(p.text) + 1e-9).length,
    pairs.length
  ];
}

const value = ({ohm, errorOhm}: {ohm: number; errorOhm: number | null}): string =>
  errorOhm === null ? ohm.toFixed(2) : `${ohm.toFixed(2)} ± ${errorOhm.toFixed(2)}`;
const printedText = (line: Line, what: Resistance[]): string =>
  line.printed
    .filter(p => what.includes(p.what))
    .map(p => p.text)
    .join(" + ");

function fittedText({fit, printed}: Line, what: Resistance[], context: Context): string {
  if (!fit) return "";
  if (!allowsStatistics(context, [fit])) return "by construction";
  const wanted = what.filter(w => printed.some(p => p.what === w));
  const parts = (wanted.length ? wanted : [what[0]!]).map(w => fittedResistance(fit, w));
  return parts.map(p => (p ? value(p) : "one arc")).join(" + ");
}

function sentence(line: Line, context: Context): string {
  const which = `${line.specimen}, cycle ${line.cycle}`;
  const [bulk, arcs] = [printedText(line, ["rb"]) || "not printed", printedText(line, PARTS)];
  return line.fit
    ? `${which}: bulk ${bulk}, fitted ${fittedText(line, ["rb"], context)}; arcs ${arcs}, fitted ${fittedText(line, PARTS, context)} ohm.`
    : `${which}: bulk ${bulk}; arcs ${arcs} ohm; the file has no spectrum of this cycle.`;
}

/** What is printed of the parts asked for, and their fit where the spectrum was measured. */
const entriesOf = (lines: readonly Line[], parts: readonly Resistance[], context: Context): Entry[] =>
  lines.flatMap(({specimen, cycle, printed, fit}) => {
    const own = printed.filter(p => parts.includes(p.what));
    if (!own.length) return [];
    const told = fit && allowsStatistics(context, [fit]) ? fit : null;
    const whole = told && {
      ohm: parts.includes("rb") ? told.bulk_ohm : told.arcs_ohm,
      errorOhm: parts.includes("rb") ? told.bulk_error_ohm : told.arcs_error_ohm
    };
    return [{specimen, cycle, printed: own, fitted: whole}];
  });

const NOTHING_CHOSEN = "No cell is chosen.";
function tableOf(rows: SpectrumRow[], context: Context): DataTable {
  return {
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "cycle_count", label: "cycle", unit: "1", digits: 0},
      {name: "circuit", label: "circuit", unit: null},
      {name: "bulk_ohm", label: "R_b", unit: "Ω", digits: 3},
      {name: "bulk_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "arcs_ohm", label: "sum of arcs", unit: "Ω", digits: 3},
      {name: "arcs_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "first_arc_ohm", label: "faster arc", unit: "Ω", digits: 3},
      {name: "first_arc_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "second_arc_ohm", label: "slower arc", unit: "Ω", digits: 3},
      {name: "second_arc_error_ohm", label: "standard error", unit: "Ω", digits: 3},
      {name: "aicc_gain", label: "AICc, one arc less two", unit: "1", digits: 1},
      {name: "provenance", label: "provenance of the spectrum", unit: null}
    ],
    rows: fitRowsOf(rows).map(r => [
      r.specimen,
      r.cycle_count,
      ...[
        r.circuit,
        r.bulk_ohm,
        r.bulk_error_ohm,
        r.arcs_ohm,
        r.arcs_error_ohm,
        r.first_arc_ohm,
        r.first_arc_error_ohm,
        r.second_arc_ohm,
        r.second_arc_error_ohm,
        r.aicc_gain
      ].map(value => (allowsStatistics(context, [r]) ? value : null)),
      groundInWords(context, r)
    ])
  };
}
