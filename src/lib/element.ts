import {inSteps} from "./polyline.js";

/**
 * Pictures as values. A figure returns a tree of elements; Node writes it as text into the page,
 * the browser sets the same text, so the static and the live picture cannot differ.
 */
export type Child = Element | string | number | null | undefined | false | Child[];
export interface Element {
  tag: string;
  attributes: Record<string, string | number>;
  children: (Element | string)[];
}

export type Attributes = Record<string, string | number | boolean | null | undefined>;

export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): Element {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    kept[name] = value === true ? "" : value;
  }
  return {tag, attributes: kept, children: flat(children)};
}

function flat(children: Child[], out: (Element | string)[] = []): (Element | string)[] {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) flat(child, out);
    else out.push(typeof child === "number" ? String(child) : child);
  }
  return out;
}

/** Marks text that is already HTML (built at home, never a reader's input). */
export const raw = (html: string): Element => ({tag: "", attributes: {}, children: [html]});

const VOID = new Set(["br", "hr", "img", "input", "link", "meta"]);

export function render(node: Element | string): string {
  if (typeof node === "string") return escape(node);
  if (node.tag === "") return node.children.join("");
  let out = `<${node.tag}`;
  for (const [name, value] of Object.entries(node.attributes)) out += ` ${name}="${attribute(name, value)}"`;
  if (VOID.has(node.tag)) return out + ">";
  out += ">";
  for (const child of node.children) out += render(child);
  return `${out}</${node.tag}>`;
}

function attribute(name: string, value: string | number): string {
  if (typeof value === "number") return short(value);
  return escapeAttribute(
    name === "d" ? inSteps(value.replace(/\d+\.\d{3,}(?:e-\d+)?/g, n => short(Number(n)))) : value
  );
}

/** Two decimals are a fiftieth of a pixel; more only weigh, and differ between engines. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

export const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const escapeAttribute = (text: string): string => escape(text).replace(/"/g, "&quot;");
