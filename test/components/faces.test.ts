import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {facesOf, faceRules} from "../../src/components/faces.js";
import {printed, standalone} from "../../src/components/standalone.js";
import {h} from "../../src/lib/element.js";
import {FACES, fontsInBase64} from "../../loaders/site/font.js";
import {root} from "../../loaders/paths.js";

const picture = h(
  "svg",
  {width: 336, height: 100},
  h("text", {}, "Current (", h("tspan", {class: "it"}, "η"), ", mV)"),
  h("g", {}, h("text", {}, "Ω"))
);

it("carries the faces its letters are set in, and no other", () => {
  expect(facesOf(picture).map(({file}) => file)).toEqual([
    "source-sans-3-latin-wght-normal",
    "source-sans-3-greek-wght-normal",
    "source-serif-4-greek-wght-italic"
  ]);
  expect(facesOf(h("svg", {}, h("text", {}, "a"))).map(({file}) => file)).toEqual([
    "source-sans-3-latin-wght-normal"
  ]);
  expect(facesOf(h("svg"))).toEqual([]);
});

it("names faces that the site has, under the families that the file asks for", async () => {
  const files = await fontsInBase64();
  const faces = facesOf(picture);
  for (const {file} of faces) expect(FACES).toContain(file);
  const svg = standalone(
    picture,
    89,
    faceRules(faces, ({file}) => files[file]!)
  );
  const carried = [...svg.matchAll(/base64,([^)]+)\)/g)].map(([, text]) => Buffer.from(text!, "base64"));
  expect(carried.map(bytes => bytes.subarray(0, 4).toString("latin1"))).toEqual(["wOF2", "wOF2", "wOF2"]);
  for (const {family} of faces)
    expect(svg.slice(svg.lastIndexOf("base64,"))).toContain(`font-family:"${family}"`);
  expect(svg).toContain('width="89mm"');
  expect(svg).not.toMatch(/url\((?!data:|#)/);
});

it("draws at the size of the column", () => {
  expect(printed(89)).toEqual({width: 336, narrow: true});
  expect(printed(183)).toEqual({width: 692, narrow: false});
});

it("leans what the page leans", () =>
  expect(readFileSync(`${root}/src/chart/chart.css`, "utf8")).toMatch(
    /\.chart \.it[^{]*\{[^}]*font-style:\s*italic;\s*font-family:\s*var\(--serif\)/
  ));
