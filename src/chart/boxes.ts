import type {Element} from "../lib/element.js";
import {largest, least} from "../lib/extremes.js";
import {ADVANCES, SIGNS} from "./advances.js";

/** Whether two boxes have a point in common within both. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A box in pixels of the picture. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** A text of a picture, its words, and the box that its capitals fill. */
export interface TextBox extends Box {
  node: Element;
  text: string;
}

type Weight = keyof typeof ADVANCES;

const PLACE = new Map([...SIGNS].map((sign, i) => [sign, i]));
/** Width in em of a sign the face does not have: fallbacks are seldom wider. */
const OTHER = 0.62;
const THIN = 0.2;

/** Width of a text in px at a size in px. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const sign of text) {
    const at = PLACE.get(sign);
    if (at !== undefined) sum += ADVANCES[weight][at]! / 1000;
    else if (sign !== "\u200b") sum += /\s/.test(sign) ? THIN : OTHER;
  }
  return size * sum;
}

/** Sizes and weights as the stylesheets give them, the first that fits. */
const SIZES: readonly (readonly [name: string, size: number, weight: Weight])[] = [
  ["facet", 14, 650],
  ["lab", 13, 400],
  ["read-out", 13, 400],
  ["lab2", 12.5, 400],
  ["contour-name", 12, 650],
  ["small", 12, 400],
  ["dim", 12, 400]
];
const PLAIN: readonly [string, number, Weight] = ["", 12.5, 400];
const RAISED = 0.74;
/** Of the size, what capitals reach above the base line. */
const CAP = 0.66;

export const classesOf = ({attributes}: Element): string[] => String(attributes["class"] ?? "").split(/\s+/);

function lengthOf(node: Element | string, size: number, weight: Weight): number {
  if (typeof node === "string") return widthOf(node, size, weight);
  if (node.tag === "title") return 0;
  const own = classesOf(node);
  const [s, w] = [own.includes("sup") ? size * RAISED : size, own.includes("n") ? 700 : weight] as const;
  return node.children.reduce((sum, child) => sum + lengthOf(child, s, w), 0);
}

function wordsOf(node: Element | string): string {
  if (typeof node === "string") return node;
  return node.tag === "title" ? "" : node.children.map(wordsOf).join("");
}

/** Share of a text that stands left of its point. */
const BEFORE: Readonly<Record<string, number>> = {middle: 0.5, end: 1};

export interface Shift {
  x: number;
  y: number;
}

/** What a group moves its children by. */
function moved({tag, attributes}: Element): Shift {
  const found =
    tag === "g"
      ? /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/.exec(String(attributes["transform"] ?? ""))
      : null;
  return found ? {x: Number(found[1]), y: Number(found[2])} : {x: 0, y: 0};
}

/** Every element of a picture with the shift of the groups it stands in. */
export function walk(node: Element, see: (node: Element, at: Shift) => void, at: Shift = {x: 0, y: 0}): void {
  const {x, y} = moved(node);
  const here = {x: at.x + x, y: at.y + y};
  see(node, here);
  for (const child of node.children) if (typeof child !== "string") walk(child, see, here);
}

/** The box of a text element, null where it has no words. */
export function textBox(node: Element, at: Shift): TextBox | null {
  const text = wordsOf(node).trim();
  if (!text) return null;
  const own = classesOf(node);
  const [, size, weight] = SIZES.find(([name]) => own.includes(name)) ?? PLAIN;
  const long = node.children.reduce(
    (sum, child) => sum + lengthOf(child, size, own.includes("b") ? 650 : weight),
    0
  );
  const [x, y] = [Number(node.attributes["x"] ?? 0), Number(node.attributes["y"] ?? 0)];
  const left = x - long * (BEFORE[String(node.attributes["text-anchor"])] ?? 0);
  const box = turned(node, {left, right: left + long, top: y - CAP * size, bottom: y}, {x, y});
  return {
    node,
    text,
    left: box.left + at.x,
    right: box.right + at.x,
    top: box.top + at.y,
    bottom: box.bottom + at.y
  };
}

export function textBoxes(picture: Element): TextBox[] {
  const out: TextBox[] = [];
  walk(picture, (node, at) => {
    const box = node.tag === "text" ? textBox(node, at) : null;
    if (box) out.push(box);
  });
  return out;
}

/** A text that is turned takes its height across. */
function turned({attributes}: Element, box: Box, {x, y}: Shift): Box {
  const angle = Number(/rotate\((-?[\d.]+)/.exec(String(attributes["transform"] ?? ""))?.[1] ?? 0);
  if (angle === 0) return box;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const corners = [box.left, box.right].flatMap(a =>
    [box.top, box.bottom].map(b => [x + (a - x) * cos - (b - y) * sin, y + (a - x) * sin + (b - y) * cos])
  ) as [number, number][];
  const [xs, ys] = [corners.map(c => c[0]), corners.map(c => c[1])];
  return {left: least(xs), right: largest(xs), top: least(ys), bottom: largest(ys)};
}
