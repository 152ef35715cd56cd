/** Words in a drawing: names beside lines, notes. */
import {h, type Child, type Element} from "../lib/element.js";
import {largest} from "../lib/extremes.js";
import {specimenClass} from "./specimen.js";
import {px, type Panel} from "./panel.js";

export interface Label {
  x: number;
  y: number;
  text: Child[];
  specimen: string;
  anchor?: "start" | "middle" | "end";
}

/** Moves labels apart by `gap` px in the order of their values and clamps them to the panel. */
export function dodge(labels: Label[], panel: Panel, gap = 14): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map(l => ({...l}));
  for (let pass = 0; pass < 30; pass++)
    for (let i = 1; i < sorted.length; i++) {
      const over = gap - (sorted[i]!.y - sorted[i - 1]!.y);
      if (over > 0) {
        sorted[i]!.y += over / 2;
        sorted[i - 1]!.y -= over / 2;
      }
    }
  let floor = panel.top + 8;
  for (const l of sorted) {
    l.y = Math.max(l.y, floor);
    floor = l.y + gap;
  }
  let ceiling = panel.top + panel.height - 4;
  for (const l of sorted.reverse()) {
    l.y = Math.min(l.y, ceiling);
    ceiling = l.y - gap;
  }
  return sorted.reverse();
}

/** Labels of lines that end inside the panel, where others run on: under the lowest of their ends. */
export function dodgeBelow(list: Label[], panel: Panel, clear = 6): Label[] {
  const top = Math.max(largest(list.map(l => l.y)), panel.top) + clear;
  return dodge(list, {...panel, top, height: panel.top + panel.height - top});
}

/** Direct labels in the specimen's colour with a halo. */
export const labels = (list: Label[]): Element[] =>
  list.map(l =>
    h(
      "text",
      {
        class: `lab ${specimenClass(l.specimen)}`,
        x: px(l.x),
        y: px(l.y + 4),
        "text-anchor": l.anchor ?? "start"
      },
      ...l.text
    )
  );

export const bold = (text: string): Element => h("tspan", {class: "n"}, text);

/** What the dots of a picture mean, where it has any: said in the picture itself. */
export const assumedNote = (x: number, y: number, what: string, anchor?: "start" | "end"): Element =>
  note(x, y, `Dotted: assumed${what ? `, ${what}` : ""}`, anchor);

/** A 12 px note in axis ink. */
export const note = (
  x: number,
  y: number,
  text: Child,
  anchor: "start" | "middle" | "end" = "start"
): Element => h("text", {class: "small", x: px(x), y: px(y), "text-anchor": anchor}, text);
