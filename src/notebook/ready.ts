import {name as labelOf} from "../components/shell/controls.js";
import type {Context, Figure, State} from "../figure/figure.js";
import {queryTemplate, queryValues} from "./figure-values.js";
import {HELD, notebook, type Cell, type Notebook} from "./notebook.js";
import {names} from "./query.js";

/** Tables that a reduction makes, with the text it runs. */
export type Reductions = Readonly<Record<string, string>>;

type New = Omit<Cell, "id">;
const md = (source: string): New => ({mode: "md", source});
const js = (source: string): New => ({mode: "js", source});
const sql = (name: string, source: string): New => ({mode: "sql", name, source});

/** A figure as cells: controls, query, rows, table, drawing, words; its table and picture are the figure's own. */
export function figureNotebook(
  figure: Figure,
  changes: State,
  context: Context,
  reductions: Reductions
): Notebook {
  const label = labelOf(figure.label);
  return notebook(`${label}: ${figure.title}`, [
    md(`# ${label}: ${figure.title}\n\n\${fig.finding(rows, state)}`),
    ...figureCells(figure, changes, context, reductions),
    md(`\${fig.caption(state)}`)
  ]);
}

/** The cells between a figure's words. */
function figureCells(figure: Figure, changes: State, context: Context, reductions: Reductions): New[] {
  const state = {...Object.fromEntries(figure.controls.map(c => [c.name, c.default])), ...changes};
  return [
    js(`const fig = await figure("${figure.id}");`),
    js(
      figure.controls.length
        ? `const state = view(fig.controls(${written(changes)}));`
        : "const state = fig.state();"
    ),
    ...("sql" in figure.rows
      ? queryCells(figure.rows.sql(state, context), figure.rows.tables, reductions)
      : [js("// What the model gives at this state.\nconst rows = await fig.rows(state);")]),
    js("const values_shown = fig.table(rows, state);\ndisplay(values_shown);"),
    js("fig.draw(rows, state, width)")
  ];
}

function queryCells(text: string, tables: readonly string[], reductions: Reductions): New[] {
  return [
    ...tables.flatMap(table =>
      reductions[table]
        ? [
            {
              ...sql(
                table,
                `${HELD}: the definition of ${table}; run, it takes the place of the table\n${whole(table, reductions)}`
              ),
              folded: true
            }
          ]
        : []
    ),
    ...(queryValues(text).length
      ? [js("// What the query takes from the controls, in order.\nconst values = fig.values(state);")]
      : []),
    sql("rows", queryTemplate(text).trim())
  ];
}

/** A reduction that runs on the tables of the site: those it takes from stand inside it. */
function whole(table: string, reductions: Reductions): string {
  const text = reductions[table]!.trim();
  const inside = Object.keys(reductions).filter(other => other !== table && names(text, other));
  if (!inside.length) return text;
  const made = inside.map(other => `${other} as (\n${whole(other, reductions)}\n)`).join(", ");
  return text.replace(/^with /m, `with ${made.replaceAll("$", "$$$$")}, `);
}

const written = (changes: State): string => (Object.keys(changes).length ? JSON.stringify(changes) : "");

/** One query and its rows to look through: the console. */
export const consoleNotebook = (query: string): Notebook =>
  notebook("Query", [
    sql(
      "rows",
      query ||
        "select cell, specimen, cycle_count, 100 * coulombic_efficiency as efficiency_percent\nfrom cycles\nwhere cell like '%-cycling'\norder by cell, cycle_count"
    ),
    js("explore(rows)")
  ]);

/** A model's readable version in parts, with what it takes from elsewhere. */
export interface ReadableModel {
  takes: readonly string[];
  sections: readonly string[];
}

/** How the two versions of a model are held against each other. */
const COMPARED: Record<string, {words: string; source: string}> = {
  diffusion: {
    words: "the utilisation θ at seven loads P",
    source: `const compared = [0.1, 0.5, 1, 2, 5, 20, 100].map(P => {
  const [readable, fast] = [utilisation(P), kit.fast.utilisation(P)];
  return {P, readable, fast, difference: readable - fast};
});
display(compared);`
  },
  inventory: {
    words: "whole cycles on a store of half a capacity, at five efficiencies",
    source: `const store = {capacity: 1, reserve: 0.5};
const compared = [0.9, 0.99, 0.995, 0.999, 0.9994].map(efficiency => {
  const [readable, fast] = [wholeCycles(store, efficiency), kit.fast.wholeCycles(store, efficiency)];
  return {efficiency, readable, fast, difference: readable - fast};
});
display(compared);`
  },
  corrosion: {
    words: "the sum of squares of three laws for a series of readings",
    source: `const series = [1, 3, 7, 14, 28, 56].map(day => ({day, thicknessNm: 12 * Math.sqrt(day) * (1 + 0.1 * Math.sin(day))}));
const compared = ["linear", "parabolic", "power"].map(law => {
  const [readable, fast] = [logFit(law, series, 1e4), kit.fast.logFit(law, series, 1e4)];
  return {law, readable: readable.squares, fast: fast.squares, difference: readable.squares - fast.squares};
});
display(compared);`
  },
  plate: {
    words:
      "the stress in the middle of either face and the rise of the top, on a mesh of three by four elements",
    source: `const compared = ["L1", "P1"].flatMap(name => {
  const mine = readableRun(kit.fast.readRequest(name).plate, [3, 4]);
  const theirs = kit.fast.runCaseNow(name, [3, 4]);
  const top = 2 * 4 * (2 * 3 + 1);
  return [
    ["σ_h at the electrolyte, GPa", mine.hydrostatic[0], theirs.fields.hydrostatic[0]],
    ["σ_h at the tungsten, GPa", mine.hydrostatic[4 * 4], theirs.fields.hydrostatic[4 * 4]],
    ["rise of the top, nm", mine.u[2 * top + 1], theirs.uz_top]
  ].map(([quantity, readable, fast]) => ({case: name, quantity, readable, fast, difference: readable - fast}));
});
display(compared);`
  },
  impedance: {
    words:
      "a spectrum of three elements at four frequencies, and what a fit makes of it once each reading is moved a little",
    source: `const circuit = kit.fast.parseCircuit("R0-p(R1,CPE1)-Ws1");
const values = [5, 40, 2e-6, 0.85, 30, 2];
const frequencies = kit.fast.logSweep(1e6, 0.1, 8);
const spectrum = kit.fast.simulate(circuit, values, frequencies);
const moved = (x, k) => x * (1 + 0.01 * Math.sin(3 * k));
const readings = [...frequencies].map((f, k) => ({
  omega: 2 * Math.PI * f,
  Z: [moved(spectrum.realOhm[k], k), moved(spectrum.imaginaryOhm[k], k + 1)]
}));
const byReading = descend(circuit, values, readings);
const byFast = kit.fast.fit(circuit, {
  frequencyHertz: frequencies,
  realOhm: Float64Array.from(readings, r => r.Z[0]),
  imaginaryOhm: Float64Array.from(readings, r => r.Z[1])
});
const compared = [
  ...[0, 18, 36, 54].map(k => [
    \`−Im Z at \${frequencies[k].toPrecision(3)} Hz, Ω\`,
    -impedance(circuit, values, 2 * Math.PI * frequencies[k])[1],
    -spectrum.imaginaryOhm[k]
  ]),
  ...byFast.parameters.map(({name, unit, value}, i) => [\`\${name} by fit, \${unit}\`, byReading[i], value])
].map(([quantity, readable, fast]) => ({quantity, readable, fast, difference: readable - fast}));
display(compared);`
  }
};

/** A section that holds equations and no code. */
const WORDS = /^\/\*\*(?:(?!\*\/)[^])*\*\/$/;

const sectionCell = (section: string): New =>
  WORDS.test(section) ? md(section.replace(/^\/\*\*\s*|\s*\*\/$/g, "").replace(/^ \* ?/gm, "")) : js(section);

export function modelNotebook(name: string, {takes, sections}: ReadableModel): Notebook {
  const title = `The model ${name}, to read and to change`;
  const {words, source} = COMPARED[name]!;
  return notebook(title, [
    md(
      `# ${title}\n\nThe cells below are the text of the model in the order of its equations. The workbook's figures run a fast version of the same equations, which stands beside it as \`kit.fast\`. At the end both are run: ${words}. Change an equation, and the difference shows what it does.`
    ),
    js(`const kit = await model("${name}");`),
    ...(takes.length ? [js(`const {${takes.join(", ")}} = kit;`)] : []),
    ...sections.map(sectionCell),
    js(source)
  ]);
}

/** @param sql what the deciding check asks the files, where it does */
export const claimNotebook = (id: string, sql: string | null = null): Notebook =>
  notebook(`Claim ${id}`, [
    md(
      `# \${c.id}\n\nThe paper prints \${c.printed} (figure \${c.figure}). The workbook's verdict is **\${c.verdict}**. A printed number stands for all that round to it, so every input is an interval.`
    ),
    js(`const c = await claim("${id}");`),
    js("display(c.checks.map(k => ({check: k.id, says: k.title, verdict: k.verdict})));"),
    ...(sql === null ? fromPrint() : fromFiles(sql)),
    md(
      "${held.computed ? `Computed: ${held.computed.map(v => v.toPrecision(5)).join(' to ')} ${held.unit}${held.agrees === null ? '' : held.agrees ? ', as printed' : ', which is not what is printed'}.` : ''} Verdict: **${held.verdict}**${held.yours ? ', which is yours: something differs from what is published' : ', as published'}."
    )
  ]);

/** A check of formula and intervals. */
const fromPrint = (): New[] => [
  js(
    "// The check that is looked at, by its name in the list.\nconst check = c.checks[0];\ndisplay(check.inputs);"
  ),
  js(`// What you hold to be so. Leave out what stays as published.
const change = {
  formula: check.formula,
  statement: check.statement,
  inputs: Object.fromEntries(
    check.inputs.filter(i => typeof i.low === "number").map(i => [i.id, [i.low, i.high]])
  ),
  definitions: Object.fromEntries(check.inputs.filter(i => i.kind === "definition").map(i => [i.id, i.formula]))
};
display(change);`),
  js("const held = c.hold(check.id, change);")
];

/** A check that asks the files: its query is the definition. */
const fromFiles = (sql: string): New[] => [
  md(
    "What the files are asked. The query says what counts, for a life for instance by how far an efficiency may leave its band: change that, and value and verdict follow. What a reconstructed file answers is *by construction*, whatever the query."
  ),
  {mode: "sql", name: "found", source: sql},
  js("const held = c.hold(c.checks[0].id, {answer: found[0]});")
];
