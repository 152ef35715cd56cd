/**
 * A picture whose colours and dashes are written where they are used, for programs that know style sheets but not their
 * variables. What the rules say without a variable stays in the rules.
 */
import {group} from "d3-array";
import type {Element} from "../lib/element.js";

interface Part {
  tag: string | null;
  classes: readonly string[];
  /** Whether the part before it is the parent; else it is any ancestor. */
  child: boolean;
}
interface Rule {
  parts: readonly Part[];
  weight: number;
  own: readonly Declaration[];
}
/** Rules in the order in which they win, each by what its last part names: a class, else an element, else anything. */
type Sheet = ReadonlyMap<string, readonly {rank: number; rule: Rule}[]>;
interface Declaration {
  name: string;
  value: string;
  important: boolean;
}

/** Rules of selectors made of names, classes and descent, each with its declarations. */
function rulesOf(css: string): Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors, block]) => {
    const own = block!
      .split(";")
      .filter(Boolean)
      .map((text): Declaration => {
        const [, name, value, important] = /^\s*([\w-]+)\s*:\s*(.*?)\s*(!important)?\s*$/.exec(text)!;
        return {name: name!, value: value!, important: important !== undefined};
      });
    return selectors!.split(",").map(selector => ({...partsOf(selector), own}));
  });
}

function partsOf(selector: string): Pick<Rule, "parts" | "weight"> {
  const parts = [...selector.trim().matchAll(/(>?)\s*([\w-]*)((?:\.[\w-]+)*)(?=\s|>|$)/g)]
    .filter(([text]) => text.trim())
    .map(([, child, tag, classes]): Part => ({
      tag: tag || null,
      classes: classes!.split(".").filter(Boolean),
      child: child === ">"
    }));
  return {
    parts,
    weight: parts.reduce((sum, {tag, classes}) => sum + 100 * classes.length + (tag ? 1 : 0), 0)
  };
}

const ANYTHING = "";
const nameOf = ({parts}: Rule): string => {
  const {tag, classes} = parts.at(-1)!;
  return classes[0] === undefined ? (tag ?? ANYTHING) : `.${classes[0]}`;
};

const sheets = new Map<string, Sheet>();
function sheetOf(css: string): Sheet {
  const known = sheets.get(css);
  if (known) return known;
  const ranked = rulesOf(css)
    .map((rule, order) => ({rule, order}))
    .sort((a, b) => a.rule.weight - b.rule.weight || a.order - b.order)
    .map(({rule}, rank) => ({rule, rank}));
  const sheet = group(ranked, ({rule}) => nameOf(rule));
  sheets.set(css, sheet);
  return sheet;
}

/** The rules that fit a node, the one that wins last. */
const fitting = (sheet: Sheet, node: Node, above: readonly Node[]): Rule[] =>
  [ANYTHING, node.tag, ...[...node.classes].map(name => `.${name}`)]
    .flatMap(name => sheet.get(name) ?? [])
    .filter(({rule}) => matches(rule.parts, node, above))
    .sort((a, b) => a.rank - b.rank)
    .map(({rule}) => rule);

interface Node {
  tag: string;
  classes: ReadonlySet<string>;
}

const fits = ({tag, classes}: Part, node: Node): boolean =>
  (tag === null || tag === node.tag) && classes.every(name => node.classes.has(name));

/** @param above the ancestors of a node, the nearest last */
function matches(parts: readonly Part[], node: Node, above: readonly Node[]): boolean {
  const last = parts.at(-1)!;
  if (!fits(last, node)) return false;
  const rest = parts.slice(0, -1);
  if (!rest.length) return true;
  const from = last.child ? above.slice(-1) : above;
  return from.some((_, i) => {
    const at = above.length - from.length + i;
    return matches(rest, above[at]!, above.slice(0, at));
  });
}

const VARIABLE = /var\((--[\w-]+)\)/g;

export function plainStyle(picture: Element, css: string): Element {
  const sheet = sheetOf(css);
  const plain = (
    element: Element,
    above: readonly Node[],
    inherited: ReadonlyMap<string, string>
  ): Element => {
    const node: Node = {
      tag: element.tag,
      classes: new Set(String(element.attributes["class"] ?? "").split(" "))
    };
    const found = fitting(sheet, node, above);
    const said = [false, true].flatMap(important =>
      found.flatMap(({own}) => own.filter(declaration => declaration.important === important))
    );
    const variables = new Map(inherited);
    const value = (text: string): string =>
      text.replace(VARIABLE, (_, name: string) => variables.get(name) ?? "none");
    for (const {name, value: text} of said.filter(({name}) => name.startsWith("--")))
      variables.set(name, value(text));
    const ends = new Map(said.filter(({name}) => !name.startsWith("--")).map(d => [d.name, d.value]));
    const style = [...ends]
      .filter(([, text]) => text.includes("var("))
      .map(([name, text]) => `${name}:${value(text)}`);
    const before = element.attributes["style"];
    const attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, text]) => [
        name,
        typeof text === "string" && name !== "style" ? value(text) : text
      ])
    );
    const own = [...style, ...(before ? [value(String(before))] : [])].join(";");
    return {
      ...element,
      attributes: {...attributes, ...(own ? {style: own} : {})},
      children: element.children.map(child =>
        typeof child === "string" ? child : plain(child, [...above, node], variables)
      )
    };
  };
  return plain(picture, [], new Map());
}

/** The rules without those that only name variables, and without declarations that use one. */
export const withoutVariables = (css: string): string =>
  css.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selector: string, block: string) => {
    const left = block.split(";").filter(text => text && !/var\(|^\s*--/.test(text));
    return left.length ? `${selector}{${left.join(";")}}` : "";
  });
