import {still} from "./still.js";

interface Told {
  heights(heights: [number, number][]): void;
  leave(id: number): void;
}

/** The outputs of cells, each at the height the page gives it. */
export class Outputs {
  private readonly boxes = new Map<number, HTMLElement>();
  private readonly sized = new Map<number, number>();
  private waiting = false;
  private readonly observer: ResizeObserver;

  constructor(
    private readonly page: HTMLElement,
    private readonly told: Told
  ) {
    this.observer = new ResizeObserver(() => this.measureSoon());
    // A browser lays out a frame that shows nothing only when asked: what changes is measured as it changes.
    new MutationObserver(() => this.measureSoon()).observe(page, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["open", "hidden", "class"]
    });
    page.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      const box = (event.target as HTMLElement).closest<HTMLElement>(".out");
      if (box) told.leave(Number(box.dataset["cell"]));
    });
  }

  root(id: number): HTMLElement {
    const known = this.boxes.get(id);
    if (known?.isConnected) return known.querySelector<HTMLElement>(".in")!;
    const box = document.createElement("section");
    box.className = "out";
    box.dataset["cell"] = String(id);
    const inner = document.createElement("div");
    inner.className = "in";
    box.append(inner);
    this.page.append(box);
    this.boxes.set(id, box);
    this.observer.observe(inner);
    return inner;
  }

  name(places: readonly [number, number][]): void {
    for (const [id, place] of places)
      this.root(id).parentElement!.setAttribute("aria-label", `Output of cell ${place}`);
    // Outputs are reached in the order of their cells.
    const order = places.map(([id]) => this.boxes.get(id)!);
    if ([...this.page.querySelectorAll(".out")].some((box, i) => box !== order[i]))
      this.page.append(...order);
    const kept = new Set(places.map(([id]) => id));
    for (const [id, box] of this.boxes)
      if (!kept.has(id)) {
        box.remove();
        this.boxes.delete(id);
        this.sized.delete(id);
      }
  }

  place(tops: readonly [number, number][]): void {
    for (const [id, top] of tops) {
      const box = this.boxes.get(id);
      if (box) box.style.top = `${top}px`;
    }
  }

  /** The markup of each output, with drawings of pixels as pictures and fields as they stand. */
  taken(): [id: number, html: string][] {
    return [...this.boxes].map(([id, box]) => {
      const inner = box.querySelector<HTMLElement>(".in")!;
      const copy = inner.cloneNode(true) as HTMLElement;
      const drawn = inner.querySelectorAll("canvas");
      copy.querySelectorAll("canvas").forEach((canvas, i) => {
        canvas.replaceWith(Object.assign(new Image(), {src: drawn[i]!.toDataURL(), alt: ""}));
      });
      still(inner, copy);
      for (const field of copy.querySelectorAll("input,button,select,textarea"))
        field.toggleAttribute("disabled", true);
      return [id, copy.innerHTML];
    });
  }

  focus(id: number): void {
    const box = this.boxes.get(id);
    const first = box?.querySelector<HTMLElement>(
      "a[href],button:not(:disabled),input,select,textarea,[tabindex='0']"
    );
    if (first) return first.focus();
    if (!box) return;
    box.tabIndex = -1;
    box.focus();
  }

  private measureSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      const changed: [number, number][] = [];
      for (const [id, box] of this.boxes) {
        const height = Math.ceil(box.getBoundingClientRect().height);
        if (this.sized.get(id) === height) continue;
        this.sized.set(id, height);
        changed.push([id, height]);
      }
      if (changed.length) this.told.heights(changed);
    });
  }
}
