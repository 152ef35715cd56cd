import type {Context, Figure, State} from "../figure/figure.js";
import {sentenceOf} from "../lib/sentence.js";
import {part} from "../lib/part.js";
import type {Awake} from "../lib/worker.js";

/** Runs the model of any figure off the page's thread: module address, state and context come in, rows go out. */
interface Job {
  module: string;
  state: State;
  context: Context;
}

addEventListener("message", (event: MessageEvent<Job>) => void run(event.data));

async function run({module, state, context}: Job): Promise<void> {
  try {
    const {default: figure} = (await part(() => import(/* @vite-ignore */ module))) as {default: Figure};
    if (!("compute" in figure.rows)) throw new Error(`figure: ${figure.id} has no model`);
    const rows = await figure.rows.compute(state, context, done => postMessage({progress: done}));
    postMessage({rows});
  } catch (error) {
    postMessage({error: sentenceOf(error)});
  }
}

postMessage("awake" satisfies Awake);
