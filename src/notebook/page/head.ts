import {render} from "../../lib/element.js";
import {sentenceOf} from "../../lib/sentence.js";
import type {Notebook} from "../notebook.js";
import {tools} from "./tools.js";

/** What a reader does at the bench outside of its cells. What fails is said. */
interface Acts {
  act(name: string): Promise<void>;
  titled(title: string): void;
  file(file: File): Promise<void>;
}

/** Title, buttons and what is said: the bench around its cells. */
export class Head {
  private readonly line: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly file: HTMLInputElement;
  private readonly consent: HTMLElement;

  constructor(
    private readonly place: HTMLElement,
    acts: Acts
  ) {
    place.innerHTML = render(tools());
    this.line = place.querySelector(".nb-said")!;
    this.name = place.querySelector(".nb-title")!;
    this.file = place.querySelector('input[type="file"]')!;
    this.consent = place.querySelector(".nb-consent")!;
    const told = (done: Promise<void>): void =>
      void done.catch((error: unknown) => this.say(sentenceOf(error), true));
    place.addEventListener("click", event => {
      const act = (event.target as HTMLElement).closest<HTMLElement>("[data-do]")?.dataset["do"];
      if (act) told(acts.act(act));
    });
    this.name.addEventListener("change", () => acts.titled(this.name.value.trim() || "Untitled"));
    this.file.addEventListener("change", () => {
      const file = this.file.files?.[0];
      this.file.value = "";
      if (file) told(acts.file(file));
    });
  }

  /** Lets the reader choose a file. */
  pick(): void {
    this.file.click();
  }

  say(text: string, wrong = false): void {
    this.line.textContent = text;
    this.line.classList.toggle("error", wrong);
  }

  /** Asks whether changes may be kept, or no longer asks. */
  asks(open: boolean): void {
    this.consent.hidden = !open;
  }

  /** The title of the notebook, unless the reader is writing one. */
  title({title}: Notebook): void {
    if (this.name !== document.activeElement) this.name.value = title;
  }

  /** Offers what can be done. @param desk the notebook that lies there, if one does */
  enable(desk: {canUndo: boolean; canRedo: boolean} | null): void {
    const on: Record<string, boolean> = {
      undo: !!desk?.canUndo,
      redo: !!desk?.canRedo,
      reset: !!desk?.canUndo
    };
    for (const button of this.place.querySelectorAll<HTMLButtonElement>("button[data-do]")) {
      const act = button.dataset["do"]!;
      button.disabled = !(on[act] ?? (!!desk || act === "import"));
    }
  }
}
