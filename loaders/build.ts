import {rm, writeFile} from "node:fs/promises";
import type {Figure} from "../src/figure/figure.js";
import {keepRuns} from "../src/models/plate/kept.js";
import {alone} from "./build/alone.js";
import {exchange, prepare, siteOf} from "./build/beside.js";
import {failure} from "./build/failure.js";
import {framework, getReady, prepareCache} from "./build/framework.js";
import {makeGround, makeTablesAnew, openGround, type Ground} from "./build/ground.js";
import {beginSecond} from "./build/second.js";
import {summary} from "./build/summary.js";
import {loadFigures} from "./figures.js";
import {firstRows} from "./first-rows.js";
import {figureIndex, writeFigureIndex} from "./figure-index.js";
import {makeTwin} from "./site/engine-twins.js";
import {finish} from "./finish.js";
import {runsInFiles} from "./kept-runs.js";
import {makeNotebook} from "./notebook/bundle.js";
import {makeChapters} from "./notebook/chapters.js";
import {makePageless, PAGELESS} from "./site/pageless.js";
import {makeStatic, statics} from "./static.js";
import {makeSteps} from "./steps.js";
import {root, work} from "./paths.js";
import {layOutEarlier} from "./publication/earlier.js";
import {edition} from "./publication/site.js";
import {loadPaper, paperSite} from "./registry.js";

/**
 * `node loaders/start.js [tables | figures [ID…] | site]`: each step includes the ones before it.
 * site: raw files → tables → ledger → pictures → Framework → finish (language, policy, checksums) → exchange.
 */
const [step = "site", ...only] = process.argv.slice(2);
const log = (line: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
const site = siteOf(root, work);

try {
  const release = await alone(work);
  keepRuns(runsInFiles());
  if (step === "tables") (await makeTablesAnew(log)).database.closeSync();
  else if (step === "figures") await makeFigures();
  else await makeSite();
  release();
} catch (error) {
  process.stderr.write(`${failure(error)}\n`);
  process.exitCode = 1;
}

/** All that pages are made of; of some figures alone, theirs. */
async function makeFigures(): Promise<void> {
  const ground = await (only.length ? openGround(log) : makeGround(log));
  if (!only.length) await forgetFigures();
  await makeNotebook();
  await draw(ground);
  if (!only.length) await makeChapters(ground.database, ground.context);
  ground.database.closeSync();
}

/** What an earlier build made of figures that are gone does not stay. */
function forgetFigures(): Promise<void> {
  return rm(statics, {recursive: true, force: true});
}

/** Draws the figures, and what pages show beside them. */
async function draw({database, context, ledger}: Ground): Promise<Figure[]> {
  const figures = await loadFigures(only);
  await loadPaper();
  await makeStatic(figures, database, context, ledger, log);
  await writeFile(`${work}/measured.json`, JSON.stringify(await paperSite.get().measured(database, context)));
  await writeFile(`${work}/first-rows.json`, JSON.stringify(await firstRows(database, context)));
  await makeSteps(figures, database, context, ledger);
  await writeFigureIndex(await figureIndex(figures, database, context), only.length > 0);
  return figures;
}

/** The whole site, what need not wait for the tables in a second process; and what is told at the end. */
async function makeSite(): Promise<void> {
  await prepare(site, root);
  const known = await prepareCache();
  const second = beginSecond((task, why) => log(`the second process could not make ${task}: ${why}`));
  second.does("parts");
  const ahead = second.does("ahead");
  // Of an earlier build there are the scripts that run in it.
  if (known) second.does("sandbox");
  const modules = known ? null : second.does("modules");
  const ground = await makeGround(log, getReady);
  await forgetFigures();
  await makeNotebook();
  if (!known) second.does("sandbox");
  await ahead();
  const chapters = second.does("chapters");
  const figures = await draw(ground);
  // The second process is about to rest.
  const twin = await makeTwin(`${work}/twins`);
  if (!(await chapters())) await makeChapters(ground.database, ground.context);
  log("ran the notebooks");
  await modules?.();
  const pageless = second.does("pageless");
  if (!known) second.does("values");
  await rm(site.made, {recursive: true, force: true});
  const walked = await framework(site.made);
  log("laid out pages and modules");
  const laidOut = async (): Promise<string> => {
    if (!(await pageless())) await makePageless(PAGELESS);
    await second.end();
    return PAGELESS;
  };
  const finished = await finish(site, walked, laidOut, twin, layOut);
  await exchange(site);
  log("checked and finished the site in dist");
  const {database, context, ledger} = ground;
  database.closeSync();
  const verdicts = Object.values(ledger).map(({verdict}) => verdict);
  const lines = summary({...finished, figures: figures.length, verdicts, cells: context.cells});
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
