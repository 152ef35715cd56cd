/** Reads one file off the page's thread: a part at a time, the next once the last has been taken. */
import {blobSource} from "../formats/stream.js";
import {sentenceOf} from "../lib/sentence.js";
import type {Ranges} from "./pieces.js";
import type {Answer, Asked, Unmapped} from "./answer.js";
import {readOwn} from "./read.js";
import type {Awake} from "../lib/worker.js";

export interface Job {
  file: File;
  asked: Asked;
}

let taken: (() => void) | null = null;

addEventListener("message", ({data}: MessageEvent<Job | "taken">) => {
  if (data === "taken") return taken?.();
  void read(data);
});

async function read({file, asked}: Job): Promise<void> {
  try {
    await readOwn(rangesOf(file), asked, emit);
  } catch (error) {
    const unmapped = (error as {unmapped?: Unmapped}).unmapped;
    const answer: Answer = {kind: "refused", message: sentenceOf(error), ...(unmapped ? {unmapped} : {})};
    postMessage(answer);
  }
}

function emit(answer: Answer): Promise<void> {
  if (answer.kind !== "records") {
    postMessage(answer);
    return Promise.resolve();
  }
  const done = new Promise<void>(go => (taken = go));
  postMessage(answer, {transfer: [answer.file.buffer]});
  return done;
}

const rangesOf = (file: File): Ranges => ({name: file.name, ...blobSource(file)});

postMessage("awake" satisfies Awake);
