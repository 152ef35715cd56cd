/** Page Compare: files come in, their cells lie over the paper's figures, their numbers stand beside the printed ones. */
import {sentenceOf} from "../../lib/sentence.js";
import type {ComparePaper} from "./paper.js";
import {filesOf} from "./dropped.js";
import type {Work} from "./work.js";
import {part} from "../../lib/part.js";

export interface Opening {
  /** Address of the worker that reads files. */
  worker: string;
  paper: () => Promise<ComparePaper>;
}

/** Makes `node`, as the build laid it out, the place where files are dropped. */
export async function comparePage(node: HTMLElement, {worker, paper: load}: Opening): Promise<void> {
  const paper = await load();
  const place = (name: string): HTMLElement =>
    node.querySelector<HTMLElement>(`:scope [data-part="${name}"]`)!;
  const complain = (text: string): void => void (place("problem").textContent = text);
  let opened: Promise<Work> | null = null;
  const work = (): Promise<Work> => {
    opened ??= part(() => import("./work.js").then(m => m.start)).then(start => start(place, paper, worker));
    opened.catch(() => (opened = null));
    return opened;
  };
  const take = async (files: readonly File[]): Promise<void> => {
    complain("");
    try {
      const {desk} = await work();
      complain((await desk.add(files)).join(" "));
    } catch (error) {
      complain(sentenceOf(error));
    }
  };
  const ahead = (): void => void work().catch(() => undefined);
  // A hand on the page, or a file above it, is on its way to the place.
  for (const kind of ["pointermove", "pointerdown", "keydown", "dragenter"])
    addEventListener(kind, ahead, {once: true});
  addEventListener("dragover", event => event.preventDefault());
  addEventListener("drop", (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer) void filesOf(event.dataTransfer).then(take);
  });
  node.addEventListener("change", event => {
    const input = event.target as HTMLInputElement;
    const [saved] = input.files ?? [];
    if (input.name === "work" && saved)
      return void work()
        .then(async ({keeping}) => keeping.open(await saved.text()))
        .catch((error: unknown) => complain(sentenceOf(error)));
    if (input.name !== "files" && input.name !== "folder") return;
    const files = [...(input.files ?? [])];
    input.value = "";
    void take(files);
  });
  node.addEventListener("click", event => {
    const name = (event.target as HTMLElement).closest<HTMLElement>("[data-example]")?.dataset["example"];
    const example = paper.examples.find(e => e.name === name);
    if (example) void example.make().then(file => take([file]));
  });
  node.removeAttribute("aria-busy");
}
