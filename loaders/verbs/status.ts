/** `status [--json]`: how many files are measured, which figures rest on what, what is still missing. */
import {readFile} from "node:fs/promises";
import type {ClaimEntry} from "../../src/claims/entry.js";
import {editionOf} from "../../src/publication/publication.js";
import {statusOf, type Status} from "../author/status.js";
import {readManifest} from "../manifest.js";
import {data, work} from "../paths.js";
import {readIssue} from "../publication/read.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

export async function run(args: string[], io: Io, folder = data): Promise<number> {
  const {rest, flags} = parseArguments(args, ["json"], []);
  if (rest.length) throw new WrongUse(`status takes no "${rest[0]}"`);
  const claims = await readFile(`${work}/claims.json`, "utf8").catch(() => null);
  const status = statusOf(
    await readManifest(folder),
    claims === null ? null : (JSON.parse(claims) as ClaimEntry[])
  );
  const edition = editionOf(await readIssue(folder));
  io.out(
    flags.has("json") ? `${JSON.stringify({edition, ...status}, null, 1)}\n` : readable(edition, status)
  );
  return 0;
}

function readable(edition: string, status: Status): string {
  const {files, measured, families, figures, missing, by_construction} = status;
  const whole = figures.filter(({reconstructed}) => reconstructed.length === 0);
  const partly = figures.filter(f => f.measured.length > 0 && f.reconstructed.length > 0);
  const list = (some: {figure: string}[]): string => some.map(({figure}) => figure).join(" ") || "none";
  return [
    `This is the ${edition}.`,
    `${measured} of ${files} files are measured.`,
    ...families.map(({family, files, measured}) => `  ${family}: ${measured} of ${files}`),
    `Figures on measured files alone: ${list(whole)}`,
    `Figures on both: ${list(partly)}`,
    ...(by_construction === null
      ? ["Statements are counted after a build (npm run tables, npm start)."]
      : [
          `${by_construction} statements hold by construction: they are judged on files of ours and become evidence with measured ones.`
        ]),
    ...(missing.length ? ["Still reconstructed:"] : []),
    ...missing.map(({cell, file, figures}) => `  ${cell}: data/raw/${file} (${figures || "no figure"})`),
    ""
  ].join("\n");
}
