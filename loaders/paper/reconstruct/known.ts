import {readFile} from "node:fs/promises";
import {parseCsv} from "../../../src/lib/csv.js";

/** The printed values and constants a reconstruction may use; nothing else about the paper is typed into code. */
export interface Known {
  /** Printed value of a claim as a number. */
  claim(id: string): number;
  /** Upper end of a printed range. */
  claimHigh(id: string): number;
  constant(id: string): number;
}

export async function readKnown(folder: string): Promise<Known> {
  const table = async (name: string): Promise<Map<string, Record<string, string>>> =>
    new Map(
      parseCsv(await readFile(`${folder}/${name}.csv`, "utf8"), `data/${name}.csv`).map(r => [r["id"]!, r])
    );
  const [claims, constants] = await Promise.all([table("claims"), table("constants")]);
  const numberIn = (rows: typeof claims, kind: string, id: string, column: string): number => {
    const text = rows.get(id)?.[column];
    const value = Number(text || NaN);
    if (!Number.isFinite(value))
      throw new Error(`reconstruct: ${kind} "${id}" has no number in column ${column} of its table`);
    return value;
  };
  return {
    claim: id => numberIn(claims, "claim", id, "value"),
    claimHigh: id => numberIn(claims, "claim", id, "value_high"),
    constant: id => numberIn(constants, "constant", id, "value")
  };
}
