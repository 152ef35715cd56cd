import {mkdir} from "node:fs/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {Refusal} from "../../src/lib/refusal.js";

/**
 * Holds a folder of made things for one build at a time. The hold is the lock that the system keeps on an open
 * database file: it ends with its process, however that ends.
 * @returns what lets go @throws Refusal `build: …` naming the process that holds the folder
 */
export async function alone(work: string): Promise<() => void> {
  await mkdir(work, {recursive: true});
  try {
    const held = await DuckDBInstance.create(`${work}/held.duckdb`);
    return () => held.closeSync();
  } catch (error) {
    const holder = /Could not set lock[\s\S]*\(PID (\d+)\)/.exec(String(error));
    if (!holder) throw error;
    throw new Refusal(
      "build",
      "another build of this folder is running",
      `process ${holder[1]}`,
      "wait until it has ended, then build again"
    );
  }
}
