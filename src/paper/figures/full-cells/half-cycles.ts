/** Profiles half cycle by half cycle, and where the names of their ends stand. */
import {bold, type Label} from "../../../chart/labels.js";
import type {Row} from "../../../figure/figure.js";
import {largest, least} from "../../../lib/extremes.js";

export interface Sample extends Row {
  cell: string;
  specimen: string;
  cycle_count: number;
  direction: string;
  capacity_mah_g: number;
  voltage_volt: number;
}

/** Width of a letter of a label, px. */
const LETTER = 7;

/** Names of curves that end close together: right of the last end, the longest curve on top. */
export const beside = (tags: Label[]): Label[] => {
  const right = largest(tags.map(t => t.x));
  return tags.sort((a, b) => b.x - a.x).map((t, i) => ({...t, x: right + 12, y: t.y + i * 0.1}));
};

/** Cycles below the ends of their discharges; those that end at one place share a label. */
export function below(groups: Group[], tags: Label[], narrow: boolean): Label[] {
  const room = narrow ? 14 : 50;
  const cycles = groups.filter(g => g.direction === "discharge").map(g => g.cycle_count);
  const places: {x: number; tag: Label; cycles: number[]}[] = [];
  tags.forEach((tag, i) => {
    const near = places.find(p => Math.abs(p.x - tag.x) < room);
    if (near) near.cycles.push(cycles[i]!);
    else places.push({x: tag.x, tag, cycles: [cycles[i]!]});
  });
  const lead = places.reduce((a, b) => (b.x < a.x ? b : a), places[0]!);
  const rowEnds: number[] = [];
  return places
    .sort((a, b) => a.x - b.x)
    .map(place => {
      const {x, tag, cycles} = place;
      const [first, last] = [least(cycles), largest(cycles)];
      const span = first === last ? `${first}` : `${first}${cycles.length === 2 ? ", " : "–"}${last}`;
      const text = narrow && place !== lead ? span : `${first === last ? "cycle" : "cycles"} ${span}`;
      // Stand in further rows where there is no room side by side.
      const half = (LETTER * text.length) / 2;
      const free = rowEnds.findIndex(end => end < x - half);
      const row = free < 0 ? rowEnds.length : free;
      rowEnds[row] = x + half + 4;
      return {...tag, x, y: tag.y + 14 + row * 13, anchor: "middle" as const, text: [bold(text)]};
    });
}

interface Group {
  cell: string;
  specimen: string;
  cycle_count: number;
  direction: string;
  samples: Sample[];
}

export function group(rows: Sample[]): Group[] {
  const found = new Map<string, Group>();
  for (const r of rows) {
    const key = `${r.cell}|${r.cycle_count}|${r.direction}`;
    if (!found.has(key))
      found.set(key, {
        cell: r.cell,
        specimen: r.specimen,
        cycle_count: r.cycle_count,
        direction: r.direction,
        samples: []
      });
    found.get(key)!.samples.push(r);
  }
  return [...found.values()];
}

/** Last sample of each half cycle. */
export const ends = (rows: Sample[]): Sample[] => group(rows).map(g => g.samples.at(-1)!);
