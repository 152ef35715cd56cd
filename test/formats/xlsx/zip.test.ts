import {gzipSync, strToU8} from "fflate";
import {describe, expect, it} from "vitest";
import {cleaned, disclosures} from "../../../loaders/author/disclosures.js";
import {wordsOf} from "../../../loaders/manifest/words.js";
import {saysMade} from "../../../src/compare/made.js";
import {gunzip} from "../../../src/formats/gzip.js";
import {Refusal} from "../../../src/formats/table.js";
import {openWorkbook} from "../../../src/formats/xlsx.js";
import {strangeZip, type Member} from "./strange.js";
import {parts} from "../fixtures/land/xlsx.js";

const text = strToU8("<x/>");
const part = (name: string): Member => ({name, bytes: text});
const SHARED = "docProps/core.xml";

/** Everything that opens a package: each has to refuse the same ones. */
const DOORS: readonly [string, (bytes: Uint8Array) => unknown][] = [
  ["the reader of workbooks", bytes => openWorkbook(bytes, "f.xlsx")],
  ["the words of a raw file", bytes => wordsOf(bytes, "f.xlsx")],
  ["what a file gives away", bytes => disclosures(bytes, "f.xlsx")],
  ["the cleaning of a file", bytes => cleaned(bytes, "f.xlsx")]
];

const NAMES: readonly [string, Member[], RegExp][] = [
  ...["../x.xml", "a/../../x.xml", "..\\x.xml", "/etc/x.xml", "C:\\x.xml", "a\0.xml", "", "__proto__"].map(
    (name): [string, Member[], RegExp] => [
      `the name ${JSON.stringify(name)}`,
      [part(name)],
      /^zip: part 1 .*leads out of the package/
    ]
  ),
  ["two parts of one name", [part("a.xml"), part("a.xml")], /^zip: part 2 .*which another part has/],
  [
    "parts that share their bytes",
    [{name: "a.xml", bytes: new Uint8Array(900_000)}, ...["b", "c"].map(n => ({name: `${n}.xml`, at: 0}))],
    /^zip: .* share bytes/
  ]
];

describe.each(DOORS)("%s refuses", (_, open) => {
  it.each(NAMES)("%s", (_name, members, sentence) => {
    expect(() => open(strangeZip(members))).toThrow(Refusal);
    expect(() => open(strangeZip(members))).toThrow(sentence);
  });
});

const LYING: readonly [string, Member[], RegExp][] = [
  [
    "a part said to have 4 GB",
    [{...part("a.xml"), size: 0xfffffff0}],
    /^size: \d+ bytes swell|^size: its parts/
  ],
  ["a wrong checksum", [{...part("a.xml"), crc: 1}], /^zip: size or checksum/],
  [
    "a part larger than it says",
    [{name: "a.xml", bytes: new Uint8Array(20_000_000), size: 900_000}],
    /^zip: size or checksum/
  ],
  ["a bomb that says what it is", [{name: "a.xml", bytes: new Uint8Array(20_000_000)}], /^size: .* swell/]
];

describe.each(DOORS.slice(1))("%s refuses", (_, open) => {
  it.each(LYING)("%s", (_name, members, sentence) => {
    expect(() => open(strangeZip(members))).toThrow(Refusal);
    expect(() => open(strangeZip(members))).toThrow(sentence);
  });

  it.each([
    ["a gzip bomb", gzipSync(new Uint8Array(30_000_000)), /^size: unpacks to more than/],
    ["half a gzip file", gzipSync(text).subarray(0, 20), /^damaged: /]
  ])("%s", (_name, bytes, sentence) => expect(() => open(bytes)).toThrow(sentence));
});

it("no package within a package is opened", () => {
  const inner = strangeZip([{name: "a.xml", bytes: new Uint8Array(20_000_000)}]);
  expect(wordsOf(strangeZip([{name: "inner.zip", bytes: inner}])).length).toBeLessThan(inner.length + 1);
  expect(wordsOf(gzipSync(gzipSync(text))).length).toBeLessThan(200);
});

it("text that begins like a package is read as text", () => {
  const table = strToU8("PK\tvalue\n1\treconstructed\n");
  expect(wordsOf(table)).toContain("reconstructed");
  expect(disclosures(table)).toEqual([]);
});

it("what is no sound package says nothing of where it was made", () => {
  const made = {name: SHARED, bytes: strToU8("<x>not measured</x>")};
  expect(saysMade(strangeZip([made]))).toBe(true);
  expect(saysMade(strangeZip([made, {name: "docProps/app.xml", at: 0}]))).toBe(false);
});

it("a gzip file has to fit its checksum", () => {
  const bytes = gzipSync(text);
  expect(gunzip(bytes, "f.gz")).toEqual(text);
  bytes[bytes.length - 8]! ^= 1;
  expect(() => gunzip(bytes, "f.gz")).toThrow(/^damaged: /);
});

it.each(["__proto__", "constructor", "<img src=x onerror=alert(1)>", "../../x"])(
  "a sheet named %s is a sheet like any other",
  name => {
    const files = parts({A: [[7]]});
    const escaped = name.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const book = Buffer.from(files["xl/workbook.xml"] as Uint8Array)
      .toString()
      .replace('name="A"', `name="${escaped}"`);
    files["xl/workbook.xml"] = strToU8(book);
    const opened = openWorkbook(
      strangeZip(
        Object.entries(files).map(([member, bytes]) => ({name: member, bytes: bytes as Uint8Array}))
      ),
      "f.xlsx"
    );
    expect(opened.sheets).toEqual([name]);
    expect(opened.read(name).value[0]).toBe(7);
    expect(() => opened.read("toString")).toThrow(Refusal);
  }
);
