/** Reads one file off the page's thread: a part at a time, the next once the last has been taken. */
import {sentenceOf} from "../lib/sentence.js";
import type {Ranges} from "./pieces.js";
import {buffersOf} from "./part.js";
import {readOwn, type Answer, type Asked, type Unmapped} from "./read.js";

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
  postMessage(answer, {transfer: buffersOf(answer.part)});
  return done;
}

/** A browser gives no more of a file that is another than the one that was chosen. */
export const rangesOf = (file: File): Ranges => ({
  name: file.name,
  size: file.size,
  async bytes(from, to) {
    try {
      return new Uint8Array(await file.slice(from, to).arrayBuffer());
    } catch {
      throw new Error(`file: ${file.name} changed or went away while it was read; choose it again`);
    }
  }
});
