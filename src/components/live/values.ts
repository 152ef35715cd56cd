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
  const reader = new Reader(box, live, others);
  box.addEventListener("pointermove", event => reader.pointed(event));
  box.addEventListener("pointerleave", () => reader.clear());
  box.addEventListener("blur", () => reader.clear());
  box.addEventListener("keydown", event => {
    if (reader.pressed(event)) event.preventDefault();
  });
}

/** Reads one picture: a place on its axes, or a part of it that says itself. */
class Reader {
  private readonly output = document.createElement("output");
  private panels: Panel[] = [];
  private at: {panel: Panel; pixel: number} | null = null;
  /** The part of the picture that was last said. */
  private part: SVGGElement | null = null;

  constructor(
    private readonly box: HTMLElement,
    private readonly live: LiveFigure,
    private readonly others: readonly LiveFigure[]
  ) {
    this.output.className = "value-line";
    this.output.setAttribute("aria-live", "polite");
  }

  clear(): void {
    this.at = null;
    this.part = null;
    this.output.remove();
    for (const node of document.querySelectorAll(".value-cursor")) node.remove();
  }

  pointed(event: PointerEvent): void {
    if (event.buttons && event.pointerType === "mouse") return this.clear();
    this.look();
    const picture = shownIn(this.box);
    if (!picture) return;
    const frame = picture.getBoundingClientRect();
    const scale = picture.viewBox.baseVal.width / frame.width;
    const [x, y] = [(event.clientX - frame.left) * scale, (event.clientY - frame.top) * scale];
    const panel = this.panels.find(p => holds(p, x, y));
    const over = (event.target as Element).closest<SVGGElement>(TOLD_PARTS);
    if (panel && !over) this.show(panel, nearest(panel, x, y));
    else if (over) this.say(over);
    else this.clear();
  }

  /** @returns whether the key was for the picture */
  pressed({key, shiftKey}: KeyboardEvent): boolean {
    if (key === "Escape") this.clear();
    if (key === "ArrowDown" || key === "ArrowUp") return this.down(key === "ArrowDown" ? 1 : -1);
    const by = {ArrowLeft: -STEP_PX, ArrowRight: STEP_PX, Home: -1e6, End: 1e6}[key];
    return by !== undefined && this.along(by * (shiftKey ? 5 : 1));
  }

  /** To the next panel or the one before, past them to the parts that say themselves. */
  private down(way: 1 | -1): boolean {
    this.look();
    const {at, panels} = this;
    const now = at
      ? panels.findIndex(p => p.x.start === at.panel.x.start && p.bottom === at.panel.bottom)
      : -1;
    if (this.part && this.stepPart(way)) return true;
    const next = panels[this.part ? panels.length - 1 : now + way];
    if (!next) return this.stepPart(1);
    this.show(next, nearest(next, middle(next)));
    return true;
  }

  /** Along the axis, px, or to the next part where none is read. */
  private along(by: number): boolean {
    if (!this.at) this.look();
    if (this.part || (!this.at && !this.panels.length)) {
      this.stepPart(by > 0 ? 1 : -1);
      return true;
    }
    const panel = this.at?.panel ?? this.panels[0];
    if (!panel) return false;
    this.show(panel, stepped(panel, this.at?.pixel ?? middle(panel), by));
    return true;
  }

  private show(panel: Panel, pixel: number): void {
    this.clear();
    const picture = shownIn(this.box);
    if (!picture) return;
    const end = panel.x.start + panel.x.length;
    const x = Math.max(panel.x.start, Math.min(end, pixel));
    this.at = {panel, pixel: x};
    if (!this.live.context)
      void this.live.prepare().then(
        () => this.named(),
        () => undefined
      );
    const value = valueAt(panel.x, x);
    cursorIn(picture, this.panels, panel.x.label, value);
    for (const other of this.others.filter(o => o !== this.live && shares(this.live, o))) {
      const drawn = shownIn(other.node.querySelector(".picture")!);
      if (drawn) cursorIn(drawn, read(drawn, this.live), panel.x.label, value);
    }
    this.tell(sentenceAt(panel, x));
  }

  private say(part: SVGGElement): void {
    this.clear();
    this.part = part;
    frameOf(part);
    this.tell(part.getAttribute(TOLD));
  }

  private tell(text: string | null): void {
    this.output.textContent = text;
    this.box.append(this.output);
  }

  /** The part before or after the one last said. @returns false at the end of them */
  private stepPart(by: 1 | -1): boolean {
    const all = [...(shownIn(this.box)?.querySelectorAll<SVGGElement>(TOLD_PARTS) ?? [])];
    const next = this.part ? all[all.indexOf(this.part) + by] : all[by > 0 ? 0 : all.length - 1];
    if (next) this.say(next);
    return next !== undefined;
  }

  /** Once the names of the specimens are there, what was said is said with them. */
  private named(): void {
    const place = this.at && {i: this.panels.indexOf(this.at.panel), pixel: this.at.pixel};
    this.look();
    const panel = place && this.panels[place.i];
    if (panel) this.show(panel, place.pixel);
  }

  private look(): void {
    const picture = shownIn(this.box);
    this.panels = picture ? read(picture, this.live) : [];
  }
}

const middle = ({x}: Panel): number => x.start + x.length / 2;

/** The drawing of a picture that is seen. */
const shownIn = (box: Element): SVGSVGElement | null =>
  [...box.querySelectorAll<SVGSVGElement>("svg.chart")].find(node => node.checkVisibility()) ?? null;

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
