import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import * as files from "@observablehq/framework/dist/javascript/files.js";
import * as imports from "@observablehq/framework/dist/javascript/imports.js";
import * as parser from "@observablehq/framework/dist/javascript/parse.js";
import {describe, expect, it} from "vitest";
import {findFiles, findImports, parseImports, parseProgram} from "../../../loaders/build/kept-parsed.js";

const MODULE = `import {a} from "./a.js";
import * as d3 from "d3";
export * from "../b.js";
const later = () => import("./later.js");
const worker = import.meta.resolve("./worker.js");
import {FileAttachment} from "observablehq:stdlib";
export const data = FileAttachment("data.csv").csv();
`;

describe("what a module asks for", () => {
  it.each([MODULE, "", "export const one = 1;"])("is what Framework finds, each time: %#", text => {
    // A text of this run alone is parsed, then taken as it was kept.
    const source = `${text}// ${performance.now()}\n`;
    const tree = parser.parseProgram(source, undefined);
    for (const path of ["paper/x.js", "y/z.js", "paper/x.js"]) {
      const module = parseProgram(source, undefined);
      expect(findImports(module, path)).toEqual(imports.findImports(tree, path, source));
      expect(findFiles(module, path)).toEqual(files.findFiles(tree, path, source));
    }
  });

  it("is found in the file of a package, and nothing in what is none", async () => {
    const folder = mkdtempSync(`${tmpdir()}/parsed-`);
    mkdirSync(`${folder}/p`);
    writeFileSync(`${folder}/p/a.js`, MODULE);
    writeFileSync(`${folder}/p/b.js`, "import {");
    for (const file of ["p/a.js", "p/b.js", "p/c.js", "p/d.css", "p/a.js"])
      expect(await parseImports(folder, file)).toEqual(await imports.parseImports(folder, file));
    expect(await parseImports(folder, "p/a.js")).toHaveLength(6);
    rmSync(folder, {recursive: true});
  });

  it("is not found in what is no module", () => {
    expect(() => findImports(parseProgram("import {", undefined), "x.js")).toThrow(SyntaxError);
  });
});
