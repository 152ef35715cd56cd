/**
 * Speed and memory of the LAND readers, as JSON on standard output.
 * `npx tsx test/bench/land.ts` reads printed fixtures of the usual size and, where they are at hand, real files.
 */
import {existsSync, readFileSync} from "node:fs";
import {landReaders} from "../../src/formats/land/index.js";
import {ccs} from "../formats/fixtures/land/ccs.js";
import {facts, type Fact} from "../formats/fixtures/land/protocol.js";
import {delimited, encoded} from "../formats/fixtures/land/texts.js";
import {clockText, hms} from "../formats/fixtures/land/protocol.js";
import {recordSheet} from "../formats/fixtures/land/workbooks.js";
import {parts, xlsx} from "../formats/fixtures/land/xlsx.js";

const RUNS = 15;
const FOLDER = "../shared/formats/examples";

/** The small test over and over, so many records long. */
function long(records: number): Fact[] {
  const small = facts();
  const last = small.at(-1)!;
  return Array.from({length: records}, (_, i) => {
    const [turn, fact] = [Math.floor(i / small.length), small[i % small.length]!];
    return {
      ...fact,
      record: i + 1,
      testSecond: fact.testSecond + turn * last.testSecond,
      cycle: fact.cycle + turn * last.cycle,
      step: fact.step + turn * last.step
    };
  });
}

async function measure(name: string, bytes: Uint8Array, uncompressed?: number): Promise<object> {
  const reader = landReaders.find(r => r.recognise(bytes))!;
  const durations: number[] = [];
  let rows = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    rows = (await reader.read(bytes, name)).rows;
    durations.push(performance.now() - start);
  }
  const first = durations[0]!;
  const sorted = durations.slice(1).sort((a, b) => a - b);
  const round = (ms: number): number => Number(ms.toFixed(1));
  return {
    name,
    format: reader.id,
    rows,
    file_bytes: bytes.length,
    uncompressed_bytes: uncompressed,
    first_ms: round(first),
    median_ms: round(sorted[sorted.length >> 1]!)
  };
}

const rows = recordSheet({facts: long(9_237)});
const sheets = {"Record-Tab": rows};
const size = Object.values(parts(sheets)).reduce((sum: number, part) => sum + (part as Uint8Array).length, 0);
const text = delimited(
  recordSheet({facts: long(9_237), testTime: hms, stepTime: hms, clock: clockText}),
  "\t"
);
const results = [
  await measure("printed workbook", xlsx(sheets), size),
  await measure("printed text", encoded(text, "utf-16le-bom")),
  await measure("printed native file", ccs())
];
for (const file of [
  "land-xlsx/LSEDS_4Vcutoff_alclad_004_7.xlsx",
  "land-xlsx/LSE_DS_4.1Vcutoff_fulcells_004_2.xlsx",
  "land-ccs/BB.ccs",
  "landt-csv/SINTEF_Landt_first3200.csv"
])
  if (existsSync(`${FOLDER}/${file}`))
    results.push(await measure(file, new Uint8Array(readFileSync(`${FOLDER}/${file}`))));

console.log(JSON.stringify({runs: RUNS, results}, null, 2));
