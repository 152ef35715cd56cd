import {readFileSync, readdirSync} from "node:fs";
import {expect, it} from "vitest";
import {checkFiles} from "../../../loaders/paper/check-files.js";
import {root} from "../../../loaders/paths.js";
import {DATA} from "../../../src/paper/queries/index.js";
import {THEMES} from "../../../src/paper/checks/index.js";

const texts = ["src/paper/checks", "src/paper/queries"].flatMap(folder =>
  readdirSync(`${root}/${folder}`).map(
    name => [`${folder}/${name}`, readFileSync(`${root}/${folder}/${name}`, "utf8")] as const
  )
);

it("finds every check, and each whose id is written out in the file where it is written", async () => {
  const files = await checkFiles();
  const all = [...THEMES, DATA].flatMap(({checks}) => checks.map(({id}) => id));
  expect(all.filter(id => !files.has(id))).toEqual([]);
  const spelled = all.flatMap(id => {
    const where = texts.filter(([, text]) => text.includes(`"${id}"`)).map(([file]) => file);
    return where.length ? [[id, where] as const] : [];
  });
  expect(spelled.length).toBeGreaterThan(100);
  for (const [id, where] of spelled) expect(where, id).toContain(files.get(id));
});
