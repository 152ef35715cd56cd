/** Reads one file as a process of its own and prints what it took: `reader-once.ts FILE [--pieces]`. */
import {readFileSync} from "node:fs";
import {fileSource} from "../../loaders/file-source.js";
import {readFile} from "../../src/formats/stream.js";
import {readFileBytes} from "../../src/formats/recognise.js";

const [file, pieces] = process.argv.slice(2) as [string, string?];
const cpu = process.cpuUsage();
const start = performance.now();
const table = pieces ? await inPieces() : await readFileBytes(bytesOf(file), file);
const second = (performance.now() - start) / 1000;
const {user, system} = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    second,
    cpu_second: (user + system) / 1e6,
    peak_megabyte: process.resourceUsage().maxRSS / 1000,
    rows: table.rows,
    format: table.format
  })
);

async function inPieces() {
  const source = await fileSource(file);
  try {
    return await readFile(source, file);
  } finally {
    await source.close();
  }
}

/** The file's bytes, not a copy of them. */
function bytesOf(path: string): Uint8Array {
  const {buffer, byteOffset, length} = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, length);
}
