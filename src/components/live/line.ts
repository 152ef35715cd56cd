import {amiss} from "../../lib/fetching.js";
import {sentenceOf} from "../../lib/sentence.js";
import {lateOf} from "../../lib/silence.js";

/** The line of words under a picture. */
export class Line {
  constructor(private readonly line: HTMLElement) {}

  tell(text: string, silent = false): void {
    const {line} = this;
    line.setAttribute("aria-live", silent ? "off" : "polite");
    line.classList.remove("error");
    if (line.textContent !== text) line.textContent = text;
  }

  /** A word of an earlier failure goes as soon as it is tried again. */
  quiet(): void {
    if (this.line.classList.contains("error")) this.tell("");
  }

  /** Tells what failed, with a button where the sentence says to try again. */
  fail(error: unknown, again: () => Promise<void>): void {
    const {line} = this;
    const said = sentenceOf(error);
    const text = said.startsWith("engine: ") ? `${said}. The published picture stays` : said;
    line.setAttribute("aria-live", "polite");
    line.classList.add("error");
    line.textContent = text;
    const retry = (): void => {
      this.quiet();
      again().catch(() => undefined);
    };
    // What comes late is used.
    void lateOf(error)?.then(
      () => {
        if (line.classList.contains("error") && line.textContent.startsWith(text)) retry();
      },
      () => undefined
    );
    if (/\btry again\b/.test(text)) {
      line.append(" ", lineButton(line, "again", "Try again", retry));
    }
    amiss();
  }
}

/** A button in a line of words. The words change when it is pressed and it goes with them, so the line takes the focus. */
export function lineButton(line: HTMLElement, name: string, label: string, run: () => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: `btn ${name}`,
    textContent: label
  });
  button.addEventListener("click", () => {
    line.tabIndex = -1;
    line.focus({preventScroll: true});
    run();
  });
  return button;
}
