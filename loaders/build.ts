import {spawn} from "node:child_process";
import {rm, writeFile} from "node:fs/promises";
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
 * site: raw files → tables → ledger → pictures → Framework → finish (language, policy, checksums).
 */
const [step = "site", ...only] = process.argv.slice(2);
const log = (line: string): void =>
  void process.stderr.write(`${(performance.now() / 1000).toFixed(1)} s  ${line}\n`);

try {
  const {database, context} = await makeTables(log);
  if (step !== "tables") {
    const all = await loadFigures();
    const figures = only.length ? all.filter(f => only.includes(f.id)) : all;
    // What an earlier build made of figures that are gone does not stay.
    if (!only.length) await rm(`${work}/static`, {recursive: true, force: true});
    const ledger = await makeLedger(database, log);
    await makeStatic(figures, database, context, ledger, log);
    await makeSteps(figures, database, context, ledger);
    await writeFile(
      `${work}/figures.json`,
      JSON.stringify(await figureIndex(all, database, context), null, 1)
    );
  }
  if (step !== "tables") await makeFonts();
  if (step === "site") {
    await rm(`${root}/src/.observablehq/cache`, {recursive: true, force: true});
    await run("node", ["node_modules/@observablehq/framework/dist/bin/observable.js", "build"]);
    await finish(log);
  }
  database.closeSync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
    });
    child.on("exit", code =>
      code === 0 ? resolve() : reject(new Error(`build: ${args.at(-1)} ended with ${code}`))
    );
  });
}
