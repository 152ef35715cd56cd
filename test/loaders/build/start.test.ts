import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {START} from "../../../loaders/build/start.js";

it("the commands of the project start a build as its tests and measures do", () => {
  const {scripts} = JSON.parse(readFileSync("package.json", "utf8")) as {scripts: Record<string, string>};
  for (const [name, step] of Object.entries({build: "site", tables: "tables", figures: "figures"}))
    expect(scripts[name]).toBe(`node ${START.join(" ")} ${step}`);
});
