/** Numbers and sentences of one analysis. */
import {FIT_DIGITS} from "../../models/impedance/fits.js";
import {stated} from "../../lib/stated.js";
import type {Row} from "../../figure/figure.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {HIGH_CORRELATION} from "../../models/impedance/statistics.js";
import {DECISIVE} from "../../models/impedance/series.js";
import {minus} from "../../lib/minus.js";
import {inHertz} from "../../lib/hertz.js";
import type {Power} from "../../models/impedance/power.js";
import type {ProfileInterval} from "../../models/impedance/profile.js";
import {percent, raised, significant, table, withError} from "./cells.js";
import type {Analysis, PlainKK, SeriesRow} from "./job.js";
import {largest} from "../../lib/extremes.js";

/** @param intervals by profile likelihood, when they were asked for */
export function parameterTable(
  {fit}: Analysis,
  intervals: readonly ProfileInterval[] | null = null
): Element {
  const end = (x: number | null): Child[] => (x === null ? ["no limit"] : withError(x, Math.abs(x) / 100));
  return table(
    "Fitted parameters",
    [
      "parameter",
      "value",
      "standard error",
      "unit",
      "relative",
      ...(intervals ? ["95 % interval, by profile likelihood"] : [])
    ],
    fit.parameters.map(p => [
      p.name,
      withError(p.value, p.standardError),
      errorOf(p),
      raised(p.unit),
      p.standardError === null ? "–" : percent(p.standardError / p.value),
      ...(intervals ?? [])
        .filter(({name}) => name === p.name)
        .map(({low, high}) => h("span", {}, end(low), " to ", end(high)))
    ]),
    [1, 2, 4, 5]
  );
}

function errorOf({atBound, standardError}: Analysis["fit"]["parameters"][number]): Child {
  if (atBound) return "at its bound";
  return standardError === null ? "not determined" : raised(significant(standardError, 2));
}

/** Below the diagonal; what exceeds the limit is bold. */
export function correlationTable({fit}: Analysis): Element {
  const names = fit.parameters.map(p => p.name);
  return table(
    `Correlation of the estimates; above ${HIGH_CORRELATION} in bold`,
    ["estimate", ...names.slice(0, -1)],
    names.slice(1).map((name, i) => [
      name,
      ...names.slice(0, -1).map((_, j) => {
        const r = fit.correlation[i + 1]![j];
        if (j > i) return "";
        if (r === null || r === undefined) return "–";
        const text = minus(r.toFixed(2));
        return Math.abs(r) > HIGH_CORRELATION ? h("b", {}, text) : text;
      })
    ]),
    names.map((_, k) => k + 1)
  );
}

export function qualityLine({fit, report, described}: Analysis): Element {
  const end = fit.converged ? "converged" : "did not converge";
  return h(
    "p",
    {},
    `χ² ${significant(fit.chi2, 4)}, rms ${percent(fit.rmsRelative)} of |Z|, noise of each part ${percent(fit.noise)}, `,
    described.describes ? end : "a minimum, but no description",
    `, ${fit.search.agreeing} of ${fit.search.starts} starts end here, ${(1000 * report.seconds).toFixed(1)} ms.`
  );
}

/** The page's fit, to the digits of the table, beside the one that the build put there; nothing where circuit or weight differ. */
export function agreement({fit}: Analysis, built: Row): string[] {
  if (built["circuit"] !== fit.circuit || fit.weight !== "modulus") return [];
  const values = String(built["parameters"]).split(" ").map(Number);
  const apart = largest(fit.parameters.map((p, i) => Math.abs(stated(p.value, FIT_DIGITS) / values[i]! - 1)));
  return [
    apart < 1e-9
      ? "Equal to the fit in the table the build made."
      : `Differs from the fit in the table the build made by up to ${apart.toExponential(1)} of a value.`
  ];
}

export const noteList = (notes: string[]): Element | null =>
  notes.length
    ? h(
        "ul",
        {class: "notes"},
        notes.map(text => h("li", {}, text))
      )
    : null;

/** The circuit of the table that does decisively better, if there is one. */
export function proposal({compared, fit}: Analysis): string[] {
  const own = compared.find(c => c.circuit === fit.circuit);
  const [best] = compared;
  if (!own || !best || own.aicc === null || best.aicc === null || own.aicc - best.aicc <= DECISIVE) return [];
  return [
    `${best.circuit} does better: its AICc is lower by ${(own.aicc - best.aicc).toFixed(0)}. Put it into the field above to see it.`
  ];
}

function aboveLeast(aicc: number | null, least: number | null): string {
  if (aicc === null || least === null) return "undefined";
  if (aicc === least) return "least";
  return `${(aicc - least).toFixed(1)}${aicc - least > DECISIVE ? "" : ", not decisive"}`;
}

/** Circuits by AICc; differences below ten do not decide. */
export function comparison({compared, fit}: Analysis): Element {
  const least = compared[0]?.aicc ?? null;
  return table(
    "Circuits compared",
    ["circuit", "parameters", "χ²", "AICc above the least"],
    compared.map(c => [
      c.circuit === fit.circuit ? h("b", {}, c.circuit) : c.circuit,
      String(c.parameters),
      raised(significant(c.chi2, 3)),
      aboveLeast(c.aicc, least)
    ]),
    [1, 2, 3]
  );
}

export function verdict({kk}: Analysis, power: readonly Power[] | null): Element {
  const {fixed, automatic, judged} = kk;
  return h(
    "div",
    {},
    h("p", {}, h("b", {}, kk.words)),
    noteList([...kk.reasons, ...kk.notes]),
    h("p", {}, `The verdict rests on a sum of ${judged.order} relaxations, rms ${percent(judged.rms)}.`),
    table(
      "Sums of relaxations",
      ["sum", "relaxations", "rms", "μ"],
      [
        ["fixed order", fixed],
        ["order by μ", automatic],
        ...(judged.order === fixed.order && judged.marginDecades === fixed.marginDecades
          ? []
          : [
              [
                `${judged.marginDecades} decade${judged.marginDecades === 1 ? "" : "s"} beyond the sweep`,
                judged
              ] as const
            ])
      ].map(([name, sum]) => {
        const {order, rms, mu} = sum as PlainKK;
        return [name as string, String(order), percent(rms), minus(mu.toFixed(2))];
      }),
      [1, 2, 3]
    ),
    table(
      "Noise found",
      ["part", "from", "to", "noise (% of |Z|)"],
      kk.ranges.map(({part, highHertz, lowHertz, noise}) => [
        part,
        inHertz(highHertz),
        inHertz(lowHertz),
        (100 * noise).toPrecision(2)
      ]),
      [1, 2, 3]
    ),
    ...powerTable(power)
  );
}

function powerTable(power: readonly Power[] | null): Element[] {
  if (!power) return [h("p", {}, "What the test would see at this noise is being tried.")];
  return [
    h("p", {}, "At this noise the test would see:"),
    table(
      "Power of the test",
      ["fault", "of this size", "chance to be seen", "seen with 80 % from"],
      power.map(p => [
        p.label,
        `${p.size} ${p.unit}`,
        `${(100 * p.power).toFixed(0)} %`,
        p.smallest === null
          ? `not up to ${p.most.toPrecision(2)} ${p.unit}`
          : `${p.smallest.toPrecision(2)} ${p.unit}`
      ]),
      [1, 2, 3]
    )
  ];
}

export function relaxationLine({drt, fit}: Analysis): Element {
  const arcs = fit.parameters
    .filter(p => /^R\d+$/.test(p.name) && p.name !== "R0")
    .reduce((sum, p) => sum + p.value, 0);
  const [low, high] = drt.areaBandOhm;
  const peaks = drt.peaks.map(
    ({tauSecond, areaOhm}) => `${inHertz(1 / (2 * Math.PI * tauSecond))} (${significant(areaOhm, 3)} Ω)`
  );
  return h(
    "p",
    {},
    `Area ${significant(drt.areaOhm, 3)} Ω, with 90 % between ${significant(low, 3)} and ${significant(high, 3)} Ω`,
    arcs > 0 ? `; fitted arcs ${significant(arcs, 3)} Ω` : "",
    `. R ${significant(drt.resistanceOhm, 4)} Ω, Warburg ${significant(drt.warburg, 3)}; rms ${percent(drt.rms)}. `,
    drt.chosen ? "λ was chosen by cross-validation. " : "",
    peaks.length
      ? `Peaks that stay from a third of λ to ten times λ: ${peaks.join(", ")}. `
      : "No peak stays from a third of λ to ten times λ. ",
    `At this λ arcs closer than ${drt.resolutionDecades.toFixed(1)} decades are not told apart.`
  );
}

export function seriesTable(rows: SeriesRow[]): Element {
  const value = ({ohm, errorOhm}: {ohm: number; errorOhm: number | null}): string =>
    `${ohm.toFixed(2)}${errorOhm === null ? "" : ` ± ${errorOhm.toFixed(2)}`}`;
  return table(
    "Fits of all cycles",
    ["spectrum", "R in series (Ω)", "sum of arcs (Ω)", "arcs one by one (Ω)", "rms", "warnings"],
    rows.map(r => [
      r.name,
      value(r.bulk),
      value(r.arcs),
      r.each.map(value).join(", "),
      percent(r.rmsRelative),
      String(r.warnings)
    ]),
    [1, 2, 4, 5]
  );
}
