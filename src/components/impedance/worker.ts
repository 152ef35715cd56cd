/** Fits off the page's thread: one job in, progress and one answer out. */
import {analyse, fitSeries, profile, type Answer, type Job} from "./job.js";
import {sentenceOf} from "../../lib/sentence.js";

addEventListener("message", ({data}: MessageEvent<Job>) => {
  try {
    if (data.kind === "analysis") answer({kind: "analysis", analysis: analyse(data)});
    else for (const step of data.kind === "series" ? fitSeries(data) : profile(data)) answer(step);
  } catch (error) {
    answer({kind: "refused", message: sentenceOf(error)});
  }
});

const answer = (message: Answer): void => postMessage(message);
