/** Fits off the page's thread: one job in, progress and one answer out. */
import {analyse, type AnalysisJob, fitSeries, power, profile, type Answer, type Job} from "./job.js";
import {sentenceOf} from "../../lib/sentence.js";
import type {Awake} from "../../lib/worker.js";

addEventListener("message", ({data}: MessageEvent<Job>) => {
  try {
    if (data.kind === "analysis") answer({kind: "analysis", analysis: analyse(data)});
    else for (const step of stepsOf(data)) answer(step);
  } catch (error) {
    answer({kind: "refused", message: sentenceOf(error)});
  }
});

function stepsOf(job: Exclude<Job, AnalysisJob>): Generator<Answer> {
  if (job.kind === "series") return fitSeries(job);
  return job.kind === "profile" ? profile(job) : power(job);
}

const answer = (message: Answer): void => postMessage(message);

postMessage("awake" satisfies Awake);
