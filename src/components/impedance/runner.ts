/** One worker, kept while it is idle; a job that is overtaken or cancelled ends with its worker. */
import {startWorker} from "../../lib/worker.js";
import type {Answer, Job} from "./job.js";
import {workerSentence} from "../../lib/sentence.js";

export class Runner {
  private worker: Worker | null = null;
  private busy = false;

  constructor(
    private readonly address: string,
    private readonly take: (answer: Answer) => void
  ) {}

  run(job: Job): void {
    if (this.busy) this.cancel();
    const worker = (this.worker ??= this.start());
    this.busy = true;
    worker.postMessage(job);
  }

  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.busy = false;
  }

  private start(): Worker {
    const worker = startWorker(this.address, {type: "module"});
    worker.onmessage = ({data}: MessageEvent<Answer>) => {
      if (data.kind !== "progress") this.busy = false;
      this.take(data);
    };
    worker.onerror = event => {
      this.cancel();
      this.take({kind: "refused", message: workerSentence(event.message, "result")});
    };
    return worker;
  }
}
