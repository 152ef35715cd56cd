import {register} from "node:module";
import {readFileSync} from "node:fs";
import {pathToFileURL} from "node:url";
import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {root} from "../../../loaders/paths.js";

interface Html {
  parseHtml(html: string): {document: Document};
  rewriteHtml(html: string, resolvers: object): string;
}

it("Framework reads pages in one window, to the same documents as in windows of their own", async () => {
  // The other answers are TypeScript, which this process does not read.
  register("../../../loaders/build/framework-hooks.js", import.meta.url, {data: {only: ["jsdom"]}});
  // A copy of its own: another test may have read the module before the window was answered.
  const file = `${pathToFileURL(`${root}/node_modules/@observablehq/framework/dist/html.js`).href}?in-one-window`;
  const {parseHtml, rewriteHtml} = (await import(file)) as Html;
  const page = `<h2 id="a">x <i>y</i></h2><a href="https://example.org/">z</a><noscript><p>q</p></noscript><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><template><b>t</b></template><p>a &amp; b &lt; c\u00a0d<table><tr><td>1</table>${readFileSync("src/methods.md", "utf8")}`;
  const {document} = parseHtml(page);
  expect(document.defaultView === null).toBe(true);
  expect(document.body.innerHTML).toBe(
    new JSDOM(`<!DOCTYPE html><body>${page}`).window.document.body.innerHTML
  );
  expect(rewriteHtml(page, {})).toContain('<a href="https://example.org/" target="_blank"');
});
