import * as framework from "@observablehq/framework/dist/resolvers.js";
import {expect, it} from "vitest";
import {getResolvers} from "../../../loaders/build/kept-resolvers.js";

it("of a page Framework knows all but what it would have fetched ahead", async () => {
  const page = {body: '<p id="a"><img src="b.png"></p>', data: {}, code: []};
  const options = {
    path: "/page",
    root: "src",
    globalStylesheets: ["observablehq:theme-air.css"],
    loaders: {getSourceFileHash: () => "", resolveFilePath: (path: string) => path},
    normalizePath: (path: string) => path
  };
  const {staticImports: ahead, ...known} = await framework.getResolvers(page, options);
  const {staticImports, ...kept} = await getResolvers(page, options);
  expect(ahead.size).toBeGreaterThan(0);
  expect(staticImports.size).toBe(0);
  const plain = (found: object): unknown[] =>
    Object.entries(found).filter(([, value]) => typeof value !== "function");
  expect(plain(kept)).toEqual(plain(known));
});
