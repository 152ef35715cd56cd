import {rm, writeFile} from "node:fs/promises";
import type {ClaimEntry} from "../src/claims/entry.js";
import type {Context} from "../src/figure/figure.js";
import {keepRuns} from "../src/models/plate/kept.js";
import {alone} from "./build/alone.js";
import {exchange, prepare, siteOf} from "./build/beside.js";
import {failure} from "./build/failure.js";
import {framework, loadFramework} from "./build/framework.js";
import {makeGround, makeTablesAnew, openGround} from "./build/ground.js";
import {summary} from "./build/summary.js";
import {loadFigures} from "./figures.js";
import {firstRows} from "./first-rows.js";
import {figureIndex, writeFigureIndex} from "./figure-index.js";
import {makeTwin} from "./site/engine-twins.js";
import {finish} from "./finish.js";
import {runsInFiles} from "./kept-runs.js";
import {makeNotebook} from "./notebook/bundle.js";
import {makeChapters} from "./notebook/chapters.js";
import {makeStatic} from "./static.js";
import {makeSteps} from "./steps.js";
import {root, work} from "./paths.js";
import {layOutEarlier} from "./publication/earlier.js";
import {edition} from "./publication/site.js";
import {loadPaper, paperSite} from "./registry.js";

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
  const twin = step === "site" ? await makeTwin(`${work}/twins`) : null;
  // Whoever uses it later hears of a failure.
  if (step === "site") loadFramework().catch(() => undefined);
  keepRuns(runsInFiles());
  if (step === "tables") (await makeTablesAnew(log)).database.closeSync();
  else {
    const {database, context, ledger} = await (only.length ? openGround(log) : makeGround(log));
    const figures = await loadFigures(only);
    // What an earlier build made of figures that are gone does not stay.
    if (!only.length) await rm(`${work}/static`, {recursive: true, force: true});
    await loadPaper();
    await makeStatic(figures, database, context, ledger, log);
    await writeFile(
      `${work}/measured.json`,
      JSON.stringify(await paperSite.get().measured(database, context))
    );
    await writeFile(`${work}/first-rows.json`, JSON.stringify(await firstRows(database, context)));
    await makeSteps(figures, database, context, ledger);
    await writeFigureIndex(await figureIndex(figures, database, context), only.length > 0);
    await makeNotebook(log);
    if (!only.length) await makeChapters(database, context, log);
    if (twin) await makeSite(figures.length, context, Object.values(ledger), twin);
    database.closeSync();
  }
  release();
} catch (error) {
  process.stderr.write(`${failure(error)}\n`);
  process.exitCode = 1;
}

/** Pages, modules and files of the site, and what is told at the end. */
async function makeSite(
  figures: number,
  {cells}: Context,
  ledger: readonly ClaimEntry[],
  twin: () => Promise<string>
): Promise<void> {
  await rm(site.made, {recursive: true, force: true});
  await framework(site.made);
  log("laid out pages and modules");
  const finished = await finish(site, twin, layOut);
  await exchange(site);
  log("checked and finished the site in dist");
  const lines = summary({...finished, figures, verdicts: ledger.map(({verdict}) => verdict), cells});
  process.stderr.write(`\n${lines.join("\n")}\n`);
}

/** Earlier editions below `v/`, each from its archive. */
async function layOut(): Promise<void> {
  const {issue} = edition();
  const earlier = issue.published ? (issue.earlier ?? []) : [];
  const without = await layOutEarlier(
    site.made,
    root,
    earlier.map(({version}) => version)
  );
  for (const {version, doi} of earlier)
    if (without.includes(version))
      log(`version ${version} is reached ${doi ? `by doi:${doi}` : "no more: its archive is not there"}`);
}
