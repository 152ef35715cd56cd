import {expect, it} from "vitest";
import {sharedStrings} from "../../../src/formats/xlsx/strings.js";

it("joins runs of shared strings, leaves phonetic hints out and keeps empty ones", () => {
  const xml = `<sst count="4"><si><t>a</t></si><si/><si><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> b</t></r><r><t>&#8451;</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><x:si><x:t/></x:si></sst>`;
  expect(sharedStrings(xml, "w")).toEqual(["a", "", " b℃", ""]);
});

it("refuses shared strings that end early, within the first one too", () => {
  for (const xml of ["<sst><si><t>a", "<sst><si><t>a</t></si>", "<sst><si><t>a</t></si><si>"])
    expect(() => sharedStrings(xml, "w"), xml).toThrow("end early");
  expect(sharedStrings("<sst><si><t>a</t></si><si><t>b", "w", true)).toEqual(["a"]);
  expect(sharedStrings("<sst>", "w")).toEqual([]);
});
