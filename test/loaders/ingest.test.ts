import {mkdtemp, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {afterAll, beforeAll, expect, it} from "vitest";
import {openDatabase, type Database} from "../../loaders/database.js";
import {ingest} from "../../loaders/ingest.js";
import {readManifest, type Entry} from "../../loaders/manifest.js";
import {data} from "../../loaders/paths.js";

let work: string;
let database: Database;
let entry: Entry;
beforeAll(async () => {
  work = await mkdtemp(`${tmpdir()}/ingest-`);
  database = await openDatabase();
  entry = (await readManifest(data)).find(({cell}) => cell === "cu-0.1c")!;
});
afterAll(async () => {
  database.closeSync();
  await rm(work, {recursive: true});
});
const read = (change: Partial<Entry> = {}): ReturnType<typeof ingest> =>
  ingest(database, {...entry, ...change}, {data, work});
const codes = ({warnings}: Awaited<ReturnType<typeof ingest>>): string[] => warnings.map(({code}) => code);

it("reads a file once, however its area and mass are corrected, and holds its charge against each", async () => {
  const first = await read();
  const {ino} = await stat(first.part);
  expect(codes(first)).not.toContain("charge-out-of-proportion");
  for (const change of [{area_cm2: 1e-4}, {active_mass_mg: 1e-3}]) {
    const again = await read(change);
    expect(again.part).toBe(first.part);
    expect((await stat(again.part)).ino).toBe(ino);
    expect(codes(again)).toEqual([...codes(first), "charge-out-of-proportion"]);
  }
  expect(await read()).toEqual(first);
});

it("reads it again for whatever else its row says, and holds it against the file", async () => {
  const {part} = await read();
  expect((await read({temperature_celsius: 60})).part).not.toBe(part);
  await expect(read({specimen: "W-Cu"})).rejects.toThrow(
    /gives data\/raw\/.* to W-Cu, but the file itself says Cu/
  );
});
