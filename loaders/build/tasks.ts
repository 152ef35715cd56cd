import {readContext} from "../context.js";
import {openDatabase} from "../database.js";
import {loadFigures} from "../figures.js";
import {ingest} from "../ingest.js";
import {hasRuns, runsInFiles} from "../kept-runs.js";
import {readManifest} from "../manifest.js";
import {makeChapters} from "../notebook/chapters.js";
import {NodeSandbox} from "../notebook/run.js";
import {NOTHING_SERVED} from "../notebook/serve.js";
import {here} from "../paths.js";
import {fontsInBase64} from "../site/font.js";
import {loadPaper} from "../registry.js";
import {makePageless, PAGELESS} from "../site/pageless.js";
import {reading} from "../site/references.js";
import {keepRuns} from "../../src/models/plate/kept.js";
import {derivedRows} from "../../src/reading/derived-value.js";
import {paperReading} from "../../src/reading/paper.js";
import {openGround} from "./ground.js";
import {compileModules} from "./modules.js";

/** What the second process can do, by name. All of it lies in files when it is done, where the first process looks. */
export const TASKS = {
  /** Typed parts of the raw files, the last of the manifest first: the first process begins with its first. */
  async parts(): Promise<void> {
    const database = await openDatabase();
    for (const entry of (await readManifest(here.data)).reverse()) await ingest(database, entry, here);
    database.closeSync();
  },
  /** What figures wait for that follows from the sources alone, unless a build of these sources made it: runs of the plate that they name as ready, and faces. */
  async ahead(): Promise<void> {
    if (hasRuns()) return;
    keepRuns(runsInFiles());
    const context = await readContext(here.data, await readManifest(here.data), new Map());
    for (const {rows} of await loadFigures())
      if (!("sql" in rows)) for (const state of rows.ready?.states ?? []) await rows.compute(state, context);
    await fontsInBase64();
  },
  /** The first sandbox of a process takes as long as a notebook; nobody waits for it now. */
  async sandbox(): Promise<void> {
    (await NodeSandbox.open(NOTHING_SERVED)).close();
  },
  /** Our modules compiled and the packages they name joined, where Framework looks for them. */
  modules: compileModules,
  /** Notebooks of our own, once the tables are written. */
  async chapters(): Promise<void> {
    const {database, context} = await openGround(() => undefined);
    await makeChapters(database, context);
    database.closeSync();
  },
  /** What the site has beside its pages, while the first process makes these. */
  pageless: () => makePageless(PAGELESS),
  /** Runs of the plate that values in the text are read from. */
  async values(): Promise<void> {
    keepRuns(runsInFiles());
    await loadPaper();
    derivedRows(paperReading.get().derived, reading().facts);
  }
} satisfies Record<string, () => Promise<void>>;

export type Task = keyof typeof TASKS;
