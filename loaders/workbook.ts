/**
 * Command line: `npm run --silent workbook -- VERB …`. Results go to standard output, progress and complaints to
 * standard error. Exit code 0 when all went well, 1 for a refusal, 2 for wrong use.
 */
import {readFile, stat} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import {Refusal} from "../src/lib/refusal.js";
import {WrongUse, type Io, type Verb} from "./verbs/verb.js";

/** Verb → what it takes and does. Each lives in `loaders/verbs/VERB.ts`. */
export const VERBS: Readonly<Record<string, readonly [takes: string, does: string]>> = {
  inspect: [
    "FILE… [--side key=value]… [--map quantity=column:unit]…",
    "what an instrument file holds, or why it is refused"
  ],
  add: [
    "FILE --cell ID [--specimen …] [--protocol …] [--area cm2] [--mass mg] [--keep | --clean] [--yes]",
    "proposes the manifest row of a measured file, and puts both in their places"
  ],
  status: ["", "which files are measured, which figures rest on what, what is missing"],
  verify: ["", "publication, manifest, checksums, raw files, site and links, without building"],
  release: ["VERSION [--date DAY]", "stamps version and day in data/publication.json and CHANGELOG.md"],
  archive: ["[--out FILE] [--date DAY]", "one zip of site, raw files, tables, source and their descriptions"],
  claims: ["[--figure 2i]", "the paper's statements and what our checks say of them"],
  fit: [
    'FILE --circuit "R0-p(R1,CPE1)" [--weight …] [--spectrum N|all]',
    "fits an equivalent circuit to spectra"
  ],
  kk: [
    "FILE [--order N] [--extend DECADES] [--spectrum N|all]",
    "tests spectra by the Kramers–Kronig relations"
  ],
  model: ["NAME [--parameter value-with-unit]… [--parameters]", "runs a model, or lists its parameters"],
  reconstruct: ["[CELL…] [--check]", "writes the reconstructed raw files, or compares their checksums"],
  bench: ["", "measures the speed of readers, queries and models"]
};

export function usage(): string {
  const lines = Object.entries(VERBS).flatMap(([verb, [takes, does]]) => [
    `  ${verb} ${takes}`.trimEnd(),
    `      ${does}`
  ]);
  return ["usage: npm run --silent workbook -- VERB … [--json]", "", ...lines, ""].join("\n");
}

/** Runs one verb. @returns the exit code */
export async function run(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    io.out(usage());
    return 0;
  }
  try {
    if (name === undefined || !Object.hasOwn(VERBS, name))
      throw new WrongUse(name === undefined ? "no verb given" : `no verb "${name}"`);
    const verb = (await import(`./verbs/${name}.ts`)) as Verb;
    return await verb.run(rest, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err(`${error.message}\n\n${usage()}`);
      return 2;
    }
    if (error instanceof Refusal) {
      io.err(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

/** Bytes of a file. @throws Refusal when there is none. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refusal("file", "there is no such file", path, "check the path");
  if (!found.isFile()) throw new Refusal("file", "not a file", path, "name the files in it one by one");
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal(
      "file",
      `cannot be read: ${(error as Error).message}`,
      path,
      "check its permissions and size"
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.on("error", () => process.exit());
  process.exitCode = await run(process.argv.slice(2), {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    read: readBytes
  });
}
