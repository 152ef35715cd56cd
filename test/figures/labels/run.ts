/**
 * `npm run labels [-- FIGURE…]`: draws every figure at three widths in all steps of each of its controls, the rest as
 * published, and in 200 combinations by chance, the same each time; tells every label that meets a line, another label
 * or the edge. Shared over the cores; two to five minutes.
 */
import {fork} from "node:child_process";
import {availableParallelism} from "node:os";
import {loadFigures} from "../../../loaders/figures.js";
import {runsInFiles} from "../../../loaders/kept-runs.js";
import {keepRuns} from "../../../src/models/plate/kept.js";
import {nativeEngine} from "../engines.js";
import {statesOf, tried, type Tried} from "./tried.js";

const [STEPS, CHANCES] = [24, 200];
const MOST_TOLD = 12;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Tries each figure it is sent the name of and answers. */
async function serve(): Promise<void> {
  keepRuns(runsInFiles());
  const [figures, native] = [await loadFigures(), await nativeEngine()];
  process.on("message", id => {
    const figure = figures.find(f => f.id === id)!;
    void tried(figure, statesOf(figure, STEPS, CHANCES), native).then(result => process.send!(result));
  });
  process.send!("ready");
}

/** Hands the figures out, one at a time to each process. @returns what was tried of all of them */
async function all(ids: string[]): Promise<Tried> {
  const sum: Tried = {states: 0, refused: 0, found: []};
  const one = (): Promise<void> =>
    new Promise((done, failed) => {
      const worker = fork(import.meta.filename, ["serve"], {execArgv: process.execArgv});
      let id: string | undefined;
      worker.on("message", (message: "ready" | Tried) => {
        if (message !== "ready") {
          sum.states += message.states;
          sum.refused += message.refused;
          sum.found.push(...message.found);
          say(`${id!.padEnd(24)}${message.states} states, ${message.found.length} collisions`);
          for (const line of message.found.slice(0, MOST_TOLD)) say(`    ${line}`);
        }
        id = ids.shift();
        if (id) worker.send(id);
        else worker.disconnect();
      });
      worker.on("exit", code => (code ? failed(new Error(`labels: ${id} ended its process`)) : done()));
    });
  await Promise.all(Array.from({length: availableParallelism()}, one));
  return sum;
}

if (process.argv[2] === "serve") await serve();
else {
  const begun = performance.now();
  const figures = await loadFigures(process.argv.slice(2));
  // What takes longest comes first, so that no core waits for one figure at the end.
  const ids = figures.sort((a, b) => b.controls.length - a.controls.length).map(f => f.id);
  const {states, refused, found} = await all(ids);
  const seconds = Math.round((performance.now() - begun) / 1000);
  say(
    `${states} states of ${figures.length} figures at three widths, ${refused} refused: ${found.length} collisions, ${seconds} s`
  );
  process.exitCode = found.length ? 1 : 0;
}
