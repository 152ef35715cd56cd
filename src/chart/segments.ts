import type {Element} from "../lib/element.js";
import {walk, type Box} from "./boxes.js";

type Point = readonly [x: number, y: number];
export interface Segment {
  from: Point;
  to: Point;
  kind: string;
}

/** Lines that say something: data, models, limits; hairlines of a grid may pass behind a text. */
const LINE =
  /(?:^|\s)(mea|rec|trace|asm|comp-o|lim|fit|ghost|step|reported-bar|behind|stick|step-line|contour|fail|arrow|leadn?|cursor)(?:\s|$)/;

const numbers = (text: string): number[] => (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);

/** Straight pieces of a path; curves by their ends. */
function pieces(d: string, {x: dx, y: dy}: {x: number; y: number}, kind: string): Segment[] {
  const out: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (nx: number, ny: number): void => {
    out.push({from: [x + dx, y + dy], to: [nx + dx, ny + dy], kind});
    [x, y] = [nx, ny];
  };
  for (const [, command = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e-?\d+[^a-zA-Z]*)*)/g)) {
    const relative = command === command.toLowerCase();
    const list = numbers(rest);
    const by = (value: number, base: number): number => (relative ? base + value : value);
    switch (command.toUpperCase()) {
      case "M":
        for (let i = 0; i + 1 < list.length; i += 2) {
          const [nx, ny] = [by(list[i]!, x), by(list[i + 1]!, y)];
          if (i === 0) [x, y, startX, startY] = [nx, ny, nx, ny];
          else to(nx, ny);
        }
        break;
      case "L":
        for (let i = 0; i + 1 < list.length; i += 2) to(by(list[i]!, x), by(list[i + 1]!, y));
        break;
      case "H":
        for (const value of list) to(by(value, x), y);
        break;
      case "V":
        for (const value of list) to(x, by(value, y));
        break;
      case "Z":
        to(startX, startY);
        break;
      default: {
        const step = {C: 6, S: 4, Q: 4, T: 2, A: 7}[command.toUpperCase()] ?? 0;
        for (let i = 0; step && i + step <= list.length; i += step)
          to(by(list[i + step - 2]!, x), by(list[i + step - 1]!, y));
      }
    }
  }
  return out;
}

export function segments(picture: Element): Segment[] {
  const out: Segment[] = [];
  walk(picture, (node, at) => {
    const found = LINE.exec(String(node.attributes["class"] ?? ""));
    if (node.tag === "path" && found) out.push(...pieces(String(node.attributes["d"] ?? ""), at, found[1]!));
  });
  return out;
}

/** Whether a straight piece passes through a box (Liang and Barsky). */
export function passes({from: [x0, y0], to: [x1, y1]}: Segment, {left, right, top, bottom}: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [p, q] of [
    [x0 - x1, x0 - left],
    [x1 - x0, right - x0],
    [y0 - y1, y0 - top],
    [y1 - y0, bottom - y0]
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    if (enter > leave) return false;
  }
  return true;
}
