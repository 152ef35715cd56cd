/** `verify [--json]`: publication, manifest, checksums, raw files, the built site and its links, without building. */
import {verify} from "../author/verify.js";
import {data, dist} from "../paths.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

export async function run(args: string[], io: Io, folder = data, site = dist): Promise<number> {
  const {rest, flags} = parseArguments(args, ["json"], []);
  if (rest.length) throw new WrongUse(`verify takes no "${rest[0]}"`);
  const findings = await verify(folder, site);
  io.out(
    flags.has("json")
      ? `${JSON.stringify(findings, null, 1)}\n`
      : findings
          .map(({what, said, complaints}) =>
            complaints.length ? `${what}:\n${complaints.map(c => `  ${c}\n`).join("")}` : `${what}: ${said}\n`
          )
          .join("")
  );
  return findings.some(({complaints}) => complaints.length) ? 1 : 0;
}
