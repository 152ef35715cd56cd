import type {State} from "../../figure/figure.js";
import type {LiveFigure} from "./live-figure.js";

/** Dragging over a plot's ground sets the range control it names, here and in every linked figure. */
export function brush(live: LiveFigure): void {
  live.node.addEventListener("pointerdown", event => {
    const ground = (event.target as Element).closest<SVGRectElement>("[data-brush]");
    if (!ground || event.button !== 0) return;
    const box = ground.getBoundingClientRect();
    const start = event.clientX;
    const shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    shade.setAttribute("class", "brushed");
    for (const name of ["y", "height"]) shade.setAttribute(name, ground.getAttribute(name)!);
    ground.after(shade);
    const scale = Number(ground.getAttribute("width")) / box.width;
    const left = Number(ground.getAttribute("x"));
    const within = (x: number): number => Math.max(box.left, Math.min(box.right, x));
    const move = (e: PointerEvent): void => {
      const [a, b] = [start, within(e.clientX)].sort((p, q) => p - q) as [number, number];
      shade.setAttribute("x", String(left + (a - box.left) * scale));
      shade.setAttribute("width", String((b - a) * scale));
    };
    const end = (e: PointerEvent): void => {
      removeEventListener("pointermove", move);
      shade.remove();
      if (e.type === "pointerup" && Math.abs(e.clientX - start) > 5)
        void choose(
          live,
          ground,
          [start, within(e.clientX)].map(x => (x - box.left) / box.width) as [number, number]
        );
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end, {once: true});
    addEventListener("pointercancel", end, {once: true});
    event.preventDefault();
  });
}

async function choose(live: LiveFigure, ground: SVGRectElement, parts: [number, number]): Promise<void> {
  await live.prepare();
  const control = live.figure!.controls.find(c => c.kind === "range" && c.name === ground.dataset["brush"]);
  if (control?.kind !== "range") return;
  const [from, to] = [Number(ground.dataset["from"]), Number(ground.dataset["to"])];
  const at = (part: number): number => {
    const value = Math.round((from + part * (to - from)) / control.step) * control.step;
    return Math.max(control.min, Math.min(control.max, value));
  };
  const [low, high] = parts.sort((a, b) => a - b).map(at) as [number, number];
  if (high - low < control.step) return;
  const state: State = {...live.state, [control.name]: [low, high]};
  if (control.link) live.linked(live, control.link, [low, high]);
  await live.set(state);
}
