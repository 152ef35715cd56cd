import {readFile, readdir} from "node:fs/promises";

/** Every file below a folder, as paths from it, in one order everywhere. */
async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter(f => f.isFile())
    .map(f => `${f.parentPath}/${f.name}`.slice(folder.length + 1))
    .sort();
}

/**
 * What two folders do not have in common: one line per file, with the first byte that differs. Empty when they are equal.
 * @param whole digests of all that is in each folder, where its files name one: they follow from the rest and hide no cause
 */
export async function differences(
  one: string,
  other: string,
  leaveOut: (file: string) => boolean = () => false,
  whole: readonly [string, string] | null = null
): Promise<{files: number; bytes: number; lines: string[]}> {
  const [a, b] = (await Promise.all([filesBelow(one), filesBelow(other)])).map(
    files => new Set(files.filter(file => !leaveOut(file)))
  ) as [Set<string>, Set<string>];
  const lines = [
    ...[...a].filter(file => !b.has(file)).map(file => `${file}: only in the first`),
    ...[...b].filter(file => !a.has(file)).map(file => `${file}: only in the second`)
  ];
  let bytes = 0;
  for (const file of a) {
    if (!b.has(file)) continue;
    const [x, y] = await Promise.all([readFile(`${one}/${file}`), readFile(`${other}/${file}`)]);
    bytes += x.length;
    if (x.equals(y)) continue;
    const [u, v] = whole ? [without(x, whole[0]), without(y, whole[1])] : [x, y];
    if (!u.equals(v)) lines.push(`${file}: ${firstDifference(u, v)}`);
  }
  return {files: a.size, bytes, lines};
}

/** Bytes with a text blotted out. */
function without(bytes: Buffer, text: string): Buffer {
  const out = Buffer.from(bytes);
  for (let at = out.indexOf(text); at >= 0; at = out.indexOf(text, at + 1))
    out.fill("·", at, at + text.length);
  return out;
}

function firstDifference(x: Uint8Array, y: Uint8Array): string {
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  const around = (bytes: Uint8Array): string =>
    JSON.stringify(new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, at - 20), at + 20)));
  return `from byte ${at} of ${x.length} and ${y.length}: ${around(x)} against ${around(y)}`;
}
