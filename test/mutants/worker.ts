import {readFileSync, writeFileSync} from "node:fs";
import {applyMutant} from "./mutant.js";
import type {Named} from "./mutant.js";
import {remakeTables} from "./remake.js";
import {Tester, type Chosen} from "./tester.js";

/** What the parent asks: some tests of one mutant. */
export interface Asked {
  mutant: Named;
  tests: Chosen[];
}

/** The test that noticed it, or null. */
export interface Answered {
  by: string | null;
}

/** A process of its own, so that a mutant that never ends can be ended. Arguments: the copy, then files of setup. */
const [copy, ...setup] = process.argv.slice(2) as [string, ...string[]];
const tester = await Tester.open(copy, setup);

process.on("message", (asked: Asked) => {
  void tried(asked).then(by => process.send!({by} satisfies Answered));
});
process.on("disconnect", () => process.exit());
process.send!("ready");

async function tried({mutant, tests}: Asked): Promise<string | null> {
  const file = `${copy}/${mutant.file}`;
  const text = readFileSync(file, "utf8");
  writeFileSync(file, applyMutant(text, mutant));
  tester.changed(mutant.file);
  try {
    if (mutant.file.endsWith(".sql")) {
      const refused = await remakeTables(copy);
      if (refused) return `DuckDB: ${refused}`;
    }
    return (await tester.run(tests, true)).failure;
  } finally {
    writeFileSync(file, text);
    tester.changed(mutant.file);
  }
}
