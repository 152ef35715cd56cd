import {paperReading} from "../../reading/paper.js";
import type {SitePaper} from "../site-paper.js";
import {loadFacts} from "./facts.js";
import type {Memory} from "./memory.js";
import {place} from "./line-place.js";
import {unfold} from "./fold.js";
import {sentenceOf} from "../../lib/sentence.js";
import {part} from "../../lib/part.js";

/** Predict, then reveal. The guess is kept, stays as it was made, and is named beside the answer. */
export function predictions(memory: Memory, paper: SitePaper): void {
  for (const section of document.querySelectorAll<HTMLElement>("section[data-predict]"))
    wire(section, memory, paper);
}

function wire(section: HTMLElement, memory: Memory, paper: SitePaper): void {
  const id = section.dataset["predict"]!;
  const reveal = section.querySelector<HTMLDetailsElement>("details.reveal")!;
  const kept = memory.read().predictions[id];
  if (kept) {
    write(section, kept.guess);
    if (kept.revealed) unfold(section);
    reveal.open = kept.revealed;
  }
  const keep = (): void =>
    memory.change(({predictions}) => {
      predictions[id] = {guess: guessOf(section) ?? "", revealed: reveal.open};
    });
  section.addEventListener("input", event => {
    const target = event.target as HTMLInputElement;
    if (target.type === "range") write(section, target.value);
    else if (target.type === "text") write(section, target.value, false);
    keep();
    if (reveal.open) void answer(paper, section, id);
  });
  reveal.addEventListener("toggle", () => {
    keep();
    if (reveal.open) void answer(paper, section, id);
  });
}

/** The chosen option or the number typed; null while there is none. */
function guessOf(section: HTMLElement): string | null {
  const radio = section.querySelector<HTMLInputElement>('input[type="radio"]:checked');
  if (radio) return radio.value;
  const text = section.querySelector<HTMLInputElement>('.guess input[type="text"]')?.value.trim();
  return text ? text.replace(",", ".") : null;
}

function write(section: HTMLElement, guess: string, box = true): void {
  const range = section.querySelector<HTMLInputElement>('input[type="range"]');
  if (!range) {
    for (const radio of section.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      radio.checked = radio.value === guess;
    return;
  }
  if (box) section.querySelector<HTMLInputElement>('.guess input[type="text"]')!.value = guess;
  if (guess.trim() === "" || !Number.isFinite(Number(guess.replace(",", ".")))) return;
  delete range.dataset["unset"];
  range.value = guess.replace(",", ".");
}

async function answer(paper: SitePaper, section: HTMLElement, id: string): Promise<void> {
  const said = section.querySelector<HTMLElement>(".said")!;
  const you = section.querySelector<HTMLElement>(".line .you");
  const guess = guessOf(section);
  if (you) you.hidden = true;
  if (guess === null) {
    say(said, "No prediction made.");
    return;
  }
  try {
    const [{feedback, inWords}, facts] = await Promise.all([
      part(() => import("../../reading/prediction.js")),
      loadFacts(),
      paper.reading()
    ]);
    const prediction = paperReading.get().predictions.find(p => p.id === id)!;
    say(said, `Your prediction: ${inWords(prediction, guess)}. ${feedback(prediction, facts, guess)}`);
    if (you && prediction.kind === "line") {
      you.style.setProperty("--x", `${100 * place(prediction, Number(guess))}%`);
      you.classList.toggle("flip", place(prediction, Number(guess)) > 0.55);
      you.textContent = `${guess}, your prediction`;
      you.hidden = false;
    }
  } catch (error) {
    say(said, sentenceOf(error));
  }
}

const say = (node: HTMLElement, text: string): void => {
  if (node.textContent !== text) node.textContent = text;
};
