/** Every figure a reader's cell can lie over, with cells of every sort: each number in the picture is one. */
import {beforeAll, describe, expect, it} from "vitest";
import {cellOf, laidOver, stateWith, withOwn, type Own} from "../../src/compare/cells.js";
import {spectrumText} from "../../src/compare/examples.js";
import {overlay} from "../../src/compare/overlay.js";
import {Store} from "../../src/compare/store.js";
import {lacking} from "../../src/components/compare/drawable.js";
import {section} from "../../src/components/shell/section.js";
import {plainSql, type Figure, type Row, type State} from "../../src/figure/figure.js";
import {render} from "../../src/lib/element.js";
import {comparePaper} from "../../src/paper/compare.js";
import {context} from "../figures/engines.js";
import {extremes} from "../figures/extremes.js";
import {statesOf} from "../published/states.js";
import {answersOf, bdfText, ranges} from "./files.js";
import {ownDatabase, reductions} from "./own-database.js";

const hold = (): string =>
  `test_time_second,voltage_volt,current_ampere\n${Array.from({length: 80}, (_, i) => `${60 * i},4.2,${(1e-6 / (1 + i)).toExponential(4)}`).join("\n")}\n`;
const fullCell = (cycles: number): string =>
  bdfText({cycles, half: 12, volt: (share, way) => (way > 0 ? 3 + 1.3 * share : 4.2 - 1.4 * share)});

type Facts = Partial<Own["facts"]>;
type Sort = [name: string, family: string, protocol: string, cells: readonly [text: string, facts?: Facts][]];
const made = bdfText({cycles: 4, half: 20});
const spectrum = spectrumText();
const first = (text: string, lines: number): string => text.split("\n").slice(0, lines).join("\n");
/** Every seventh line has no second, every ninth no third value. */
const blank = (text: string): string =>
  text
    .split("\n")
    .map((line, i) => {
      const fields = line.split(",");
      if (i > 2 && i % 7 === 0) fields[1] = "";
      if (i > 2 && i % 9 === 0) fields[2] = "";
      return fields.join(",");
    })
    .join("\n");
const SORTS: Sort[] = [
  ["half cells with and without area", "half-cell", "cycling", [[made], [made, {area_cm2: null}]]],
  ["a half cell of one cycle", "half-cell", "cycling", [[bdfText({cycles: 1, half: 20})]]],
  ["a half cell of one deposit", "half-cell", "cycling", [[first(bdfText({cycles: 1, half: 20}), 20)]]],
  ["half cells of two records each way", "half-cell", "cycling", [[bdfText({cycles: 3, half: 2})], [made]]],
  ["a half cell at 0 V", "half-cell", "cycling", [[bdfText({cycles: 4, half: 9, volt: () => 0})]]],
  ["a half cell with blank fields", "half-cell", "cycling", [[blank(bdfText({cycles: 4, half: 20}))]]],
  ["a full cell with blank fields", "full-cell", "cycling", [[blank(fullCell(9))]]],
  ["a spectrum with blank fields", "impedance", "spectrum", [[blank(spectrum)]]],
  ["an activation", "half-cell", "activation", [[bdfText({cycles: 3, half: 20, volt: (s, w) => w * s})]]],
  ["an efficiency test", "half-cell", "efficiency", [[bdfText({cycles: 12, half: 20})]]],
  ["full cells, one of one cycle", "full-cell", "cycling", [[fullCell(20)], [fullCell(1)]]],
  [
    "full cells without facts",
    "full-cell",
    "cycling",
    [[fullCell(3), {active_mass_mg: null, area_cm2: null}]]
  ],
  [
    "full cells with and without mass",
    "full-cell",
    "cycling",
    [[fullCell(9)], [fullCell(9), {active_mass_mg: null}]]
  ],
  ["full cells at rates", "full-cell", "rate", [[fullCell(12)], [fullCell(12), {active_mass_mg: null}]]],
  [
    "full cells of high loading",
    "full-cell",
    "high-loading",
    [[fullCell(12)], [fullCell(12), {active_mass_mg: null, area_cm2: null}]]
  ],
  ["spectra, one of five points", "impedance", "spectrum", [[spectrum], [first(spectrum, 7)]]],
  ["holds with and without area", "corrosion-current", "hold", [[hold()], [hold(), {area_cm2: null}]]]
];

const ownOf = (number: number, family: string, protocol: string, facts: Facts): Own => ({
  ...{cell: `yours-${number}`, number, format: "bdf-csv", rows: 1, made: false, warnings: []},
  file: {name: "own.csv", bytes: 1, fingerprint: ""},
  facts: {
    ...{name: "mine", family, protocol, like: "", cathode: "", side: {}},
    ...{area_cm2: 0.5, active_mass_mg: 5, temperature_celsius: 60, formation_cycles: null},
    turn: "as written",
    ...facts
  }
});

/** Words that stand where a number should. */
const NO_NUMBER =
  /="[^"]*\b(?:NaN|Infinity|undefined|null)\b[^"]*"|>[^<]*\b(?:NaN|Infinity|undefined)\b[^<]*</;

describe("a reader's cell over the paper's figures", () => {
  let store: Store;
  const figures: Figure[] = [];
  beforeAll(async () => {
    store = new Store(await ownDatabase(), reductions);
    for (const {load} of comparePaper.figures) figures.push((await load()).default);
  }, 60_000);

  /** Puts a cell into the tables, as the page does. */
  async function take(own: Own, all: readonly Own[], text: string): Promise<void> {
    await store.describe(cellOf(own, all, context), "as written");
    const {family, area_cm2, active_mass_mg, temperature_celsius} = own.facts;
    const asked = {family, area_cm2, active_mass_mg, temperature_celsius};
    for (const answer of await answersOf(ranges("own.csv", text), asked)) {
      if (answer.kind === "refused") throw new Error(answer.message);
      if (answer.kind === "records") await store.add(own.cell, answer.file);
      if (answer.kind === "rows") await store.rowsOf(own.cell, answer.table, answer.rows);
      if (answer.kind === "fits") await store.rowsOf(own.cell, "fits", answer.rows);
    }
  }

  it.each(SORTS)(
    "of %s is drawn by numbers alone",
    async (_, family, protocol, cells) => {
      const all = cells.map(([, facts], i) => ownOf(i + 1, family, protocol, facts ?? {}));
      const given = withOwn(context, all);
      for (const number of [1, 2]) await store.drop(`yours-${number}`);
      for (const [i, own] of all.entries()) await take(own, all, cells[i]![0]);
      for (const figure of figures) {
        const rowsOf = (over: Figure, state: State): Promise<Row[]> =>
          "sql" in over.rows ? store.query(plainSql(over.rows.sql(state, given)), []) : Promise.resolve([]);
        const laid = (own: readonly Own[]) => ({
          over: overlay(figure, own, all, given, () => "said"),
          published: stateWith(figure, own, all, given)
        });
        const wanted = laidOver(figure, all, given);
        const whole = laid(wanted);
        const found = wanted.length ? await rowsOf(whole.over, whole.published) : [];
        const there = wanted.filter(own => !lacking(found, own));
        if (!there.length) continue;
        const {over, published} = laid(there);
        const states: State[] = [
          published,
          ...statesOf(over),
          ...(cells.length > 1 ? over.controls : []).flatMap(c =>
            extremes(c).map(value => ({...published, [c.name]: value}))
          )
        ];
        for (const state of states) {
          const rows = await rowsOf(over, state);
          const sizes = [990, 354].map(width => ({width, narrow: width < 470}));
          const drawn = sizes.map(size => render(over.draw(rows, state, size, given)));
          if (state === published)
            drawn.push(
              render(section(over, rows, state, given, {root: "./", claims: [], own: true, widths: []})),
              over.alternative(rows, state, given)
            );
          for (const text of drawn)
            expect([figure.label, JSON.stringify(state), NO_NUMBER.exec(text)?.[0]]).toEqual([
              figure.label,
              JSON.stringify(state),
              undefined
            ]);
        }
      }
    },
    180_000
  );
});
