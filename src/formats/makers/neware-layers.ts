/** Records of Neware that stand below their cycles and steps, as lines of a text or rows of a sheet. */
import type {Parse} from "../delimited.js";
import type {Grid} from "../grid.js";
import type {LineList} from "../lines.js";
import type {Split} from "../rows-of.js";
import {Refusal} from "../table.js";
import {textsOf} from "./sheet.js";

/** What is layered: lines of a text, or rows of a sheet. */
interface Layered {
  /** How many there are. */
  length: number;
  /** Fields of one; null for a blank one. */
  fields(i: number): string[] | null;
  where(i: number): string;
}

interface Layer {
  cycle: number;
  step: string[];
}

/**
 * What each record belongs to, by the cycles and steps above it; blank leading fields say the level.
 * @param at place of the record's heads, below those of the step and the cycle
 */
export function layersOf({length, fields, where}: Layered, at: number, depth: number): Map<number, Layer> {
  const layers = new Map<number, Layer>();
  const cycleWidth = fields(at - depth)?.length ?? 0;
  let cycle = NaN;
  let step: string[] | null = null;
  for (let i = at + 1; i < length; i++) {
    const found = fields(i);
    if (!found) continue;
    const level = found.findIndex(field => field.trim() !== "");
    if (level === depth && step && !Number.isNaN(cycle)) layers.set(i, {cycle, step});
    else if (level === 0 && depth === 2) {
      cycle = Number(found[0]);
      // The first cycle line carries its first step behind its own fields.
      const rest = found.slice(cycleWidth);
      step = rest.some(field => field.trim() !== "") ? rest : null;
    } else if (level === depth - 1) step = found.slice(level);
    else
      throw new Refusal(
        "shape",
        "neither cycle, step nor record",
        where(i),
        "the file is edited; export it again"
      );
  }
  return layers;
}

/** Cycle, step and step type of every record, under the heads that a flat export gives them. */
export function carry(layers: ReadonlyMap<number, Layer>, rows: number): Parse["columns"] {
  const records = [...layers.values()];
  const of = (row: number): Layer => records[row]!;
  const count = (header: string, value: (layer: Layer) => number): Parse["columns"][number] => ({
    header,
    whole: true,
    codes: null,
    values: {type: "number", values: Float64Array.from({length: rows}, (_, row) => value(of(row)))}
  });
  return [
    count("Cycle Index", ({cycle}) => cycle),
    count("Step Index", ({step}) => Number(step[0])),
    count("Step Number", ({step}) => Number(step[1])),
    {
      header: "Step Type",
      whole: false,
      codes: null,
      values: {
        type: "string",
        values: Array.from({length: rows}, (_, row) => of(row).step[2]?.trim() || null)
      }
    }
  ];
}

export const layeredLines = (lines: LineList, {split}: Split, name: string): Layered => {
  const where = (i: number): string => `${name}, line ${i + 1}`;
  return {
    length: lines.length,
    fields: i => (lines.at(i)?.trim() ? split(lines.at(i)!, () => where(i)) : null),
    where
  };
};

export const layeredRows = (grid: Grid, name: string): Layered => ({
  length: grid.rows,
  fields(row) {
    const texts = textsOf(grid, row);
    return texts.some(text => text !== "") ? texts : null;
  },
  where: row => `${name}: ${grid.where(row)}`
});
