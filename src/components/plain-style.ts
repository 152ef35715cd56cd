/**
 * A picture whose colours and dashes are written where they are used, for programs that know style sheets but not their
 * variables. What the rules say without a variable stays in the rules.
 */
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
  const rules = rulesOf(css);
  const plain = (
    element: Element,
    above: readonly Node[],
    inherited: ReadonlyMap<string, string>
  ): Element => {
    const node: Node = {
      tag: element.tag,
      classes: new Set(String(element.attributes["class"] ?? "").split(" "))
    };
    const found = rules
      .map((rule, order) => ({...rule, order}))
      .filter(({parts}) => matches(parts, node, above))
      .toSorted((a, b) => a.weight - b.weight || a.order - b.order);
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
