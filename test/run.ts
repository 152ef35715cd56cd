/**
 * `npm test [-- OPTIONS OF VITEST]`: builds the site, then passes all tests, the browser's among them. Says what it is
 * doing and how long that took last time on this machine.
 */
import {spawn} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {START} from "../loaders/build/start.js";
import {root, work} from "../loaders/paths.js";
import {timeInWords, type Times} from "./times.js";

const kept = `${work}/test-times.json`;
/** Seconds on two cores that do nothing else, until there are times of this machine. */
const before = {
  ...{site: 60, tests: 690},
  ...(JSON.parse(await readFile(kept, "utf8").catch(() => "{}")) as Partial<Times>)
};
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a program of the project. @returns its exit code and the seconds it took */
async function run(...given: string[]): Promise<{code: number; took_s: number}> {
  const begun = performance.now();
  const child = spawn(process.execPath, given, {cwd: root, stdio: "inherit"});
  const code = await new Promise<number>(done => child.once("exit", status => done(status ?? 1)));
  return {code, took_s: (performance.now() - begun) / 1000};
}

say(`1 of 2: builds the site, about ${timeInWords(before.site)}`);
const site = await run(...START, "site");
if (site.code) process.exit(site.code);

say(
  `2 of 2: passes the tests on ${availableParallelism()} cores, about ${timeInWords(before.tests)}; those of one room alone by \`npx vitest run test/ROOM\``
);
const tests = await run("node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2));
say(`Built in ${timeInWords(site.took_s)}, tested in ${timeInWords(tests.took_s)}.`);
// What ended early, or ran some files only, says nothing of the next time.
if (!tests.code && !process.argv.slice(2).some(option => !option.startsWith("-")))
  await writeFile(kept, JSON.stringify({site: site.took_s, tests: tests.took_s} satisfies Times));
process.exit(tests.code);
