import {pixelAt, READ_LINES, valueAt} from "../../chart/read.js";
import {holds, nearest, panelsOf, READ_MARKS, sentenceAt, stepped, type Panel} from "./panels-read.js";
import type {LiveFigure} from "./live-figure.js";
import {TOLD} from "../../chart/told.js";

const STEP_PX = 4;
const TOLD_PARTS = `[${TOLD}]`;

/** Values under pointer, finger and arrow keys: a line at the place, and in words what each line of the panel says there. */
export function values(live: LiveFigure, others: readonly LiveFigure[]): void {
  const box = live.node.querySelector<HTMLElement>(".picture")!;
  const has = (part: string): boolean => box.querySelector(part) !== null;
  const onAxes = has(".x-axis") && (has(READ_MARKS) || (has(".y-axis") && has(READ_LINES)));
  if (!onAxes && !has(TOLD_PARTS)) return;
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute(
    "aria-label",
    `Picture of ${live.node.querySelector(".fig-id")!.textContent}; arrow keys read its values`
  );
  const output = document.createElement("output");
  output.className = "value-line";
  output.setAttribute("aria-live", "polite");
  let panels: Panel[] = [];
  let at: {panel: Panel; pixel: number} | null = null;
  /** The part of the picture that was last said. */
  let part: SVGGElement | null = null;

  const svg = (): SVGSVGElement | null =>
    [...box.querySelectorAll<SVGSVGElement>("svg.chart")].find(node => node.checkVisibility()) ?? null;
  const clear = (): void => {
    at = null;
    part = null;
    output.remove();
    for (const node of document.querySelectorAll(".value-cursor")) node.remove();
  };
  const show = (panel: Panel, pixel: number): void => {
    clear();
    const picture = svg();
    if (!picture) return;
    const end = panel.x.start + panel.x.length;
    const x = Math.max(panel.x.start, Math.min(end, pixel));
    at = {panel, pixel: x};
    if (!live.context) void live.prepare().then(named, () => undefined);
    const value = valueAt(panel.x, x);
    cursorIn(picture, panels, panel.x.label, value);
    for (const other of others)
      if (other !== live && shares(live, other)) {
        const drawn = [...other.node.querySelectorAll<SVGSVGElement>(".picture svg.chart")].find(node =>
          node.checkVisibility()
        );
        if (drawn) cursorIn(drawn, read(drawn, live), panel.x.label, value);
      }
    output.textContent = sentenceAt(panel, x);
    box.append(output);
  };
  const say = (next: SVGGElement): void => {
    clear();
    part = next;
    frameOf(next);
    output.textContent = next.getAttribute(TOLD);
    box.append(output);
  };
  const parts = (): SVGGElement[] => [...(svg()?.querySelectorAll<SVGGElement>(TOLD_PARTS) ?? [])];
  /** The part before or after the one last said. @returns false at the end of them */
  const stepPart = (by: 1 | -1): boolean => {
    const all = parts();
    const next = part ? all[all.indexOf(part) + by] : all[by > 0 ? 0 : all.length - 1];
    if (next) say(next);
    return next !== undefined;
  };
  /** Once the names of the specimens are there, what was said is said with them. */
  const named = (): void => {
    const place = at && {i: panels.indexOf(at.panel), pixel: at.pixel};
    look();
    const panel = place && panels[place.i];
    if (panel) show(panel, place.pixel);
  };
  const look = (): void => {
    const picture = svg();
    panels = picture ? read(picture, live) : [];
  };
  box.addEventListener("pointermove", event => {
    if (event.buttons && event.pointerType === "mouse") return clear();
    look();
    const picture = svg();
    if (!picture) return;
    const frame = picture.getBoundingClientRect();
    const scale = picture.viewBox.baseVal.width / frame.width;
    const [x, y] = [(event.clientX - frame.left) * scale, (event.clientY - frame.top) * scale];
    const panel = panels.find(p => holds(p, x, y));
    const over = (event.target as Element).closest<SVGGElement>(TOLD_PARTS);
    if (panel && !over) show(panel, nearest(panel, x, y));
    else if (over) say(over);
    else clear();
  });
  box.addEventListener("pointerleave", clear);
  box.addEventListener("blur", clear);
  box.addEventListener("keydown", event => {
    const by = {ArrowLeft: -STEP_PX, ArrowRight: STEP_PX, Home: -1e6, End: 1e6}[event.key];
    if (event.key === "Escape") return clear();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      look();
      const now = at
        ? panels.findIndex(p => p.x.start === at!.panel.x.start && p.bottom === at!.panel.bottom)
        : -1;
      const way = event.key === "ArrowDown" ? 1 : -1;
      if (part && stepPart(way)) return event.preventDefault();
      const next = panels[part ? panels.length - 1 : now + way];
      if (next) show(next, nearest(next, next.x.start + next.x.length / 2));
      else if (!stepPart(1)) return;
    } else if (by !== undefined) {
      if (!at) look();
      if (part || (!at && !panels.length)) {
        stepPart(by > 0 ? 1 : -1);
        return event.preventDefault();
      }
      const panel = at?.panel ?? panels[0];
      if (!panel) return;
      show(
        panel,
        stepped(panel, at?.pixel ?? panel.x.start + panel.x.length / 2, by * (event.shiftKey ? 5 : 1))
      );
    } else return;
    event.preventDefault();
  });
}

const known = new WeakMap<SVGSVGElement, Panel[]>();

function read(picture: SVGSVGElement, live: LiveFigure): Panel[] {
  const before = known.get(picture);
  if (before && live.context) return before;
  const panels = panelsOf(picture, node => nameOf(node, live));
  if (live.context) known.set(picture, panels);
  return panels;
}

/** The specimen a line or a mark belongs to, by its class. */
function nameOf(node: Element, live: LiveFigure): string {
  const token = /(?:^|\s)s-(\w+)/.exec(node.closest('[class*="s-"]')?.getAttribute("class") ?? "")?.[1];
  const known = live.context?.specimens.find(s => s.token === token);
  return known?.specimen ?? "";
}

function cursorIn(picture: SVGSVGElement, panels: readonly Panel[], label: string, value: number): void {
  for (const {x, top, bottom} of panels.filter(p => p.x.label === label)) {
    const at = pixelAt(x, value);
    if (!(at >= x.start - 0.5 && at <= x.start + x.length + 0.5)) continue;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("class", "value-cursor");
    line.setAttribute("d", `M${at.toFixed(1)},${bottom}V${top}`);
    picture.append(line);
  }
}

/** A frame around a part of the picture, in the picture's own measure. */
function frameOf(part: SVGGElement): void {
  const {x, y, width, height} = part.getBBox();
  const frame = document.createElementNS("http://www.w3.org/2000/svg", "path");
  frame.setAttribute("class", "value-cursor");
  frame.setAttribute("d", `M${x - 2},${y - 2}h${width + 4}v${height + 4}h${-width - 4}Z`);
  part.parentNode!.append(frame);
}

/** Figures are linked when they share a range. */
const shares = (a: LiveFigure, b: LiveFigure): boolean => {
  const links = (live: LiveFigure): string[] => (live.node.dataset["links"] ?? "").split(" ").filter(Boolean);
  return links(a).some(link => links(b).includes(link));
};
