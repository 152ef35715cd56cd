import {h, render, type Element} from "../../lib/element.js";
import {paperReading} from "../../reading/paper.js";
import type {SitePaper} from "../site-paper.js";
import {loadFacts} from "./facts.js";
import {unfold} from "./fold.js";
import type {Memory} from "./memory.js";
import {sentenceOf} from "../../lib/sentence.js";
import {part} from "../../lib/part.js";

/** Checks an answer against the solution as it is computed now, says how far off it is and asks the next question. */
export function exercises(memory: Memory, paper: SitePaper): void {
  for (const section of document.querySelectorAll<HTMLElement>("section[data-exercise]")) {
    const id = section.dataset["exercise"]!;
    const form = section.querySelector("form")!;
    const box = form.querySelector("input")!;
    const kept = memory.read().exercises[id];
    if (kept) {
      box.value = kept.answer;
      unfold(section);
      void judge(paper, section, id, kept.answer);
    }
    form.addEventListener("submit", event => {
      event.preventDefault();
      const answer = box.value.trim();
      void judge(paper, section, id, answer).then(right =>
        memory.change(({exercises}) => {
          exercises[id] = {answer, right};
        })
      );
    });
  }
}

/** True when the answer is right. A hint that the outcome points to is opened rather than repeated. */
async function judge(paper: SitePaper, section: HTMLElement, id: string, answer: string): Promise<boolean> {
  try {
    const [{check}, facts] = await Promise.all([
      part(() => import("../../reading/answer.js")),
      loadFacts(),
      paper.reading()
    ]);
    const exercise = paperReading.get().exercises.find(e => e.id === id)!;
    const {kind, message, next} = check(exercise, facts, answer);
    const hint = exercise.hints.indexOf(next);
    const details = section.querySelectorAll<HTMLDetailsElement>("details.hint")[hint];
    if (details) details.open = true;
    say(section, [
      h("b", {}, emphasised(message)),
      " ",
      ...(details ? [`Hint ${hint + 1} may help.`] : emphasised(next))
    ]);
    return kind === "right";
  } catch (error) {
    say(section, [sentenceOf(error)]);
    return false;
  }
}

/** `*…*` as emphasis. */
const emphasised = (text: string): (Element | string)[] =>
  text.split(/\*([^*]+)\*/).map((part, i) => (i % 2 ? h("em", {}, part) : part));

function say(section: HTMLElement, parts: (Element | string)[]): void {
  section.querySelector(".said")!.innerHTML = parts.map(render).join("");
}
