/** What every print of the small test must come back as. */
import {expect} from "vitest";
import {Refusal, type Reader, type Side, type Table} from "../../../src/formats/table.js";
import {landReaders} from "../../../src/formats/land/index.js";
import {facts} from "../fixtures/land/protocol.js";

export const numbers = (table: Table, name: string): number[] => {
  const column = table.columns.find(c => c.name === name);
  if (!column || column.type === "string")
    throw new Error(`no numbers ${name} in ${table.columns.map(c => c.name).join(", ")}`);
  return [...column.values];
};

export const strings = (table: Table, name: string): (string | null)[] => {
  const column = table.columns.find(c => c.name === name);
  if (column?.type !== "string") throw new Error(`no texts ${name}`);
  return column.values;
};

export const codes = (table: Table): string[] => table.warnings.map(w => w.code);

/** The one reader that recognises the bytes reads them. */
export async function read(bytes: Uint8Array, id: Reader["id"], side?: Side): Promise<Table> {
  expect(landReaders.filter(reader => reader.recognise(bytes)).map(reader => reader.id)).toEqual([id]);
  return landReaders.find(reader => reader.id === id)!.read(bytes, "small", side);
}

export async function refusal(run: () => unknown): Promise<Refusal> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was read");
}

const close = (found: number[], wanted: number[], digits: number): void => {
  expect(found.length).toBe(wanted.length);
  found.forEach((value, i) => expect(value, `row ${i}`).toBeCloseTo(wanted[i]!, digits));
};

/** Electrical facts to the precision of the print. */
export function expectFacts(table: Table, {steps = true, states = true} = {}): void {
  const wanted = facts();
  expect(table.rows).toBe(wanted.length);
  for (const column of table.columns) expect(column.values.length, column.name).toBe(wanted.length);
  expect(numbers(table, "record_index")).toEqual(wanted.map(f => f.record));
  close(
    numbers(table, "test_time_second"),
    wanted.map(f => f.testSecond),
    1
  );
  close(
    numbers(table, "step_time_second"),
    wanted.map(f => f.stepSecond),
    1
  );
  close(
    numbers(table, "voltage_volt"),
    wanted.map(f => f.voltageVolt),
    5
  );
  close(
    numbers(table, "current_ampere"),
    wanted.map(f => f.currentMilliampere / 1000),
    8
  );
  close(
    numbers(table, "capacity_ah"),
    wanted.map(f => f.capacityMilliampereHour / 1000),
    8
  );
  if (steps) {
    expect(numbers(table, "cycle_count")).toEqual(wanted.map(f => f.cycle));
    expect(numbers(table, "step_count")).toEqual(wanted.map(f => f.step));
  }
  const types = {R: "REST", RateC: "CC_CHG", RateD: "CC_DCH", CVC: "CV_CHG"};
  if (states) expect(strings(table, "step_type")).toEqual(wanted.map(f => types[f.state]));
}
