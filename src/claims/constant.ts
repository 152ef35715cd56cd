import {Refusal} from "../lib/refusal.js";
import {DIGITS} from "./claim.js";
import {readRows} from "./rows.js";
import {parseUnit, UnitError, type Unit} from "../lib/unit.js";

/** A value the paper does not print: its digits, unit and source. */
export interface Constant {
  readonly id: string;
  readonly symbol: string;
  readonly value: string;
  readonly unit: Unit;
  /** `exact` by definition; otherwise good to its last digit. */
  readonly tag: string;
  readonly source: string;
}

/** The constants file. @throws Refusal naming the line of the first row that is not whole. */
export function parseConstants(text: string, file = "data/constants.csv"): Constant[] {
  const seen = new Set<string>();
  return readRows(text, file, ["id", "symbol", "value", "unit", "tag", "source"]).map(({line, cell}) => {
    const refuse = (what: string): never => {
      throw new Refusal("constant", what, `${file} line ${line}`);
    };
    const [id, value] = [cell("id"), cell("value").replace("E", "e").replace("e+", "e")];
    if (!id || seen.has(id)) refuse(id ? `"${id}" stands twice` : "id is empty");
    seen.add(id);
    if (!DIGITS.test(value)) refuse(`"${value}" is no number`);
    try {
      return {
        id,
        value,
        symbol: cell("symbol"),
        unit: parseUnit(cell("unit")),
        tag: cell("tag"),
        source: cell("source")
      };
    } catch (error) {
      if (error instanceof UnitError) return refuse(error.message);
      throw error;
    }
  });
}
