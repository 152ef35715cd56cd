import {readFile} from "node:fs/promises";
import type {Cell, Constant, Context, Printed, Specimen} from "../src/figure/figure.js";
import type {Warning} from "../src/formats/table.js";
import {specimens as knownSpecimens} from "../src/figure/specimens.js";
import {parseCsv} from "../src/lib/csv.js";
import type {Entry} from "./manifest.js";

/** What figures may know besides their rows, read from data/*.csv. */
export async function readContext(
  folder: string,
  entries: Entry[],
  sizes: Map<string, number>,
  warnings: ReadonlyMap<string, Warning[]> = new Map()
): Promise<Context> {
  const read = async (name: string) =>
    parseCsv(await readFile(`${folder}/${name}.csv`, "utf8"), `data/${name}.csv`);
  const claims = (await read("claims")) as unknown as Printed[];
  const constants = (await read("constants")).map((r, i): Constant => {
    const value = Number(r["value"]);
    if (!Number.isFinite(value))
      throw new Error(
        `constants: data/constants.csv line ${i + 2} has value "${r["value"]}", which is not a number`
      );
    return {
      id: r["id"]!,
      symbol: r["symbol"]!,
      value,
      unit: r["unit"]!,
      tag: r["tag"]!,
      source: r["source"]!
    };
  });
  const specimens = (await read("specimens")).map(r => ({
    ...r,
    order: Number(r["order"]),
    top_nm: numberOrNull(r["top_nm"]),
    under_nm: numberOrNull(r["under_nm"]),
    foil_nm: numberOrNull(r["foil_nm"])
  })) as unknown as Specimen[];
  knownSpecimens.put(specimens);
  return {
    claims: Object.fromEntries(
      claims.map(
        ({
          id,
          figure,
          specimen,
          quantity,
          condition,
          comparator,
          value,
          value_high,
          uncertainty,
          unit,
          note
        }) => [
          id,
          {id, figure, specimen, quantity, condition, comparator, value, value_high, uncertainty, unit, note}
        ]
      )
    ),
    constants: Object.fromEntries(constants.map(c => [c.id, c])),
    specimens,
    cells: entries.map(({side, line: _line, ...e}): Cell => ({
      ...e,
      ...(side["elsewhere"] ? {elsewhere: side["elsewhere"]} : {}),
      bytes: sizes.get(e.cell) ?? 0,
      warnings: warnings.get(e.cell) ?? []
    }))
  };
}

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);
