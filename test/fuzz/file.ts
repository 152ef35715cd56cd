import {readFileBytes, readers} from "../../src/formats/recognise.js";
import {summarise} from "../../src/formats/summary.js";
import type {Table} from "../../src/formats/table.js";
import {hold, honest} from "./door.js";

const SIDE = {unit: "nm", tilt_degree: 52} as const;

/** Fails where a table is not what its readers promise. */
export function expectWhole(table: Table): void {
  const names = table.columns.map(({name}) => name);
  hold(new Set(names).size === names.length, `two columns of one name in ${names.join(", ")}`);
  for (const {name, values} of table.columns)
    hold(values.length === table.rows, `${name} has ${values.length} of ${table.rows} rows`);
  hold((JSON.parse(JSON.stringify(summarise("x", table))) as {rows: number}).rows === table.rows, "summary");
}

/** The reader that is chosen, and every other that would take the bytes. @throws what the chosen one refuses */
export async function read(input: Uint8Array): Promise<void> {
  const [, ...others] = readers.filter(reader => reader.recognise(input));
  for (const reader of others)
    try {
      expectWhole(await reader.read(input, "x", SIDE));
    } catch (error) {
      if (!honest(error)) throw error;
    }
  expectWhole(await readFileBytes(input, "x", SIDE));
}
