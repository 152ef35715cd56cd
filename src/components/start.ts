import {LiveFigure, type Module} from "./live/live-figure.js";
import {toolbar} from "./live/toolbar.js";
import {filters} from "./filter.js";
import {frame} from "./frame.js";
import {reading} from "./reading/start.js";

/** Wakes a page: lens, search, notes, and every figure when it is about to be used. */
export function start(modules: Record<string, Module>, worker: string): void {
  frame();
  filters();
  const figures: LiveFigure[] = [];
  for (const [id, module] of Object.entries(modules)) {
    const node = document.getElementById(id);
    if (!node) continue;
    const live = new LiveFigure(node, module, worker, (from, link, value) => {
      for (const other of figures) {
        const control =
          other !== from && other.figure?.controls.find(c => c.kind === "range" && c.link === link);
        if (control && control.kind === "range") {
          const [low, high] = value as [number, number];
          const clamped: [number, number] = [
            Math.max(control.min, Math.min(low, control.max - 1)),
            Math.min(control.max, high)
          ];
          void other.set({...other.state, [control.name]: clamped});
        }
      }
    });
    figures.push(live);
    toolbar(live);
    const wake = (): void => {
      // Linked figures wake together: a range moved here must move them too.
      for (const f of figures)
        if (f === live || (live.node.dataset["link"] && f.node.dataset["link"] === live.node.dataset["link"]))
          void f.prepare().catch(() => undefined);
    };
    for (const kind of ["pointerover", "focusin", "touchstart"])
      node.addEventListener(kind, wake, {once: true, passive: true});
    // A control moved before the module has come is not lost.
    node.querySelector("form.ctrls")?.addEventListener("input", () => {
      if (!live.figure) void live.changed();
    });
  }
  const parameters = new URLSearchParams(location.search);
  for (const live of figures) void live.fromAddress(parameters);
  addEventListener(
    "resize",
    debounce(() => figures.forEach(f => f.resized()), 120)
  );
  Object.assign(window, {figures});
  reading(figures);
}

function debounce(act: () => void, wait: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}
