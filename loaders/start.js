/**
 * `node loaders/start.js STEP…`: a build (loaders/build.ts) whose modules are compiled once and kept. A build has a
 * thousand of them, and compiling each while it is asked for takes longer than reading all that was measured.
 * Plain JavaScript, since nothing is compiled yet.
 */
import {fileURLToPath} from "node:url";
import {compile} from "./build/compile.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const compiled = await compile(root).catch(error => {
  const told = `disk: the build’s modules cannot be laid below .workbook (${error.message}); see to its space and rights, then build again.`;
  process.stderr.write(`${error.code ? told : error.message}\n`);
  process.exit(1);
});
await import(new URL("loaders/build.js", compiled).href);
