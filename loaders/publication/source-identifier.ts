import {groups} from "d3-array";
import {createHash} from "node:crypto";
import {lstat, readdir, readFile, readlink} from "node:fs/promises";

/** What lies in the folder of the project and is no source: made, installed, or the history. */
const NO_SOURCE: readonly string[] = [
  ".git",
  "node_modules",
  "dist",
  ".workbook",
  "src/.observablehq",
  ".stryker-tmp",
  "coverage",
  "archive"
];

/** Every source file below a folder, in the order of its bytes. */
export async function sourceFiles(folder: string): Promise<string[]> {
  const walk = async (path: string): Promise<string[]> => {
    const entries = await readdir(`${folder}/${path}`, {withFileTypes: true});
    const lists = await Promise.all(
      entries.map(async entry => {
        const file = path === "" ? entry.name : `${path}/${entry.name}`;
        if (NO_SOURCE.includes(file)) return [];
        return entry.isDirectory() ? walk(file) : [file];
      })
    );
    return lists.flat();
  };
  return (await walk("")).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/**
 * Software Heritage identifier of a folder (SWHID 1.2, ISO/IEC 18670): the identifier that git gives its tree.
 * It depends on names, contents and the right to execute, on nothing else; empty folders do not count.
 */
export async function sourceIdentifier(folder: string): Promise<string> {
  return `swh:1:dir:${(await treeOf(folder, await sourceFiles(folder))).toString("hex")}`;
}

async function treeOf(folder: string, files: readonly string[]): Promise<Buffer> {
  const entries = await Promise.all(
    groups(files, file => file.split("/", 1)[0]!).map(async ([name, list]) => {
      if (list[0] === name) return {name, key: name, ...(await blobOf(`${folder}/${name}`))};
      const below = list.map(file => file.slice(name.length + 1));
      return {name, key: `${name}/`, mode: "40000", id: await treeOf(`${folder}/${name}`, below)};
    })
  );
  entries.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  return objectOf(
    "tree",
    Buffer.concat(entries.flatMap(({mode, name, id}) => [Buffer.from(`${mode} ${name}\0`), id]))
  );
}

async function blobOf(file: string): Promise<{mode: string; id: Buffer}> {
  const found = await lstat(file);
  if (found.isSymbolicLink())
    return {mode: "120000", id: objectOf("blob", Buffer.from(await readlink(file)))};
  return {mode: found.mode & 0o100 ? "100755" : "100644", id: objectOf("blob", await readFile(file))};
}

const objectOf = (kind: "blob" | "tree", bytes: Buffer): Buffer =>
  createHash("sha1").update(`${kind} ${bytes.length}\0`).update(bytes).digest();
