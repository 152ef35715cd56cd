import {rm, writeFile} from "node:fs/promises";
import type {ClaimEntry} from "../src/claims/entry.js";
import type {Figure} from "../src/figure/figure.js";
import {alone} from "./build/alone.js";
import {exchange, prepare, siteOf} from "./build/beside.js";
import {failure} from "./build/failure.js";
import {framework} from "./build/framework.js";
import {summary} from "./build/summary.js";
import {loadFigures} from "./figures.js";
import {figureIndex} from "./figure-index.js";
import {makeFonts} from "./site/font.js";
import {finish} from "./finish.js";
import {makeLedger} from "./ledger.js";
import {makeStatic} from "./static.js";
import {makeSteps} from "./steps.js";
import {makeTables} from "./tables.js";
import {root, work} from "./paths.js";

/**
 * `tsx loaders/build.ts [tables | figures [ID…] | site]`: each step includes the ones before it.
 * site: raw files → tables → ledger → pictures → Framework → finish (language, policy, checksums) → exchange.
 */
const [step = "site", ...only] = process.argv.slice(2);
const log = (line: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
const site = siteOf(root, work);

try {
  const release = await alone(work);
  if (step === "site") await prepare(site, root);
  const {database, context} = await makeTables(log);
  let figures: Figure[] = [];
  let ledger: Record<string, ClaimEntry> = {};
  if (step !== "tables") {
    const all = await loadFigures();
    figures = only.length ? all.filter(f => only.includes(f.id)) : all;
    // What an earlier build made of figures that are gone does not stay.
    if (!only.length) await rm(`${work}/static`, {recursive: true, force: true});
    ledger = await makeLedger(database, log);
    await makeStatic(figures, database, context, ledger, log);
    await makeSteps(figures, database, context, ledger);
    await writeFile(
      `${work}/figures.json`,
      JSON.stringify(await figureIndex(all, database, context), null, 1)
    );
  }
  if (step !== "tables") await makeFonts();
  if (step === "site") {
    await rm(site.made, {recursive: true, force: true});
    await framework(site.made);
    log("laid out pages and modules");
    const finished = await finish(site);
    await exchange(site);
    log("checked and finished the site in dist");
    const verdicts = Object.values(ledger).map(({verdict}) => verdict);
    const lines = summary({...finished, figures: figures.length, verdicts, cells: context.cells});
    process.stderr.write(`\n${lines.join("\n")}\n`);
  }
  database.closeSync();
  release();
} catch (error) {
  process.stderr.write(`${failure(error)}\n`);
  process.exitCode = 1;
}
