import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";

/** Where the modules of a build lie as JavaScript, each where its source lies from the root; loaders/paths.ts knows it too. */
const COMPILED = ".workbook/compiled";
/** What a build is made of. */
const FOLDERS = ["loaders", "src"];
const SINGLE = ["observablehq.config.ts"];
/** What compiles them, besides their own text. */
const GROUND = ["package-lock.json", "tsconfig.json", "loaders/build/compile.js"];

/**
 * Compiles what is not compiled yet, and takes away what has no source any more. Each file begins with the digests of
 * its source and of itself, and is believed only where both hold.
 * @param {string} root of the project
 * @returns {Promise<URL>} the folder of the compiled modules
 * @throws {Error} `source: …` with file and line of what is no TypeScript
 */
export async function compile(root) {
  const into = join(root, COMPILED);
  /** @param {string} file */
  const read = file => readFileSync(join(root, file), "utf8");
  const ground = digest(GROUND.map(read).join("\n"));
  const sources = sourcesBelow(root);
  const answers = new Set();
  const wanted = [];
  for (const file of sources) {
    const text = read(file);
    const compiled = file.replace(/\.ts$/, ".js");
    answers.add(compiled);
    const sum = digest(ground + text);
    if (!isOf(join(into, compiled), sum)) wanted.push({file, text, compiled: join(into, compiled), sum});
  }
  if (wanted.length) await write(root, wanted);
  for (const file of filesBelow(into)) if (!answers.has(file)) rmSync(join(into, file));
  return pathToFileURL(`${into}/`);
}

/** @param {string} root */
function sourcesBelow(root) {
  const found = FOLDERS.flatMap(folder => filesBelow(join(root, folder)).map(file => `${folder}/${file}`));
  return [...found.filter(file => /\.[tj]s$/.test(file) && !file.includes("[")), ...SINGLE];
}

/** Files below a folder, from there; those of hidden folders are not ours. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    if (entry.name.startsWith(".")) return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(join(folder, entry.name)).map(file => `${entry.name}/${file}`);
  });
}

/** @param {string} file @param {string} sum */
function isOf(file, sum) {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("\n");
  return text.slice(0, end) === head(sum, text.slice(end + 1));
}

/** @param {string} sum @param {string} code */
const head = (sum, code) => `// ${sum} ${digest(code)}`;

/** @param {string} root @param {{file: string, text: string, compiled: string, sum: string}[]} wanted */
async function write(root, wanted) {
  const {transform} = await import("esbuild");
  const tsconfigRaw = readFileSync(join(root, "tsconfig.json"), "utf8");
  await Promise.all(
    wanted.map(async ({file, text, compiled, sum}) => {
      const code = file.endsWith(".js")
        ? text
        : (
            await transform(text, {loader: "ts", target: "node20", tsconfigRaw}).catch(fault =>
              refuse(file, fault)
            )
          ).code;
      mkdirSync(dirname(compiled), {recursive: true});
      const part = `${compiled}.${process.pid}`;
      writeFileSync(part, `${head(sum, code)}\n${code}`);
      renameSync(part, compiled);
    })
  );
}

/**
 * @param {string} file
 * @param {Partial<import("esbuild").TransformFailure>} fault
 * @returns {never}
 */
function refuse(file, {errors: [first] = [], message}) {
  const at = first?.location ? `${file}:${first.location.line}:${first.location.column + 1}` : file;
  throw new Error(`source: ${at}: ${first?.text ?? message}`);
}

/** @param {string} text */
const digest = text => createHash("sha256").update(text).digest("hex");
