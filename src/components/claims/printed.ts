import type {ClaimEntry} from "../../claims/entry.js";
import {formatQuantity, HTML, type Quantity, type Script} from "../../words/number.js";

type Statement = Pick<ClaimEntry, "id" | "paper">;
const SHAPE = /^(?:([<>≈]|[<>]=) )?([^ –]+)(?:–([^ ]+))?(?: ± (.+))?$/;

/** The printed number of an entry, digit for digit; words stand as its value. */
function printedQuantity({id, paper}: Statement): Quantity {
  if ("text" in paper) return {value: paper.text};
  const parts = SHAPE.exec(paper.printed);
  if (!parts) throw new Error(`claim: "${id}" prints "${paper.printed}", which is no number`);
  const [, comparator, value, value_high, uncertainty] = parts;
  return {comparator, value: value!, value_high, uncertainty, unit: paper.unit};
}

/** What the paper prints, with its unit. */
export const printed = (entry: Statement, script: Script = HTML): string =>
  formatQuantity(printedQuantity(entry), script);
