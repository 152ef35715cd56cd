/**
 * A circuit as text, `R0-p(R1,CPE1)-p(R2,CPE2)-W1`: `-` joins in series, `p(a,b,…)` in parallel.
 * Every element is a kind followed by a number, which names its parameters.
 */
import {Refusal} from "../../lib/refusal.js";
import {ELEMENTS, type Kind} from "./elements.js";

export interface Leaf {
  type: "element";
  kind: Kind;
  label: string;
}
interface Joint {
  type: "series" | "parallel";
  parts: Circuit[];
}
export type Circuit = Leaf | Joint;

/** Deeper texts are slips or attacks; no cell needs them. */
const MAX_DEPTH = 16;
const MAX_ELEMENTS = 24;
const KINDS = Object.keys(ELEMENTS).join(", ");

/** @throws Refusal with the column, counted from 1, and the reason. */
export function parseCircuit(text: string): Circuit {
  let at = 0;
  const columns = new Map<string, number>();

  const refuse = (reason: string, column = at + 1, hint: string | null = null): never => {
    throw new Refusal("circuit", reason, `column ${column}`, hint);
  };
  const found = () => (at < text.length ? `found "${[...text.slice(at, at + 2)][0]}"` : "the text ends");
  const skipSpace = () => {
    while (at < text.length && /\s/.test(text[at]!)) at++;
  };
  const take = (token: string): boolean => {
    skipSpace();
    if (!text.startsWith(token, at)) return false;
    at += token.length;
    return true;
  };

  function series(depth: number): Circuit {
    if (depth > MAX_DEPTH) refuse(`nested deeper than ${MAX_DEPTH}`);
    const parts = [item(depth)];
    while (take("-")) parts.push(item(depth));
    return parts.length === 1 ? parts[0]! : {type: "series", parts};
  }

  function item(depth: number): Circuit {
    skipSpace();
    const start = at + 1;
    if (!take("p(")) return element();
    const parts = [series(depth + 1)];
    while (take(",")) parts.push(series(depth + 1));
    if (!take(")"))
      refuse(`expected "," or ")" to go on with the parallel that opens at column ${start}, ${found()}`);
    if (parts.length < 2)
      refuse("a parallel needs two branches or more", start, 'write p(R1,C1) or leave "p()" out');
    return {type: "parallel", parts};
  }

  function element(): Circuit {
    skipSpace();
    const start = at + 1;
    const [label, kind, number] = /^([A-Za-z]+)(\d{0,6})/.exec(text.slice(at, at + 24)) ?? [];
    if (!label || !kind) return refuse(`expected an element or p(…), ${found()}`);
    if (!Object.hasOwn(ELEMENTS, kind))
      return refuse(`no element is called "${kind}"`, start, `the elements are ${KINDS}`);
    if (!number)
      return refuse(`${kind} has no number`, start, `write ${kind}1, so that its parameters have a name`);
    const earlier = columns.get(label);
    if (earlier)
      return refuse(`${label} stands twice, first at column ${earlier}`, start, "give it another number");
    columns.set(label, start);
    if (columns.size > MAX_ELEMENTS) return refuse(`more than ${MAX_ELEMENTS} elements`, start);
    at += label.length;
    return {type: "element", kind: kind as Kind, label};
  }

  skipSpace();
  if (at === text.length) refuse("the text is empty", 1, "write for instance R0-p(R1,CPE1)");
  const circuit = series(0);
  skipSpace();
  if (at < text.length) refuse(`expected "-" or the end, ${found()}`);
  return circuit;
}

export function formatCircuit(circuit: Circuit): string {
  if (circuit.type === "element") return circuit.label;
  const parts = circuit.parts.map(formatCircuit);
  return circuit.type === "series" ? parts.join("-") : `p(${parts.join(",")})`;
}

/** Elements from left to right. */
export function leaves(circuit: Circuit): Leaf[] {
  return circuit.type === "element" ? [circuit] : circuit.parts.flatMap(leaves);
}

export interface Parameter {
  name: string;
  unit: string;
  dimension: (typeof ELEMENTS)[Kind]["parameters"][number]["dimension"];
}

/** Parameters from left to right; an element with one parameter lends it its label. */
export function parametersOf(circuit: Circuit): Parameter[] {
  return leaves(circuit).flatMap(({kind, label}) =>
    ELEMENTS[kind].parameters.map(({suffix, unit, dimension}) => ({name: label + suffix, unit, dimension}))
  );
}

/** Positive parameters are fitted by their logarithm. */
export const isLogarithmic = ({dimension}: Parameter): boolean => dimension !== "exponent";
