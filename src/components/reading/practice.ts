import type {Memory} from "./memory.js";

/** Says in the list of predictions and exercises which are done, and forgets on request. */
export function practice(memory: Memory): void {
  const forget = document.querySelector<HTMLButtonElement>("[data-forget]");
  const show = (): void => {
    const {predictions, exercises, steps} = memory.read();
    const done = (item: HTMLElement): boolean => {
      const id = item.dataset["item"]!;
      return item.dataset["kind"] === "predict"
        ? predictions[id]?.revealed === true
        : exercises[id]?.right === true;
    };
    const items = [...document.querySelectorAll<HTMLElement>(".practice li")];
    for (const item of items) mark(item, done(item));
    const count = (kind: string): number =>
      items.filter(item => item.dataset["kind"] === kind && done(item)).length;
    document.getElementById("practice-progress")!.textContent =
      count("predict") + count("exercise")
        ? `${count("predict")} revealed, ${count("exercise")} solved.`
        : "";
    if (forget)
      forget.hidden = !Object.keys(predictions).length && !Object.keys(exercises).length && !steps.length;
  };
  forget?.addEventListener("click", () => {
    memory.forget();
    show();
    document.getElementById("practice-progress")!.textContent = "Forgotten.";
  });
  show();
}

function mark(item: HTMLElement, done: boolean): void {
  item.classList.toggle("read", done);
  const said = item.querySelector(".vh");
  if (done && !said) {
    const word = document.createElement("span");
    word.className = "vh";
    word.textContent = ", done";
    item.querySelector("a")!.append(word);
  } else if (!done) said?.remove();
}
