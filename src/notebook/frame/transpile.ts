import {transpileJavaScript, transpileTemplate} from "@observablehq/notebook-kit";
import type {Defined} from "../messages.js";
import {names} from "../query.js";
import {instrument} from "./instrument.js";

export interface Transpiled {
  body: string;
  inputs: string[];
  outputs: string[];
  /** one name for the whole value, of a query */
  output?: string;
  autodisplay: boolean;
}

/** Lines that stand before a cell's first in the function made of it. */
export const LINES_BEFORE = 1;

/**
 * A cell as a function of what it takes from others.
 * @param queries names of the queries of the notebook, which SQL can read from
 * @throws SyntaxError with the place; Error with a sentence
 */
export function transpiled(cell: Defined, queries: readonly string[], check: string): Transpiled {
  const {mode, source, id, name} = cell;
  switch (mode) {
    case "md":
      return code(`md${template(source)}`, check, id);
    case "sql": {
      const others = queries.filter(q => q !== name && names(source, q));
      const made = code(`$query(${id},{${others.join(",")}},$parts${template(source)})`, check, id);
      return {...made, ...(name ? {output: name} : {}), autodisplay: true};
    }
    case "js":
      return code(source, check, id);
    default:
      throw new Error("");
  }
}

const template = (source: string): string => (source ? transpileTemplate(source, "", false) : "``");

function code(source: string, check: string, cell: number): Transpiled {
  const imported = /^\s*import\b[^(].*?["']([^"']+)["']/m.exec(source)?.[1];
  if (imported !== undefined)
    throw new Error(
      `import: "${imported}" is not loaded, since a cell reaches no network; d3, Plot, Inputs, aq and the workbook’s own parts are in scope by name`
    );
  const {body, inputs = [], outputs = [], autodisplay} = transpileJavaScript(instrument(source, check, cell));
  return {body, inputs, outputs, autodisplay: !!autodisplay};
}
