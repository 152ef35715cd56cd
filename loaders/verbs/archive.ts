/** `archive [--out FILE] [--date 2027-01-31]`: one zip of site, data, tables, source and their descriptions. */
import {Refusal} from "../../src/lib/refusal.js";
import {readFile} from "node:fs/promises";
import {contents, type Places} from "../archive/contents.js";
import {prints} from "../archive/prints.js";
import {writeZip} from "../archive/zip.js";
import {data, dist, root, work} from "../paths.js";
import {loadEdition} from "../publication/site.js";
import {loadPaper, pages} from "../registry.js";
import {verify} from "../author/verify.js";
import {parseArguments, WrongUse, type Io} from "./verb.js";

/** Pages beside those of content that a printed workbook needs. */
const IN_BOOK = new Set(["claims", "methods"]);

const figureIds = async (work: string): Promise<string[]> =>
  (JSON.parse(await readFile(`${work}/figures.json`, "utf8")) as {id: string}[]).map(({id}) => id);

export async function run(
  args: string[],
  io: Io,
  places: Places = {root, data, work, dist}
): Promise<number> {
  const {rest, flags, values} = parseArguments(args, ["json"], ["out", "date"]);
  if (rest.length) throw new WrongUse(`archive takes no "${rest[0]}"`);
  const edition = await loadEdition();
  const {issue} = edition;
  const date = issue.published ? issue.date : values.get("date")?.at(-1);
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new Refusal(
      "archive",
      "an archive is dated, and a draft has no date",
      "data/publication.json",
      "describe the publication there, or name the day with --date 2027-01-31"
    );
  for (const {complaints} of await verify(places.data, places.dist))
    if (complaints.length)
      throw new Refusal(
        "archive",
        complaints[0]!,
        null,
        "mend it and build again; npm run workbook -- verify lists everything"
      );
  const out = values.get("out")?.at(-1) ?? `${root}/archive/workbook-${issue.version}.zip`;
  io.err("gathering files\n");
  io.err("printing pages and figures\n");
  await loadPaper();
  const printed = await prints({
    dist: places.dist,
    chapters: pages().filter(({path, tool}) => !tool || IN_BOOK.has(path)),
    figures: await figureIds(places.work),
    edition,
    date
  });
  if (!printed)
    io.err(
      "no PDF and no PNG: they are made by Chromium; install it, or name it in CHROMIUM, and archive again\n"
    );
  const items = await contents(places, edition, date, printed);
  io.err(`packing ${items.length} files\n`);
  const bytes = await writeZip(out, items);
  const sizes = [...new Set(items.map(({path}) => path.split("/")[0]!))].map(part => ({
    part,
    files: items.filter(({path}) => path === part || path.startsWith(`${part}/`)).length
  }));
  io.out(
    flags.has("json")
      ? `${JSON.stringify({file: out, bytes, parts: sizes}, null, 1)}\n`
      : `${out}: ${items.length} files, ${(bytes / 1e6).toFixed(1)} MB\n${sizes.map(({part, files}) => `  ${part}${files > 1 ? `: ${files} files` : ""}\n`).join("")}`
  );
  return 0;
}
