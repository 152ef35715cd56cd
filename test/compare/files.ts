import type {Answer, Asked} from "../../src/compare/answer.js";
import {readOwn} from "../../src/compare/read.js";
import type {Part} from "../../src/compare/part.js";
import type {Ranges} from "../../src/compare/pieces.js";

export const ranges = (name: string, content: string | Uint8Array): Ranges => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {name, size: bytes.length, read: async (from, to) => bytes.slice(from, to)};
};

const asked: Asked = {
  ...{cell: "yours-1", family: null, side: {}},
  ...{area_cm2: null, active_mass_mg: null, temperature_celsius: null}
};

/** @param sizes above which it is read in pieces, and of one */
export async function answersOf(
  file: Ranges,
  of: Partial<Asked> = {},
  sizes?: {whole: number; piece: number}
): Promise<Answer[]> {
  const answers: Answer[] = [];
  await readOwn(file, {...asked, ...of}, async answer => void answers.push(answer), sizes);
  return answers;
}

/** Parquet files of the records, in order. */
export const recordsOf = (answers: readonly Answer[]): Uint8Array[] =>
  answers.flatMap(a => (a.kind === "records" ? [a.file] : []));

/** A column of all parts, one after another. */
export const all = (parts: readonly Part[], name: Exclude<keyof Part, "rows" | "types" | "type">): number[] =>
  parts.flatMap(part => [...part[name]]);

export interface Made {
  cycles: number;
  /** Records of a half cycle. */
  half: number;
  /** Whether the file counts its cycles. */
  counts?: boolean;
  volt?: (share: number, way: number) => number;
}

/** A BDF text of constant-current cycles, deposition first, with a rest between them. */
export function bdfText({cycles, half, counts = true, volt = (_share, way) => 0.03 * way}: Made): string {
  const lines = [`test_time_second,voltage_volt,current_ampere${counts ? ",cycle_count" : ""}`];
  let second = 0;
  const push = (v: number, i: number, cycle: number): void => {
    lines.push(`${(second += 10)},${v.toFixed(5)},${i}${counts ? `,${cycle}` : ""}`);
  };
  for (let cycle = 1; cycle <= cycles; cycle++)
    for (const way of [-1, 1]) {
      for (let k = 0; k < half; k++) push(volt((k + 1) / half, way), way * 5e-4, cycle);
      push(0, 0, cycle);
    }
  return `${lines.join("\n")}\n`;
}
