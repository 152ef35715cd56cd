import {arrivingNow} from "../../lib/arriving.js";
import {lineButton} from "./line.js";

/** The first word comes before a reader wonders; then it follows what arrives. */
const FIRST_MS = 60;
const TELL_MS = 250;
const SLOW_MS = 400;

/** What is said under a figure while it is waited for, with a button that ends the wait. */
export class Waiting {
  private depth = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private done: number | null = null;

  constructor(
    private readonly node: HTMLElement,
    private readonly line: HTMLElement,
    private readonly stop: () => void
  ) {}

  /** Waits with the reader; what comes back ends it. */
  begin(): () => void {
    if (this.depth++ === 0) {
      this.since = performance.now();
      this.done = null;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), FIRST_MS);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      if (--this.depth > 0) return;
      this.quiet();
      // Nothing was said in place of the words: what they waited for came to nothing else.
      if (this.line.querySelector(".stop")) this.line.replaceChildren();
    };
  }

  /** Says no more of what is on its way, until somebody waits anew. */
  quiet(): void {
    clearTimeout(this.timer);
    this.node.removeAttribute("aria-busy");
  }

  /** Says at once what is on its way, where it is known that something is. */
  now(): void {
    clearTimeout(this.timer);
    this.tell();
  }

  /** Share of a model's run that is done. */
  at(done: number): void {
    this.done = done;
  }

  private tell(): void {
    this.timer = setTimeout(() => this.tell(), TELL_MS);
    const slow = performance.now() - this.since > SLOW_MS;
    const text =
      this.done !== null
        ? `Working, ${Math.round(100 * this.done)} % done`
        : (arrivingNow() ?? (slow ? "Working …" : null));
    if (text === null) return;
    this.node.setAttribute("aria-busy", "true");
    this.say(text);
  }

  /** The words change around the button, so that it keeps the focus. Listeners hear the first of them only. */
  private say(text: string): void {
    const {line} = this;
    line.classList.remove("error");
    if (!line.querySelector(".stop")) {
      line.setAttribute("aria-live", "polite");
      line.replaceChildren(`${text} `, lineButton(line, "stop", "Stop", this.stop));
    } else {
      line.setAttribute("aria-live", "off");
      if (line.firstChild!.nodeValue !== `${text} `) line.firstChild!.nodeValue = `${text} `;
    }
  }
}

/** A promise, or the end of the wait for it. */
export function orStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), {once: true});
    promise.then(resolve, reject);
  });
}
