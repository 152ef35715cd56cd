import {createHash} from "node:crypto";
import {readFileSync, writeFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {
  claimsOf,
  defaults,
  plainSql,
  type Context,
  type Figure,
  type Row,
  type State
} from "../src/figure/figure.js";
import {PAR_CAVEAT} from "../src/formats/par-caveat.js";
import {render} from "../src/lib/element.js";
import {section, provenance, type Place} from "../src/components/shell/section.js";
import {name} from "../src/components/shell/controls.js";
import {tableCsv} from "../src/components/shell/table-csv.js";
import {facesOf, faceRules} from "../src/components/faces.js";
import {PRINTED_MM, printed, standalone} from "../src/components/standalone.js";
import {verdictSign, type Verdict} from "../src/reading/verdict.js";
import {formatQuantity} from "../src/words/number.js";
import {bothTo, query, type Database} from "./database.js";
import {bibtex, fullCitation, type Reference} from "../src/reading/cite.js";
import {figureFiles} from "./figure-files.js";
import {keptIn} from "./kept.js";
import {root, work} from "./paths.js";
import {digestOfAll} from "./sources.js";
import {fontsInBase64} from "./site/font.js";

export const statics = `${work}/static`;

const published = new WeakMap<Figure, Promise<Row[]>>();

/** Rows of a figure from native DuckDB or from its model; those of the published state are made once. */
export function rowsOf(figure: Figure, database: Database, context: Context, state?: State): Promise<Row[]> {
  const make = async (at: State): Promise<Row[]> =>
    "sql" in figure.rows
      ? query(database, plainSql(figure.rows.sql(at, context)))
      : figure.rows.compute(at, context);
  if (state) return make(state);
  const known = published.get(figure) ?? make(defaults(figure));
  published.set(figure, known);
  return known;
}

export interface Ledger {
  [claim: string]: {verdict: Verdict};
}

/** Draws every figure once: the HTML of its place in the page and the files of its Download drawer. */
export async function makeStatic(
  figures: Figure[],
  database: Database,
  context: Context,
  ledger: Ledger,
  log: (line: string) => void
): Promise<void> {
  for (const folder of ["page", "alone", "downloads"]) await mkdir(`${statics}/${folder}`, {recursive: true});
  const faces = await fontsInBase64();
  await makeReady(figures, context);
  const kept = keptIn("figures", digestOfAll());
  const both = bothTo(database);
  const ask = (i: number): Promise<Row[] | undefined> => asked(figures[i], both[i % 2]!, context);
  const next = [ask(0), ask(1)];
  for (const [i, figure] of figures.entries()) {
    const rows = (await next[i])!;
    next.push(ask(i + 2));
    const inputs = [figure.id, rows, context.specimens];
    const files = await kept.reading(inputs, {context, ledger}, ({context, ledger}) =>
      Promise.resolve(drawn(figure, rows, context, ledger, faces))
    );
    for (const [file, text] of files) writeFileSync(`${statics}/${file}`, text);
  }
  if (figures.length === figureFiles().size) kept.end();
  log(`drew ${figures.length} figures`);
}

/** Rows that the database finds while figures before are drawn. */
function asked(figure: Figure | undefined, database: Database, context: Context): Promise<Row[] | undefined> {
  const rows = figure ? rowsOf(figure, database, context) : Promise.resolve(undefined);
  const told = rows.catch((error: Error) => {
    throw new Error(`figure: ${figure!.id} has no rows: ${error.message}`);
  });
  told.catch(() => undefined);
  return told;
}

/** The files of a figure at its published state, by their places. */
function drawn(
  figure: Figure,
  rows: Row[],
  context: Context,
  ledger: Ledger,
  faces: Record<string, string>
): [file: string, text: string][] {
  const state = defaults(figure);
  const files: [string, string][] = (
    [
      ["page", "./"],
      ["alone", "../"]
    ] as const
  ).map(([folder, root]) => [
    `${folder}/${figure.id}.html`,
    render(section(figure, rows, state, context, placeOf(figure, context, ledger, root)))
  ]);
  const file = (ending: string, text: string): void =>
    void files.push([`downloads/${figure.id}.${ending}`, text]);
  // In the index of figures a letter is a pixel or two; no face is carried for it.
  file("thumb.svg", standalone(figure.draw(rows, state, printed(183), context), 183, ""));
  for (const mm of PRINTED_MM) {
    const picture = figure.draw(rows, state, printed(mm), context);
    file(
      `${mm}mm.svg`,
      standalone(
        picture,
        mm,
        faceRules(facesOf(picture), face => faces[face.file]!)
      )
    );
  }
  const csv = tableCsv(figure.table(rows, state, context));
  file("csv", csv);
  const sql = "sql" in figure.rows ? plainSql(figure.rows.sql(state, context)) : null;
  if (sql) file("sql", `${sql}\n`);
  file(
    "json",
    JSON.stringify(
      {
        id: figure.id,
        label: name(figure.label),
        title: figure.title,
        state,
        provenance: provenance(figure, state, context),
        sql,
        claims: claimsOf(figure, context),
        files: figure.cells(state, context).map(id => {
          const c = context.cells.find(k => k.cell === id);
          return c && {cell: c.cell, file: c.file, sha256: c.sha256, provenance: c.provenance};
        }),
        values: {file: `${figure.id}.csv`, sha256: createHash("sha256").update(csv).digest("hex")}
      },
      null,
      1
    ) + "\n"
  );
  return files;
}

/** Seven digits are more than a picture shows. */
export const readyJson = (rows: Row[]): string =>
  JSON.stringify(rows, (_, v: unknown) => (typeof v === "number" ? Number(v.toPrecision(7)) : v));

/** Rows of the states a figure names as ready, once per key. */
async function makeReady(figures: Figure[], context: Context): Promise<void> {
  const done = new Set<string>();
  for (const {rows} of figures) {
    if ("sql" in rows || !rows.ready) continue;
    for (const state of rows.ready.states) {
      const key = rows.ready.key(state);
      if (!key || done.has(key)) continue;
      done.add(key);
      const made = await rows.compute(state, context);
      writeFileSync(`${statics}/downloads/${key}.rows.json`, readyJson(made));
    }
  }
}

let reference: Place["paper"];
/** How the paper is cited, from its entry in the bibliography. */
function paperReference(): Place["paper"] {
  if (reference) return reference;
  const entries = JSON.parse(
    readFileSync(`${root}/src/paper/reading/bibliography.json`, "utf8")
  ) as Reference[];
  const paper = entries.find(({custom}) => custom.role === "paper")!;
  const [first, second] = paper.author.map(({family, given}) => `${given} ${family}`);
  return (reference = {
    citation: fullCitation(
      second ? {...paper, author: [{family: `${first} et al.`, given: ""}]} : paper
    ).replace(/^ /, ""),
    bibtex: bibtex(paper)
  });
}

/** Where a figure stands: the way to the root, its claims with their verdicts, a maker's caveat. */
export const placeOf = (figure: Figure, context: Context, ledger: Ledger, up: string): Place => ({
  root: up,
  level: up === "./" ? 3 : 2,
  paper: paperReference(),
  claims: claimLines(figure, context, ledger),
  caveat: caveat(figure, context)
});

const claimLines = (figure: Figure, context: Context, ledger: Ledger): Place["claims"] =>
  claimsOf(figure, context).map(id => {
    const claim = context.claims[id];
    if (!claim) throw new Error(`claim: figure ${figure.id} names "${id}", which is not in data/claims.csv`);
    const verdict = ledger[id]?.verdict;
    return {
      id,
      quantity: claim.quantity,
      specimen: claim.specimen,
      value: formatQuantity(claim),
      sign: verdict ? verdictSign(verdict) : ""
    };
  });

/** The maker's word on impedance in raw .par files stands beside every picture made from one. */
const caveat = (figure: Figure, context: Context): string | undefined =>
  figure
    .cells(defaults(figure), context)
    .some(
      id =>
        context.cells.find(c => c.cell === id)?.format === "versastudio-par" &&
        context.cells.find(c => c.cell === id)?.family === "impedance"
    )
    ? PAR_CAVEAT
    : undefined;
