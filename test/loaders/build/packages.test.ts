import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {afterAll, expect, it} from "vitest";
import {Packages} from "../../../loaders/build/packages.js";

const folder = mkdtempSync(`${tmpdir()}/packages-`);
afterAll(() => rmSync(folder, {recursive: true}));

it("joined packages are laid where they are looked for, and not where they are spoilt", async () => {
  const [made, found, none] = ["made", "found", "none"].map(name => `${folder}/${name}`) as [
    string,
    string,
    string
  ];
  mkdirSync(`${made}/@a/b@1.0.0`, {recursive: true});
  writeFileSync(`${made}/@a/b@1.0.0/index.js`, "export default 1;");
  await new Packages(made, folder).keep();
  await new Packages(found, folder).bring();
  expect(readFileSync(`${found}/@a/b@1.0.0/index.js`, "utf8")).toBe("export default 1;");

  const [kept] = readdirSync(`${folder}/kept`);
  const bytes = readFileSync(`${folder}/kept/${kept}`);
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(`${folder}/kept/${kept}`, bytes);
  await new Packages(none, folder).bring();
  expect(readdirSync(folder)).not.toContain("none");
});
