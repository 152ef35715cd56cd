/**
 * `npm run mutants -- ROOM [most]`: changes one token at a time of a room and asks its tests; what no test notices is
 * listed. SQL by our own mutator, TypeScript by Stryker; a run that is stopped goes on where it was. Not part of CI.
 */
import {ROOMS} from "./rooms.js";
import {runSql} from "./run-sql.js";
import {runTypescript} from "./run-typescript.js";

const [name = "", most = "400", only] = process.argv.slice(2);
const room = ROOMS[name];
if (!room || !(Number(most) > 0)) {
  console.error(`use: npm run mutants -- ${Object.keys(ROOMS).join("|")} [most] [sql|typescript]`);
  process.exit(2);
}
if (only !== "typescript") {
  const tried = runSql(name, room, Number(most), line => console.log(line));
  const killed = tried.filter(t => t.killed).length;
  if (tried.length) console.log(`SQL of ${name}: ${killed} of ${tried.length} killed`);
  for (const t of tried.filter(t => !t.killed))
    console.log(`survived ${t.file}@${t.at} ${t.kind}: ${t.from} → ${t.to}`);
}
if (only !== "sql") runTypescript(name, room, Number(most));
