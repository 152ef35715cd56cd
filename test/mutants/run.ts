/**
 * `npm run mutants -- ROOM [most] [sql|typescript]`: puts small errors into a room, one at a time, and asks its tests;
 * what no test notices is listed. A run that is stopped goes on where it was. Not part of CI.
 */
import {readFileSync} from "node:fs";
import {root} from "../../loaders/paths.js";
import {named, type Named} from "./mutant.js";
import {filesBelow, type Tried} from "./record.js";
import {report} from "./report.js";
import {ROOMS} from "./rooms.js";
import {sqlMutants} from "./sql.js";
import {tryMutants} from "./try.js";
import {typescriptMutants} from "./typescript.js";

const [name = "", most = "400", only] = process.argv.slice(2);
const room = ROOMS[name];
if (!room || !(Number(most) > 0) || (only !== undefined && only !== "sql" && only !== "typescript")) {
  console.error(`use: npm run mutants -- ${Object.keys(ROOMS).join("|")} [most] [sql|typescript]`);
  process.exit(2);
}
const log = (line: string): void => console.log(line);

const sources = filesBelow(room.code, /\.(?:ts|sql)$/).map(file => ({
  file,
  text: readFileSync(`${root}/${file}`, "utf8")
}));
const makers = {
  sql: (file: string, text: string) => sqlMutants(text, file).map(mutant => ({file, ...mutant})),
  typescript: (file: string, text: string) => (file.endsWith(".ts") ? typescriptMutants(file, text) : [])
};
for (const language of ["sql", "typescript"] as const) {
  if (only && only !== language) continue;
  const all: Named[] = [];
  for (const {file, text} of sources) all.push(...named(text, await makers[language](file, text)));
  if (!all.length) continue;
  const tell = (tried: readonly Tried[]): void => report(language, name, tried, all.length, log);
  tell(await tryMutants(`${language}-${name}`, room, all, Number(most), log, tell));
}
